"""The page of progress in a browser: its address holds what was chosen."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.visits import Visit


def test_choices_stand_in_the_address_and_survive_a_reload(visit: Visit) -> None:
    visit.open("/progress?area=55&level=province", mapped=False)
    box = visit.page.get_by_role("combobox", name="จากปี")
    expect(box).to_be_visible()
    visit.at_rest_of_script()
    box.click()
    visit.page.get_by_role("option", name="พ.ศ. 2562", exact=True).click()
    visit.until_query(area="55", level="province", since="2562")
    visit.at_rest_of_script()
    visit.page.reload()
    expect(visit.page.get_by_role("combobox", name="จากปี")).to_have_value("พ.ศ. 2562")
    expect(visit.page.get_by_role("combobox", name="พื้นที่ในรายการ")).to_have_value("น่าน")
    visit.until_query(area="55", level="province", since="2562")
