"""Decks: editable, described, Thai type for complex script, the same bytes; LibreOffice's pages."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import zipfile
from pathlib import Path

import fontpkg_sarabun
import numpy as np
import pytest
from lxml import etree
from pptx import Presentation
from pptx.oxml.ns import qn
from pptx.util import Emu

from briefing import packs
from briefing.files.pptx import deck
from briefing.making import work
from briefing.page import fonts
from data.stored import store
from tests.briefing.conftest import request_of

SOFFICE = shutil.which("soffice")
FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>{folder}</dir></fontconfig>"""


@pytest.fixture(scope="module")
def content() -> bytes:
    return work.make(request_of(template="governor", area="83"), work.PPTX)


@pytest.fixture(scope="module")
def presentation(content: bytes) -> object:
    return Presentation(io.BytesIO(content))


def shapes(presentation: object) -> list:
    return [shape for page in presentation.slides for shape in page.shapes]


def test_a_pack_is_a_deck_of_its_slides_at_sixteen_to_nine(presentation: object) -> None:
    assert len(presentation.slides) == 5
    assert (presentation.slide_width, presentation.slide_height) == (Emu(12192000), Emu(6858000))


def test_the_same_request_gives_the_same_bytes(content: bytes) -> None:
    slides = packs.compose(request_of(template="governor", area="83"), store.active())
    digest = work.digest(request_of(template="governor", area="83"), work.PPTX)
    assert deck.pptx(slides, digest=digest) == content


def test_every_page_has_its_headline_in_the_title_placeholder(presentation: object) -> None:
    slides = packs.compose(request_of(template="governor", area="83"), store.active())
    titles = [page.shapes.title.text_frame.text for page in presentation.slides]
    assert titles == [slide.title for slide in slides]


def test_every_run_has_the_thai_type_for_complex_script_too(presentation: object) -> None:
    family = fonts.chosen().family
    runs = [run for page in presentation.slides for run in page._element.iter(qn("a:rPr"))]
    assert len(runs) > 100
    for run in runs:
        found = [run.find(qn(f"a:{script}")).get("typeface") for script in ("latin", "cs")]
        assert found == [family, family]


def test_charts_have_it_as_well(content: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        charts = [name for name in parts.namelist() if name.startswith("ppt/charts/chart")]
        assert charts
        for name in charts:
            root = etree.fromstring(parts.read(name))
            texts = [*root.iter(qn("a:defRPr")), *root.iter(qn("a:rPr"))]
            typed = [text for text in texts if text.find(qn("a:latin")) is not None]
            assert typed
            assert all(text.find(qn("a:cs")) is not None for text in typed)


def test_every_picture_chart_and_table_is_described(presentation: object) -> None:
    found = [shape for shape in shapes(presentation) if shape.shape_type in {13, 3, 19}]
    assert len(found) > 10
    for shape in found:
        assert shape._element.xpath(".//p:cNvPr")[0].get("descr"), shape.name


def test_a_maps_description_names_classes_and_both_ends(presentation: object) -> None:
    pictures = [shape for shape in presentation.slides[0].shapes if shape.shape_type == 13]
    described = [shape._element.xpath(".//p:cNvPr")[0].get("descr") for shape in pictures]
    assert any("ช่วงชั้น" in text and "สูงสุดสามอันดับ" in text for text in described)


def test_bars_and_tables_are_native(presentation: object) -> None:
    kinds = [[shape.has_chart, shape.has_table] for shape in shapes(presentation)]
    charts, tables = (sum(column) for column in zip(*kinds, strict=True))
    assert charts >= 3
    assert tables >= 3


def test_a_chart_holds_the_figures_to_edit(presentation: object) -> None:
    charts = [shape.chart for shape in presentation.slides[0].shapes if shape.has_chart]
    values = list(charts[0].plots[0].series[0].values)
    row = store.active().figures("province", 2561).loc["83"]
    assert max(values) * row["people"] == pytest.approx(534)


def test_every_page_has_a_number_that_moves_with_it_and_notes_with_the_source(
    presentation: object,
) -> None:
    for page in presentation.slides:
        assert [field.get("type") for field in page._element.iter(qn("a:fld"))] == ["slidenum"]
        notes = page.notes_slide.notes_text_frame.text
        assert "ที่มา: TPMAP" in notes
        assert "/briefing?" in notes


def test_the_file_says_what_it_is(presentation: object) -> None:
    about = presentation.core_properties
    assert about.title == presentation.slides[0].shapes.title.text_frame.text
    assert store.active().id in about.keywords
    assert about.created.date().isoformat() == "2026-11-25"


def test_no_part_of_a_page_lies_outside_it(presentation: object) -> None:
    for shape in shapes(presentation):
        assert shape.left >= 0
        assert shape.top >= 0
        assert shape.left + shape.width <= presentation.slide_width + Emu(12700)
        assert shape.top + shape.height <= presentation.slide_height + Emu(12700 * 14)


@pytest.mark.skipif(
    SOFFICE is None, reason="no LibreOffice here: install libreoffice-impress to look at decks"
)
def test_libreoffice_opens_the_deck_and_its_pages_are_as_full_as_the_pictures(
    content: bytes, tmp_path: Path
) -> None:
    """Every page is rendered with ink in its headline, its map or table, and its foot."""
    import pypdfium2

    (tmp_path / "deck.pptx").write_bytes(content)
    folder = Path(fontpkg_sarabun.__file__).parent / "files"
    (tmp_path / "fonts.conf").write_text(FONTS.format(folder=folder))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [SOFFICE, profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run(
        [*command, str(tmp_path / "deck.pptx")],
        check=True,
        capture_output=True,
        timeout=300,
        env=os.environ | {"FONTCONFIG_FILE": str(tmp_path / "fonts.conf"), "HOME": str(tmp_path)},
    )
    document = pypdfium2.PdfDocument(tmp_path / "deck.pdf")
    assert len(document) == 5
    for number in range(len(document)):
        page = np.asarray(document[number].render(scale=1.0).to_pil().convert("L"))
        for top, bottom in ((15, 110), (140, 470), (488, 536)):
            assert (page[top:bottom, 36:924] < 120).mean() > 0.004, (number, top)
    document.close()
