"""The table behind a chart, to be opened, and its files."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from figures import files
from figures.files import FileTable
from ui.parts import saving
from ui.parts.listing import listing
from ui.view import View

SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def offer(
    view: View,
    name: str,
    make: Callable[[], FileTable],
    choose: Callable[[str], None] | None = None,
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


def downloads(view: View, name: str, make: Callable[[], FileTable]) -> None:
    """Two buttons: a table as XLSX and as CSV, made when it is asked for."""
    with st.container(horizontal=True, gap="small"):
        workbook(view, name, make)
        saving.button(
            view,
            view.text("offer-csv"),
            data=lambda: files.csv(make()),
            name=f"{_stem(view, name)}.csv",
            mime="text/csv",
            key=f"csv-{name}",
        )


def workbook(view: View, name: str, make: Callable[[], FileTable]) -> None:
    """A button that saves a table as XLSX, made when it is asked for."""
    text = view.text
    saving.button(
        view,
        text("offer-xlsx"),
        data=lambda: files.xlsx(make(), data=text("about-data"), source=text("about-source")),
        name=f"{_stem(view, name)}.xlsx",
        mime=SHEET,
        key=f"xlsx-{name}",
    )


def _stem(view: View, name: str) -> str:
    """Name of a file without its extension: what it is of, what it holds, its year."""
    choice = view.choice
    return f"atlas-{view.area}-{name}-{choice.measure}-{choice.level}-{choice.period}"
