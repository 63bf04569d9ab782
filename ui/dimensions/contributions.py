"""How much each dimension adds to the adjusted headcount."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from poverty.protection.disclosure import Status
from poverty.protection.reported import SUFFIX
from ui import cached
from ui.dimensions import words
from ui.dimensions.view import MethodView
from ui.parts import bars
from wording.numbers import percent


def contributions(view: MethodView) -> None:
    """How much each dimension adds to M0, the largest first."""
    st.subheader(view.text("method-parts-title", name=view.own_name(view.area)), anchor=False)
    st.caption(view.text("method-parts-help"))
    rows = contribution_rows(view)
    if rows["value"].isna().all():
        st.caption(view.text("method-nothing"))
        return
    figure = cached.chart(
        "bars", rows, theme=view.theme, row_height=46, ticks=view.text("method-tick")
    )
    bars.chart(figure, "method-parts", view.text("method-parts-alt"))


def contribution_rows(view: MethodView) -> pd.DataFrame:
    """Rows of the chart: relative contribution, censored and uncensored headcount."""
    found, usual = words.row(view), words.row(view, usual=True)
    lang, text = view.choice.lang, view.text

    def shown(name: str) -> str:
        if found["protected"]:
            return text("value-withheld")
        censored = found[f"censored_{name}"]
        few = found[f"censored_{name}{SUFFIX}"] == Status.BELOW
        return text(
            "method-parts-figures",
            share=percent(found[f"contribution_{name}"], lang),
            censored=text("value-below") if few else percent(censored, lang),
            uncensored=percent(found[f"uncensored_{name}"], lang),
        )

    rows = pd.DataFrame(
        {
            "name": [dimension.name(lang) for dimension in view.catalog.dimensions.values()],
            "text": [shown(name) for name in view.catalog.dimensions],
            "value": [found[f"contribution_{name}"] for name in view.catalog.dimensions],
            "colour": [dimension.colour for dimension in view.catalog.dimensions.values()],
            "tick": [usual[f"contribution_{name}"] for name in view.catalog.dimensions],
        },
        index=list(view.catalog.dimensions),
    )
    return rows.sort_values("value", ascending=False, kind="stable")
