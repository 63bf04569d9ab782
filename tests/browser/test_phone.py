"""On a phone: the side bar goes when another page comes, costs stand abreast, nothing is cut."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.server import Server
from tests.browser.visits import Visit
from tests.browser.windows import Windows

PHONE, LAPTOP = (390, 844), (1280, 800)


@pytest.fixture
def phone(windows: Windows, server: Server) -> Iterator[Visit]:
    """A visitor with a phone."""
    with windows.visitor(server.address, PHONE) as visitor:
        yield visitor


def opened(visit: Visit, path: str) -> Locator:
    """The side bar of a page, opened."""
    visit.page.goto(visit.address + path)
    visit.at_rest_of_script()
    visit.page.get_by_test_id("stExpandSidebarButton").click()
    side = visit.page.get_by_test_id("stSidebar")
    expect(side).to_have_attribute("data-collapsed", "false")
    return side


def test_it_goes_when_the_slide_is_asked_for(phone: Visit) -> None:
    side = opened(phone, "/plan?lang=en")
    side.get_by_role("button", name="Export a slide").click()
    phone.page.wait_for_url("**/briefing?**")
    expect(side).to_have_attribute("data-collapsed", "true")


def test_it_goes_when_a_page_is_chosen(phone: Visit) -> None:
    side = opened(phone, "/plan?lang=en")
    side.get_by_role("link", name="Progress").click()
    phone.page.wait_for_url("**/progress?**")
    expect(side).to_have_attribute("data-collapsed", "true")


def test_it_stays_while_the_page_is_the_same(phone: Visit) -> None:
    side = opened(phone, "/plan")
    side.locator(".st-key-choose-lang button").last.click()
    phone.until_query(lang="en")
    phone.at_rest_of_script()
    expect(side).to_have_attribute("data-collapsed", "false")


def test_it_stays_beside_the_page_where_there_is_room(windows: Windows, server: Server) -> None:
    with windows.visitor(server.address, LAPTOP) as visit:
        visit.open("/plan?lang=en", mapped=False)
        side = visit.page.get_by_test_id("stSidebar")
        side.get_by_role("link", name="Progress").click()
        visit.page.wait_for_url("**/progress?**")
        visit.at_rest_of_script()
        expect(side).to_have_attribute("data-collapsed", "false")


def test_what_a_dimension_costs_stands_side_by_side_below_its_heads(phone: Visit) -> None:
    phone.open("/plan?lang=en&area=55", mapped=False)
    costs = phone.page.locator(".st-key-budget-costs")
    unit, person = (costs.get_by_label(f"Health: baht a {one}") for one in ("unit", "person"))
    expect(person).to_be_visible()
    left, right = unit.bounding_box(), person.bounding_box()
    assert left
    assert right
    assert left["y"] == right["y"]
    assert left["x"] < right["x"]
    phone.fits(PHONE)


def test_no_link_of_a_page_is_cut_off(phone: Visit) -> None:
    phone.page.goto(f"{phone.address}/progress?lang=th")
    links = phone.page.locator(".stMainBlockContainer").get_by_test_id("stPageLink-NavLink")
    expect(links.filter(has_text="ThaiQM").first).to_be_visible()
    phone.at_rest_of_script()
    for link in links.all():
        assert link.evaluate(
            """link => [link, ...link.querySelectorAll("*")].every(
                 one => one.scrollWidth <= one.clientWidth + 1 || one.clientWidth === 0)"""
        ), link.inner_text()


def test_both_kinds_of_digits_are_whole_beside_the_slide(windows: Windows, server: Server) -> None:
    with windows.visitor(server.address, LAPTOP) as visit:
        visit.page.goto(f"{visit.address}/briefing?lang=en")
        options = visit.page.locator(".st-key-slide-digits button")
        expect(options).to_have_count(2)
        visit.at_rest_of_script()
        room = visit.page.locator(".st-key-slide-digits").bounding_box()
        last = options.last.bounding_box()
        assert room
        assert last
        assert last["x"] + last["width"] <= room["x"] + room["width"] + 1


def test_the_line_below_a_headline_is_whole_on_a_phone(phone: Visit) -> None:
    for lang in ("th", "en"):
        phone.open(f"/?lang={lang}")
        line = phone.page.locator(".st-key-dated")
        expect(line.get_by_role("button")).to_have_count(2)
        assert line.evaluate("line => line.scrollWidth - line.clientWidth") <= 0
        for link in line.get_by_role("button").all():
            box = link.bounding_box()
            assert box
            assert box["x"] + box["width"] <= PHONE[0]
