"""Groups made in the map's frame: drawn, changed, taken back, found again, tapped on a phone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.drawing import FRAME, TOOLS, Drawing
from tests.browser.server import Server
from tests.browser.visits import PATIENCE, Visit, as_set
from tests.browser.windows import Windows

PHONE = (390, 844)
NAN = (19.2, 100.8)
"""A place in the mountains of Nan."""


def km(group: str) -> float:
    """The radius of a circle's address."""
    return float(group.split("~")[4])


@pytest.fixture
def phone(windows: Windows, server: Server) -> Iterator[Visit]:
    """A visitor with a phone."""
    with windows.visitor(server.address, PHONE) as visitor:
        yield visitor


def test_a_circle_is_drawn_made_larger_taken_back_and_found_again(visit: Visit) -> None:
    page = Drawing.opened(visit, "level=district")
    tools = page.frame.locator(".leaflet-draw-toolbar a")
    assert [tool.get_attribute("title") for tool in tools.all()][:3] == [
        "วาดรูปหลายเหลี่ยม", "วาดสี่เหลี่ยม", "วาดวงกลม",
    ]  # fmt: skip
    page.frame.locator(TOOLS + "circle").click()
    page.drag(page.at(*NAN), page.at(NAN[0], NAN[1] + 0.5))
    drawn = page.until_group(r"district~circle~19\.\S+")
    assert 45 < km(drawn) < 60
    expect(visit.page.get_by_role("heading", level=2)).to_contain_text(as_set("สัดส่วนคนจนเป้าหมาย"))

    page.frame.locator(".leaflet-draw-edit-edit").click()
    handle = page.frame.locator(".leaflet-edit-resize").bounding_box()
    assert handle
    centre = handle["x"] + handle["width"] / 2, handle["y"] + handle["height"] / 2
    page.drag(centre, (centre[0] + 15, centre[1] - 15))
    page.frame.get_by_text("บันทึก", exact=True).click()
    visit.until(lambda: page.group not in {drawn, ""}, "the circle keeps its size")
    larger = page.until_group(r"district~circle~19\.\S+")
    assert km(larger) > km(drawn) + 5
    assert page.radius() == pytest.approx(km(larger), abs=0.001)

    visit.page.get_by_role("button", name="ย้อนกลับ").click()
    page.until_group(re.escape(drawn))
    visit.until(lambda: abs(page.radius() - km(drawn)) < 0.001, "the map keeps the larger circle")

    again = Drawing.opened(visit, urlsplit(visit.page.url).query)
    again.shapes(1)
    assert again.group == drawn
    assert again.radius() == pytest.approx(km(drawn), abs=0.001)


def test_areas_are_clicked_in_and_out_and_shapes_are_added_and_cut(visit: Visit) -> None:
    page = Drawing.opened(visit, "level=district&group=district~list~5505")
    assert page.frame.evaluate("self.origin") == "null"
    visit.page.mouse.click(*page.at(19.18, 100.92))  # Pua itself
    page.until_group("")
    visit.page.get_by_role("button", name="ย้อนกลับ").click()
    page.until_group("district~list~5505")
    page.frame.locator(TOOLS + "rectangle").click()
    page.drag(page.at(18.95, 100.6), page.at(19.45, 101.2))
    joined = page.until_group(r"district~list~55\S+")
    assert "05" in joined
    page.shapes(0)


def test_a_shape_drawn_like_the_last_is_drawn_again(visit: Visit) -> None:
    page = Drawing.opened(visit, "level=district&group=district~list~5501-15")
    first, corners = page.group, (page.at(18.95, 100.6), page.at(19.45, 101.2))
    visit.page.get_by_text("ตัดออก", exact=True).click()
    visit.at_rest_of_script()
    page.frame.locator(TOOLS + "rectangle").click()
    page.drag(*corners)
    visit.until(lambda: page.group not in {"", first}, "nothing is cut out")
    visit.at_rest_of_script()
    visit.page.get_by_role("button", name="ย้อนกลับ").click()
    page.until_group(re.escape(first))
    page.shapes(0)
    page.frame.locator(TOOLS + "rectangle").click()
    page.drag(*corners)
    visit.until(lambda: page.group not in {"", first}, "nothing is cut out again")


def test_where_a_quick_hand_lets_go_is_where_the_shape_ends(visit: Visit) -> None:
    """The last move of a quick hand may not be told before it lets go."""
    page = Drawing.opened(visit, "level=district")
    page.frame.locator(TOOLS + "circle").click()
    acted = """([kind, lat, lng]) => {
      const { map } = window.atlas;
      const box = map.getContainer().getBoundingClientRect();
      const { x, y } = map.latLngToContainerPoint([lat, lng]);
      map.getPane("mapPane").dispatchEvent(new MouseEvent(kind, {
        bubbles: true, clientX: box.x + x, clientY: box.y + y, button: 0, view: window,
      }));
    }"""
    for kind, lng in (("mousedown", 100.8), ("mousemove", 101.0), ("mouseup", 101.4)):
        page.frame.evaluate(acted, [kind, NAN[0], lng])
    assert km(page.until_group(r"district~circle~19\.\S+")) == pytest.approx(63, abs=2)


def test_a_file_that_is_sent_is_a_group_and_what_is_in_doubt_is_asked(visit: Visit) -> None:
    hostile = "<img src=x onerror=window.hit=1>{{7*7}}"
    lines = ["รหัส,ชื่อพื้นที่", "550501,", ",อ.ปัว จ.น่าน", ",หนองบัว", f",{hostile}", "รวม,4"]
    Drawing.opened(visit, "level=district")
    visit.page.locator(".st-key-group-way-list button").click()
    visit.page.locator(".st-key-group-list-file input").set_input_files(
        {"name": f"{hostile}.csv", "mimeType": "text/csv", "buffer": "\n".join(lines).encode()}
    )
    popover = visit.page.get_by_test_id("stPopoverBody")
    expect(popover).to_contain_text("พบพื้นที่ 2 แห่ง และมี 2 ชื่อ", timeout=PATIENCE)
    expect(popover).to_contain_text("แถวผลรวม")
    expect(popover.get_by_text(hostile, exact=True)).to_be_visible()
    assert visit.page.evaluate("window.hit") is None
    popover.get_by_role("button", name="ใช้", exact=True).click()
    visit.until(lambda: "group=district~list~5505" in visit.page.url, "no group of the file")


def test_a_file_that_cannot_be_read_is_told_and_ends_nothing(visit: Visit) -> None:
    Drawing.opened(visit, "level=district&group=district~list~5505&lang=en")
    visit.page.locator(".st-key-group-way-list button").click()
    visit.page.locator(".st-key-group-list-file input").set_input_files(
        {"name": "broken.xlsx", "mimeType": "text/csv", "buffer": b"PK no workbook"}
    )
    told = visit.page.get_by_test_id("stPopoverBody").get_by_role("alert")
    expect(told).to_contain_text("the file is not what its name says", timeout=PATIENCE)
    assert "group=district~list~5505" in visit.page.url


def test_corners_are_tapped_on_a_phone(phone: Visit) -> None:
    page = Drawing.opened(phone, "level=district&group=district~list~5505")
    page.visit.page.get_by_text("แทนที่", exact=True).tap()
    phone.at_rest_of_script()
    page.visit.page.locator(FRAME).scroll_into_view_if_needed()
    page.frame.locator(TOOLS + "polygon").tap()
    corners = ((19.0, 100.75), (19.35, 100.75), (19.35, 101.1), (19.0, 101.1))
    for place, (lat, lng) in enumerate(corners, start=1):
        phone.page.wait_for_timeout(350)  # two taps at once are a pinch
        phone.page.touchscreen.tap(*page.at(lat, lng))
        expect(page.frame.locator(".leaflet-editing-icon")).to_have_count(place)
    page.frame.get_by_text("เสร็จ", exact=True).tap()
    page.until_group(r"district~polygon~\S+")
    page.shapes(1)
