"""The page of one province in Chromium: drilling down and back, its sections, its files."""

from __future__ import annotations

import csv
import io
import re

import openpyxl
from playwright.sync_api import Locator, expect

from data.stored import store
from tests.browser.server import Server
from tests.browser.visits import Visit, as_set
from tests.browser.windows import Windows
from tests.products import WHOLE
from ui.site import PROVINCE
from wording.bundle import texts

PHONE, LAPTOP, PROJECTOR = (390, 844), (1280, 800), (1920, 1080)


def inside(code: str) -> tuple[float, float]:
    """Latitude and longitude of a point in an area."""
    area = store.active().areas.loc[code]
    return float(area["lat"]), float(area["lon"])


def heading(visit: Visit) -> Locator:
    return visit.page.get_by_role("heading", level=2)


def crumb(visit: Visit, name: str) -> Locator:
    return visit.page.locator(".st-key-breadcrumb").get_by_text(name, exact=True)


def open_section(visit: Visit, name: str) -> None:
    visit.page.get_by_role("radio", name=name, exact=True).click()


def test_from_the_country_to_a_tambon_and_back_by_clicks_alone(visit: Visit) -> None:
    visit.open()
    visit.at_rest()
    visit.click_map(*inside("50"))
    visit.until_query(area="50")
    visit.page.get_by_role("link", name="ดูรายละเอียดจังหวัดเชียงใหม่").click()
    visit.until_map("district", 25)
    expect(visit.page.locator(".js-plotly-plot").first).to_be_visible()
    visit.click_map(*inside("5003"))
    visit.until_query(area="5003", level="tambon")
    visit.until_map("tambon", 204)
    expect(heading(visit)).to_contain_text(as_set("อำเภอแม่แจ่ม จังหวัดเชียงใหม่"))
    visit.click_map(*inside("500303"))
    visit.until_query(area="500303", level="tambon")
    expect(heading(visit)).to_contain_text(as_set("อำเภอแม่แจ่ม จังหวัดเชียงใหม่: สัดส่วนคนจนเป้าหมาย"))
    expect(heading(visit)).to_contain_text(as_set("ตำบล"))
    crumb(visit, "อำเภอแม่แจ่ม").click()
    visit.until(lambda: "area=5003&" in visit.page.url, "not back at the district")
    crumb(visit, "จังหวัดเชียงใหม่").click()
    visit.until_query(area="50", level="district")
    visit.until_map("district", 25)
    crumb(visit, "ทั้งประเทศ").click()
    visit.until(lambda: "/province" not in visit.page.url, "not back at the country")
    visit.until_map("province", 77)


def test_the_back_button_undoes_a_step_down(visit: Visit) -> None:
    visit.open("/province?area=50&level=district")
    visit.at_rest()
    visit.click_map(*inside("5003"))
    visit.until_map("tambon", 204)
    visit.page.go_back()
    visit.until_map("district", 25)


def test_searches_open_a_district_with_its_tambons_and_another_province(visit: Visit) -> None:
    visit.open("/province?area=50")
    search = visit.page.get_by_placeholder("ชื่อพื้นที่ รหัส หรือคำถาม")
    search.fill("แม่แจ่ม")
    visit.page.get_by_role("button", name="อำเภอแม่แจ่ม จังหวัดเชียงใหม่", exact=True).click()
    visit.until_query(area="5003", level="tambon")
    visit.until_map("tambon", 204)
    search.fill("เชียงกลาง")
    visit.page.get_by_role("button", name="อำเภอเชียงกลาง จังหวัดน่าน", exact=True).click()
    visit.until_query(area="5509", level="tambon")
    visit.until_map("tambon", 99)


def test_an_address_opens_a_tambon(visit: Visit) -> None:
    visit.open("/province?area=500303&level=tambon")
    assert visit.shows() == ("tambon", 204)
    expect(heading(visit)).to_contain_text(as_set("อำเภอแม่แจ่ม จังหวัดเชียงใหม่"))
    visit.until(lambda: "อ.แม่แจ่ม" in visit.page.title(), "the title does not name the area")


def test_every_section_has_an_address(visit: Visit) -> None:
    """In English, the last one in a new visit; in Thai on a phone, below."""
    *others, last = PROVINCE.sections
    visit.open(f"/province?area=55&section={last}&lang=en")
    visit.at_rest()
    own = visit.page.locator(".st-key-section")
    seen = [own.inner_text()]
    expect(own).to_contain_text("TPMAP")
    expect(visit.page.get_by_test_id("stException")).to_have_count(0)
    for section in others:
        visit.turn(f"/province?area=55&section={section}&lang=en")
        expect(own).not_to_have_text(seen[-1], use_inner_text=True)
        visit.at_rest()
        expect(own).to_contain_text("TPMAP")
        expect(visit.page.get_by_test_id("stException")).to_have_count(0)
        seen.append(own.inner_text())
    assert len(set(seen)) == len(PROVINCE.sections)


def click_bar(visit: Visit, chart: Locator, place: int) -> None:
    """Click the bar that stands at a place of a chart, once the page has come to rest."""
    bar = chart.locator(".bars .point path").nth(place)
    before, box = None, bar.bounding_box()
    while box != before:
        bar.scroll_into_view_if_needed()  # what lies above may still grow or be drawn anew
        visit.page.wait_for_timeout(400)
        before, box = box, bar.bounding_box()
    assert box
    assert box["y"] > 0
    visit.page.mouse.click(box["x"] + min(20, box["width"] / 2), box["y"] + box["height"] / 2)


def test_a_dimension_opens_its_indicators_and_an_indicator_the_map(visit: Visit) -> None:
    visit.open("/province?area=55")
    visit.at_rest()
    click_bar(visit, visit.page.locator(".js-plotly-plot").first, 3)
    visit.until_query(measure="education_rate", section="indicators")
    own = visit.page.locator("[class*=st-key-indicators-education] .js-plotly-plot")
    expect(own).to_contain_text("16.")
    # indicator 16 of Nan in 2561: 7,551 of 117,001 failed (61_province_common.csv)
    expect(own).to_contain_text("7,551 จาก 117,001")
    expect(visit.page.locator(".st-key-section")).to_contain_text("ตัวชี้วัด จปฐ. อื่น")
    click_bar(visit, own, 0)
    visit.until_query(measure="indicator_16")


def test_a_cell_of_the_heat_map_chooses_its_area_and_measure(visit: Visit) -> None:
    visit.open("/province?area=55&section=heat")
    visit.at_rest()
    chart = visit.page.locator("[class*=st-key-heat-55] .js-plotly-plot")
    chart.scroll_into_view_if_needed()
    click_bar(visit, chart, 0)
    visit.until_query(area="5515", level="tambon", measure="target_poor_rate", section="heat")


def test_bangkok_is_honest_and_leads_to_its_neighbours(visit: Visit) -> None:
    visit.open("/province?area=10")
    assert visit.shows() == ("district", 50)
    expect(visit.page.get_by_test_id("stAlert")).to_contain_text("ไม่ได้หมายความว่าไม่มีคนจน")
    expect(visit.page.get_by_role("radio", name="เขต", exact=True)).to_be_visible()
    expect(visit.page.get_by_role("radio", name="แขวง", exact=True)).to_be_visible()
    visit.page.get_by_role("button", name=re.compile("จังหวัดนนทบุรี")).click()
    visit.until_query(area="12")
    visit.until_map("district", 6)


def test_a_tambon_without_figures_leads_to_the_municipal_units(visit: Visit) -> None:
    visit.open("/province?area=500101&level=tambon&lang=en")
    expect(visit.page.get_by_test_id("stAlert")).to_contain_text("Mueang Chiang Mai")
    expect(visit.page.get_by_role("heading", level=3).filter(has_text="municipal")).to_be_visible()


def test_the_figures_of_an_area_can_be_saved(visit: Visit) -> None:
    """As a new user: the worst tambon of Nan in education, and its figures."""
    visit.open("/province?area=55")
    visit.at_rest()
    click_bar(visit, visit.page.locator(".js-plotly-plot").first, 3)
    visit.until_query(measure="education_rate")
    visit.at_rest()
    visit.page.get_by_role("radio", name="ตำบล", exact=True).click()
    visit.until_query(level="tambon")
    visit.at_rest()
    open_section(visit, "เริ่มที่ไหนก่อน")
    first = visit.page.locator("[class*=st-key-start-value] .js-plotly-plot")
    click_bar(visit, first, 0)
    visit.until_query(area="551205")  # 61_55_tambol_00100.csv over 61_55_tambol_common.csv
    visit.at_rest()
    visit.page.get_by_role("button", name="ดาวน์โหลด", exact=False).first.click()
    with visit.page.expect_download() as download:
        visit.page.get_by_role("button", name="ดาวน์โหลด Excel").first.click()
    book = openpyxl.load_workbook(io.BytesIO(download.value.path().read_bytes()))
    assert book.sheetnames == ["ข้อมูล", "ที่มา"]
    codes = [row[0].value for row in book["ข้อมูล"].iter_rows(min_row=2)]
    assert set(codes) == {"551205"}
    assert any("TPMAP" in str(row[1].value) for row in book["ที่มา"].iter_rows())


def test_the_table_behind_a_chart_can_be_read_and_saved(visit: Visit) -> None:
    visit.open("/province?area=55&level=tambon&section=start")
    visit.at_rest()
    visit.page.locator(".st-key-section").get_by_text("อ่านเป็นตารางและดาวน์โหลด (CSV, Excel)").click()
    with visit.page.expect_download() as download:
        visit.page.locator(".st-key-section").get_by_role("button", name="ดาวน์โหลด CSV").click()
    content = download.value.path().read_bytes()
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert content.startswith(b"\xef\xbb\xbf")
    assert len(rows) == 100
    assert sum(int(row["count"]) for row in rows if row["count"]) == 44_304


def test_every_section_is_chosen_by_its_name_and_none_scrolls_sideways(
    windows: Windows, server: Server
) -> None:
    """In Thai on a phone and a laptop, every other pair of sections on a projector too."""
    with windows.visitor(server.address, PHONE) as visitor:
        visitor.open("/province?area=55")
        visitor.at_rest()
        for place, section in enumerate(PROVINCE.sections):
            if place:
                open_section(visitor, texts("th")(f"section-{section}"))
                visitor.until_query(section=section)
                visitor.at_rest()
            expect(visitor.page.locator(".st-key-section")).to_contain_text("TPMAP")
            expect(visitor.page.get_by_test_id("stException")).to_have_count(0)
            if section == "together":
                expect(visitor.page.locator(".st-key-section")).to_contain_text("สุขภาพ + รายได้")
            wide = (LAPTOP, PROJECTOR) if WHOLE or place // 2 % 2 else (LAPTOP,)
            for size in (PHONE, *wide)[:: -1 if place % 2 else 1]:  # from where it stands
                visitor.fits(size)


HIGHEST = """chart => {
  const dots = [...chart.querySelectorAll(".scatterlayer .point")]
    .filter((dot) => dot.__data__.data && dot.__data__.data[0] !== "55")
    .map((dot) => [dot, dot.getBoundingClientRect()]);
  const [dot, box] = dots.reduce((one, other) => (other[1].right > one[1].right ? other : one));
  const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  return { code: dot.__data__.data[0], ...middle };
}"""
"""The dot of another province farthest to the right, and whose it is."""


def test_a_dot_of_the_strips_leads_to_its_province(visit: Visit) -> None:
    visit.open("/province?area=55")
    visit.at_rest()
    chart = visit.page.locator(".st-key-strips-55 .js-plotly-plot")
    chart.scroll_into_view_if_needed()
    dot = chart.evaluate(HIGHEST)
    assert len(dot["code"]) == 2
    visit.page.mouse.click(dot["x"], dot["y"])
    visit.until_query(area=dot["code"])
    expect(heading(visit)).to_contain_text(as_set(store.active().areas.at[dot["code"], "name_th"]))
