"""`python -m bench.groups`: the page of groups beside plain folium, seconds and bytes."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from dataclasses import astuple, dataclass
from itertools import chain
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Frame, Page

from bench import Failed, machine
from bench.browser import chromium, fresh_page
from bench.server import serving
from bench.subjects import AREAS, PEERS, ROOT
from bench.table import seconds, size
from bench.traffic import Traffic

REPEATS = 3
PATIENCE = 90.0
FRAMED = re.compile("streamlit_folium")
FRAMES = "() => new Promise(r => requestAnimationFrame(() => requestAnimationFrame(() => r())))"
CENTRE, SIDE = (19.2, 100.8), (19.2, 101.1)
"""Of the circle drawn; the first is clicked where nothing is drawn."""
METRIC = '[data-testid="stMetricValue"]'
REST = 2_000
"""Milliseconds in which a page ends what it does."""


@dataclass(frozen=True)
class Way:
    """A page, and how one gets figures from its map.

    `path` is its address, `{}` the level; `map` names its map, `painted` tells, of an amount of
    areas, whether these are on it; `act` asks for figures and lets go of the mouse last. `picture`
    tells the same of what the page shows before its frame has come, if it shows anything.
    """

    title: str
    script: Path
    path: str
    map: str
    painted: str
    act: Callable[[Page, Frame, str], None]
    picture: str = ""


@dataclass(frozen=True)
class Taken:
    """Seconds to the first map, to one that can be drawn on, and from the mouse to figures.

    With each the bytes of the websocket's messages, and of these deflated on the line.
    """

    seen_s: float
    first_s: float
    first_bytes: int
    first_line: int
    figures_s: float
    figures_bytes: int
    figures_line: int


def at(page: Page, frame: Frame, named: str, place: tuple[float, float]) -> tuple[float, float]:
    """A place of the map in pixels of the page."""
    point = (
        "([lat, lng]) => { const { x, y } = %s.latLngToContainerPoint([lat, lng]); return [x, y]; }"
    )
    x, y = frame.evaluate(point % named, list(place))
    box = page.locator('iframe[src*="streamlit_folium"]').bounding_box() or {"x": 0, "y": 0}
    return box["x"] + x, box["y"] + y


def circle(page: Page, frame: Frame, named: str) -> None:
    """Draw a circle of about 30 km."""
    frame.locator(".leaflet-draw-draw-circle").click()
    page.mouse.move(*at(page, frame, named, CENTRE))
    page.mouse.down()
    page.mouse.move(*at(page, frame, named, SIDE), steps=4)


def press(page: Page, frame: Frame, named: str) -> None:
    """Press the mouse on an area."""
    page.mouse.move(*at(page, frame, named, CENTRE))
    page.mouse.down()


WAYS = (
    Way(
        "**the atlas's page of groups**, a circle drawn", ROOT / "app.py", "/group?level={}",
        "window.atlas.map", "many => window.atlas?.paints > 0 && window.atlas.areas === many",
        circle, "many => window.atlas?.paints > 0 && window.atlas.areas === many",
    ),
    Way(
        "plain `folium.GeoJson` in `st_folium`, an area clicked", PEERS / "plain_click.py",
        "/?level={}", "window.map",
        "many => Object.keys(window.map?._layers || {}).length > many", press,
    ),
)  # fmt: skip


def until(page: Page, there: Callable[[], bool], what: str) -> None:
    """Look until something is there. Raises `Failed`."""
    end = time.monotonic() + PATIENCE
    while not there():
        if time.monotonic() > end:
            raise Failed(f"no {what} within {PATIENCE:.0f} s")
        page.wait_for_timeout(20)


def visit(browser: Browser, address: str, way: Way, level: str) -> Taken:
    """Open a page with nothing cached, and ask its map for figures."""
    with fresh_page(browser) as page:
        traffic, start = Traffic(page), time.perf_counter()
        page.goto(address + way.path.format(level), wait_until="commit")
        if way.picture:
            until(page, lambda: bool(page.evaluate(way.picture, AREAS[level])), "picture")
            page.evaluate(FRAMES)
        seen = time.perf_counter() - start
        until(page, lambda: page.frame(url=FRAMED) is not None, "frame")
        frame = page.frame(url=FRAMED)
        if frame is None:
            raise Failed("the frame has gone")
        until(page, lambda: bool(frame.evaluate(way.painted, AREAS[level])), "map")
        frame.evaluate(FRAMES)
        first = time.perf_counter() - start
        page.wait_for_timeout(REST)
        way.act(page, frame, way.map)
        sent, line, start = traffic.bytes, traffic.line, time.perf_counter()
        page.mouse.up()
        until(page, lambda: page.locator(METRIC).count() > 0, "figures")
        figures = time.perf_counter() - start
        page.wait_for_timeout(REST)
        more = traffic.bytes - sent, traffic.line - line
        return Taken(seen if way.picture else first, first, sent, line, figures, *more)


def rows() -> Iterator[list[str]]:
    """A row a page and level."""
    with chromium() as browser:
        for way in WAYS:
            with serving(way.script) as server:
                for level in ("district", "tambon"):
                    each = [visit(browser, server.address, way, level) for _ in range(REPEATS + 1)]
                    middle = Taken(*map(median, zip(*map(astuple, each[1:]), strict=True)))
                    yield [way.title, f"{AREAS[level]:,} {level}s", *cells(middle)]


def cells(one: Taken) -> list[str]:
    """Seconds and bytes as they are read."""
    return [
        seconds(one.seen_s), seconds(one.first_s), size(one.first_bytes), size(one.first_line),
        seconds(one.figures_s), size(one.figures_bytes), size(one.figures_line),
    ]  # fmt: skip


def main() -> None:
    """Print a Markdown table."""
    sent = ["messages", "on the line"]
    first = ["first map (s)", "to draw on (s)", *sent]
    heads = ["page", "areas", *first, "to figures (s)", *sent]
    for row in chain([heads, ["---"] * len(heads)], rows()):
        print(f"| {' | '.join(row)} |", flush=True)
    print(f"\n{machine.line()}")


if __name__ == "__main__":
    main()
