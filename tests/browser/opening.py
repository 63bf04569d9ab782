"""A page that opens, and what takes its place: seen before Streamlit starts, and once it rests."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal, get_args

import numpy as np
from PIL import Image
from playwright.sync_api import Route, WebSocket, expect
from streamlit.proto.BackMsg_pb2 import BackMsg

from tests.browser.visits import MAP, Visit

START = "**/static/js/index.*"
OPENING = ".atlas-opening"
SIDE = ".opening-side"
PLACES = {
    "headline": (".opening-headline", ".st-key-head h2"),
    "dated": (".opening-dated", ".st-key-dated"),
    "figures": (".opening-figures", ".st-key-figures"),
    "map": (MAP, MAP),
    "legend": (".atlas-legend", ".atlas-legend"),
    "cited": (".opening-cited", ".st-key-cited p"),
    "ends": (
        ".opening-ends span",
        "[class*='st-key-ranking-end'] [data-testid='stButtonGroup'] button",
    ),
    "title": (".opening-title", ".st-key-row [data-testid='stColumn']:last-child h3"),
    **{
        name: (f"[data-chart^='{name}']", f"[class*='st-key-{name}'] [data-testid='stPlotlyChart']")
        for name in ("ranking", "dimensions", "children", "place-dimensions", "strips")
    },
}
"""What stands where, in the opening and on the page."""
PAIRS = {
    ".opening-page": ".st-key-pages a",
    ".opening-press": ":is(.st-key-export-slide, .st-key-save-map-page) button",
    ".opening-typed": ".st-key-search [data-testid='stTextInputRootElement']",
    ".opening-select": "[class*='st-key-choose-'] [data-testid='stSelectbox'] [role='group']",
    ".opening-one": "[class*='st-key-choose-'] [data-testid='stButtonGroup'] button",
}
"""What stands in the side bar of the opening, and of the page."""
TITLE = """() => {
  const [title] = [...document.querySelectorAll(".opening-title")].slice(-1);
  const words = document.createRange();
  words.selectNode(title.firstChild);
  return words.getBoundingClientRect().toJSON();
}"""
"""Where the words of the last title stand."""
BOXES = """selector => [...document.querySelectorAll(selector)]
  .filter((one) => one.getClientRects().length)
  .map((one) => one.getBoundingClientRect())
  .map(({ x, y, width, height }) => [x, y, width, height])"""
FAR = 40
"""Two pixels differ by more than this (0–255)."""
ZONE = {"timezoneId": "Asia/Bangkok"}
BAR = 1000
"""Pixels from which on a window has the side bar beside the page."""
Release = Callable[[], None]
Theme = Literal["light", "dark"]
THEMES = get_args(Theme)
Box = list[float]
"""Left, top, width, height."""


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


def boxes(visit: Visit, selector: str) -> list[Box]:
    """Where all stands that a selector finds."""
    found: list[Box] = visit.page.evaluate(BOXES, selector)
    return found


def places(visit: Visit, which: int) -> dict[str, Box]:
    """Where things stand; those not on the screen left out."""
    found = {}
    for name, selectors in PLACES.items():
        for box in boxes(visit, selectors[which])[:1]:
            if box[2] and box[1] < visit.page.viewport_size["height"]:
                found[name] = box
    return found


def pictured(visit: Visit) -> bytes:
    """What is on the screen; nothing on a phone, where it is compared with nothing."""
    return b"" if visit.page.viewport_size["width"] < BAR else visit.page.screenshot()


@dataclass
class Taken:
    """What was seen of a page before Streamlit started, and the same after it had taken over."""

    theme: Theme
    places: tuple[dict[str, Box], dict[str, Box]]
    side: tuple[dict[str, list[Box]], dict[str, list[Box]]]
    """By what stands in the side bar."""
    pictures: tuple[bytes, bytes]
    charts: dict[str, dict[str, float]]
    """Where each chart of the opening stood, and its last title."""
    paints: int
    asked: list[BackMsg]
    """Questions of the page, without those by what was touched."""
    early: int
    """How many had been asked before Streamlit was there."""


def taken(visit: Visit, path: str, theme: Theme) -> Taken:
    """A page as it opens, and as Streamlit takes it over."""
    page, asked = visit.page, list[bytes]()

    def hear(socket: WebSocket) -> None:
        socket.on("framesent", lambda sent: asked.append(bytes(sent)))

    page.on("websocket", hear)
    page.emulate_media(color_scheme=theme)
    here = page.context.new_cdp_session(page)
    here.send("Emulation.setTimezoneOverride", ZONE)
    with opened(visit, path) as release:
        visit.until(lambda: bool(asked), "the server was not asked")
        expect(page.locator("html.atlas-icons")).to_have_count(1)
        early, picture = len(asked), pictured(visit)
        stood, side = places(visit, 0), {name: boxes(visit, name) for name in PAIRS}
        drawn = page.locator("[data-chart]")
        charts = {
            str(one.get_attribute("data-chart")): dict(box)
            for one in drawn.all()
            if (box := one.bounding_box())
        }
        if charts:
            charts["title"] = page.evaluate(TITLE)
        release()
        expect(page.locator(OPENING)).to_have_count(0)
        expect(page.locator(SIDE)).to_have_count(0)
        visit.at_rest()
    own = {name: boxes(visit, f"[data-testid='stSidebar'] {one}") for name, one in PAIRS.items()}
    questions = [BackMsg.FromString(message) for message in asked]
    seen = Taken(
        theme,
        (stood, places(visit, 1)),
        (side, own),
        (picture, pictured(visit)),
        charts,
        visit.paints,
        [one for one in questions if not one.rerun_script.widget_states.widgets],
        early,
    )
    here.send("Emulation.setTimezoneOverride", {"timezoneId": ""})
    page.remove_listener("websocket", hear)
    page.emulate_media(color_scheme="null")
    return seen
