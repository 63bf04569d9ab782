"""How old the figures shown are, and which are the newest there are: a line below the headline."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from data.catalog import DEFAULT_MEASURE, SURVEY, TABULATED
from geo.areas import MAP_LEVELS
from ui import cached
from ui.address import go
from ui.choice import Choice
from ui.kept import MANY, of_view
from ui.view import View
from wording.ages import dated
from wording.numbers import year

KINDS = (
    ("spending", "poverty_headcount", MAP_LEVELS[0]),
    ("tpmap", DEFAULT_MEASURE, MAP_LEVELS[-1]),
)
"""Kinds of figures, each with the measure that stands for it and the level it is shown on."""


@dataclass(frozen=True)
class Newest:
    """The newest figures of a kind: what they are, and the view that shows them."""

    label: str
    choice: Choice


def line(view: View) -> str:
    """The year of the figures shown, with its age."""
    return dated(view.choice.period, view.choice.lang)


@of_view(MANY)
def newest(view: View) -> list[Newest]:
    """Monetary poverty by province, and TPMAP by its smallest areas, each in its latest year.

    None on the page of a province: both are of the country.
    """
    if view.within:
        return []
    return [one for kind in KINDS if (one := _latest(view, *kind)) is not None]


def _latest(view: View, kind: str, measure: str, level: str) -> Newest | None:
    years = cached.years(view.release.id, measure, level)
    if not years:
        return None
    there = view.choice.but(area=None, level=level, measure=measure, period=years[0], section=None)
    when = view.text("year", year=year(years[0], view.choice.lang))
    kind = TABULATED if kind == SURVEY and years[0] in view.catalog.tabulated else kind
    label = view.text(f"newest-{kind}", level=view.level_name(level), year=when)
    return Newest(label, there)


def told(view: View) -> list[str]:
    """Everything that stands in the line, as texts."""
    found = [one.label for one in newest(view)]
    return [line(view), *([view.text("newest"), *found] if found else [])]


def below_headline(view: View) -> None:
    """The line itself; the newest figures lead to themselves."""
    with st.container(horizontal=True, gap="small", key="dated"):
        st.caption(line(view), width="content")
        found = newest(view)
        if found:
            st.caption(view.text("newest"), width="content")
        for place, one in enumerate(found):
            st.button(
                one.label, key=f"newest-{place}", type="tertiary", on_click=go, args=(one.choice,)
            )
