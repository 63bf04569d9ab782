"""A table on the screen: figures as they print, marks in their order, rows to choose."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Literal

import pandas as pd
import streamlit as st

from figures import files
from figures.files import NUMBERS, FileColumn, FileTable
from geo import printed
from ui.harmless import written
from ui.kept import SOME, of_object
from ui.parts import widths
from wording.numbers import UNAVAILABLE, figure, number

if TYPE_CHECKING:
    from streamlit.elements.lib.column_types import ColumnConfig

Height = int | Literal["stretch", "content", "auto"]
"""The height of a table: pixels, or by what holds it."""
FORMATS = {
    "percent": "%g%%",
    "count": "localized",
    "index": "%g",
    "baht": "localized",
    "number": "localized",
    "points": "%+.2f",
    "base": "localized",
    "rank": "localized",
    "year": "%d",
}
"""A figure has the decimals it prints with everywhere (geo.printed)."""
WIDE = 12
"""Characters of the longest whole part of a figure."""
FEW = 40
"""Rows of a table that is drawn at once."""


def listing(
    made: FileTable,
    choose: Callable[[str], None] | None = None,
    *,
    key: str,
    height: Height = "auto",
    room: int = widths.HALF,
) -> None:
    """A table on the screen; choosing a row calls `choose` with the code of its index.

    `room` are the pixels that it has in a window 1,280 pixels wide. A few rows that do not fit in
    it are a table whose heads take several lines.
    """

    def chosen() -> None:
        places = st.session_state[key]["selection"]["rows"]
        if places and choose:
            choose(str(made.rows.index[places[0]]))

    behaviour: dict[str, Any] = (
        {"on_select": chosen, "selection_mode": "single-row"} if choose else {}
    )
    shown, config, fit = _listed(made, room - (widths.MARKS if choose else 0))
    if not (fit.fits or choose) and len(made.rows) <= FEW:
        short_listing(made, key=key)
        return
    st.dataframe(
        shown,
        hide_index=True,
        height=height,
        row_height=fit.tall,
        column_config=config,
        alt=made.title,
        placeholder=UNAVAILABLE,
        key=key,
        **behaviour,
    )


@of_object(SOME)
def _listed(
    made: FileTable, room: int
) -> tuple[pd.DataFrame, dict[str, ColumnConfig], widths.Fitted]:
    """A table's columns as the screen shows them, how each is drawn, and how they fit."""
    shown = _on_screen(made)
    fit = widths.fitted([_measured(made, column, shown) for column in made.columns], room)
    return shown, {column.id: _config(made, column, fit) for column in made.columns}, fit


def _measured(made: FileTable, column: FileColumn, shown: pd.DataFrame) -> widths.Column:
    """A column as it is to be fitted."""
    figures = column.kind in NUMBERS
    plain = figures and not files.hides(made, column)
    cells = (
        [widths.figure(shown[column.id])]
        if plain
        else widths.longest(str(cell).strip() for cell in shown[column.id])
    )
    return widths.Column(column.id, column.title, cells, gives=column.kind in {"name", "text"})


def short_listing(made: FileTable, *, key: str) -> None:
    """A table of few rows to look at: titles take several lines, so that every column is seen."""
    with st.container(key=key):
        st.table(as_texts(made), hide_index=True, alt=made.title)


def as_texts(made: FileTable) -> pd.DataFrame:
    """The columns of a table under their titles, every cell as it prints, harmless in Markdown."""
    return pd.DataFrame(
        {
            written(column.title): [
                written(_text(cell, column.kind)) for cell in files.cells(made, column)
            ]
            for column in made.columns
        }
    )


def _text(cell: str | float | None, kind: str) -> str:
    """A cell as it prints: counts whole, baht with the satang that there are."""
    if isinstance(cell, str) or cell is None:
        return UNAVAILABLE if cell is None else cell
    if kind == printed.BAHT and cell != int(cell):
        return number(cell, "th", decimals=2)
    return figure(cell, printed.COUNT if kind in files.WHOLE else kind, "th")


def long_listing(made: FileTable, *, height: Height) -> None:
    """A table of many rows on the screen, sent as it is scrolled."""
    shown, config, fit = _listed(made, widths.WHOLE)
    st.dataframe(
        shown,
        hide_index=True,
        lazy=True,
        height=height,
        row_height=fit.tall,
        column_config=config,
        alt=made.title,
        placeholder=UNAVAILABLE,
    )


def _on_screen(made: FileTable) -> pd.DataFrame:
    """The columns as the screen shows them: percent instead of fractions, `<5` as a text."""
    shown = {}
    for column in made.columns:
        values: pd.Series | list[str] = made.rows[column.id]
        if files.hides(made, column):
            values = [
                in_order(cell if isinstance(cell, str) else figure(cell, column.kind, "th"))
                for cell in files.cells(made, column)
            ]
        elif column.kind == printed.PERCENT or column.kind in printed.DECIMALS:
            values = printed.scaled(made.rows[column.id], column.kind)
        shown[column.id] = values
    return pd.DataFrame(shown, index=made.rows.index)


def in_order(text: str) -> str:
    """A figure or a mark as a text of a column: sorted as texts, figures are sorted as numbers.

    Spaces stand before its whole part, up to one length; a mark has the most and comes first, and
    so does what prints as "less than the smallest".
    """
    whole = re.match(r"[\d,]*", text)
    digits = len(whole.group()) if whole else 0
    return " " * (WIDE - digits) + text


def _config(made: FileTable, column: FileColumn, fit: widths.Fitted) -> ColumnConfig:
    head = fit.heads[column.id]
    told = column.title if head != column.title else None
    if column.kind in NUMBERS and not files.hides(made, column):
        return st.column_config.NumberColumn(
            head, help=told, width=fit.widths.get(column.id), format=FORMATS[column.kind]
        )
    return st.column_config.TextColumn(
        head,
        help=told,
        width=fit.widths.get(column.id),
        alignment="right" if column.kind in NUMBERS else "left",
    )
