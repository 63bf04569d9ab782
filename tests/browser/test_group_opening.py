"""What the page of groups opens with: a picture of its map, until the frame has painted its own."""

from __future__ import annotations

import pytest
from playwright.sync_api import Route, expect

from tests.browser.drawing import TOOLS, Drawing
from tests.browser.server import Server
from tests.browser.visits import MAP, Size, Visit
from tests.browser.windows import Windows

START, DOCUMENT = "**/static/js/index.*", "**/component/streamlit_folium*/index.html*"
OPENING = ".atlas-opening"
PICTURE = f".st-key-group-frame > {MAP}"
PLACES = {
    "headline": (".opening-headline", ".st-key-head h2"),
    "map": (f"{OPENING} {MAP}", ".st-key-group-frame iframe"),
    "title": (".opening-title", ".st-key-row h3"),
    "list": (".opening-list li", ".st-key-row li"),
}
"""What stands where, in the opening and on the page."""
SEEN = """() => {
  const { map } = window.atlas;
  const places = [[19.2, 100.8], [6.5, 101.2]].map((at) => map.latLngToContainerPoint(at));
  return [map.getZoom().toFixed(2), ...places.flatMap(({ x, y }) => [x, y])];
}"""
"""How large the country is drawn, and where two places of it are, in pixels of the map."""
NEAR = 0.6
"""Pixels by which two places may differ."""


def places(visit: Visit, which: int) -> dict[str, list[float]]:
    """Where things stand that are on the screen: left, top, width, height."""
    found = {}
    for name, selectors in PLACES.items():
        box = visit.page.locator(selectors[which]).first.bounding_box()
        assert box, name
        if box["y"] < visit.page.viewport_size["height"]:
            found[name] = [box[side] for side in ("x", "y", "width", "height")]
    return found


@pytest.mark.parametrize("size", [(1920, 1080), (1280, 800), (390, 844)])
def test_the_map_is_seen_before_streamlit_and_lies_above_the_frame_until_it_is_painted(
    windows: Windows, server: Server, size: Size
) -> None:
    with windows.visitor(server.address, size) as visit:
        starts: list[Route] = []
        frames: list[Route] = []
        visit.page.route(START, lambda route: starts.append(route))
        visit.page.route(DOCUMENT, lambda route: frames.append(route))
        visit.page.goto(f"{visit.address}/group?level=tambon", wait_until="commit")
        visit.painted()
        visit.until(lambda: bool(starts), "Streamlit was not asked for")
        assert visit.shows() == ("tambon", 7425)
        assert visit.page.get_by_test_id("stApp").count() == 0
        before, seen = places(visit, 0), visit.page.evaluate(SEEN)
        for route in starts:
            route.continue_()
        visit.page.unroute(START)

        expect(visit.page.locator(OPENING)).to_have_count(0)
        picture = visit.page.locator(PICTURE)
        expect(picture).to_be_visible()
        visit.until(lambda: bool(frames), "the frame was not asked for")

        def stays() -> bool:
            after = places(visit, 1)
            kept = [name for name in before if size[0] > 640 or name in {"headline", "map"}]
            return all(before[name] == pytest.approx(after[name], abs=NEAR) for name in kept)

        visit.until(stays, "not in the places in which it opened")
        on_top = picture.evaluate(
            "map => getComputedStyle(map).position + map.getBoundingClientRect().top"
        )
        assert on_top == f"absolute{visit.page.locator('.st-key-group-frame').bounding_box()['y']}"
        assert visit.page.evaluate(SEEN) == seen
        for route in frames:
            route.continue_()
        visit.page.unroute(DOCUMENT)
        expect(picture).to_have_count(0)
        frame = Drawing.of_page(visit)
        visit.until(lambda: frame.evaluate(SEEN) == seen, f"the country jumps from {seen}")


def test_a_frame_that_was_painted_before_the_picture_lay_above_it_is_seen(visit: Visit) -> None:
    starts: list[Route] = []
    visit.page.route(START, lambda route: starts.append(route))
    visit.page.goto(f"{visit.address}/group?level=district", wait_until="commit")
    visit.painted()
    visit.until(lambda: bool(starts), "Streamlit was not asked for")
    visit.page.evaluate(
        """() => { const later = window.setTimeout;
          window.setTimeout = (run, ms, ...more) => (ms === 15000 ? 0 : later(run, ms, ...more));
          window.postMessage("atlas-drawn", "*"); }"""
    )
    frames: list[Route] = []
    visit.page.route(DOCUMENT, lambda route: frames.append(route))  # the frame says nothing
    for route in starts:
        route.continue_()
    visit.page.unroute(START)
    expect(visit.page.locator(OPENING)).to_have_count(0)
    expect(visit.page.locator(PICTURE)).to_have_count(0)


def test_one_may_draw_as_soon_as_the_picture_has_gone(visit: Visit) -> None:
    page = Drawing.opened(visit, "level=district")
    expect(visit.page.locator(PICTURE)).to_have_count(0)
    page.frame.locator(TOOLS + "circle").click()
    page.drag(page.at(19.2, 100.8), page.at(19.2, 101.3))
    page.until_group(r"district~circle~19\.\S+")


def test_a_group_that_the_address_names_has_no_picture_without_it(visit: Visit) -> None:
    visit.page.goto(f"{visit.address}/group?group=district~list~5505", wait_until="commit")
    visit.until(lambda: visit.page.get_by_test_id("stApp").count() > 0, "no page")
    assert visit.page.locator(OPENING).count() == 0
    assert visit.atlas("paints") in {0, None}
