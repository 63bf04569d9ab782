"""Where to start in a group: its areas by rate and by number, and how few hold half."""

from __future__ import annotations

from typing import cast

import pandas as pd
import streamlit as st

from poverty import claims
from ui import cached
from ui.group import files
from ui.group.view import GroupView
from ui.harmless import bold
from ui.parts import absences, offer, still, view_table
from ui.province import start
from ui.province.spreading import counting, spread_view, who
from wording.numbers import number, percent

ORDERS = ("value", "count")


def where_to_start(view: GroupView) -> None:
    """Both orders side by side, and every area with the sum as a table."""
    view = cast("GroupView", spread_view(view))
    measure = counting(view)
    spread = view.figures.spread(measure.id)
    if not spread["count"].sum() > 0:
        st.caption(absences.why(view, view.area, counted=measure))
        return
    st.subheader(view.of_year(half(view, spread)), anchor=False)
    for cell, order in zip(st.columns(2, gap="medium"), ORDERS, strict=True):
        with cell:
            st.markdown(bold(start.bars_title(view, spread, order, measure)))
            rows = start.bar_rows(view, spread, order)
            chart = cached.chart("described", rows, theme=view.theme)
            still.still(chart, f"group-start-{order}", view.text("groups-start-alt"))
    offer.offer(view, "group-start", lambda: files.table(view))
    view_table.source_line(view, view.text("start-weak"))


def half(view: GroupView, spread: pd.DataFrame) -> str:
    """How few of its areas hold half of the people, survey units among them counted."""
    few, lang = claims.half(spread["count"]), view.choice.lang
    told = {"of": number(few.of, lang), "who": who(view, counting(view))}
    if few.only:
        return view.text("groups-start-all", **told, place=view.name(str(few.areas[0])))
    units = sum(view.level_of(str(code)) == "municipality" for code in few.areas)
    return view.text(
        "groups-start-half", **told, units=units,
        areas=view.many(view.choice.level, len(few.areas)), share=percent(few.share, lang),
    )  # fmt: skip
