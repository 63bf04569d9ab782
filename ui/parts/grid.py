"""Tables on the screen with a file of their own: Streamlit's would not quote formulas."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pandas as pd
import streamlit as st

from data.spreadsheet import csv_file, safe_table
from ui.harmless import written
from ui.parts import saving, widths
from ui.view import View
from wording.numbers import missing, number

ADDRESS = re.compile(r"https://[\w.-]+(?:/[\w./-]*)?")
"""Addresses that a page may lead to: signs that mean nothing in Markdown."""


def table(
    view: View,
    rows: pd.DataFrame,
    name: str,
    *,
    wordings: dict[Any, str | Callable[[Any], str] | None] | None = None,
    room: int = widths.HALF,
    **options: Any,  # noqa: ANN401 (as st.dataframe takes them)
) -> None:
    """Draw rows as `st.dataframe` does, and below them what is shown as a CSV file `name`.

    `wordings` writes the numbers of some columns; they are sorted as numbers still. `room` are the
    pixels that the table has in a window 1,280 pixels wide.
    """
    shown = rows.style.format(wordings) if wordings else rows
    st.dataframe(shown, **{**options, **_fitting(rows, options, room)})
    _file(view, lambda: rows, name, options)


def _fitting(rows: pd.DataFrame, options: dict[str, Any], room: int) -> dict[str, Any]:
    """How the columns are drawn, and the height of a row, where the table has so much room."""
    given = options.get("column_config", {})
    names = list(options.get("column_order") or rows.columns)
    titles = {name: _title(name, given.get(name)) for name in names}
    columns = [_measured(rows[name], name, titles[name]) for name in names]
    fit = widths.fitted(columns, room)
    config = {
        name: {
            **(given[name] if isinstance(given.get(name), dict) else {}),
            "label": fit.heads[name],
            "help": titles[name] if fit.heads[name] != titles[name] else None,
            "width": fit.widths.get(name),
        }
        for name in names
    }
    return {"column_config": config} | ({} if fit.tall is None else {"row_height": fit.tall})


def _measured(cells: pd.Series, name: str, title: str) -> widths.Column:
    """A column as it is to be fitted."""
    figures = pd.api.types.is_numeric_dtype(cells)
    texts = [widths.figure(cells)] if figures else widths.longest(cells)
    return widths.Column(name, title, texts, gives=not figures)


def _file(view: View, rows: Callable[[], pd.DataFrame], name: str, options: dict[str, Any]) -> None:
    """The button that saves rows, under the titles shown."""
    saving.button(
        view,
        view.text("table-download"),
        data=lambda: csv(rows(), options, view.release.mark()),
        name=f"atlas-{name}.csv",
        mime="text/csv",
        key=f"grid-{name}",
    )


class Link(str):
    """An address of our own facts that the page shows by a name."""

    __slots__ = ("name",)

    def __new__(cls, address: str, name: str) -> Link:
        """The address, called so."""
        made = super().__new__(cls, address)
        made.name = name
        return made

    name: str

    @property
    def markdown(self) -> str:
        """The name as a link; alone where the address is none that a page may lead to."""
        name = written(self.name)
        return f"[{name}]({self})" if ADDRESS.fullmatch(self) else name


def whole(
    view: View,
    rows: pd.DataFrame,
    name: str,
    alt: str,
    *,
    every: Callable[[], pd.DataFrame] | None = None,
) -> None:
    """Few rows of texts, each cell whole over as many lines as it takes, and their CSV file.

    `every` makes the rows of the file, where it has more than are shown.
    """
    st.table(on_page(view, rows), hide_index=True, alt=alt)
    _file(view, every or (lambda: rows), name, {})


def on_page(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    """Cells as they are written on the page: figures in digits of the language, texts harmless."""

    def cell(value: object) -> str:
        if isinstance(value, Link):
            return value.markdown
        if isinstance(value, int | float) and not isinstance(value, bool):
            return "–" if missing(value) else number(value, view.choice.lang)
        return written(str(value)) if value else "–"

    return rows.rename(columns=lambda title: written(str(title))).map(cell)


def csv(rows: pd.DataFrame, options: dict[str, Any], mark: str) -> bytes:
    """The columns shown, under the titles shown, as CSV in UTF-8 with BOM, marked."""
    shown = list(options.get("column_order") or rows.columns)
    titles = {name: _title(name, options.get("column_config", {}).get(name)) for name in shown}
    return csv_file(safe_table(rows[shown].rename(columns=titles)), mark)


def _title(name: str, config: object) -> str:
    """A column's title as the screen has it: its label where one was given."""
    if isinstance(config, str):
        return config
    return str((config.get("label") if isinstance(config, dict) else None) or name)


def plain(view: View, rows: list[dict[str, Any]], title: str, **told: object) -> None:
    """Rows that are only looked at; the text of a key tells what they are of."""
    whole(view, pd.DataFrame(rows), title, view.text(title, **told))
