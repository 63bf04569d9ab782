"""Tables for spreadsheets: formulas quoted, and words of training in the first column."""

from __future__ import annotations

import io

import pandas as pd

UNSAFE = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""First characters that a spreadsheet may take for a formula."""


def safe(cell: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(UNSAFE) else cell


def safe_table(rows: pd.DataFrame) -> pd.DataFrame:
    """A table whose texts and headers no spreadsheet takes for formulas; numbers stay numbers."""
    quoted = {
        place: rows.iloc[:, place].map(_safe_value)
        for place in range(rows.shape[1])
        if not pd.api.types.is_numeric_dtype(rows.dtypes.iloc[place])
    }
    columns = [quoted.get(place, rows.iloc[:, place]) for place in range(rows.shape[1])]
    made = pd.concat(columns, axis="columns") if columns else rows.copy()
    made.columns = pd.Index([_safe_value(name) for name in rows.columns])
    return made


def marked(rows: pd.DataFrame, mark: str) -> pd.DataFrame:
    """Rows with the words of a release of training (`Release.mark`) as head and first column.

    Unchanged where there are none. Each row has them, so that none can be cut out without.
    """
    if not mark:
        return rows
    words = pd.Series([mark] * len(rows), rows.index, dtype="object", name=mark)
    return pd.concat([words, rows], axis="columns")


def csv_file(rows: pd.DataFrame, mark: str) -> bytes:
    """Rows as CSV in UTF-8 with BOM, marked (`marked`); whoever calls has quoted its texts."""
    stream = io.StringIO()
    marked(rows, mark).to_csv(stream, index=False, lineterminator="\r\n")
    return stream.getvalue().encode("utf-8-sig")


def _safe_value(value: object) -> object:
    return safe(value) if isinstance(value, str) else value
