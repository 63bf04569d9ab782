"""The briefing page in a browser: from a page to its slide, headline, template, code."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.visits import PATIENCE, Visit

PREVIEW = ".st-key-slide-preview img"
DRAWN = "image => image.complete && image.naturalWidth === 1920"


def drawn(visit: Visit) -> str:
    """Wait until the slide is there; returns its address."""
    picture = visit.page.locator(PREVIEW)
    expect(picture).to_be_visible()
    visit.until(lambda: bool(picture.evaluate(DRAWN)), "the slide is not drawn")
    return picture.get_attribute("src") or ""


@pytest.fixture
def page(visit: Visit) -> Visit:
    visit.page.goto(f"{visit.address}/briefing?area=58&template=follow_up")
    drawn(visit)
    return visit


def test_the_national_page_leads_to_its_slide(visit: Visit) -> None:
    visit.open("/?area=58&measure=education_rate")
    visit.page.get_by_role("button", name="ส่งออกสไลด์").click()
    visit.until_query(area="58", measure="education_rate", template="national")
    assert "measure=education_rate" in drawn(visit)


def test_a_headline_is_drawn_as_typed_and_kept_in_the_address(page: Visit) -> None:
    box = page.page.get_by_role("textbox", name="พาดหัว (แก้ไขได้)")
    expect(box).to_have_value(re.compile("แม่ฮ่องสอน"))
    box.fill("พาดหัวของเรา")
    box.press("Enter")
    page.until(lambda: "headline=" in page.page.url, "the headline is not in the address")
    page.until(
        lambda: "headline=" in (page.page.locator(PREVIEW).get_attribute("src") or ""), "not drawn"
    )


def test_a_template_is_chosen_by_its_button(page: Visit) -> None:
    page.page.get_by_role("button", name="จังหวัดโดยย่อ").click()
    page.until_query(template="province", area="58")
    page.until(lambda: "template=province" in drawn(page), "not drawn")


def test_a_printed_code_opens_its_slide(visit: Visit) -> None:
    visit.page.goto(f"{visit.address}/briefing?slide=401E-F")
    visit.until_query(area="58", template="province")
    assert "area=58" in drawn(visit)


def test_a_code_nobody_printed_gets_a_message(visit: Visit) -> None:
    visit.page.goto(f"{visit.address}/briefing?slide=XXXX")
    expect(visit.page.get_by_text("ไม่รู้จักรหัสสไลด์")).to_be_visible()


def test_a_deck_can_be_taken_along(page: Visit) -> None:
    with page.page.expect_download(timeout=PATIENCE) as started:
        page.page.get_by_role("button", name="PowerPoint").click()
    assert started.value.suggested_filename.endswith(".pptx")


def test_slides_of_all_provinces_start_show_their_progress_and_are_cancelled(
    visit: Visit,
) -> None:
    visit.open("/briefing?template=follow_up&area=83&lang=en", mapped=False)
    every = visit.page.locator(".st-key-slides-all")
    every.get_by_text("The same for every province (ZIP)").click()
    every.get_by_role("button", name="Make 77 provinces").click()
    expect(every.get_by_text(re.compile(r"Provinces made: \d+ of 77"))).to_be_visible()
    every.get_by_role("button", name="Cancel").click()
    expect(every.get_by_text("Cancelled.")).to_be_visible()
    expect(every.get_by_role("button", name="Make 77 provinces")).to_be_visible()
