"""The national page in Chromium."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Route, expect

from tests.browser.server import Server
from tests.browser.visits import MAP, Visit, as_set
from tests.browser.windows import Windows
from ui.map.unbroken import unbroken

INSIDE = {"55": (18.85, 100.78), "30": (14.9, 102.1)}
"""Points well within Nan and Nakhon Ratchasima."""


def charts_drawn(visit: Visit) -> None:
    """The first view's charts come after its map."""
    expect(visit.page.locator(".js-plotly-plot").first).to_be_visible()


def choose(visit: Visit, label: str, option: str) -> None:
    visit.page.get_by_role("combobox", name=label, exact=True).click()
    visit.page.get_by_role("option", name=option, exact=True).click()


@pytest.fixture
def looked(windows: Windows, server: Server) -> Iterator[Visit]:
    """The page as it opens, for tests that look at it and change nothing in the view."""
    with windows.visitor(server.address, (1920, 1080), goes_on=True) as visitor:
        if visitor.page.url != f"{server.address}/":
            visitor.wipe()
            visitor.open()
        yield visitor


def test_the_map_paints_every_province(looked: Visit) -> None:
    assert looked.shows() == ("province", 77)


def test_the_finding_and_the_four_figures_are_on_the_screen(looked: Visit) -> None:
    main = looked.page.get_by_test_id("stMain")
    for text in (as_set("แม่ฮ่องสอน (13.7%"), "1,032,987 คน", "2.8%", "การศึกษา", "ประมาณ 159,"):
        expect(main.get_by_text(text).first).to_be_visible()


def test_nothing_of_the_view_needs_scrolling_on_a_projector(looked: Visit) -> None:
    expect(looked.page.locator(".js-plotly-plot")).to_have_count(2)
    for element in looked.page.locator(f".js-plotly-plot, {MAP}").all():
        box = element.bounding_box()
        assert box
        assert box["y"] + box["height"] <= 1080


def test_the_page_has_no_frames(looked: Visit) -> None:
    """The map draws in the page itself: nothing in it may run inline scripts or evaluate text."""
    assert looked.page.locator("iframe").count() == 0


def test_the_table_opens_and_can_be_downloaded(looked: Visit) -> None:
    looked.page.get_by_text("ตารางทุกจังหวัด (77)").click()
    with looked.page.expect_download() as download:
        looked.page.get_by_role("button", name="ดาวน์โหลด CSV").click()
    content = download.value.path().read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    assert len(content.decode("utf-8-sig").splitlines()) == 78


def test_units_without_a_polygon_are_listed(looked: Visit) -> None:
    looked.page.get_by_text("นอกขอบเขตตำบล (เทศบาล) 593 แห่ง").click()
    expect(looked.page.get_by_text("3,277,395 คน คนจนเป้าหมาย 72,210 คน").first).to_be_visible()


def test_clicks_select_the_areas_that_were_clicked_and_back_restores_the_view(
    visit: Visit,
) -> None:
    visit.open()
    charts_drawn(visit)
    country = visit.page.get_by_role("heading", level=2).inner_text()
    for code, name in (("55", "จังหวัดน่าน"), ("30", "จังหวัดนครราชสีมา")):
        before = visit.paints
        visit.click_map(*INSIDE[code])
        visit.until_query(area=code)
        heading = visit.page.get_by_role("heading", level=3, name=name, exact=True)
        expect(heading).to_be_visible()
        visit.painted(after=before)
        visit.page.go_back()
        expect(visit.page.get_by_role("heading", level=2)).to_have_text(country)
        expect(heading).to_have_count(0)


def test_every_tambon_is_painted_and_recolouring_keeps_the_same_map_and_shapes(
    visit: Visit,
) -> None:
    visit.open("/?level=tambon")
    assert visit.shows() == ("tambon", 7425)
    charts_drawn(visit)
    visit.page.evaluate("window.kept = window.atlas.map")
    asked, before = len(visit.asked), visit.paints
    choose(visit, "ตัวชี้วัด", "สัดส่วนคนจน จปฐ.")
    visit.until_query(measure="bmn_poor_rate")
    visit.painted(after=before)
    assert visit.page.evaluate("window.kept === window.atlas.map")
    assert not [url for url in visit.asked[asked:] if "/assets/areas/" in url]


def test_the_map_does_not_wait_for_its_component(visit: Visit) -> None:
    held: list[Route] = []
    visit.page.route("**/js/BidiComponent.*", lambda route: held.append(route))
    with visit.page.expect_request(
        "**/js/BidiComponent.*"
    ):  # the map may be there before it is asked for
        visit.page.goto(f"{visit.address}/", wait_until="domcontentloaded")  # it holds back "load"
        visit.painted()
    for route in held:
        route.continue_()
    charts_drawn(visit)
    assert visit.paints == 1


def test_every_district_is_painted_and_a_measure_shown_before_again(visit: Visit) -> None:
    visit.open("/?level=district")
    assert visit.shows() == ("district", 928)
    charts_drawn(visit)
    for name in ("สัดส่วนคนจน จปฐ.", "สัดส่วนคนจนเป้าหมาย", "สัดส่วนคนจน จปฐ."):
        before = visit.paints
        choose(visit, "ตัวชี้วัด", name)
        visit.painted(after=before)
        expect(visit.page.locator(".atlas-legend .title")).to_have_text(unbroken(name))


def test_the_map_is_there_again_after_a_page_without_one(visit: Visit) -> None:
    visit.open()
    charts_drawn(visit)
    pages = visit.page.get_by_test_id("stSidebar")
    pages.get_by_role("link", name="วิธีคำนวณ").click()
    expect(visit.page.locator(MAP)).to_have_count(0)
    pages.get_by_role("link", name="ภาพรวมประเทศ").click()
    expect(visit.page.locator(MAP)).to_be_visible()
    visit.until(lambda: visit.paints == 1, "the new map is not painted")


def test_a_level_chosen_is_drawn_on_the_same_map(visit: Visit) -> None:
    visit.open()
    charts_drawn(visit)
    before = visit.paints
    visit.page.get_by_role("radio", name="อำเภอ", exact=True).click()
    visit.painted(after=before)
    assert [visit.atlas("level"), visit.atlas("areas")] == ["district", 928]


def test_a_cold_deep_link_opens_its_view_and_the_breadcrumb_leads_back(visit: Visit) -> None:
    visit.open("/?area=5001&level=district&measure=education_rate&classes=policy&lang=en")
    assert visit.atlas("level") == "district"
    heading = visit.page.get_by_role("heading", level=2)
    expect(heading).to_contain_text(as_set("Mueang Chiang Mai, Chiang Mai"))
    expect(heading).to_contain_text(as_set("Target poor deprived in education"))
    visit.page.get_by_role("button", name="Thailand", exact=True).click()
    visit.until(lambda: "area=" not in visit.page.url, "still an area")


def test_unknown_values_of_an_address_fall_back_with_a_notice(visit: Visit) -> None:
    visit.open("/?level=village&measure=gdp")
    assert visit.atlas("level") == "province"
    expect(visit.page.get_by_test_id("stToast")).to_contain_text("ตัวชี้วัด gdp")


def test_the_search_finds_and_chooses(visit: Visit) -> None:
    visit.open()
    visit.page.get_by_placeholder("ชื่อพื้นที่ รหัส หรือคำถาม").fill("เชียงกลาง")
    visit.page.get_by_role("button", name="อำเภอเชียงกลาง จังหวัดน่าน", exact=True).click()
    visit.until_query(area="5509", level="district")


def test_the_language_switch_changes_texts_address_and_document(visit: Visit) -> None:
    visit.open()
    visit.page.get_by_role("radio", name="EN").click()
    visit.until_query(lang="en")
    expect(visit.page.get_by_role("heading", level=2)).to_contain_text("Mae Hong Son is highest")
    assert visit.page.evaluate("document.documentElement.lang") == "en"


def test_the_link_to_the_province_page_keeps_the_view(visit: Visit) -> None:
    visit.open("/?area=55&measure=education_rate")
    visit.page.get_by_role("link", name="ดูรายละเอียดจังหวัดน่าน").click()
    visit.until(lambda: "/province" in visit.page.url, "not on the province page")
    visit.until_query(area="55", measure="education_rate")
    visit.until(
        lambda: visit.atlas("areas") == 15,
        "Nan has 15 districts",
    )


def test_bangkok_says_that_it_has_no_figures(visit: Visit) -> None:
    visit.open("/?area=10")
    expect(visit.page.get_by_role("heading", level=2)).to_contain_text(
        as_set("กรุงเทพมหานคร: ไม่มีข้อมูล")
    )


def test_a_map_that_is_moved_shows_no_empty_margin(visit: Visit) -> None:
    """The canvas ends with the map until a pointer comes; then it reaches beyond its edges."""
    visit.open("/?area=55")
    charts_drawn(visit)
    frame = visit.page.locator(MAP).bounding_box()
    assert frame
    canvas = visit.page.locator(f"{MAP} .leaflet-overlay-pane canvas")
    visit.hover_map(*INSIDE["55"])
    visit.until(
        lambda: (canvas.bounding_box() or frame)["width"] > 1.3 * frame["width"],
        "the canvas does not reach beyond the map",
    )


def test_the_tooltip_has_the_full_name_rate_count_and_base(visit: Visit) -> None:
    visit.open("/?level=district")
    visit.page.wait_for_timeout(1500)  # names come after the first paint
    visit.hover_map(19.9, 99.83)
    tip = visit.page.locator(".atlas-tooltip")
    expect(tip).to_contain_text("จ.เชียงราย")
    expect(tip).to_contain_text("อ.")
    expect(tip).to_contain_text("%")
    expect(tip).to_contain_text("คน")


def test_other_sizes_have_no_sideways_scrolling(windows: Windows, server: Server) -> None:
    """A laptop, and a projector at 200% zoom."""
    with windows.visitor(server.address, (1280, 800)) as visitor:
        visitor.open()
        visitor.fits((1280, 800))
        visitor.fits((960, 540))


def test_on_a_phone_the_map_comes_before_the_figures(windows: Windows, server: Server) -> None:
    with windows.visitor(server.address, (390, 844)) as visitor:
        visitor.open()
        tops = [
            visitor.page.locator(selector).first.bounding_box()
            for selector in ("h2", MAP, ".st-key-figures")
        ]
        visitor.fits((390, 844))
    assert all(tops)
    assert [box["y"] for box in tops if box] == sorted(box["y"] for box in tops if box)


def test_a_map_left_while_it_zooms_ends_without_a_fault(visit: Visit) -> None:
    visit.page.emulate_media(reduced_motion="no-preference")
    visit.open()
    charts_drawn(visit)
    visit.click_map(*INSIDE["55"])
    visit.until_query(area="55")
    visit.page.get_by_role("link", name="วิธีคำนวณ").click()
    expect(visit.page.locator(MAP)).to_have_count(0)
    visit.page.wait_for_timeout(1000)
    visit.page.emulate_media(reduced_motion="reduce")


def test_map_and_charts_follow_the_theme_that_a_visitor_or_their_system_chooses(
    visit: Visit,
) -> None:
    visit.page.emulate_media(color_scheme="light")
    visit.open("/")
    drawn = visit.page.locator(f"{MAP}[data-theme='light']")
    expect(drawn).to_have_count(1)
    visit.page.emulate_media(color_scheme="dark")
    expect(visit.page.locator(f"{MAP}[data-theme='dark']")).to_have_count(1)
    visit.page.get_by_test_id("stMainMenu").get_by_role("button").click()
    visit.page.get_by_role("radio", name="สว่าง").or_(visit.page.get_by_text("สว่าง")).first.click()
    expect(drawn).to_have_count(1)
    ink = visit.page.locator(".js-plotly-plot text").first
    expect(ink).to_have_css("fill", "rgb(19, 41, 61)")
    visit.page.evaluate("localStorage.clear()")
    visit.page.emulate_media(color_scheme="light")
