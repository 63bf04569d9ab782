"""Where something leaves the atlas is known by name: a new place is found and must be marked."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from data.stored import training
from geo.single.stamp import SHAPES
from tests.test_house import CODE, ROOT
from tests.training.conftest import WORDS
from wording.saying import said

WRITERS = {
    "to_csv", "to_parquet", "to_excel", "to_json", "to_file", "to_feather", "to_html", "savefig",
    "download_button", "Workbook", "Presentation", "ZipFile", "header", "title", "write_image",
}  # fmt: skip
"""Calls by which a table, a file, a slide or the headline of a page comes to be."""
PLACES = {
    ("briefing/files/pdf.py", "savefig"): "briefing/report: every sheet of an edition",
    ("briefing/files/pptx/deck.py", "Presentation"): "test_slides: a slide has them in itself",
    ("briefing/files/pptx/settled.py", "ZipFile"): "the parts of a deck, as they are",
    ("briefing/groups/sheet.py", "savefig"): "test_slides: the sheet of a group",
    ("briefing/making/batch.py", "Presentation"): "reads a deck to see that it is whole",
    ("briefing/making/batch.py", "ZipFile"): "files of slides, each marked",
    ("briefing/making/work.py", "ZipFile"): "files of slides, each marked",
    ("briefing/report/statement.py", "to_parquet"): "rows on their way from a worker to the page",
    ("cli/format.py", "to_csv"): "test_files: what a command prints",
    ("cli/format.py", "to_json"): "test_files: what a command prints",
    ("cli/format.py", "to_parquet"): "test_files: what a command prints",
    ("data/backup/archive.py", "ZipFile"): "a data folder as it is, for its operator",
    ("data/imports/templates.py", "Workbook"): "blank forms: without any figure",
    ("data/intake/archive.py", "ZipFile"): "reads what people send",
    ("data/official/cod_ab.py", "ZipFile"): "reads a source",
    ("data/official/nesdc.py", "Workbook"): "reads a source",
    ("data/official/tpmap_zip.py", "ZipFile"): "reads a source",
    ("data/spreadsheet.py", "to_csv"): "test_files: marks by itself",
    ("data/stored/writing.py", "to_parquet"): "a release, whose manifest says it",
    ("figures/files.py", "Workbook"): "test_files: a table has them in itself",
    ("figures/written.py", "to_parquet"): "test_interface: every form of a table",
    ("releases/training/reports.py", "to_csv"): "what the importer reads and nobody is given",
    ("releases/training/tpmap_files.py", "ZipFile"): "what the importer reads and nobody is given",
    ("tabulating/engine.py", "to_parquet"): "sums kept between two runs, nobody's to read",
    ("tabulating/made_release.py", "to_parquet"): "a release, whose manifest says it",
    ("tabulating/stored_parts.py", "to_parquet"): "sums kept between two runs, nobody's to read",
    ("tabulating/table_files.py", "to_csv"): "a release, whose manifest says it",
    ("tabulating/table_files.py", "to_parquet"): "a release, whose manifest says it",
    ("ui/inside/wrappers.py", "to_json"): "a chart on its way to the page",
    ("ui/parts/saving.py", "download_button"): "names of files; what they hold is their makers'",
    ("ui/parts/titled.py", "header"): "test_pages: every page's headline",
    ("ui/sources/assistant.py", "download_button"): "blank forms: without any figure",
    ("ui/sources/exports.py", "to_file"): "test_files: every kind of file of a level",
    ("ui/sources/exports.py", "to_parquet"): "test_files: every kind of file of a level",
}
"""Every place where one of them is called, and what answers for it there."""
STRINGS = {"header", "title"}
"""Names that texts and axes have too: asked of Streamlit alone."""


def calls(path: str) -> Iterator[str]:
    """Names of the writers that a file calls."""
    text = (ROOT / path).read_text(encoding="utf-8")
    if not any(name in text for name in WRITERS):
        return
    for node in ast.walk(ast.parse(text)):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        of = getattr(getattr(node.func, "value", None), "id", "")
        if name in WRITERS and (name not in STRINGS or of == "st"):
            yield name


def test_every_place_where_something_leaves_is_known() -> None:
    found = {(path, name) for path in CODE for name in calls(path)}
    assert found == set(PLACES)


def test_tables_and_slides_cannot_be_made_without_asking() -> None:
    """A table wants its words when it is made; a slide or sheet is made in a place that asks."""
    texts = {path: (ROOT / path).read_text(encoding="utf-8") for path in CODE}
    made = [path for path, text in texts.items() if " Slide(" in text and "class Slide" not in text]
    assert made == ["briefing/page/finished.py", "briefing/report/frame.py"]
    assert all(".mark(" in texts[path] for path in made)
    assert "    mark: str = field(kw_only=True)\n" in texts["figures/files.py"]


def test_the_shapes_of_letters_are_those_of_the_words() -> None:
    title = SHAPES.read_text("utf-8").partition("<title>")[2].partition("</title>")[0]
    assert title == said(training.WORDS, "th") == WORDS


def test_the_words_lie_over_the_page_and_its_opening() -> None:
    folder = ROOT / "serving/inside/static"
    for sheet, rule in (
        ("page.css", "body:has(.st-key-training)::after"),
        ("opening.css", ".atlas-opening[data-training]::after"),
    ):
        text = Path(folder / sheet).read_text("utf-8")
        own = text.partition(rule)[2].partition("}")[0]
        assert "position: fixed; inset: 0" in own
        assert 'url("../map/training.svg")' in own
