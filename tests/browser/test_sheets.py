"""Every page is one sheet of paper, which says what is not on it, and where that stands."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests.browser.server import Server
from tests.browser.test_print import A4, bare, printed, words
from tests.browser.visits import Visit
from tests.browser.windows import Windows
from ui.site import PAGES, Page

CUT = "One sheet: whatever else this page shows"
LONG = ("compare", "methods", "progress", "province")
"""Pages of which something has to stay behind, whatever a machine's types."""

SLIDES = 120_000
"""Milliseconds that a server may take to answer while it makes slides."""


@pytest.fixture(scope="module")
def reader(windows: Windows, server: Server) -> Iterator[Visit]:
    """A visitor who goes from page to page."""
    with windows.visitor(server.address, (1280, 800)) as visitor:
        yield visitor


@pytest.mark.parametrize("lang", ["th", "en"])
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.path or "national")
def test_a_page_is_one_sheet_with_its_title(reader: Visit, page: Page, lang: str) -> None:
    reader.page.goto(
        f"{reader.address}/{page.path}?lang={lang}", wait_until="commit", timeout=SLIDES
    )
    expect(reader.page.get_by_role("heading", level=2).first).to_be_visible()
    if page.mapped:
        reader.painted()
        reader.until(lambda: reader.atlas("paper") is True, "printing is not ready")
    reader.at_rest_of_script()
    there = bare(f"{reader.address}/{page.path}") if page.path in LONG else ""
    source = bare("COD-AB") if page.mapped else ""

    def told_of() -> bool:
        told = bare(words(printed(reader)[0]))
        return there in told and source in told

    reader.until(told_of, "neither source nor what is left out is told")
    paper = printed(reader)
    assert len(paper) == 1
    [sheet] = paper
    assert tuple(round(side) for side in sheet.get_size()) == A4
    told = words(sheet)
    title = reader.page.get_by_role("heading", level=2).first.inner_text()
    if lang == "en":
        assert bare(title)[:40] in bare(told)
    if page.path in LONG and lang == "en":
        assert bare(CUT) in bare(told)
    if page.mapped:
        assert "TPMAP" in told
    assert reader.page.locator(".atlas-off, .atlas-cut").count() == 0  # afterwards as it was


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
