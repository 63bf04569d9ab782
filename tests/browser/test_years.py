"""The box of years: those that the measure lacks are grey, and choosing one changes nothing."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.conftest import Visit
from ui.inside.marks import LACKING


def test_years_that_the_measure_lacks_are_grey_and_tell_why(visit: Visit) -> None:
    visit.open("/?lang=en")
    visit.at_rest()
    visit.page.locator(".st-key-choose-period").get_by_role("button").first.click()
    lacking = visit.page.get_by_role("option", name="2024")
    expect(lacking).to_have_attribute("aria-disabled", "true")
    expect(lacking).to_have_css("opacity", "0.5")
    assert LACKING in str(lacking.text_content())
    known = visit.page.get_by_role("option", name="2018")
    expect(known).not_to_have_attribute("aria-disabled", "true")
    expect(known).to_have_css("opacity", "1")
    lacking.click(force=True)
    told = visit.page.get_by_test_id("stToast")
    expect(told).to_contain_text("has no figures of 2024 by province, but of 2018")
    assert "period=2567" not in visit.page.url
