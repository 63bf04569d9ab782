"""A server of its own and Debian's Chromium: pages as people see them, nothing from elsewhere."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Frame, Page, expect, sync_playwright

ROOT = Path(__file__).parents[2]
CHROMIUM = shutil.which("chromium")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PATIENCE = 30_000
"""Milliseconds to wait for what must come; the machines are shared."""
# Chromium itself says these of any page with a sandboxed frame.
EXPECTED = ("Unrecognized feature", "allow-scripts and allow-same-origin")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the browser tests, and skip them with the reason where there is no browser."""
    reason = "no Chromium here: install the package chromium (apt-get install chromium)"
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)
            if CHROMIUM is None:
                item.add_marker(pytest.mark.skip(reason=reason))


# A point of the map's frame, in pixels, from degrees.
POINT = """([lat, lng]) => {
  const point = window.map.latLngToContainerPoint([lat, lng]);
  const box = window.map.getContainer().getBoundingClientRect();
  return [box.x + point.x, box.y + point.y];
}"""


RESTING = '[data-testid="stApp"][data-test-script-state="notRunning"]'


@dataclass
class Server:
    """A dashboard that runs for the tests."""

    process: subprocess.Popen[bytes]
    address: str


def serve(log: Path, **environment: str) -> Server:
    """Start a dashboard on a free port and wait until it answers."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with log.open("wb") as stream:
        process = subprocess.Popen(
            [sys.executable, "-m", "cli", "serve", "--port", str(port)],
            cwd=ROOT,
            env=os.environ | {"ATLAS_DATA": str(log.parent / "data")} | environment,
            stdout=stream,
            stderr=subprocess.STDOUT,
        )
    address = f"http://127.0.0.1:{port}"
    for _ in range(600):
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health"):  # noqa: S310 (loopback)
                return Server(process, address)
        except OSError:
            assert process.poll() is None, log.read_text(encoding="utf-8")
            time.sleep(0.1)
    raise AssertionError(log.read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The dashboard on the embedded release."""
    running = serve(tmp_path_factory.mktemp("server") / "log")
    yield running
    running.process.terminate()
    running.process.wait(20)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests."""
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield launched
        launched.close()


@dataclass
class Visit:
    """A visitor's page, what it asked of other hosts, and what its console said."""

    page: Page
    address: str
    foreign: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def open(self, path: str = "/") -> Frame:
        """Open a page and wait for its map; returns the map's frame."""
        self.page.goto(self.address + path)
        return self.painted()

    def frame(self) -> Frame | None:
        """The map's frame, once it is there."""
        frames = [frame for frame in self.page.frames if "streamlit_folium" in frame.url]
        return frames[0] if frames else None

    def painted(self, after: int = 0) -> Frame:
        """Wait until the map has been painted more than `after` times."""
        self.until(lambda: self._paints() > after, "the map is not painted")
        frame = self.frame()
        assert frame
        return frame

    def _paints(self) -> int:
        frame = self.frame()
        return frame.evaluate("window.atlas ? window.atlas.paints : 0") if frame else 0

    def shows(self) -> tuple[str, int]:
        """Level of the map painted, and how many areas it has."""
        frame = self.painted()
        level, areas = frame.evaluate("[window.atlas.level, window.atlas.areas]")
        return level, areas

    def until_map(self, level: str, areas: int) -> None:
        """Wait until the map shows so many areas of a level."""
        self.until(lambda: self.shows() == (level, areas), f"no map of {areas} {level}s")

    def click_map(self, lat: float, lng: float) -> None:
        """Click a place of the map, given in degrees, once the map has come to rest there."""
        frame, where = self.painted(), [0.0, 0.0]

        def rests() -> bool:
            nonlocal where
            before, where = where, frame.evaluate(POINT, [lat, lng])
            self.page.wait_for_timeout(150)
            return before == where

        self.until(rests, "the map keeps moving")
        frame.locator("#map_div").click(position={"x": where[0], "y": where[1]})

    def at_rest(self) -> None:
        """Wait until the first view's charts are drawn, which a second run brings."""
        expect(self.page.locator(".js-plotly-plot").first).to_be_visible()
        expect(self.page.locator(RESTING)).to_be_visible()

    def until(self, holds: Callable[[], bool], otherwise: str) -> None:
        """Wait until something holds; fail with the reason where it never does."""
        for _ in range(PATIENCE // 50):
            if holds():
                return
            self.page.wait_for_timeout(50)
        raise AssertionError(f"{otherwise}: {self.page.url} {self.said}")

    def until_query(self, **parameters: str) -> None:
        """Wait until the address names these parameters."""
        for name, value in parameters.items():
            wanted = f"{name}={value}"
            self.until(lambda wanted=wanted: wanted in self.page.url, f"no {wanted}")


@pytest.fixture
def visit(browser: Browser, server: Server) -> Iterator[Visit]:
    """A fresh visitor; afterwards no foreign request and no console error must have been seen."""
    visitor = visit_to(browser, server.address, width=1920, height=1080)
    yield visitor
    visitor.page.context.close()
    assert not visitor.foreign
    assert not visitor.said


def visit_to(browser: Browser, address: str, *, width: int, height: int) -> Visit:
    """A fresh visitor of a server in a window of a size."""
    phone = width < 600
    context = browser.new_context(
        viewport={"width": width, "height": height}, has_touch=phone, is_mobile=phone
    )
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    expect.set_options(timeout=PATIENCE)
    visitor = Visit(page, address)

    def note(url: str) -> None:
        visitor.asked.append(url)
        if not url.startswith((address, address.replace("http", "ws"), "data:", "blob:")):
            visitor.foreign.append(url)

    page.on("request", lambda request: note(request.url))
    page.on(
        "console",
        lambda message: (
            visitor.said.append(message.text)
            if message.type == "error" and not any(text in message.text for text in EXPECTED)
            else None
        ),
    )
    page.on("pageerror", lambda error: visitor.said.append(str(error)))
    page.on("websocket", lambda socket: note(socket.url))
    return visitor
