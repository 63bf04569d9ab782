"""One area in two orders: its rank by TPMAP and by ThaiQM among all of its level."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from ui import cached
from ui.parts import bars
from ui.view import View
from wording.numbers import count, percent

FAINT = 1000
"""Lines of other areas that are still drawn; of more the two ranks stand alone."""


def of_one(view: View, every: pd.DataFrame, code: str, level: str, titles: tuple[str, str]) -> None:
    """Both ranks of an area of `every` (`beside.compared`) in a sentence, and among the others."""
    text = view.of_survey(view.release.periods[0])
    st.subheader(text("progress-one-title", name=view.name(code)), anchor=False)
    st.caption(text("progress-counts"))
    st.markdown(sentence(view, every, code, level))
    if len(every) < 2:
        return
    ranks = every[["tpmap_rank", "thaiqm_rank"]].set_axis(["first", "second"], axis="columns")
    own = ranks.loc[[code]].assign(name=view.name(code))
    others = ranks.drop(index=code)
    figure = cached.chart(
        "slope",
        own,
        titles=titles,
        theme=view.theme,
        behind=others if len(others) <= FAINT else None,
    )
    bars.chart(figure, "beside-slopes", sentence(view, every, code, level))


def sentence(view: View, every: pd.DataFrame, code: str, level: str) -> str:
    """The share and the rank of an area by each system, and how far the two lie apart."""
    row, lang = pd.Series(every.loc[code]), view.choice.lang
    apart = int(row["tpmap_rank"] - row["thaiqm_rank"])
    text = view.of_survey(view.release.periods[0])
    return text(
        "progress-one",
        name=view.name(code),
        alone="yes" if len(every) == 1 else "no",
        tpmap=_rank(view, every, code, "tpmap"),
        thaiqm=_rank(view, every, code, "thaiqm"),
        tpmap_share=percent(row["tpmap"], lang),
        thaiqm_share=percent(row["thaiqm"], lang),
        areas=view.many(level, len(every)),
        side="same" if not apart else "higher" if apart > 0 else "lower",
        places=abs(apart),
        apart=count(abs(apart), lang),
    )


def _rank(view: View, every: pd.DataFrame, code: str, system: str) -> str:
    """A rank, and how many others have the same."""
    ranks, lang = every[f"{system}_rank"], view.choice.lang
    own = float(ranks[code])
    others = int((ranks == own).sum()) - 1
    return view.text(
        "progress-one-rank", rank=count(own, lang), n=others, others=count(others, lang)
    )
