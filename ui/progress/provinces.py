"""The provinces by the share of households with problems that is solved, the slowest listed."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from figures.reports.series import shares, slowest
from geo import printed
from geo.tile_grid import tiles
from ui import cached
from ui.address import go
from ui.parts import bars, grid
from ui.progress.flows import SYSTEM
from ui.view import View
from wording.names import listed
from wording.numbers import as_of, count, number, percent

COLOURS = ("#080C54", "#186290", "#1F9EB7", "#80C6A3", "#CDE594")
"""Of fifths of the share solved, the least solved first: dark is worse."""
MISSING = "#c9d2da"
NAMED = 4
"""Provinces that tie and are still named one by one."""


def provinces(view: View, month: str) -> None:
    """The country as tiles, and beside it the provinces with the least solved first."""
    found = slowest(view.release, SYSTEM, "province", month)
    if found.empty:
        return
    left, right = st.columns(2, gap="medium")
    with left:
        st.subheader(view.text("tiles-title", day=as_of(month, view.choice.lang)), anchor=False)
        rows, classes = squares(view, month)
        figure = cached.chart("tiles", rows, classes=classes, theme=view.theme)
        bars.clickable(figure, "progress-tiles", lambda code: go(view.choice.but(area=code)),
                       leading(view, found))  # fmt: skip
        st.caption(leading(view, found))
    with right:
        st.subheader(view.text("tiles-slowest"), anchor=False)
        _listed(view, found)


def squares(view: View, month: str) -> tuple[pd.DataFrame, tuple[tuple[str, str], ...]]:
    """The squares with the place of their class, and the classes with how many are in each."""
    share = shares(view.release, SYSTEM, "province", month)["share_solved"]
    lang = view.choice.lang
    rows = pd.DataFrame(
        [
            {
                "code": tile.code, "column": tile.column, "row": tile.row, "name": tile.says(lang),
                "hover": f"{view.name(tile.code)} {percent(share.get(tile.code), lang)}",
                "place": place_of(share.get(tile.code)),
            }
            for tile in tiles()
        ]
    ).set_index("code")  # fmt: skip
    many = rows["place"].value_counts()
    labels = [
        view.text("tiles-class", least=number(20 * place, lang), most=number(20 * place + 20, lang),
                  end="last" if place == len(COLOURS) - 1 else "open",
                  n=number(int(many.get(place, 0)), lang))
        for place in range(len(COLOURS))
    ]  # fmt: skip
    lacking = view.text("tiles-missing", n=number(int(many.get(len(COLOURS), 0)), lang))
    return rows, tuple(zip([*labels, lacking], [*COLOURS, MISSING], strict=True))


def place_of(share: float | None) -> int:
    """The fifth that a share is in, behind all of them where there is none."""
    if share is None or share != share:
        return len(COLOURS)
    return min(int(share * len(COLOURS) + 1e-9), len(COLOURS) - 1)


def leading(view: View, found: pd.DataFrame) -> str:
    """The province with the least solved, or those that tie, of how many."""
    lang = view.choice.lang
    least = found[found["share_solved"] == found["share_solved"].min()]
    names = [view.name(str(code)) for code in least.index]
    return view.text(
        "tiles-finding",
        named="few" if len(names) <= NAMED else "many",
        names=listed(names, lang),
        tied=number(len(names), lang),
        share=percent(least["share_solved"].iloc[0], lang),
        many=count(len(found), lang),
    )


def _listed(view: View, found: pd.DataFrame) -> None:
    text = view.text
    whole, part = text("tiles-problems"), text("tiles-solved")
    rows = pd.DataFrame(
        {
            text("column-area"): [view.name(str(code)) for code in found.index],
            text("tiles-share"): printed.scaled(found["share_solved"], printed.PERCENT).to_numpy(),
            part: found["solved"].to_numpy(),
            whole: found["problems"].to_numpy(),
        }
    )
    number_of = st.column_config.NumberColumn(format="localized")
    grid.table(
        view, rows, "slowest", hide_index=True, height=420, alt=text("tiles-slowest"),
        column_config={whole: number_of, part: number_of},
        wordings={text("tiles-share"): lambda value: str(printed.percent_points(value / 100))},
    )  # fmt: skip
