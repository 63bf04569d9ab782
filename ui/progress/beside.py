"""TPMAP and ThaiQM side by side, and where they disagree most."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from geo import printed
from poverty import claims
from ui import cached
from ui.parts import grid
from ui.progress import comparison
from ui.view import View
from wording.numbers import year

DISAGREE = 10


def beside(view: View, period: int, level: str) -> None:
    """TPMAP and ThaiQM side by side: what each counts, and where they disagree most."""
    text, lang = view.text, view.choice.lang
    st.subheader(text("progress-beside"), anchor=False)
    st.caption(text("progress-counts"))
    survey = view.release.periods[0]
    both = comparison.inside(view, compared(view, level, survey, period), level)
    if both.empty:
        st.caption(text("no-data"))
        return
    rows = both[:DISAGREE]
    st.caption(disagreement(view, both, level))
    shown = pd.DataFrame(
        {
            text("column-area"): [view.name(code) for code in rows.index],
            f"TPMAP {year(survey, lang)} (%)": printed.scaled(rows["tpmap"], "percent").to_numpy(),
            text("progress-rank-tpmap"): rows["tpmap_rank"].to_numpy(),
            f"ThaiQM {year(period, lang)} (%)": printed.scaled(
                rows["thaiqm"], "percent"
            ).to_numpy(),
            text("progress-rank-thaiqm"): rows["thaiqm_rank"].to_numpy(),
        }
    )
    grid.table(view, shown, f"beside-{level}", hide_index=True, alt=text("progress-beside"))


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


def compared(view: View, level: str, survey: int, period: int) -> pd.DataFrame:
    """Areas that both systems know, those whose ranks lie farthest apart first.

    `tpmap` and `thaiqm` are shares of households, `tpmap_rank` and `thaiqm_rank` their ranks
    among these areas, the highest first.
    """
    tpmap = cached.reading(view.release.id, level, "poor_household_rate", survey)["value"]
    reported = cached.reading(view.release.id, level, "qm_problem_rate", period)["value"]
    both = pd.DataFrame({"tpmap": tpmap, "thaiqm": reported}).dropna()
    ranks = both.rank(ascending=False, method="min").add_suffix("_rank")
    apart = (ranks["tpmap_rank"] - ranks["thaiqm_rank"]).abs()
    order = apart.sort_values(ascending=False, kind="stable").index
    return both.join(ranks).loc[order]
