"""What changed, on the page of data: both languages, light and dark, a phone, a file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from data.stored import release
from data.stored.library import Library
from tests import editions
from tests.browser.server import Server, serving
from tests.browser.test_accessible import found
from tests.browser.windows import Windows
from tests.products import covering

HEADING = {"th": ": ตัวเลขใหม่ 1,384 ค่า", "en": "Nan: 1,384 new figures"}
"""Of Nan; on the page no line parts a name, which joins its words by signs that nobody sees."""
HEAD = "รหัส,ปี,ครัวเรือนที่สำรวจ,ครัวเรือนที่มีปัญหา,ช่วยเหลือแล้ว,แก้ไขปัญหาได้ด้วยตนเอง,อยู่ระหว่างดำเนินการ"
"""The columns of a ThaiQM report."""
SIDEWAYS = "() => document.documentElement.scrollWidth - window.innerWidth"


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A dashboard with a release after the one that the program carries."""
    place = tmp_path_factory.mktemp("edition")
    (place / "data").mkdir()
    editions.stored(place / "data")
    with serving(place / "log.txt") as running:
        yield running


@pytest.mark.parametrize(("lang", "theme"), covering(["th", "en"], ["light", "dark"]))
def test_the_report_has_nothing_grave_in_light_and_dark(
    windows: Windows, changed: Server, lang: str, theme: str
) -> None:
    with windows.visitor(changed.address, (1280, 800)) as visit:
        visit.open(f"/sources?section=changes&area=55&lang={lang}", mapped=False)
        heading = visit.page.get_by_role("heading", level=3).filter(has_text=HEADING[lang])
        expect(heading.first).to_be_visible(timeout=180_000)
        visit.at_rest_of_script()
        assert found(visit, theme) == []


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


def test_what_a_publication_changed_is_one_click_away(windows: Windows, tmp_path: Path) -> None:
    codes = release.load_release().codes("province")
    rows = [f"{code},2566,1000,{100 + int(code)},50,20,10" for code in codes]
    sent = tmp_path / "thaiqm.csv"
    sent.write_text("\n".join([HEAD, *rows, ""]), encoding="utf-8")
    with (
        serving(tmp_path / "log.txt", ATLAS_DATA=str(tmp_path / "data")) as running,
        windows.visitor(running.address, (1280, 800)) as visit,
    ):
        page = visit.page
        visit.open("/sources?section=import&lang=en", mapped=False)
        page.locator("input[type=file]").set_input_files(str(sent))
        page.get_by_role("button", name="Check the file").click()
        page.get_by_role("button", name="Publish", exact=True).click()
        page.get_by_role("button", name="See what changed").click()
        visit.until_query(section="changes")
        heading = page.get_by_role("heading", level=3).filter(has_text="new figures")
        expect(heading.first).to_be_visible(timeout=180_000)
        assert f"after={Library(tmp_path / 'data').pointer().active}" in page.url
