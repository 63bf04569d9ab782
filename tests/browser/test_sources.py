"""The page of sources: coverage first, importing a step of its own, no cell of a table cut off."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.server import Server
from tests.browser.visits import MAP
from tests.browser.windows import Windows
from tests.products import covering

CUT = """() => [...document.querySelectorAll('[data-testid="stTable"]')].flatMap((table) => {
  const room = table.closest('[data-testid="stColumn"], .stMainBlockContainer');
  const edge = room.getBoundingClientRect().right + 1;
  return [...table.querySelectorAll("td, th")].filter((cell) => {
    const range = document.createRange();
    range.selectNodeContents(cell);
    const text = range.getBoundingClientRect();
    const box = cell.getBoundingClientRect();
    return text.right > Math.min(box.right, edge) + 1 || cell.scrollWidth > cell.clientWidth + 1
      || [cell, ...cell.querySelectorAll("*")].some(
        (part) => getComputedStyle(part).textOverflow === "ellipsis"
          && part.scrollWidth > part.clientWidth);
  }).map((cell) => cell.textContent);
})"""
"""Texts of the cells that are cut off, or reach out of their column of the page."""
TABLES = 5


@pytest.mark.parametrize(("width", "lang"), covering([1920, 1280], ["en", "th"], small=0))
def test_no_cell_of_any_table_is_cut_off(
    windows: Windows, server: Server, width: int, lang: str
) -> None:
    with windows.visitor(server.address, (width, 900)) as visit:
        visit.open(f"/sources?lang={lang}", mapped=False)
        visit.at_rest_of_script()
        for closed in visit.page.locator("details > summary").all():
            closed.click()
        tables = visit.page.get_by_test_id("stTable")
        expect(tables).to_have_count(TABLES)
        expect(visit.page.get_by_test_id("stDataFrame")).to_have_count(0)
        assert visit.page.evaluate(CUT) == []


def test_coverage_comes_first_and_importing_is_a_step_of_its_own(
    windows: Windows, server: Server
) -> None:
    with windows.visitor(server.address, (1920, 1080)) as visit:
        visit.open("/sources", mapped=False)
        visit.at_rest_of_script()
        expect(visit.page.locator(MAP)).to_be_visible()
        top = visit.page.locator(MAP).bounding_box()
        first = visit.page.get_by_role("heading", level=3).first.bounding_box()
        assert top
        assert first
        assert first["y"] < top["y"] < 300
        step = visit.page.get_by_role("heading", level=3, name="นำเข้าข้อมูล", exact=True)
        expect(step).to_have_count(0)
        visit.page.get_by_role("radio", name="นำเข้าข้อมูล").click()
        visit.until_query(section="import")
        expect(step).to_be_visible()
        expect(visit.page.get_by_test_id("stTable")).to_have_count(0)
