"""The page of several dimensions in a browser: sliders, two maps, parts, the address."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.visits import Visit
from ui.site import DIMENSIONS

MAPS = "window.atlas && Object.keys(window.atlas.maps)"


def test_a_step_of_the_cutoff_recolours_the_map_and_is_in_the_address(visit: Visit) -> None:
    visit.open("/dimensions?level=tambon")
    visit.at_rest()
    before = visit.paints
    visit.page.locator(".st-key-method-k").get_by_role("slider").press("ArrowRight")
    visit.until_query(k="45")
    visit.painted(after=before)


def test_one_map_until_a_preset_sets_the_sliders_then_two_side_by_side(visit: Visit) -> None:
    visit.open("/dimensions")
    visit.at_rest()
    assert visit.page.evaluate(MAPS) == ["map"]
    visit.page.get_by_role("radio", name="เน้นรายได้").click()
    visit.until_query(weights="15-15-15-40-15")
    visit.until(lambda: set(visit.page.evaluate(MAPS)) == {"map", "map-usual"}, "not two maps")
    income = visit.page.locator(".st-key-method-weight-3").get_by_role("slider")
    expect(income).to_have_value("40")


def test_every_part_has_an_address(visit: Visit) -> None:
    """The last one in a new visit."""
    *others, last = DIMENSIONS.sections
    visit.open(f"/dimensions?section={last}")
    title = visit.page.locator(".st-key-part h3").first
    expect(title).to_be_visible()
    seen = [title.inner_text()]
    for part in others:
        visit.turn(f"/dimensions?section={part}")
        expect(title).not_to_have_text(seen[-1])
        visit.at_rest_of_script()
        expect(visit.page.get_by_test_id("stException")).to_have_count(0)
        seen.append(title.inner_text())
    assert len(set(seen)) == len(DIMENSIONS.sections)


def test_a_setting_that_means_nothing_is_told(visit: Visit) -> None:
    visit.open("/dimensions?weights=0-0-0-0-0&k=0")
    expect(visit.page.get_by_test_id("stToast")).to_contain_text("0-0-0-0-0")
