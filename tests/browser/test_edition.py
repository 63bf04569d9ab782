"""What changed, on the page of data: both languages, light and dark, a phone, a file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests import editions
from tests.browser.server import Server, serving
from tests.browser.test_accessible import found
from tests.browser.windows import Windows

HEADING = {"th": ": ตัวเลขใหม่ 1,380 ค่า", "en": "Nan: 1,380 new figures"}
"""Of Nan; on the page no line parts a name, which joins its words by signs that nobody sees."""
SIDEWAYS = "() => document.documentElement.scrollWidth - window.innerWidth"


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A dashboard with a release after the one that the program carries."""
    place = tmp_path_factory.mktemp("edition")
    (place / "data").mkdir()
    editions.stored(place / "data")
    with serving(place / "log.txt") as running:
        yield running


@pytest.mark.parametrize("lang", ["th", "en"])
def test_the_report_has_nothing_grave_in_light_and_dark(
    windows: Windows, changed: Server, lang: str
) -> None:
    with windows.visitor(changed.address, (1280, 800)) as visit:
        visit.open(f"/sources?section=changes&area=55&lang={lang}", mapped=False)
        heading = visit.page.get_by_role("heading", level=3).filter(has_text=HEADING[lang])
        expect(heading.first).to_be_visible(timeout=180_000)
        visit.at_rest_of_script()
        assert found(visit, "light") == []
        assert found(visit, "dark") == []
        visit.page.emulate_media(color_scheme="null")


def test_a_phone_has_all_of_it_and_the_pdf(windows: Windows, changed: Server) -> None:
    with windows.visitor(changed.address, (390, 844)) as visit:
        visit.open("/sources?section=changes&area=55&lang=en", mapped=False)
        heading = visit.page.get_by_role("heading", level=3).filter(has_text=HEADING["en"])
        expect(heading.first).to_be_visible(timeout=180_000)
        visit.at_rest_of_script()
        assert visit.page.evaluate(SIDEWAYS) <= 0
        with visit.page.expect_download(timeout=180_000) as saved:
            visit.page.get_by_role("button", name="PDF (A4)").click()
        assert Path(saved.value.path()).read_bytes().startswith(b"%PDF")


def test_without_a_release_before_it_says_so(windows: Windows, server: Server) -> None:
    with windows.visitor(server.address, (1280, 800)) as visit:
        visit.open("/sources?section=changes&lang=en", mapped=False)
        expect(visit.page.get_by_text("there is nothing to compare it with")).to_be_visible()
