"""Parts of a deck: native charts and tables with the figures of their elements, Thai type."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime

import pytest
from pptx import Presentation
from pptx.oxml.ns import qn

from briefing.files.pptx import charts, settled, shapes, tables, texts, units
from briefing.files.pptx.type import dress
from briefing.page import fonts, styles
from briefing.page.bars import Bar, Bars
from briefing.page.marks import Area, Box, Label
from briefing.page.tables import SlideColumn, SlideTable
from briefing.page.texts import write

MADE = datetime.fromisoformat("2026-11-25")


@pytest.fixture
def page() -> units.Part:
    deck = Presentation()
    return deck.slides.add_slide(deck.slide_layouts[5])


def test_points_and_colours_are_powerpoints() -> None:
    assert units.emu(72) == 914_400
    assert str(units.rgb("#186290")) == "186290"
    assert units.placed(Box(1, 2, 3, 4)) == (12_700, 25_400, 38_100, 50_800)


def test_bars_are_a_chart_with_their_values_and_figures(page: units.Part) -> None:
    rows = (Bar("น่าน", 0.2, "20%", tick=0.1), Bar("แพร่", 0.1, "10%", tick=0.1))
    charts.add_bars(page, Bars(Box(36, 100, 300, 80), rows, "คนจนเป้าหมาย"))
    (chart,) = (shape.chart for shape in page.shapes if shape.has_chart)
    assert list(chart.plots[0].series[0].values) == [0.2, 0.1]
    assert list(chart.plots[0].categories) == ["น่าน", "แพร่"]


def test_a_table_has_its_heading_and_its_cells(page: units.Part) -> None:
    columns = (SlideColumn("ตำบล", 0.7), SlideColumn("คน", 0.3, "right"))
    tables.add_table(page, SlideTable(Box(36, 100, 300, 90), columns, (("น่าน", "5"),), "ตาราง"))
    (made,) = (shape.table for shape in page.shapes if shape.has_table)
    assert [[cell.text for cell in row.cells] for row in made.rows] == [
        ["ตำบล", "คน"],
        ["น่าน", "5"],
    ]


def test_the_headline_goes_into_the_titles_place_and_a_page_number_is_a_field(
    page: units.Part,
) -> None:
    texts.add_text(page, write("หัวเรื่อง", 36, 22, 800, styles.TITLES[0], role="title"))
    texts.add_label(page, Label("หน้า 1", 900, 500, styles.PAGE, "right", field=True))
    assert page.shapes.title.text == "หัวเรื่อง"
    assert [field.get("type") for field in page._element.iter(qn("a:fld"))] == ["slidenum"]


def test_a_plain_surface_is_told_to_mean_nothing(page: units.Part) -> None:
    shapes.add_area(page, Area(Box(0, 0, 960, 7), styles.ACCENT))
    (made,) = (shape for shape in page.shapes if shape.name == "decoration")
    assert made._element.xpath(".//p:cNvPr")[0].get("descr") == ""
    assert shapes.DECORATIVE in str(made._element.xml)


def test_type_is_set_for_every_script(page: units.Part) -> None:
    run = page.shapes.title.text_frame.paragraphs[0].add_run()
    dress(run.font, styles.HEADING)
    families = {run.font._element.find(qn(f"a:{tag}")).get("typeface") for tag in ("latin", "cs")}
    assert families == {fonts.chosen().family}
    assert (run.font.size.pt, run.font.bold) == (styles.HEADING.points, True)


def test_a_settled_package_has_one_date_and_its_parts_as_they_were() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as packed:
        packed.writestr("docProps/core.xml", "<a>2031-01-02T03:04:05Z</a>")
        packed.writestr("other.xml", "<b>2031-01-02T03:04:05Z</b>")
    found = settled.settled(stream.getvalue(), MADE)
    with zipfile.ZipFile(io.BytesIO(found)) as packed:
        assert packed.read("docProps/core.xml") == b"<a>2026-11-25T00:00:00Z</a>"
        assert packed.read("other.xml") == b"<b>2031-01-02T03:04:05Z</b>"
        assert {entry.date_time for entry in packed.infolist()} == {settled.ZIP_DATE}
    assert settled.settled(found, MADE) == found
