"""The search box: how many more there are, and what is no code of an area."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.visits import Visit


def test_the_box_tells_how_many_more_there_are_and_lists_them(visit: Visit) -> None:
    visit.open()
    visit.at_rest()
    side = visit.page.get_by_test_id("stSidebar")
    box, hits = side.get_by_role("searchbox"), side.locator("[class*=st-key-hit-] button")
    box.fill("ต.หนองบัว")
    more = side.get_by_text("และอีก")
    expect(more).to_be_visible()
    expect(hits).to_have_count(8)
    others = int("".join(filter(str.isdigit, more.inner_text())))
    assert others >= 20
    more.click()
    expect(hits).to_have_count(8 + others)
    box.fill("กรุงเทพ")
    expect(hits).to_have_count(1)
    box.fill("50200")
    expect(side.get_by_text("เป็นรหัสไปรษณีย์")).to_be_visible()
    expect(hits).to_have_count(0)
    box.fill("เทศบาลเมืองน่าน")
    expect(hits.first).to_have_text("เทศบาลเมืองน่าน (หน่วยสำรวจ 550151) อำเภอเมืองน่าน จังหวัดน่าน")
    hits.first.click()
    visit.until_query(area="550151")


def test_a_question_opens_the_view_that_shows_it(visit: Visit) -> None:
    visit.open()
    visit.at_rest()
    side = visit.page.get_by_test_id("stSidebar")
    box = side.get_by_role("searchbox")
    box.fill("จังหวัดไหนไม่จน")
    expect(side.get_by_text("ไม่เข้าใจคำถามตั้งแต่ “ไม่จน”")).to_be_visible()
    example = "ตำบลไหนในน่านขาดการศึกษามากที่สุด"
    side.get_by_role("button", name=example).click()
    expect(box).to_have_value(example)
    side.get_by_role("link", name="เปิดมุมมองนี้").click()
    visit.until_query(area="55", level="tambon", measure="education_rate")
    assert visit.page.url.split("?")[0].endswith("/province")
    visit.at_rest()
    assert not visit.foreign
