"""TPMAP and ThaiQM side by side, and where they disagree most."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from data.imports import thaiqm
from figures.reports.kept import reports
from geo import printed
from geo.areas import MAP_LEVELS
from poverty import claims
from ui import cached
from ui.parts import bars, grid
from ui.progress import comparison, two_ranks
from ui.view import View
from wording.numbers import BUDDHIST, year

DISAGREE = 10


def beside(view: View, period: int, level: str, reported: pd.Series | None = None) -> None:
    """TPMAP and ThaiQM side by side: what each counts, and where they disagree most.

    `reported` are the shares that ThaiQM reports, by area; those of the year by default.
    """
    survey, lang = view.release.periods[0], view.choice.lang
    text = view.of_survey(survey)
    every = compared(view, level, survey, period, reported)
    both = comparison.inside(view, every, level)
    if len(both) == 1:
        two_ranks.of_one(view, every, str(both.index[0]), level, orders(view, survey, period))
        return
    st.subheader(text("progress-beside"), anchor=False)
    st.caption(text("progress-counts"))
    if both.empty:
        st.caption(text("no-data"))
        return
    rows = both[:DISAGREE]
    st.caption(disagreement(view, both, level))
    _slopes(view, rows, survey, period)
    first = f"{view.release.survey(survey)} {text('year', year=year(survey, lang))} (%)"
    shown = pd.DataFrame(
        {
            text("column-area"): [view.name(code) for code in rows.index],
            first: printed.scaled(rows["tpmap"], "percent").to_numpy(),
            text("progress-rank-tpmap"): rows["tpmap_rank"].to_numpy(),
            f"ThaiQM {text('year', year=year(period, lang))} (%)": printed.scaled(
                rows["thaiqm"], "percent"
            ).to_numpy(),
            text("progress-rank-thaiqm"): rows["thaiqm_rank"].to_numpy(),
        }
    )
    grid.table(view, shown, f"beside-{level}", hide_index=True, alt=text("progress-beside"))


def of_month(view: View, month: str) -> None:
    """The same of a month's report, on the level of the page where the report has it."""
    share = shares_of(view, month)
    levels = [view.choice.level, *MAP_LEVELS]
    level = next((one for one in levels if share.index.isin(view.release.codes(one)).any()), None)
    if level is not None:
        inside = share[share.index.isin(view.release.codes(level))]
        beside(view, int(month[:4]) + BUDDHIST, level, inside)


def shares_of(view: View, month: str) -> pd.Series:
    """Households with problems ÷ those surveyed, of every area in a month's report."""
    rows = reports(view.release, "thaiqm")
    here = rows[rows.index.get_level_values("month") == month].droplevel("month")
    found = here[thaiqm.PROBLEMS] / here[thaiqm.SURVEYED].where(here[thaiqm.SURVEYED] > 0)
    return found.dropna()


def _slopes(view: View, rows: pd.DataFrame, survey: int, period: int) -> None:
    """A line an area from its rank in the one system to its rank in the other."""
    drawn = pd.DataFrame(
        {
            "name": [view.name(code) for code in rows.index],
            "first": rows["tpmap_rank"],
            "second": rows["thaiqm_rank"],
        }
    )
    figure = cached.chart("slope", drawn, titles=orders(view, survey, period), theme=view.theme)
    told = view.of_survey(survey)("progress-slopes")
    bars.chart(figure, "beside-slopes", told)
    st.caption(told)


def orders(view: View, survey: int, period: int) -> tuple[str, str]:
    """What the two orders are called: each system with its year."""
    lang = view.choice.lang
    return f"{view.release.survey(survey)} {year(survey, lang)}", f"ThaiQM {year(period, lang)}"


def disagreement(view: View, both: pd.DataFrame, level: str) -> str:
    """How many areas the table of disagreement shows, and how many more lie as far apart."""
    apart = (both["tpmap_rank"] - both["thaiqm_rank"]).abs()
    shown = min(DISAGREE, len(both))
    return view.text(
        "progress-disagree",
        k=shown,
        kinds=view.kinds(level, shown),
        areas=view.many(level, len(both)),
        more=view.text("tied-more", more=claims.beyond(apart, DISAGREE)),
    )


def compared(
    view: View, level: str, survey: int, period: int, reported: pd.Series | None = None
) -> pd.DataFrame:
    """Areas that both systems know, those whose ranks lie farthest apart first.

    `tpmap` and `thaiqm` are shares of households, `tpmap_rank` and `thaiqm_rank` their ranks
    among these areas, the highest first.
    """
    tpmap = cached.reading(view.release.id, level, "poor_household_rate", survey)["value"]
    if reported is None:
        reported = cached.reading(view.release.id, level, "qm_problem_rate", period)["value"]
    both = pd.DataFrame({"tpmap": tpmap, "thaiqm": reported}).dropna()
    ranks = both.rank(ascending=False, method="min").add_suffix("_rank")
    apart = (ranks["tpmap_rank"] - ranks["thaiqm_rank"]).abs()
    order = apart.sort_values(ascending=False, kind="stable").index
    return both.join(ranks).loc[order]
