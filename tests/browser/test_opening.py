"""What a page opens with, drawn before Streamlit has started, and its taking over by the page."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Literal, get_args

import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import Route, expect
from streamlit.proto.BackMsg_pb2 import BackMsg

from tests.browser.server import Server
from tests.browser.visits import MAP, Size, Visit
from tests.browser.windows import Windows
from tests.products import covering

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
    "cited": (".opening-cited", ".st-key-cited p"),
    "title": (".opening-title", ".st-key-row [data-testid='stColumn']:last-child h3"),
    **{
        name: (f"[data-chart^='{name}']", f"[class*='st-key-{name}'] [data-testid='stPlotlyChart']")
        for name in ("ranking", "dimensions", "children", "place-dimensions", "strips")
    },
}
"""What stands where, in the opening and on the page."""
DRAWN_CHARTS = ".atlas-opening"
TITLE = """() => {
  const [title] = [...document.querySelectorAll(".opening-title")].slice(-1);
  const words = document.createRange();
  words.selectNode(title.firstChild);
  return words.getBoundingClientRect().toJSON();
}"""
"""Where the words of the last title stand."""
FAR, SAME = 40, 0.004
"""Two pixels differ by more than this (0–255); pictures are the same where fewer do (a share)."""
Release = Callable[[], None]
Theme = Literal["light", "dark"]
THEMES = get_args(Theme)


def apart(one: bytes, other: bytes, box: Mapping[str, float]) -> float:
    """Share of the pixels of a box in which two screenshots differ."""
    edges = (box["x"], box["y"], box["x"] + box["width"], box["y"] + box["height"])
    images = [Image.open(io.BytesIO(each)).convert("RGB").crop(edges) for each in (one, other)]
    channels = [np.asarray(image).astype(int) for image in images]
    return float((np.abs(channels[0] - channels[1]).max(axis=2) > FAR).mean())


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
        found_here = visit.page.locator(selectors[which])
        box = found_here.first.bounding_box() if found_here.count() else None
        if box and box["width"] and box["y"] < visit.page.viewport_size["height"]:
            found[name] = [box[side] for side in ("x", "y", "width", "height")]
    return found


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


@pytest.mark.parametrize(
    ("size", "path"),
    [
        ((1920, 1080), "/?level=tambon"),
        ((1280, 800), "/"),
        ((1920, 1080), "/?area=3001&level=district"),
        ((1920, 1080), "/province?area=30"),
        ((820, 1180), "/province?area=50&lang=en"),
        ((390, 844), "/province?area=50"),
        ((1280, 800), "/province?area=44&measure=indicator_18"),
        ((390, 844), "/province?area=30&measure=multi_rate&lang=en"),
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


CHARTS = {
    "/": ["ranking", "dimensions"],
    "/?area=3001&level=district": ["dimensions"],
    "/?measure=income_rate&lang=en": ["ranking", "dimensions"],
    "/province?area=30": ["place-dimensions-30-target_poor_rate", "strips-30"],
}
"""The charts that a page opens with, by its address."""


@pytest.mark.parametrize(("path", "theme"), covering(CHARTS, THEMES, small=0))
def test_the_charts_that_a_page_opens_with_are_those_that_plotly_draws(
    windows: Windows, server: Server, path: str, theme: Theme
) -> None:
    keys = CHARTS[path]
    with windows.visitor(server.address, (1920, 1200)) as visit:
        visit.page.emulate_media(color_scheme=theme)
        with opened(visit, path) as release:
            before = visit.page.screenshot()
            boxes = [
                visit.page.locator(f"[data-chart='{key}']").bounding_box() or {} for key in keys
            ]
            title = visit.page.evaluate(TITLE)
            release()
            expect(visit.page.locator(DRAWN_CHARTS)).to_have_count(0)
            visit.at_rest()
            after = visit.page.screenshot()
        for key, box in zip([*keys, "title"], [*boxes, title], strict=True):
            assert apart(before, after, box) < SAME, key


def test_a_visitor_who_scrolls_sees_the_page_itself(windows: Windows, server: Server) -> None:
    with windows.visitor(server.address, (1280, 800)) as visit:
        late: list[Route] = []
        visit.page.route("**/static/js/PlotlyChart.*", lambda route: late.append(route))
        visit.page.goto(visit.address, wait_until="commit")
        expect(visit.page.locator(f"{DRAWN_CHARTS}[data-taken]")).to_have_count(1)
        assert visit.page.locator("[data-chart='ranking']").is_visible()
        visit.page.mouse.wheel(0, 200)
        expect(visit.page.locator(DRAWN_CHARTS)).to_have_count(0)
        for route in late:
            route.continue_()


def test_a_click_before_the_page_is_there_is_not_lost(visit: Visit) -> None:
    with opened(visit, "/") as release:
        visit.click_map(*NAN)
        release()
        visit.until_query(area="55")


@pytest.mark.parametrize(
    ("path", "theme"),
    covering(["/?lang=en&level=district", "/province?area=30"], THEMES, small=0),
)
def test_the_server_is_asked_before_streamlit_has_started_and_once(
    visit: Visit, path: str, theme: Theme
) -> None:
    asked: list[bytes] = []
    visit.page.on(
        "websocket", lambda socket: socket.on("framesent", lambda sent: asked.append(bytes(sent)))
    )
    visit.page.emulate_media(color_scheme=theme)
    here = visit.page.context.new_cdp_session(visit.page)
    here.send("Emulation.setTimezoneOverride", {"timezoneId": "Asia/Bangkok"})
    with opened(visit, path) as release:
        visit.until(lambda: bool(asked), "the server was not asked")
        release()
        visit.at_rest()
    questions = [BackMsg.FromString(message) for message in asked]
    first = [each for each in questions if not each.rerun_script.widget_states.widgets]
    [context] = [each.rerun_script.context_info for each in first]
    assert (context.timezone_offset, context.color_scheme) == (-420, theme)
    here.send("Emulation.setTimezoneOverride", {"timezoneId": ""})
    visit.page.emulate_media(color_scheme="null")


def test_a_page_whose_shapes_are_late_starts_without_waiting(visit: Visit) -> None:
    late: list[Route] = []
    visit.page.route("**/assets/areas/**/province.shapes", lambda route: late.append(route))
    visit.page.goto(visit.address, wait_until="commit")
    visit.at_rest()
    assert visit.paints == 0
    for route in late:
        route.continue_()
    visit.painted()
