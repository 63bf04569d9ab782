"""Every way to make a group without drawing, and what a group that is kept is good for."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.drawing import Drawing
from tests.browser.server import Server
from tests.browser.visits import PATIENCE, Visit, as_set
from tests.browser.windows import Windows


@pytest.fixture
def staff(windows: Windows, keeping: Server) -> Iterator[Visit]:
    """A visitor of the server that keeps things."""
    with windows.visitor(keeping.address, (1920, 1080)) as visitor:
        yield visitor


def way(visit: Visit, name: str) -> Locator:
    """Open the box of a way."""
    visit.page.locator(f".st-key-group-way-{name} button").first.click()
    box = visit.page.get_by_test_id("stPopoverBody")
    expect(box).to_be_visible()
    return box


def use(box: Locator) -> None:
    """Press the box's button."""
    box.get_by_role("button", name="ใช้", exact=True).click()


def test_names_in_doubt_of_a_list_that_is_pasted_are_asked_and_join(visit: Visit) -> None:
    page = Drawing.opened(visit, "level=district")
    box = way(visit, "list")
    text = box.get_by_role("textbox").first
    text.fill("5505\nอ.เชียงกลาง จ.น่าน\nอ.เฉลิมพระเกียรติ\nไม่มีที่นี่")
    text.press("Control+Enter")
    expect(box).to_contain_text("พบพื้นที่ 2 แห่ง", timeout=PATIENCE)
    doubt = box.get_by_role("combobox", name="อ.เฉลิมพระเกียรติ")
    doubt.click()
    visit.page.get_by_role("option", name="น่าน").click()
    expect(box).to_contain_text("พบพื้นที่ 3 แห่ง", timeout=PATIENCE)
    use(box)
    assert page.until_group(r"district~list~\S+") == "district~list~5505_09_15"


def test_a_centre_and_a_radius_are_typed(visit: Visit) -> None:
    page = Drawing.opened(visit, "level=district")
    box = way(visit, "around")
    for name, said in (("ละติจูด", "19.2"), ("ลองจิจูด", "100.9"), ("รัศมี", "25")):
        field = box.get_by_role("spinbutton", name=name)
        field.fill(said)
        field.press("Enter")
        visit.at_rest_of_script()
    use(box)
    assert page.until_group(r"district~circle~\S+") == "district~circle~19.2~100.9~25"
    page.shapes(1)


def test_a_rule_is_of_a_part_of_the_country(visit: Visit) -> None:
    page = Drawing.opened(visit, "level=tambon")
    box = way(visit, "rule")
    part = box.get_by_role("combobox", name="ในส่วนใดของประเทศ")
    part.click()
    visit.page.get_by_role("option", name="ภาคเหนือ", exact=True).click()
    visit.at_rest_of_script()
    use(box)
    page.until_group(r"tambon~rule~target_poor_rate~ge~0\.1~\S+")
    expect(visit.page.get_by_role("heading", level=2)).to_contain_text(as_set("ภาคเหนือ"))


def test_a_provincial_cluster_is_ready(visit: Visit) -> None:
    page = Drawing.opened(visit, "level=district")
    box = way(visit, "ready")
    box.get_by_text("กลุ่มจังหวัด", exact=True).click()
    expect(box).to_contain_text("ราชกิจจานุเบกษา 17 พฤศจิกายน 2560")
    use(box)
    page.until_group(r"district~ready~cluster~\S+")


def test_all_around_a_place_that_was_found_is_a_group(visit: Visit) -> None:
    page = Drawing.opened(visit, "level=district&area=5505")
    visit.page.get_by_role("button", name="ทุกพื้นที่ในรัศมี").click()
    assert page.until_group(r"district~near~\S+") == "district~near~5505~30"


def test_a_group_that_is_kept_is_found_compared_and_made_a_slide(staff: Visit) -> None:
    page = Drawing.opened(staff, "level=district&group=district~list~5505_09_15")
    box = way(staff, "keep")
    name = box.get_by_role("textbox", name="ชื่อกลุ่ม")
    name.fill("ลุ่มน้ำว้า")
    name.press("Enter")
    staff.at_rest_of_script()
    box.get_by_role("button", name="บันทึกไว้ในระบบ").click()
    page.until_group(r"district~stored~\S+")
    side, link = staff.page.get_by_test_id("stSidebar"), "กลุ่ม: ลุ่มน้ำว้า"

    staff.open("/compare?beside=55,58", mapped=False)
    staff.at_rest()
    side.get_by_role("searchbox").fill("ลุ่มน้ำว้า")
    side.get_by_role("button", name=link).click()
    staff.until(lambda: "stored" in staff.page.url, "the group is not among those compared")
    expect(staff.page.locator(".st-key-choose-beside")).to_contain_text("ลุ่มน้ำว้า")

    staff.page.goto(f"{staff.address}/plan?area=55")
    side.get_by_role("searchbox").fill("ลุ่มน้ำว้า")
    side.get_by_role("link", name=link).click()
    page.visit.until(lambda: "/group" in staff.page.url, "the search leads to no group")
    Drawing(staff, Drawing.of_page(staff)).until_group(r"district~stored~\S+")
    staff.page.get_by_role("button", name="ดาวน์โหลด", exact=True).click()
    with staff.page.expect_download(timeout=4 * PATIENCE) as started:
        staff.page.get_by_role("button", name="สไลด์ (PNG)").click()
    assert started.value.suggested_filename == "atlas-group.png"
