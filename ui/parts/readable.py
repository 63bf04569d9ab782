"""What stands behind a chart: its table on the screen, its files, its source and its marks."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Literal

import pandas as pd
import streamlit as st

from figures import files
from figures.files import NUMBERS, Column, Table
from geo import areas as area_rules
from geo import printed
from poverty.protection.disclosure import Status
from ui.view import View
from wording.numbers import UNAVAILABLE, figure, year

if TYPE_CHECKING:
    from streamlit.elements.lib.column_types import ColumnConfig

__all__ = ["Column", "Table", "listing", "marks_text", "offer", "source_line", "table"]

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
NAME = 250
"""Pixels of a column of names."""
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def marks_text(view: View) -> str:
    """What the marks on bars mean: a line for the country, a diamond for the region."""
    return view.text("place-marks", region=view.name(area_rules.region_of(view.area)))


def table(
    view: View, name: str, title: str, rows: pd.DataFrame, columns: tuple[Column, ...]
) -> Table:
    """A table of the view, with its year, source and notes."""
    text, period = view.text, view.choice.period
    source = view.source
    notes = (
        "notes-boundaries", "place-note-missing", "place-note-protected", "place-note-status",
        "notes-bangkok",
    )  # fmt: skip
    about = (
        (text("about-title"), title),
        (text("about-area"), view.name(view.area, full=True)),
        (text("about-year"), text("about-years", be=str(period), ce=str(period - 543))),
        (text("about-source"), source),
        *((text("about-note"), text(note)) for note in notes),
        (text("about-release"), view.release.id),
    )
    marks, status = marks_of(view), text("about-status", title="{}")
    return Table(f"{view.area}-{name}", title, rows, columns, period, source, about, marks, status)


def marks_of(view: View) -> dict[Status, str]:
    """What stands for a figure that is not shown."""
    return {
        Status.BELOW: view.text("value-below"),
        Status.WITHHELD: view.text("value-withheld"),
        Status.NONE: view.text("value-none"),
    }


def source_line(view: View, *notes: str) -> None:
    """Source, year and boundary note below a chart, after what else is to be said of it."""
    source = view.text("place-source", year=year(view.choice.period, view.choice.lang))
    parts = [*notes, source, view.text("place-boundaries")]
    st.caption(" · ".join(parts))


def listing(
    made: Table,
    choose: Callable[[str], None] | None = None,
    *,
    key: str,
    height: Height = "auto",
) -> None:
    """A table on the screen; choosing a row calls `choose` with the code of its index."""

    def chosen() -> None:
        places = st.session_state[key]["selection"]["rows"]
        if places and choose:
            choose(str(made.rows.index[places[0]]))

    behaviour: dict[str, Any] = (
        {"on_select": chosen, "selection_mode": "single-row"} if choose else {}
    )
    st.dataframe(
        _on_screen(made),
        hide_index=True,
        height=height,
        column_config={column.id: _config(made, column) for column in made.columns},
        alt=made.title,
        placeholder=UNAVAILABLE,
        key=key,
        **behaviour,
    )


def long_listing(made: Table, *, height: Height) -> None:
    """A table of many rows on the screen, sent as it is scrolled; names have more room."""
    config = {column.id: _config(made, column) for column in made.columns}
    names = [column for column in made.columns if column.kind == "name"]
    config |= {one.id: st.column_config.TextColumn(one.title, width="large") for one in names}
    st.dataframe(
        _on_screen(made),
        hide_index=True,
        lazy=True,
        height=height,
        column_config=config,
        alt=made.title,
        placeholder=UNAVAILABLE,
    )


def _on_screen(made: Table) -> pd.DataFrame:
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


def _config(made: Table, column: Column) -> ColumnConfig:
    if column.kind in NUMBERS and not files.hides(made, column):
        return st.column_config.NumberColumn(column.title, format=FORMATS[column.kind])
    return st.column_config.TextColumn(
        column.title,
        width=NAME if column.kind == "name" else None,
        alignment="right" if column.kind in NUMBERS else "left",
    )


def offer(
    view: View, name: str, make: Callable[[], Table], choose: Callable[[str], None] | None = None
) -> None:
    """The table behind a chart, to be opened, and its files; nothing is made before it is asked.

    `name` tells it apart from others of the page; `make` makes it.
    """
    opened = st.expander(
        view.text("offer-title"), icon=":material/table:", on_change="rerun", key=f"offer-{name}"
    )
    if opened.open:
        with opened:
            downloads(view, name, make)
            made = make()
            listing(made, choose, key=f"listing-{made.id}")


def downloads(view: View, name: str, make: Callable[[], Table]) -> None:
    """Two buttons: a table as XLSX and as CSV, made when it is asked for."""
    with st.container(horizontal=True, gap="small"):
        workbook(view, name, make)
        st.download_button(
            view.text("offer-csv"),
            data=lambda: files.csv(make()),
            file_name=f"{_stem(view, name)}.csv",
            mime="text/csv",
            on_click="ignore",
            icon=":material/download:",
            key=f"csv-{name}",
        )


def workbook(view: View, name: str, make: Callable[[], Table]) -> None:
    """A button that saves a table as XLSX, made when it is asked for."""
    text = view.text
    st.download_button(
        text("offer-xlsx"),
        data=lambda: files.xlsx(make(), data=text("about-data"), source=text("about-source")),
        file_name=f"{_stem(view, name)}.xlsx",
        mime=SHEET,
        on_click="ignore",
        icon=":material/download:",
        key=f"xlsx-{name}",
    )


def _stem(view: View, name: str) -> str:
    """Name of a file without its extension: what it is of, what it holds, its year."""
    choice = view.choice
    return f"atlas-{view.area}-{name}-{choice.measure}-{choice.level}-{choice.period}"
