"""How a table is written to standard output."""

from __future__ import annotations

import sys
from enum import StrEnum

import pandas as pd

from data.spreadsheet import marked, safe_table


class Format(StrEnum):
    """How a table is written."""

    csv = "csv"
    json = "json"
    parquet = "parquet"


def write_rows(table: pd.DataFrame, format_: Format, mark: str) -> None:
    """A table on standard output; the words of a release of training in its first column."""
    rows = marked(table, mark)
    if format_ is Format.parquet:
        rows.to_parquet(sys.stdout.buffer, index=False)
    elif format_ is Format.json:
        print(rows.to_json(orient="records", force_ascii=False))
    else:
        safe_table(rows).to_csv(sys.stdout, index=False)
