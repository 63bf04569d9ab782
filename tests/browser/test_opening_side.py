"""The side bar that comes with the document: used at once, and handed over unseen."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.opening import SIDE, Theme, opened
from tests.browser.server import Server
from tests.browser.test_accessible import FOUND, GRAVE, script
from tests.browser.visits import Visit
from tests.browser.windows import Windows
from tests.products import covering

SEARCH = ".st-key-search input"


@pytest.mark.parametrize("lang", ["th", "en"])
def test_on_a_projector_the_languages_are_reached_without_scrolling(
    visit: Visit, lang: str
) -> None:
    with opened(visit, f"/?area=55&lang={lang}") as release:
        last = visit.page.locator(f"{SIDE} .opening-one").last
        expect(last).to_be_in_viewport(ratio=1)
        release()
        expect(visit.page.locator(SIDE)).to_have_count(0)
        visit.at_rest()
        expect(visit.page.locator(".st-key-choose-lang button").last).to_be_in_viewport(ratio=1)


def test_a_level_is_chosen_before_streamlit_is_there(visit: Visit) -> None:
    with opened(visit, "/?measure=income_rate"):
        assert visit.page.get_by_test_id("stApp").count() == 0
        visit.page.locator(SIDE).get_by_role("link", name="อำเภอ", exact=True).click()
        visit.until_query(level="district", measure="income_rate")
        visit.until_map("district", 928)


def test_a_measure_is_chosen_before_streamlit_is_there(visit: Visit) -> None:
    with opened(visit, "/?level=district"):
        box = visit.page.locator(SIDE).get_by_label("ตัวชี้วัด", exact=True)
        box.select_option(label="จำนวนคนจนเป้าหมาย")
        visit.until_query(level="district", measure="target_poor")
        expect(visit.page.locator(f"{SIDE} #opening-measure option:checked")).to_have_text(
            "จำนวนคนจนเป้าหมาย"
        )


def test_what_is_typed_goes_on_in_the_page_s_own_box(visit: Visit) -> None:
    with opened(visit, "/") as release:
        visit.page.locator(SIDE).get_by_role("searchbox").click()
        visit.page.keyboard.type("น่าน")
        release()
        expect(visit.page.locator(SIDE)).to_have_count(0)
        field = visit.page.locator(SEARCH)
        expect(field).to_have_value("น่าน")
        expect(field).to_be_focused()
        expect(visit.page.locator("[class*='st-key-hit-'] button").first).to_be_visible()


def test_a_box_in_use_stays_until_it_is_left(visit: Visit) -> None:
    with opened(visit, "/") as release:
        visit.page.locator("#opening-classes").focus()
        release()
        visit.at_rest()
        expect(visit.page.locator("#opening-classes")).to_be_focused()
        visit.page.keyboard.press("Shift+Tab")
        expect(visit.page.locator(SIDE)).to_have_count(0)
        expect(visit.page.locator(".st-key-choose-level button").last).to_be_focused()


@pytest.mark.parametrize("leave", ["Enter", "Tab"])
def test_arrow_keys_in_a_box_lead_nowhere_before_enter_or_leaving_it(
    visit: Visit, leave: str
) -> None:
    """A closed box changes at every press: no press loads another page."""
    with opened(visit, "/?level=district"):
        box, here = visit.page.locator("#opening-measure"), visit.page.url
        visit.page.evaluate("window.stays = true")
        box.focus()
        chosen = []
        for _ in range(2):
            visit.page.keyboard.press("ArrowDown")
            chosen.append(box.evaluate("select => select.selectedIndex"))
        expect(box).to_be_focused()
        assert chosen[1] == chosen[0] + 1
        assert (visit.page.evaluate("window.stays"), visit.page.url) == (True, here)
        goal = box.evaluate("select => new URL(select.value, location.href).href")
        visit.page.keyboard.press(leave)
        visit.page.wait_for_url(goal, wait_until="commit")


def test_enter_in_the_search_box_is_handed_over(visit: Visit) -> None:
    with opened(visit, "/") as release:
        visit.page.evaluate(
            """() => { window.entered = 0; document.addEventListener("keydown", (event) => {
              const own = event.target.closest(".st-key-search");
              if (own && event.key === "Enter") window.entered = event.target.value;
            }, true); }"""
        )
        visit.page.locator(SIDE).get_by_role("searchbox").click()
        visit.page.keyboard.type("55")
        visit.page.keyboard.press("Enter")
        release()
        expect(visit.page.locator(SIDE)).to_have_count(0)
        visit.until(lambda: visit.page.evaluate("window.entered") == "55", "Enter is lost")
        expect(visit.page.locator("[class*='st-key-hit-'] button").first).to_be_visible()


@pytest.mark.parametrize(("lang", "theme"), covering(["th", "en"], ["light", "dark"], small=0))
def test_axe_finds_nothing_in_it(visit: Visit, lang: str, theme: Theme) -> None:
    visit.page.emulate_media(color_scheme=theme)
    with opened(visit, f"/?lang={lang}"):
        visit.page.evaluate(script())
        found = visit.page.evaluate(FOUND, [GRAVE])
        assert [one for one in found if re.search("opening", one[1] + one[2])] == []
    visit.page.emulate_media(color_scheme="null")


def test_a_phone_has_none(windows: Windows, server: Server) -> None:
    with windows.visitor(server.address, (390, 844)) as visit, opened(visit, "/") as release:
        expect(visit.page.locator(SIDE)).to_be_hidden()
        release()
        expect(visit.page.locator(SIDE)).to_have_count(0)
