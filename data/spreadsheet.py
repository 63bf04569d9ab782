"""Text for spreadsheets: whatever one may take for a formula is quoted."""

from __future__ import annotations

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


def _safe_value(value: object) -> object:
    return safe(value) if isinstance(value, str) else value
