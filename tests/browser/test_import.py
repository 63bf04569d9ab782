"""The import assistant from file to published release and back, as staff would use it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from data.stored import release
from data.stored.library import Library
from data.stored.pointer import EMBEDDED
from tests.browser.server import Server, serving
from tests.browser.visits import Visit, as_set
from tests.browser.windows import Windows
from ui.map.unbroken import unbroken

HEAD = "รหัส,จังหวัด,ปี,ครัวเรือนที่สำรวจ,ครัวเรือนที่มีปัญหา,ช่วยเหลือแล้ว,แก้ไขปัญหาได้ด้วยตนเอง,อยู่ระหว่างดำเนินการ"


@pytest.fixture
def folder(keeping: Server) -> Iterator[Path]:
    """The data folder of the server; what a test publishes goes with it."""
    yield keeping.data
    shelf = Library(keeping.data)
    with shelf.writing("test"):
        shelf.activate(EMBEDDED)
        for entry in shelf.entries():
            if not entry.embedded:
                shelf.delete(entry.id)


@pytest.fixture
def staff(windows: Windows, keeping: Server, folder: Path) -> Iterator[Visit]:
    """A visitor of the server that keeps things."""
    with windows.visitor(keeping.address, (1280, 800)) as visitor:
        yield visitor


def report(provinces: list[str], names: dict[str, str]) -> str:
    """A ThaiQM report of provinces, a tenth of 1,000 households with problems."""
    rows = [f"{code},{names[code]},2566,1000,{100 + int(code)},50,20,10" for code in provinces]
    return "\n".join([HEAD, *rows, ""])


def send(page: Page, path: Path) -> None:
    """Choose a file and have it checked."""
    page.locator("input[type=file]").set_input_files(str(path))
    page.get_by_role("button", name="ตรวจแฟ้ม").click()


def names() -> dict[str, str]:
    """Provinces by code."""
    areas = release.load_release().areas
    return areas[areas["level"] == "province"]["name_th"].to_dict()


def test_a_broken_report_is_refused_with_its_places(
    staff: Visit, folder: Path, tmp_path: Path
) -> None:
    path = tmp_path / "broken.csv"
    text = report(list(names()), names()).replace("50,เชียงใหม่,2566,1000", "50,เชียงใหม่,2566,มาก")
    path.write_text(text + "50010,,2566,1,2,3,4,5\n", encoding="utf-8")
    staff.page.goto(f"{staff.address}/sources?section=import")
    send(staff.page, path)
    expect(staff.page.get_by_text("แฟ้มยังไม่ผ่าน ไม่มีการบันทึกข้อมูล")).to_be_visible()
    expect(staff.page.get_by_text("พบ 'มาก'")).to_be_visible()
    expect(staff.page.get_by_text("พบ '50010'")).to_be_visible()
    expect(staff.page.get_by_role("button", name="เผยแพร่")).to_have_count(0)
    assert not list((folder / "releases").glob("*"))


def test_a_report_is_published_shown_and_rolled_back(
    staff: Visit, folder: Path, tmp_path: Path
) -> None:
    page, path = staff.page, tmp_path / "thaiqm.csv"
    path.write_text(report(list(names()), names()), encoding="cp874")
    page.goto(f"{staff.address}/sources?section=import")
    send(page, path)
    expect(page.get_by_text("แฟ้มผ่านการตรวจสอบ: 77 แถว")).to_be_visible()
    page.get_by_role("button", name="เผยแพร่").click()
    expect(page.get_by_text("ทุกหน้าใช้ข้อมูลใหม่ทันที")).to_be_visible()
    assert Library(folder).pointer().active != EMBEDDED
    page.get_by_role("link", name="ติดตามผล").click()
    expect(page.get_by_role("heading", level=2)).to_contain_text(as_set("ตามรายงาน ThaiQM ปี 2566"))
    page.get_by_role("link", name="แสดงบนแผนที่").click()
    staff.until_query(measure="qm_problem_rate", period="2566")
    staff.painted()
    expect(page.get_by_role("heading", level=2)).to_contain_text("ThaiQM")
    page.goto(f"{staff.address}/sources?section=import")
    page.get_by_role("button", name="ใช้ชุดนี้").click()
    expect(page.get_by_text(f"ชุดข้อมูล {release.load_release().id}")).to_be_visible()
    page.goto(f"{staff.address}/progress")
    expect(page.get_by_role("heading", level=2)).to_contain_text(as_set("ยังไม่มีรายงาน ThaiQM"))
    assert Library(folder).pointer().active == EMBEDDED


def test_a_preview_is_saved_as_a_file_that_says_so(staff: Visit, tmp_path: Path) -> None:
    page, path = staff.page, tmp_path / "thaiqm.csv"
    path.write_text(report(list(names()), names()), encoding="utf-8")
    page.goto(f"{staff.address}/sources?section=import")
    send(page, path)
    saving = page.locator(".st-key-save-map-preview button")
    with page.expect_download() as saved:
        saving.click()
    kept = tmp_path / "preview.html"
    saved.value.save_as(kept)
    page.goto(kept.as_uri())
    expect(page.get_by_role("heading").first).to_contain_text(as_set("ตัวอย่างก่อนเผยแพร่"))
    expect(page.locator("body")).to_contain_text("ยังไม่ได้เผยแพร่")
    staff.painted()
    assert staff.atlas("areas") == 77
    staff.foreign.clear()  # the file itself, from the disk


def test_what_a_publication_changed_is_one_click_away(
    staff: Visit, folder: Path, tmp_path: Path
) -> None:
    page, path = staff.page, tmp_path / "thaiqm.csv"
    path.write_text(report(list(names()), names()), encoding="utf-8")
    staff.open("/sources?section=import&lang=en", mapped=False)
    page.locator("input[type=file]").set_input_files(str(path))
    page.get_by_role("button", name="Check the file").click()
    page.get_by_role("button", name="Publish", exact=True).click()
    page.get_by_role("button", name="See what changed").click()
    staff.until_query(section="changes")
    heading = page.get_by_role("heading", level=3).filter(has_text="new figures")
    expect(heading.first).to_be_visible(timeout=180_000)
    assert f"after={Library(folder).pointer().active}" in page.url


PAYLOAD = "<img src=x onerror=window.hit=1>"


def test_texts_of_a_file_run_nowhere(staff: Visit, folder: Path, tmp_path: Path) -> None:
    page, path = staff.page, tmp_path / f"{PAYLOAD}.csv"
    rows = [f"{code},2566,0.{code}" for code in names()]
    path.write_text("\n".join([f"รหัส,ปี,ดัชนี {PAYLOAD}", *rows, ""]), encoding="utf-8")
    page.goto(f"{staff.address}/sources?section=import")
    send(page, path)
    expect(page.get_by_text("แฟ้มผ่านการตรวจสอบ: 77 แถว")).to_be_visible()
    preview = page.locator(".st-key-home-map-preview .atlas-legend .title")
    expect(preview).to_have_text(unbroken(f"ดัชนี {PAYLOAD}"))
    page.get_by_role("button", name="เผยแพร่").click()
    expect(page.get_by_text("ทุกหน้าใช้ข้อมูลใหม่ทันที")).to_be_visible()
    measure = release.load_release(Library(folder).folder_of(Library(folder).pointer().active))
    imported = next(name for name in measure.catalog.measures if name.startswith("x_"))
    for at in (f"/?measure={imported}", f"/briefing?measure={imported}", "/sources", "/progress"):
        page.goto(f"{staff.address}{at}")
        expect(page.get_by_role("heading", level=2)).to_be_visible()
        staff.at_rest_of_script()
        assert page.evaluate("window.hit") is None
        assert page.locator("img[src=x]").count() == 0
    page.goto(f"{staff.address}/sources?section=import")
    page.get_by_role("button", name="ใช้ชุดนี้").last.click()
    expect(page.get_by_text(f"ชุดข้อมูล {release.load_release().id}")).to_be_visible()


def test_a_doubtful_name_is_decided(staff: Visit, tmp_path: Path) -> None:
    page, path = staff.page, tmp_path / "cards.csv"
    path.write_text("จังหวัด,ปี,ผู้ถือบัตร (คน)\nเชียงใหญ่,2566,10\n", encoding="utf-8")
    page.goto(f"{staff.address}/sources?section=import")
    send(page, path)
    box = page.get_by_role("combobox", name="“เชียงใหญ่” หมายถึง")
    box.wait_for()
    box.scroll_into_view_if_needed()  # the list would close again when the page scrolls
    page.wait_for_timeout(2000)  # … or when the run that drew the box ends
    box.click()
    page.get_by_role("option", name="50 เชียงใหม่").click()
    page.get_by_role("button", name="ตรวจอีกครั้งตามที่เลือก").click()
    expect(page.get_by_text("แฟ้มผ่านการตรวจสอบ: 1 แถว")).to_be_visible()


ASKING = "จังหวัด,ปี,ปีงบประมาณ,ร้อยละคนจน\nเชียงใหญ่,2566,2567,0.12\nลำพูน,2566,2567,0.3\n"
"""A name that is nobody's, two columns of years at odds, fractions in a column of percent."""


def choose(staff: Visit, question: str, choice: str) -> None:
    """Give an answer to a question of the assistant."""
    page = staff.page
    box = page.get_by_role("combobox", name=question)
    box.wait_for()
    staff.at_rest_of_script()  # the list would close again when the run that drew the box ends
    box.scroll_into_view_if_needed()  # … or when the page scrolls
    offered = page.get_by_role("option", name=choice, exact=True)

    def opened() -> bool:
        """A map that comes late below the box closes its list: opened again by another click."""
        if not offered.is_visible():
            box.click()
            page.wait_for_timeout(1000)
        return offered.is_visible()

    staff.until(opened, f"no list with {choice}")
    offered.click()


def test_three_questions_are_answered_and_an_answer_is_taken_back(
    staff: Visit, tmp_path: Path
) -> None:
    page, path = staff.page, tmp_path / "asks.csv"
    path.write_text(ASKING, encoding="utf-8")
    page.goto(f"{staff.address}/sources?section=import")
    send(page, path)
    expect(page.get_by_text("ต้องตอบ 3 คำถามก่อน")).to_be_visible()
    expect(page.get_by_role("button", name="เผยแพร่")).to_have_count(0)
    choose(staff, "“เชียงใหญ่” หมายถึง", "50 เชียงใหม่")
    choose(staff, "คอลัมน์ใดเป็นปีของข้อมูล", "“ปี”")
    choose(staff, "เหมือนสัดส่วน 0–1", "สัดส่วน (0–1)")
    page.get_by_role("button", name="ตรวจอีกครั้งตามที่เลือก").click()
    expect(page.get_by_text("แฟ้มผ่านการตรวจสอบ: 2 แถว")).to_be_visible()
    expect(page.get_by_text("เชียงใหม่ · 2566 · ร้อยละ 12").first).to_be_visible()
    expect(page.get_by_role("button", name="เผยแพร่")).to_be_visible()
    choose(staff, "“เชียงใหญ่” หมายถึง", "ยังไม่เลือก")
    page.get_by_role("button", name="ตรวจอีกครั้งตามที่เลือก").click()
    expect(page.get_by_text("ต้องตอบ 1 คำถามก่อน")).to_be_visible()
    expect(page.get_by_role("button", name="เผยแพร่")).to_have_count(0)


def test_a_damaged_release_gives_way_with_a_banner(windows: Windows, tmp_path: Path) -> None:
    from tests.data.shelves import damage, parts

    shelf = Library(tmp_path / "data")
    with shelf.writing("test"):
        identity = shelf.add(parts("one"))
        shelf.activate(identity)
    damage(shelf, identity)
    with (
        serving(tmp_path / "log", ATLAS_DATA=str(shelf.folder)) as running,
        windows.visitor(running.address, (1280, 800)) as visitor,
    ):
        visitor.open("/")
        expect(visitor.page.get_by_role("alert")).to_contain_text("areas.parquet")
