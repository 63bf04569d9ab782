"""ThaiQM's report of a year: its households, the area's total and the finding."""

from __future__ import annotations

from typing import cast

import pandas as pd
import streamlit as st

from data.imports import thaiqm
from figures.reports.flow import summed
from geo.areas import MAP_LEVELS, within
from ui.parts import titled
from ui.view import View
from wording.numbers import count, percent, year

STEPS = (thaiqm.SURVEYED, thaiqm.PROBLEMS, *thaiqm.OUTCOMES)


def latest(view: View) -> int | None:
    """The latest year with a ThaiQM report of any level; None without one."""
    years = {when for level in MAP_LEVELS for when in view.release.years(thaiqm.PROBLEMS, level)}
    return max(years, default=None)


def headline(view: View, period: int | None) -> None:
    """The finding, or that there is no report yet."""
    titled.title(view, finding(view, period))


def finding(view: View, period: int | None) -> str:
    """How many of the households surveyed have problems, in the area chosen or the country."""
    if period is None:
        return view.text("progress-none")
    total, when = totals(view, period), year(period, view.choice.lang)
    name = view.name(view.area, full=True)
    if total[[thaiqm.SURVEYED, thaiqm.PROBLEMS]].isna().any():
        return view.text("progress-not-here", name=name, year=when)
    return view.text(
        "progress-finding",
        share=percent(total[thaiqm.PROBLEMS] / total[thaiqm.SURVEYED], view.choice.lang),
        problems=count(total[thaiqm.PROBLEMS], view.choice.lang),
        year=when,
        place="country" if view.choice.area is None else "area",
        name=name,
    )


def reported_figures(view: View, level: str, period: int) -> pd.DataFrame:
    """The steps of the report of a year over a level."""
    figures = view.release.figures(level, period)
    return figures[[step for step in STEPS if step in figures]]


def totals(view: View, period: int) -> pd.Series:
    """Figures of the area chosen (the country where none is) as reported, else their sum.

    The sum is of the areas of the highest level that report both in it; missing where none does,
    and of an outcome where one of them that has problems lacks it.
    """
    level, needed = view.level_of(view.area), [thaiqm.SURVEYED, thaiqm.PROBLEMS]
    figures = reported_figures(view, level, period).reindex(columns=list(STEPS))
    own = cast("pd.Series", figures.loc[view.area])
    if own[needed].notna().all():
        return own
    for below in MAP_LEVELS:
        rows = reported_figures(view, below, period).reindex(columns=list(STEPS))
        rows = rows[within(rows.index, view.choice.area)].dropna(subset=needed)
        if len(rows):
            return summed(rows, thaiqm.PROBLEMS, thaiqm.OUTCOMES)
    return own


def level_of(view: View, period: int) -> str:
    """The level of the tables: the one chosen where the report has it, else one that it has."""
    levels = [level for level in MAP_LEVELS if period in view.release.years(thaiqm.PROBLEMS, level)]
    chosen = view.choice.level
    if chosen in levels or not levels:
        return chosen
    asked, shown = (view.text(f"level-{level}") for level in (chosen, levels[0]))
    st.caption(view.text("moved-level", measure="ThaiQM", asked=asked, shown=shown))
    return levels[0]
