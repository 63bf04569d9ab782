"""The areas and groups set side by side: which they are, and what a measure says of each."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from data.catalog import DEFAULT_MEASURE
from data.refusal import Refused
from figures.compare import asked
from figures.groups import naming
from geo.groups.group import Group
from poverty import claims
from ui.compare import grouped
from ui.view import View


def sides(view: View) -> tuple[str, ...]:
    """What is compared: what the address names, else the two provinces at either end.

    The area and the group chosen are among them; alone each stands beside an end. A group that
    this release has no areas of is left out (`refused`).
    """
    named = asked.read(view.choice.beside)
    for chosen in (view.choice.group, view.choice.area):
        named = asked.joined(named, chosen)
    return asked.completed([text for text in named if stands(view, text)], _ends(view))


def refused(view: View) -> list[str]:
    """Groups of the address that are not there."""
    return [text for text in asked.read(view.choice.beside) if not stands(view, text)]


def stands(view: View, text: str) -> bool:
    """Whether a text is an area, or a group that has areas."""
    try:
        return is_area(view, text) or bool(group(view, text).codes)
    except Refused:
        return False


def _ends(view: View) -> list[str]:
    """The provinces with the highest and the lowest rate of target poor."""
    values = claims.ordered(view.survey.of_level("province", DEFAULT_MEASURE)["value"])
    return [str(values.index[0]), str(values.index[-1])] if len(values) else []


def is_area(view: View, text: str) -> bool:
    """Whether a text is the code of an area."""
    return text in view.release.areas.index


def group(view: View, text: str) -> Group:
    """The group of a text. Raises `Refused`."""
    return grouped.side(view.release.id, text, view.choice.period).group


def name(view: View, text: str) -> str:
    """The name of an area, with its parents in short, or of a group."""
    if is_area(view, text):
        province = view.level_of(text) == "province"
        return view.own_name(text) if province else view.name(text)
    return naming.name(view.release, group(view, text), view.choice.lang)


def row(view: View, text: str, measure: str) -> pd.Series:
    """What a measure says of an area or a group, with the columns of a reading."""
    if is_area(view, text):
        return view.row(text, measure)
    return grouped.side(view.release.id, text, view.choice.period).reading(measure)


def shown(view: View, text: str, measure: str) -> str:
    """A figure of an area or a group as the screen shows it."""
    return view.shown(row(view, text, measure), view.catalog.measures[measure])


def dimension_rates(view: View) -> list[str]:
    """Ids of the rates of the dimensions, in their order."""
    return [f"{dimension}_rate" for dimension in view.catalog.dimensions]


def indicators(view: View) -> list[str]:
    """Ids of the measures of the survey's indicators, in their order."""
    known = (indicator.id for indicator in view.catalog.indicators.values())
    return [measure for measure in known if measure in view.catalog.measures]


def said(view: View, measures: Sequence[str], texts: Sequence[str]) -> pd.DataFrame:
    """What measures say of areas: a row a measure and area, with the columns of a reading."""
    rows = {(measure, text): row(view, text, measure) for measure in measures for text in texts}
    found = pd.DataFrame.from_dict(rows, orient="index")
    return found.rename_axis(index=["measure", "code"])


def values(readings: pd.DataFrame, texts: Sequence[str]) -> pd.DataFrame:
    """The values of readings (`said`): a row a measure, a column an area; NaN where not shown."""
    shown = readings["value"].astype("float64")
    return pd.DataFrame({text: shown.xs(text, level="code") for text in texts})
