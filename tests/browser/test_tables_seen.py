"""Tables beside maps and across pages: no column lies out of sight on a laptop."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.server import Server
from tests.browser.windows import Windows
from tests.products import covering

LAPTOP = (1280, 800)
BEYOND = """() => [...document.querySelectorAll('[data-testid="stDataFrame"] .dvn-scroller')]
  .filter((one) => one.scrollWidth > one.clientWidth + 1)
  .map((one) => [one.scrollWidth, one.clientWidth, one.textContent])"""
"""Tables that have to be scrolled sideways."""
SHOWN = {
    "/province?area=55": 2,
    "/province?area=550101&level=tambon": 2,
    "/progress": 1,
    "/dimensions?section=steady": 1,
}
"""Pages, and the tables that stand open on each."""


@pytest.mark.parametrize(("path", "lang"), covering(SHOWN, ["th", "en"], small=0))
def test_no_column_is_out_of_sight_on_a_laptop(
    windows: Windows, server: Server, path: str, lang: str
) -> None:
    with windows.visitor(server.address, LAPTOP) as visit:
        mapped = not path.startswith("/progress")
        visit.open(f"{path}{'&' if '?' in path else '?'}lang={lang}", mapped=mapped)
        visit.at_rest_of_script()
        tables = visit.page.locator(".dvn-scroller")
        expect(tables).to_have_count(SHOWN[path])
        expect(tables.first).to_be_visible()
        visit.until(lambda: visit.page.evaluate(BEYOND) == [], f"{visit.page.evaluate(BEYOND)}")
