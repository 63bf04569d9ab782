"""A table on the screen with its own file: Streamlit's would not quote formulas."""

from __future__ import annotations

import io
from typing import Any

import pandas as pd
import streamlit as st

from data.spreadsheet import safe_table
from ui.view import View


def table(view: View, rows: pd.DataFrame, name: str, **options: Any) -> None:  # noqa: ANN401 (as st.dataframe takes them)
    """Draw rows as `st.dataframe` does, and below them what is shown as a CSV file `name`."""
    st.dataframe(rows, **options)
    st.download_button(
        view.text("table-download"),
        data=lambda: csv(rows, options),
        file_name=f"atlas-{name}.csv",
        mime="text/csv",
        on_click="ignore",
        icon=":material/download:",
        key=f"grid-{name}",
    )


def csv(rows: pd.DataFrame, options: dict[str, Any]) -> bytes:
    """The columns shown, under the titles shown, as CSV in UTF-8 with BOM."""
    shown = list(options.get("column_order") or rows.columns)
    titles = {name: _title(name, options.get("column_config", {}).get(name)) for name in shown}
    stream = io.StringIO()
    written = safe_table(rows[shown].rename(columns=titles))
    written.to_csv(stream, index=False, lineterminator="\r\n")
    return stream.getvalue().encode("utf-8-sig")


def _title(name: str, config: object) -> str:
    """A column's title as the screen has it: its label where one was given."""
    if isinstance(config, str):
        return config
    return str((config.get("label") if isinstance(config, dict) else None) or name)


def plain(view: View, rows: list[dict[str, Any]], title: str, **told: object) -> None:
    """Rows as a table that is only looked at; the text of a key tells what it is of."""
    table(
        view, pd.DataFrame(rows), title, hide_index=True, alt=view.text(title, **told),
        placeholder="–",
    )  # fmt: skip
