"""What a page opens with, drawn before Streamlit has started, and its taking over by the page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Route, expect

from tests.browser.server import Server
from tests.browser.visits import MAP, Size, Visit
from tests.browser.windows import Windows

START = "**/static/js/index.*"
OPENING = ".atlas-opening"
NAN = (18.85, 100.78)
NEAR = 0.1
"""Pixels by which two places may differ."""
PLACES = {
    "headline": (".opening-headline", ".st-key-head h2"),
    "dated": (".opening-dated", ".st-key-dated"),
    "figures": (".opening-figures", ".st-key-figures"),
    "map": (MAP, MAP),
    "legend": (".atlas-legend", ".atlas-legend"),
}
"""What stands where, in the opening and on the page."""
Release = Callable[[], None]


@contextmanager
def opened(visit: Visit, path: str) -> Iterator[Release]:
    """A page that has opened, and the function that lets Streamlit start."""
    held: list[Route] = []
    visit.page.route(START, lambda route: held.append(route))
    visit.page.goto(visit.address + path, wait_until="commit")
    visit.painted()
    visit.until(lambda: bool(held), "Streamlit was not asked for")

    def release() -> None:
        for route in held:
            route.continue_()
        visit.page.unroute(START)

    yield release


def places(visit: Visit, which: int) -> dict[str, list[float]]:
    """Where things stand: left, top, width, height; those not on the screen left out."""
    found = {}
    for name, selectors in PLACES.items():
        box = visit.page.locator(selectors[which]).first.bounding_box()
        if box and box["width"] and box["y"] < visit.page.viewport_size["height"]:
            found[name] = [box[side] for side in ("x", "y", "width", "height")]
    return found


def test_headline_figures_and_map_are_there_before_streamlit_in_the_theme_of_the_page(
    visit: Visit,
) -> None:
    visit.page.emulate_media(color_scheme="dark")
    with opened(visit, "/?level=district") as release:
        assert visit.shows() == ("district", 928)
        for text in ("10 อำเภอ", "1,032,987 คน", "ประมาณ 159,"):
            expect(visit.page.locator(OPENING).get_by_text(text)).to_be_visible()
        assert visit.page.get_by_test_id("stApp").count() == 0
        expect(visit.page.locator(OPENING)).to_have_attribute("data-theme", "dark")
        release()
        expect(visit.page.locator(OPENING)).to_have_count(0)
        visit.at_rest()
        expect(visit.page.locator(MAP)).to_have_attribute("data-theme", "dark")
        assert visit.paints == 1
    visit.page.emulate_media(color_scheme="light")


@pytest.mark.parametrize(
    ("size", "path"),
    [
        ((1920, 1080), "/?level=tambon"),
        ((1280, 800), "/"),
        ((820, 1180), "/province?area=50&lang=en"),
        ((390, 844), "/province?area=50"),
    ],
)
def test_nothing_moves_when_the_page_takes_over(
    windows: Windows, server: Server, size: Size, path: str
) -> None:
    with windows.visitor(server.address, size) as visit, opened(visit, path) as release:
        before = places(visit, 0)
        release()
        expect(visit.page.locator(OPENING)).to_have_count(0)
        visit.at_rest()
        after = places(visit, 1)
        assert "map" in before
        for name, place in before.items():
            assert place == pytest.approx(after[name], abs=NEAR), name
        assert visit.paints == 1


def test_a_click_before_the_page_is_there_is_not_lost(visit: Visit) -> None:
    with opened(visit, "/") as release:
        visit.click_map(*NAN)
        release()
        visit.until_query(area="55")


def test_a_page_whose_shapes_are_late_starts_without_waiting(visit: Visit) -> None:
    late: list[Route] = []
    visit.page.route("**/assets/areas/**/province.json", lambda route: late.append(route))
    visit.page.goto(visit.address, wait_until="commit")
    visit.at_rest()
    assert visit.paints == 0
    for route in late:
        route.continue_()
    visit.painted()
