"""The side bar that comes with the document: used at once, and handed over unseen."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.server import Server
from tests.browser.test_accessible import FOUND, GRAVE, script
from tests.browser.test_opening import SAME, Theme, apart, opened
from tests.browser.visits import Size, Visit
from tests.browser.windows import Windows
from tests.products import covering

SIDE = ".opening-side"
SEARCH = ".st-key-search input"
NEAR = 0.6
"""Pixels by which two places may differ."""
PAIRS = {
    ".opening-page": ".st-key-pages a",
    ".opening-press": ":is(.st-key-export-slide, .st-key-save-map-page) button",
    ".opening-typed": ".st-key-search [data-testid='stTextInputRootElement']",
    ".opening-select": "[class*='st-key-choose-'] [data-testid='stSelectbox'] [role='group']",
    ".opening-one": "[class*='st-key-choose-'] [data-testid='stButtonGroup'] button",
}
"""What stands in the side bar of the opening, and of the page."""


def boxes(visit: Visit, selector: str) -> list[list[float]]:
    """Left, top, width and height of all that a selector finds."""
    places = [each.bounding_box() for each in visit.page.locator(selector).all()]
    return [[box[side] for side in ("x", "y", "width", "height")] for box in places if box]


@pytest.mark.parametrize(
    ("size", "path", "theme"),
    [
        ((1920, 1080), "/", "light"),
        ((1280, 800), "/province?area=55&lang=en", "dark"),
        ((1280, 1400), "/?measure=indicator_18&level=district&lang=en", "light"),
    ],
)
def test_it_stands_and_looks_as_the_page_s_own(
    windows: Windows, server: Server, size: Size, path: str, theme: Theme
) -> None:
    with windows.visitor(server.address, size) as visit:
        visit.page.emulate_media(color_scheme=theme)
        with opened(visit, path) as release:
            expect(visit.page.locator("html.atlas-icons")).to_have_count(1)
            before = {name: boxes(visit, name) for name in PAIRS}
            picture = visit.page.screenshot()
            release()
            expect(visit.page.locator(SIDE)).to_have_count(0)
            visit.at_rest()
            for name, own in PAIRS.items():
                assert before[name], name
                found = boxes(visit, f"[data-testid='stSidebar'] {own}")
                for one, other in zip(before[name], found, strict=True):
                    assert one == pytest.approx(other, abs=NEAR), name
            whole = {"x": 0, "y": 0, "width": 288, "height": size[1]}
            # The button that closes the side bar is Streamlit's alone.
            whole |= {"y": 60, "height": size[1] - 60}
            assert apart(picture, visit.page.screenshot(), whole) < SAME * 4
        visit.page.emulate_media(color_scheme="null")


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
