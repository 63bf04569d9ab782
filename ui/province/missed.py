"""Possibly missed: BMN-poor people not registered for the welfare card, a gap to verify."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

import pandas as pd
import streamlit as st
from plotly.graph_objects import Figure

from figures.files import FileColumn, FileTable
from poverty import claims
from ui import cached, charts
from ui.harmless import bold
from ui.kept import SOME, of_view
from ui.parts import absences, bars, offer, view_table
from ui.view import View
from wording.numbers import count, missing, percent

PLACES_SHOWN = 10


def missed_places(view: View, choose: Callable[[str], None]) -> None:
    """The gap in words, the areas with the largest, everything as a table."""
    lang = view.choice.lang
    own = cast("pd.Series", gap(view, view.level_of(view.area)).loc[view.area])
    if missing(own["bmn_poor"]):
        st.caption(absences.why(view, view.area))
        return
    st.subheader(sentence(view, own), anchor=False)
    st.info(view.text("missed-caution"), icon=":material/info:")
    heading, figure = charted(view)
    st.markdown(bold(heading))
    key = f"missed-{view.area}-{view.choice.level}-{lang}"
    bars.clickable(figure, key, choose, view.text("ranking-alt"))
    offer.offer(view, "missed", lambda: table_of(view), choose)
    view_table.source_line(view)


@of_view(SOME)
def charted(view: View) -> tuple[str, Figure]:
    """Title and chart of the areas with the largest gap."""
    return title(view), cached.chart("described", bar_rows(view), theme=view.theme)


def gap(view: View, level: str) -> pd.DataFrame:
    """The gap over a level; tambons come with the units without a polygon."""
    release, period = view.release.id, view.choice.period
    table = cached.unregistered(release, level, period)
    if level != "tambon":
        return table
    return pd.concat([table, cached.unregistered(release, "municipality", period)])


def sentence(view: View, own: pd.Series) -> str:
    """How many of the area's BMN-poor are not registered, in words."""
    lang = view.choice.lang
    return view.text(
        "missed-sentence",
        name=view.own_name(view.area),
        poor=count(own["bmn_poor"], lang),
        people=count(own["unregistered"], lang),
        share=percent(own["share"], lang),
        state="none" if missing(own["share"]) else "known",
    )


def _listed(view: View) -> pd.DataFrame:
    """The areas of the level shown in the province, the largest gap first, missing last."""
    table = gap(view, view.choice.level)
    table = table[table.index.str.startswith(view.within)]
    return table.sort_values("unregistered", ascending=False, kind="stable")


def title(view: View) -> str:
    """How many areas the bars show, and how many more have the last one's number."""
    level, known = view.choice.level, _listed(view)["unregistered"].dropna()
    return view.text(
        "missed-title",
        k=min(PLACES_SHOWN, len(known)),
        kinds=view.kinds(level, min(PLACES_SHOWN, len(known))),
        more=view.text("tied-more", more=claims.beyond(known, PLACES_SHOWN)),
    )


def bar_rows(view: View) -> pd.DataFrame:
    """Rows of the bar chart: the areas with the most people not registered."""
    lang, palette = view.choice.lang, charts.PALETTES[view.theme]
    table = _listed(view).dropna(subset=["unregistered"])[:PLACES_SHOWN]
    return pd.DataFrame(
        {
            "name": [view.local_name(code) for code in table.index],
            "text": [
                view.text(
                    "missed-figures",
                    people=count(row["unregistered"], lang),
                    poor=count(row["bmn_poor"], lang),
                    share=percent(row["share"], lang),
                )
                for _, row in table.iterrows()
            ],
            "value": table["unregistered"],
            "colour": [
                palette.chosen if code == view.area else palette.bar for code in table.index
            ],
        },
        index=table.index,
    )


def table_of(view: View) -> FileTable:
    """Every area of the level shown with its gap."""
    text, table = view.text, _listed(view)
    rows = table.assign(code=table.index, name=[view.local_name(code) for code in table.index])
    columns = (
        FileColumn("code", text("column-code"), "code"),
        FileColumn("name", text("column-area"), "name"),
        FileColumn("bmn_poor", text("missed-poor"), "count"),
        FileColumn("unregistered", text("missed-people"), "count"),
        FileColumn("share", text("missed-share"), "percent"),
    )
    title = text("missed-table", name=view.own_name(view.within))
    return view_table.table(view, f"missed-{view.choice.level}", title, rows, columns)
