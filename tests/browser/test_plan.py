"""The page of plans in a browser, by clicks alone: an example, a budget, what it answers."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.visits import Visit


def test_a_budget_is_answered_by_clicks_alone(visit: Visit) -> None:
    visit.open("/plan?lang=en&area=55", mapped=False)
    page = visit.page
    page.get_by_role("button", name="Try the example").click()
    visit.until_query(budget="1000000000")
    head = page.get_by_role("heading", level=2)
    expect(head).to_contain_text("With 1,000 million baht")
    expect(page.get_by_text("made up to try the page")).to_be_visible()
    box = page.get_by_label("Budget (baht)").filter(visible=True)
    box.fill("50,000,000")
    box.press("Enter")
    visit.until_query(budget="50000000")
    expect(head).to_contain_text("With 50 million baht")
    visit.until(
        lambda: bool(page.evaluate("window.atlas?.maps?.['map-plan']?.paints")), "no map is drawn"
    )
    box.fill("-5")
    box.press("Enter")
    expect(page.get_by_text("less than nothing")).to_be_visible()
    page.get_by_role("radio", name="The price of targeting").click()
    visit.until_query(section="targeting")
    expect(head).to_contain_text("Covering at most 10%")
    expect(page.locator(".js-plotly-plot").first).to_be_visible()


def test_whoever_is_new_sees_the_example_at_once_on_a_phone(visit: Visit) -> None:
    visit.page.set_viewport_size({"width": 390, "height": 844})
    visit.open("/plan?lang=en&area=55", mapped=False)
    visit.at_rest_of_script()
    expect(visit.page.get_by_role("button", name="Try the example")).to_be_in_viewport()
