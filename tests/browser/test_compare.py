"""The page of comparisons in a browser: small maps that answer each other, and tiles."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.visits import Visit

STATE = "window.atlas?.maps['small-maps']"
BUSY = """canvas => {
  const context = canvas.getContext('2d');
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  return new Set(new Uint32Array(data.buffer)).size;
}"""
"""How many colours a canvas has: of shapes, more than of an empty one."""


def shown(visit: Visit, panels: int) -> None:
    """Wait until so many small maps are drawn."""
    wanted = f"{STATE}?.panels"
    visit.until(lambda: visit.page.evaluate(wanted) == panels, f"not {panels} small maps")


def test_an_area_pointed_at_in_one_small_map_is_told_in_all(visit: Visit) -> None:
    visit.open("/compare?section=multiples&panels=dimensions&lang=en", mapped=False)
    shown(visit, 5)
    canvases = visit.page.locator(".atlas-panels canvas[role=img]")
    assert canvases.evaluate_all(f"all => all.map({BUSY}).filter(n => n > 3).length") == 5
    first = canvases.first
    box = first.bounding_box()
    assert box
    first.hover(position={"x": box["width"] * 0.2, "y": box["height"] * 0.12})
    visit.until(lambda: bool(visit.page.evaluate(f"{STATE}.pointed")), "nothing pointed at")
    notes = visit.page.locator(".atlas-panels .note")
    assert all("%" in note and "Thailand" not in note for note in notes.all_inner_texts())
    first.click(position={"x": box["width"] * 0.2, "y": box["height"] * 0.12})
    code = visit.page.evaluate(f"{STATE}.pointed")
    visit.until_query(area=code)


def test_tiles_stand_in_one_panel_a_year(visit: Visit) -> None:
    visit.open("/compare?section=multiples&measure=hai&form=tiles", mapped=False)
    shown(visit, 7)
    assert visit.page.evaluate(f"{STATE}.areas") == 7 * 77
    visit.page.get_by_role("radio", name="แยกแต่ละภาพ").click()
    visit.until_query(legend="own")
    expect(visit.page.locator(".atlas-panels figure .keys")).to_have_count(7)
    visit.fits((390, 844))


def test_places_are_put_in_by_the_search_and_taken_out_of_the_box(visit: Visit) -> None:
    visit.open("/compare?beside=55,58&lang=en", mapped=False)
    visit.at_rest()
    side = visit.page.get_by_test_id("stSidebar")
    side.get_by_role("searchbox").fill("Mueang Phuket")
    expect(side.get_by_text("2 of at most 6 now")).to_be_visible()
    side.locator(".st-key-hit-8301 button").click()
    visit.until_query(beside="55%2C58%2C8301")
    box = visit.page.locator(".st-key-choose-beside")
    expect(box.get_by_text("Mueang Phuket, Phuket")).to_be_visible()
    box.get_by_role("button", name="Nan", exact=False).first.click()
    visit.until_query(beside="58%2C8301")


def test_a_row_a_rate_a_dot_a_place(visit: Visit) -> None:
    """Nine rates of three places, and a dot each in the key."""
    visit.open("/compare?beside=55,58,8301&lang=en", mapped=False)
    chart = visit.page.locator(".st-key-compare-rates .js-plotly-plot").first
    expect(chart).to_be_visible()
    points = chart.locator(".scatterlayer .point")
    expect(points).to_have_count(3 * 9 + 3)
