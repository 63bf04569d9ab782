"""What the side bar lets one choose: the options of each control, and the view each leads to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from data.catalog import Measure
from ui import cached, provinces
from ui.address import opens
from ui.choice import Choice, Known, fitting, latest, levels_of, schemes_of
from ui.inside.marks import LACKING
from ui.naming import level_key
from ui.view import View
from wording.languages import languages
from wording.numbers import year


@dataclass(frozen=True)
class Control:
    """One control; `abreast` has its options stand beside each other.

    `leads` gives the view of an option, None where there is nothing to show of it.
    """

    name: str
    label: str
    options: Sequence[Any]
    told: Callable[[Any], str]
    value: Any
    leads: Callable[[Any], Choice | None]
    abreast: bool = False


def _group(view: View, known: Known) -> Control:
    groups = view.catalog.groups

    def leads(group: str) -> Choice:
        return measured(_with_figures(view, known, group)[0], view.choice, known)

    return Control(
        "group", view.text("control-group"), list(groups),
        lambda group: groups[group].name(view.choice.lang), view.measure.group, leads,
    )  # fmt: skip


def _measure(view: View, known: Known) -> Control:
    return Control(
        "measure", view.text("control-measure"),
        _with_figures(view, known, view.measure.group),
        lambda measure: view.catalog.measures[measure].name(view.choice.lang),
        view.choice.measure, lambda measure: measured(measure, view.choice, known),
    )  # fmt: skip


def _with_figures(view: View, known: Known, group: str) -> list[str]:
    """Measures of a group of which some area has a figure, and the one shown; all where none has.

    What is reported by months alone has measures without a figure of a year.
    """
    every = view.catalog.in_group(group)
    there = [one.id for one in every if one.id == view.choice.measure or _has_years(one, known)]
    return there or [one.id for one in every]


def _has_years(measure: Measure, known: Known) -> bool:
    """Whether a measure has a figure of any year, as far as that is known."""
    if not known.years:
        return True
    return any(known.years(measure.id, level) for level in measure.levels.split())


def measured(measure: str, choice: Choice, known: Known) -> Choice:
    """The view of another measure, which is shown in its own latest year."""
    there = choice.but(measure=measure, end=None)
    return latest(fitting(there, known), known).but(level=choice.level)


def _level(view: View, known: Known) -> Control:
    within = (view.choice.area or "")[:2] if opens(known) else ""
    return Control(
        "level", view.text("control-level"), levels_of(known.shown(view.choice), known),
        lambda level: view.text(level_key(level, within)), view.choice.level,
        lambda level: view.choice.but(level=level), abreast=True,
    )  # fmt: skip


def _classes(view: View, known: Known) -> Control:
    inside = provinces.narrowed(view) if opens(known) else view
    return Control(
        "classes", view.text("control-classes"), schemes_of(view.shade, known),
        lambda scheme: view.text(f"classes-{scheme}"), inside.scheme,
        lambda scheme: view.choice.but(classes=scheme),
    )  # fmt: skip


def _period(view: View, known: Known) -> Control:
    has = known.years_of(known.shown(view.choice).id, view.choice.level)
    every = cached.every_year(view.release.id, view.choice.level)

    def told(period: int) -> str:
        named = view.text("year", year=year(period, view.choice.lang))
        return named if period in has else LACKING + view.text("year-lacking", year=named)

    return Control(
        "period", view.text("control-period"), sorted({*has, *every}, reverse=True), told,
        view.choice.period,
        lambda period: view.choice.but(period=period) if period in has else None,
    )  # fmt: skip


def _language(view: View, known: Known) -> Control:  # noqa: ARG001 (as all controls)
    return Control(
        "lang", view.text("control-lang"), list(languages()),
        lambda lang: languages()[lang].name, view.choice.lang,
        lambda lang: view.choice.but(lang=lang), abreast=True,
    )  # fmt: skip


SEARCH = "search"
"""The control that is a box to type in (`search_box`)."""
CONTROLS: dict[str, tuple[Callable[[View, Known], Control], ...]] = {
    "measure": (_group, _measure),
    "level": (_level,),
    "classes": (_classes,),
    "period": (_period,),
    "lang": (_language,),
}
"""What stands in the side bar for each name that a page declares, but for `SEARCH`."""
