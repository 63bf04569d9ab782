"""What a page opens with, drawn before Streamlit has started, and its taking over by the page."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Route, expect

from tests.browser.opening import BAR, OPENING, THEMES, Taken, Theme, apart, opened, taken
from tests.browser.server import Server
from tests.browser.visits import MAP, Size, Visit
from tests.browser.windows import Windows
from tests.products import covering

NAN = (18.85, 100.78)
NEAR, BESIDE = 0.1, 0.6
"""Pixels by which two places may differ, of the page and of its side bar."""
SAME = 0.004
"""Pictures are the same where fewer pixels differ (a share)."""
LAPTOP, PROJECTOR, TALL, PHONE = (1280, 800), (1920, 1080), (1920, 1200), (390, 844)
CHARTS = {
    "/": ["ranking", "dimensions"],
    "/?area=3001&level=district": ["dimensions"],
    "/?measure=income_rate&lang=en": ["ranking", "dimensions"],
    "/province?area=30": ["place-dimensions-30-target_poor_rate", "strips-30"],
}
"""The charts that a page opens with, by its address."""
CASES: list[tuple[Size, str, Theme]] = [
    *((TALL, path, theme) for path, theme in covering(CHARTS, THEMES, small=0)),
    (PROJECTOR, "/?level=tambon", "light"),
    (LAPTOP, "/", "dark"),
    ((820, 1180), "/province?area=50&lang=en", "light"),
    (PHONE, "/province?area=50", "light"),
    (LAPTOP, "/province?area=44&measure=indicator_18", "light"),
    (PHONE, "/province?area=30&measure=multi_rate&lang=en", "light"),
    (LAPTOP, "/province?area=55&lang=en", "dark"),
    ((1280, 1400), "/?measure=indicator_18&level=district&lang=en", "light"),
]


def nothing_moves(seen: Taken, path: str) -> None:
    """Headline, figures, map and what else is on the screen stay where they are."""
    before, after = seen.places
    assert "map" in before
    for name, place in before.items():
        assert place == pytest.approx(after[name], abs=NEAR), name
    assert seen.paints == 1


def the_server_is_asked_once(seen: Taken) -> None:
    """Before Streamlit is there, with all that it would say of the visitor itself."""
    assert seen.early
    [context] = [one.rerun_script.context_info for one in seen.asked]
    assert (context.timezone_offset, context.color_scheme) == (-420, seen.theme)


def charts_are_those_that_plotly_draws(seen: Taken, keys: list[str]) -> None:
    """And their title is the page's own."""
    for key in [*keys, "title"]:
        assert apart(*seen.pictures, seen.charts[key]) < SAME, key


def the_side_bar_is_the_page_s_own(seen: Taken, height: int) -> None:
    """It stands and looks as that; the button that closes it is Streamlit's alone."""
    before, after = seen.side
    for name, places in before.items():
        assert places, name
        for one, other in zip(places, after[name], strict=True):
            assert one == pytest.approx(other, abs=BESIDE), name
    whole = {"x": 0, "y": 60, "width": 288, "height": height - 60}
    assert apart(*seen.pictures, whole) < SAME * 4


@pytest.mark.parametrize(("size", "path", "theme"), CASES)
def test_the_page_takes_over_as_it_opened(
    windows: Windows, server: Server, size: Size, path: str, theme: Theme
) -> None:
    with windows.visitor(server.address, size) as visit:
        seen = taken(visit, path, theme)
    nothing_moves(seen, path)
    the_server_is_asked_once(seen)
    if size == TALL:
        charts_are_those_that_plotly_draws(seen, CHARTS[path])
    if size[0] > BAR:
        the_side_bar_is_the_page_s_own(seen, size[1])


def test_headline_figures_and_map_are_there_before_streamlit_in_the_theme_of_the_page(
    visit: Visit,
) -> None:
    visit.page.emulate_media(color_scheme="dark")
    with opened(visit, "/?level=district") as release:
        assert visit.shows() == ("district", 928)
        for text in (re.compile("ใน.*10.*อำเภอ"), "1,032,987 คน", "ประมาณ 159,"):
            expect(visit.page.locator(OPENING).get_by_text(text)).to_be_visible()
        assert visit.page.get_by_test_id("stApp").count() == 0
        expect(visit.page.locator(OPENING)).to_have_attribute("data-theme", "dark")
        release()
        expect(visit.page.locator(OPENING)).to_have_count(0)
        visit.at_rest()
        expect(visit.page.locator(MAP)).to_have_attribute("data-theme", "dark")
        assert visit.paints == 1
    visit.page.emulate_media(color_scheme="light")


def test_a_visitor_who_scrolls_sees_the_page_itself(windows: Windows, server: Server) -> None:
    with windows.visitor(server.address, (1280, 800)) as visit:
        late: list[Route] = []
        visit.page.route("**/static/js/PlotlyChart.*", lambda route: late.append(route))
        visit.page.goto(visit.address, wait_until="commit")
        expect(visit.page.locator(f"{OPENING}[data-taken]")).to_have_count(1)
        assert visit.page.locator("[data-chart='ranking']").is_visible()
        visit.page.mouse.wheel(0, 200)
        expect(visit.page.locator(OPENING)).to_have_count(0)
        for route in late:
            route.continue_()


def test_a_click_before_the_page_is_there_is_not_lost(visit: Visit) -> None:
    with opened(visit, "/") as release:
        visit.click_map(*NAN)
        release()
        visit.until_query(area="55")


def test_a_page_whose_shapes_are_late_starts_without_waiting(visit: Visit) -> None:
    late: list[Route] = []
    visit.page.route("**/assets/areas/**/province.shapes", lambda route: late.append(route))
    visit.page.goto(visit.address, wait_until="commit")
    visit.at_rest()
    assert visit.paints == 0
    for route in late:
        route.continue_()
    visit.painted()
