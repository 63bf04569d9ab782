"""Why an area has no value: which sentence says so."""

from __future__ import annotations

import pandas as pd

from data.catalog import Measure
from figures.reports import few
from geo import areas as area_rules
from ui.view import View
from wording.bundle import has
from wording.names import listed
from wording.numbers import count, missing, year


def absence(view: View, code: str, row: pd.Series) -> str:
    """Key of the sentence that says why an area has no value."""
    if row["protected"] or row["small"]:
        return _left_out(view, row)
    if lacks(view, view.level_of(code)):
        return "finding-level"
    if not view.measure.of_survey:
        return "finding-none"
    if in_bangkok(code):
        return "finding-bangkok"
    if row["base"] == 0 or row["count"] == 0:
        return "finding-nobody"
    if view.level_of(code) == "tambon" and row["base"] != row["base"]:
        return "finding-missing" if _has_units(view, code[:4]) else "finding-district"
    return "finding-none"


def _left_out(view: View, row: pd.Series) -> str:
    """Key of the sentence on a figure that there is, and that is not shown."""
    if not row["protected"]:
        return "finding-small-sample"
    return "finding-few" if few.column(view.measure) else "finding-protected"


def in_bangkok(code: str) -> bool:
    """Whether an area lies in the capital, or is it, as a province or as a region."""
    return code[:2] == area_rules.BANGKOK or code == area_rules.region_of(area_rules.BANGKOK)


def _has_units(view: View, district: str) -> bool:
    """Whether a district has survey units without a polygon."""
    units = view.of_level("municipality", view.choice.measure)
    return bool(units.index.str.startswith(district).any())


def lacks(view: View, level: str) -> bool:
    """Whether the measure chosen has no figures of a level at all."""
    return level not in view.measure.levels.split()


def levels_named(view: View) -> str:
    """The levels that the measure chosen has: "ประเทศและจังหวัด"."""
    names = [view.text(f"level-{level}") for level in view.measure.levels.split()]
    return listed(names, view.choice.lang)


def above(view: View, code: str) -> str:
    """The lowest area around one that the measure has figures of, with its value; "" for none."""
    for around in area_rules.ancestors(code):
        if not lacks(view, view.level_of(around)):
            return view.text("absent-above", name=view.own_name(around), value=view.value(around))
    return ""


def why(view: View, code: str, level: str = "", counted: Measure | None = None) -> str:
    """Why nothing is shown of an area, or of the areas of a level in it, in a sentence.

    `counted` is the measure whose people would be shown, where it is another than the one chosen.
    """
    measure, lang = view.measure.name(view.choice.lang), view.choice.lang
    whole, level = not level, level or view.level_of(code)
    if lacks(view, level):
        told = view.text(
            "absent-level", measure=measure, level=view.level_name(level),
            levels=levels_named(view), above=above(view, code),
        )  # fmt: skip
        reason = f"absent-reason-{view.measure.id}"
        return f"{told} {view.text(reason)}" if has(reason, lang) else told
    if not view.measure.of_survey:
        has_one = whole and not missing(view.row(code)["value"])
        key = "absent-survey" if has_one else "absent-other"
        return view.text(key, measure=measure, year=year(view.choice.period, lang))
    if in_bangkok(code):
        return view.text("absent-bangkok")
    return _of_survey(view, view.row(code, counted.id if counted else None), counted)


def _of_survey(view: View, row: pd.Series, counted: Measure | None) -> str:
    """Why figures of the survey are not shown of an area: none, nobody, or none of this kind."""
    asked, lang = counted or view.measure, view.choice.lang
    if row["count"] == 0 and row["base"] > 0:
        told = view.standing(count(0, lang), count(row["base"], lang), asked)
        return view.text("absent-nobody", standing=told, measure=asked.name(lang))
    surveyed = row["base"] > 0 or not missing(row["value"])
    return view.text("absent-these" if surveyed else "no-figures")
