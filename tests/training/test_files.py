"""Every table and file of a release of training has the words in its first cell."""

from __future__ import annotations

import io
import json
import tempfile
from collections.abc import Callable
from pathlib import Path

import geopandas as gpd
import openpyxl
import pandas as pd
import pytest

import cli
from data.stored.release import Release
from figures import files
from tests.cli.run import atlas
from tests.training.conftest import WORDS
from ui.parts import grid, tables, view_table
from ui.progress import complaints
from ui.single import file, wanted
from ui.sources import exports
from ui.view import View

READERS: dict[str, Callable[[io.BytesIO], pd.DataFrame]] = {
    "csv": lambda stream: pd.read_csv(stream, dtype="str", encoding="utf-8-sig"),
    "xlsx": lambda stream: pd.read_excel(stream, dtype="str", engine="openpyxl"),
    "parquet": pd.read_parquet,
    "gpkg": lambda stream: _shapes(stream),
}
PRINTED = {
    "table": ("table", "--level", "region"),
    "poverty": ("poverty", "--level", "region"),
}
"""Commands that print figures."""
DRAWN = {"map", "slide", "slides"}
"""Commands that write what `test_slides` and the tests here look at."""
OF_TWO = {"edition"}
"""Commands that print figures of two releases, by the same function, which wants the words;
its report is looked at in `tests/briefing/report`."""
WITHOUT = {
    "backup", "build", "check", "delete", "import", "key", "log", "releases", "restore", "rollback",
    "serve", "settings", "tabulate", "token", "training",
}  # fmt: skip
"""Commands that give out no figure of a release."""


def _shapes(stream: io.BytesIO) -> gpd.GeoDataFrame:
    with tempfile.NamedTemporaryFile(suffix=".gpkg") as file_:
        file_.write(stream.getvalue())
        file_.flush()
        return gpd.read_file(file_.name)


def first_column(content: bytes, kind: str) -> tuple[str, set[str]]:
    """Head and cells of the first column of a file."""
    rows = READERS[kind](io.BytesIO(content))
    return str(rows.columns[0]), set(rows.iloc[:, 0])


@pytest.mark.parametrize("kind", exports.KINDS)
def test_a_file_of_a_level_has_them_in_every_row(marked: Release, kind: str) -> None:
    level = "region" if kind in exports.PLAIN_KINDS else "province"
    head, cells = first_column(exports.file(marked, level, 2561, kind), kind)
    assert head.startswith(WORDS)
    assert cells == {head}


@pytest.mark.parametrize("lang", ["th", "en"])
def test_a_workbook_has_them_on_each_sheet(marked: Release, lang: str) -> None:
    made = exports.written(marked, "region", 2561, lang)
    book = openpyxl.load_workbook(io.BytesIO(files.xlsx(made, data="a", source="b")))
    assert [str(sheet["A1"].value).startswith(WORDS) for sheet in book] == [True, True]


def test_tables_of_pages_have_them(marked_view: Callable[..., View]) -> None:
    view = marked_view()
    assert view.source.startswith(WORDS), "no figure of it is said to be TPMAP's"
    rows = tables.rows_of(view)
    plain = grid.csv(pd.DataFrame({"a": [1]}), {}, view.release.mark())
    for content in (tables.csv(view, rows), files.csv(tables.table_of(view, rows)), plain):
        head, cells = first_column(content, "csv")
        assert head.startswith(WORDS)
        assert cells == {head}


def test_every_table_of_a_view_is_made_with_its_words(marked_view: Callable[..., View]) -> None:
    view = marked_view()
    made = view_table.table(view, "a", "b", pd.DataFrame(), ())
    assert made.mark == view.release.mark()
    assert files.csv(made).decode("utf-8-sig").startswith(WORDS)


def test_real_figures_have_none(view_of: Callable[..., View]) -> None:
    view = view_of()
    assert first_column(tables.csv(view, tables.rows_of(view)), "csv")[0] == "code"
    assert view_table.table(view, "a", "b", pd.DataFrame(), ()).mark == ""


def test_every_command_is_known_to_give_out_figures_or_not() -> None:
    assert set(cli.COMMANDS) - {*PRINTED, *DRAWN, *OF_TWO, *WITHOUT} == set()


@pytest.mark.usefixtures("marked")
@pytest.mark.parametrize("command", sorted(PRINTED))
def test_what_a_command_prints_has_them(command: str) -> None:
    printed = atlas(*PRINTED[command])
    head, cells = first_column(printed.stdout, "csv")
    assert head.startswith(WORDS)
    assert cells == {head}
    [first, *_] = json.loads(atlas(*PRINTED[command], "--format", "json").stdout)
    assert next(iter(first)).startswith(WORDS)
    binary = atlas(*PRINTED[command], "--format", "parquet").stdout
    assert first_column(binary, "parquet")[0].startswith(WORDS)


@pytest.mark.usefixtures("marked")
def test_a_map_as_one_file_has_them_in_title_headline_and_across(tmp_path: Path) -> None:
    out = tmp_path / "map.html"
    asked = atlas("map", "--out", str(out), "--measure", "target_poor_rate", "--lang", "en")
    assert asked.returncode == 0
    page = out.read_text("utf-8")
    assert f"<title>{WORDS}" in page
    assert f'<h1 id="atlas-title">{WORDS}' in page
    assert '<img class="atlas-stamp" src="data:image/svg+xml;base64,' in page


def test_each_measure_of_such_a_map_has_them(marked: Release) -> None:
    read = wanted.read({"area": "55"}, ["target_poor_rate", "income_rate"], marked)
    single = file.single_of(read, marked)
    assert [sheet.title.startswith(WORDS) for sheet in single.sheets] == [True, True]
    assert single.training
    assert file.name(read, marked).startswith("training-atlas-map-")


def test_the_picture_for_where_no_script_runs_has_them_across(
    marked: Release, release: Release
) -> None:
    read = wanted.read({}, ["target_poor_rate"], release)
    pictures = [file.single_of(read, one).picture for one in (marked, release)]
    assert pictures[0] != pictures[1]


def test_the_table_of_complaints_has_them(marked_view: Callable[..., View]) -> None:
    columns = ("received", "closed", "days", "share_closed", "few")
    found = pd.DataFrame([(9.0, 3.0, 2.0, 1 / 3, False)], columns=columns, index=["2025-09"])
    made = complaints.table(marked_view(lang="th"), found)
    assert files.csv(made).decode("utf-8-sig").splitlines()[1].startswith(WORDS)
