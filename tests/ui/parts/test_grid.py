"""Every table on the screen has a file of our own, in which no text is a formula."""

from __future__ import annotations

import ast
import io
from pathlib import Path

import pandas as pd
from streamlit import config

import app
from cli.format import Format, write_rows
from data.spreadsheet import UNSAFE, safe_table
from ui.parts import grid

ROOT = Path(grid.__file__).parents[2]
SOURCES = sorted(path for room in ("pages", "ui") for path in (ROOT / room).rglob("*.py"))
OWN_FILES = {"acts.py", "grid.py", "listing.py"}
"""Modules that draw tables themselves and offer them as files of our own."""
ATTACKS = [f"{first}cmd|' /C calc'!A0" for first in UNSAFE]


def rows() -> pd.DataFrame:
    """Attacks as texts, as a header and beside negative numbers."""
    negative = [-float(place) for place in range(1, len(ATTACKS) + 1)]
    return pd.DataFrame({"name": ATTACKS, "=1+1": negative, "n": range(len(ATTACKS))})


def unquoted(written: bytes) -> list[str]:
    """Texts of a CSV file that a spreadsheet would take for formulas."""
    read = pd.read_csv(io.BytesIO(written), dtype="str", keep_default_na=False)
    texts = [*read.columns, *read.iloc[:, 0]]
    return [text for text in texts if text.startswith(UNSAFE)]


def test_no_text_of_a_tables_file_is_a_formula():
    assert unquoted(grid.csv(rows(), {}, "")) == []


def test_titles_of_a_tables_file_are_those_shown_and_no_formulas():
    options = {
        "column_order": ["n", "name"],
        "column_config": {"n": "=evil", "name": {"label": "@x"}},
    }
    read = pd.read_csv(
        io.BytesIO(grid.csv(rows(), options, "")), dtype="str", keep_default_na=False
    )
    assert list(read.columns) == ["'=evil", "'@x"]
    assert [cell[1:] for cell in read["'@x"]] == ATTACKS


def test_numbers_stay_numbers():
    assert safe_table(rows())["'=1+1"].tolist() == rows()["=1+1"].tolist()


def test_table_without_columns_or_rows_is_a_file_too():
    assert safe_table(pd.DataFrame()).empty
    assert list(safe_table(pd.DataFrame({"=a": []})).columns) == ["'=a"]


def test_table_of_the_command_has_no_formulas(capsys):
    write_rows(rows(), Format.csv, "")
    assert unquoted(capsys.readouterr().out.encode()) == []


def test_streamlits_own_export_is_off():
    assert app.app is not None
    assert config.get_option("client.disableDataExport") is True


def test_every_table_is_drawn_where_a_file_of_ours_is_offered():
    drawing = {
        path.name
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "dataframe"
    }
    assert drawing
    assert drawing <= OWN_FILES
