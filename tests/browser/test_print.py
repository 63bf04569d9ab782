"""Pages on paper: an A4 sheet with map, legend, table and source, in light colours."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator

import numpy as np
import pypdfium2 as pdfium
import pytest
from playwright.sync_api import expect
from pypdfium2 import raw

from data.stored.release import Release
from tests.browser.server import Server
from tests.browser.visits import Visit
from tests.browser.windows import Windows

A4 = (595, 842)
DARKEST = (8, 12, 84)
"""The colour of the highest class (#080C54)."""
GROUND = (15, 28, 43)
"""The ground of the dark theme (#0f1c2b)."""


@pytest.fixture(scope="module")
def reader(windows: Windows, server: Server) -> Iterator[Visit]:
    """A visitor with the dark theme."""
    with windows.visitor(server.address, (1280, 800)) as visitor:
        visitor.page.emulate_media(color_scheme="dark")
        yield visitor
        visitor.page.emulate_media(color_scheme="null")


def printed(visit: Visit) -> pdfium.PdfDocument:
    """The page as the browser prints it."""
    return pdfium.PdfDocument(visit.page.pdf(prefer_css_page_size=True))


def words(sheet: pdfium.PdfPage) -> str:
    """What stands on a sheet, its white space evened."""
    return " ".join(sheet.get_textpage().get_text_range().split())


def bare(text: str) -> str:
    """Letters and digits of a text."""
    return "".join(filter(str.isalnum, text))


def fonts(sheet: pdfium.PdfPage) -> dict[str, bool]:
    """Names of the types of a sheet, and whether they come with it."""
    found = {}
    for one in sheet.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
        font = raw.FPDFTextObj_GetFont(one.raw)
        name = ctypes.create_string_buffer(200)
        raw.FPDFFont_GetBaseFontName(font, name, 200)
        found[name.value.decode()] = raw.FPDFFont_GetIsEmbedded(font) == 1
    return found


def nameless(sheet: pdfium.PdfPage) -> list[str]:
    """What stands on a sheet in a type without a name."""
    read, found = sheet.get_textpage(), []
    for one in sheet.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
        if raw.FPDFFont_GetBaseFontName(raw.FPDFTextObj_GetFont(one.raw), None, 0) > 1:
            continue
        told = (ctypes.c_ushort * 200)()
        size = raw.FPDFTextObj_GetText(one.raw, read.raw, told, 200)
        found.append(bytes(told)[:size].decode("utf-16-le").replace("\0", ""))
    return found


def share(sheet: pdfium.PdfPage, colour: tuple[int, int, int]) -> float:
    """The share of a sheet that has a colour, nearly."""
    pixels = np.asarray(sheet.render(scale=1).to_pil().convert("RGB")).astype(int)
    return float((np.abs(pixels - np.array(colour)).max(axis=2) < 12).mean())


@pytest.mark.parametrize("lang", ["th", "en"])
def test_the_national_page_is_one_sheet(reader: Visit, release: Release, lang: str) -> None:
    reader.open(f"/?lang={lang}")
    reader.at_rest()
    reader.until(lambda: reader.atlas("paper") is True, "printing is not ready")
    before = reader.page.evaluate("() => window.atlas.map.getSize()")
    paper = printed(reader)
    assert len(paper) == 1
    [sheet] = paper
    assert tuple(round(side) for side in sheet.get_size()) == A4
    told = words(sheet)
    assert "1,032,987" in told
    assert told.count("13.7%") >= 2  # in the title and in the table
    assert "TPMAP" in told
    assert "COD-AB" in told
    if lang == "en":
        assert bare(reader.page.get_by_role("heading", level=2).inner_text()) in bare(told)
        assert "Mae Hong Son" in told
        assert "Dark = worse" in told
        assert "Language" not in told
        assert "Skip to main content" not in told
    assert {name.split("+")[-1][:7] for name in fonts(sheet)} - {""} == {"Sarabun"}
    assert all(fonts(sheet).values())
    # names outlined on the map are drawn as shapes, in a type that has no name of its own
    named = [f"{one['text']}{one['value']}" for one in reader.atlas("labels")]
    assert set("".join(nameless(sheet))) <= set("".join(named))
    drawn = sum(1 for _ in sheet.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH]))
    assert drawn > 100  # shapes of the map, sharp at any size
    assert share(sheet, DARKEST) > 0.003
    assert share(sheet, GROUND) < 0.01
    assert share(sheet, (255, 255, 255)) > 0.6
    reader.until(
        lambda: reader.page.evaluate("() => window.atlas.map.getSize()") == before,
        "the map on the screen is not as it was",
    )
    assert reader.page.locator(".atlas-rows").count() == 0


@pytest.mark.parametrize("path", ["province?area=55", "methods"])
def test_other_pages_begin_with_their_title_and_have_nothing_to_press(
    reader: Visit, path: str
) -> None:
    lang = "&lang=en" if "?" in path else "?lang=en"
    reader.open(f"/{path}{lang}", mapped="province" in path)
    reader.at_rest_of_script()
    paper = printed(reader)
    told = words(paper[0])
    assert bare(reader.page.get_by_role("heading", level=2).inner_text()) in bare(told)
    assert all(tuple(round(side) for side in sheet.get_size()) == A4 for sheet in paper)
    assert all(share(sheet, GROUND) < 0.01 for sheet in paper)
    assert "Search area" not in told


def test_the_map_of_several_dimensions_has_its_table_on_its_sheet(reader: Visit) -> None:
    reader.open("/dimensions?lang=en")
    reader.at_rest_of_script()
    reader.until(lambda: bool(reader.atlas("labels")), "the map has no names")
    expect(reader.page.get_by_text("What each dimension adds to M0").first).to_be_visible()
    reader.until(lambda: "COD-AB" in words(printed(reader)[0]), "the page is not whole")
    [sheet] = printed(reader)
    told = words(sheet)
    assert bare(reader.page.get_by_role("heading", level=2).inner_text()) in bare(told)
    assert "Dark = worse" in told
    assert "Ten highest" in told


def test_rows_that_are_not_on_the_sheet_are_counted(reader: Visit) -> None:
    reader.page.goto(f"{reader.address}/methods?lang=en", wait_until="commit")
    expect(reader.page.get_by_role("heading", level=2).first).to_be_visible()
    reader.at_rest_of_script()
    reader.page.evaluate(
        """() => {
          const table = document.createElement("div");
          table.dataset.testid = "stTable";
          const row = "<tr><td style='height:30px'>one</td></tr>";
          table.innerHTML = `<table><tbody>${row.repeat(200)}</tbody></table>`;
          document.querySelector('[data-testid="stMainBlockContainer"] > *').prepend(table);
        }"""
    )
    [sheet] = printed(reader)
    told = words(sheet)
    [rows] = re.findall(r"rows of tables among it \((\d+)\)", told)
    assert int(rows) >= 200 - told.count("one")
    assert told.count("one") > 5
