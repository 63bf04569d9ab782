"""A visitor's page: what it asks for and says, and what is waited for on it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from playwright.sync_api import ConsoleMessage, Error, Page, Request, WebSocket, expect

PATIENCE = 30_000
"""Milliseconds to wait for what must come; the machines are shared."""
LOOK = 80
"""Milliseconds between two looks at what is waited for."""
BLANK = "about:blank"
MAP = ".atlas-map"
Size = tuple[int, int]
"""Width and height of a window in CSS pixels."""
TOO_WIDE = """Math.max(...[document.documentElement, document.querySelector(".stMain")]
  .map((part) => part.scrollWidth - part.clientWidth))"""
"""By how many pixels a page scrolls sideways: its document, and the part of it that scrolls."""
RESTING = '[data-testid="stApp"][data-test-script-state="notRunning"]'


def as_set(text: str) -> re.Pattern[str]:
    """A part of a headline, whatever signs without width keep its words on one line."""
    signs = (re.escape(sign) if sign != " " else "[ \u00a0]" for sign in text)
    return re.compile("\u2060*".join(signs))


@dataclass
class Visit:
    """A visitor's page, what it asked of other hosts, and what its console said."""

    page: Page
    address: str
    foreign: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def ears(self) -> dict[str, Callable[..., None]]:
        """What hears each event of the page."""
        return {
            "request": self.asks,
            "websocket": self.asks,
            "console": self.says,
            "pageerror": self.fails,
        }

    def listen(self) -> None:
        """Begin to note what the page asks for and says."""
        for event, hear in self.ears().items():
            self.page.on(event, hear)

    def leave(self) -> None:
        """Stop listening."""
        for event, hear in self.ears().items():
            self.page.remove_listener(event, hear)
        self.page.unroute_all()

    def wipe(self) -> None:
        """Leave nothing behind in the window."""
        if self.page.url != BLANK:
            self.page.evaluate("() => { localStorage.clear(); sessionStorage.clear(); }")
            self.page.context.clear_cookies()
            self.page.goto(BLANK)

    def asks(self, asked: Request | WebSocket) -> None:
        """Note an address the page asks for, and whether it is another host's."""
        self.asked.append(asked.url)
        own = (self.address, self.address.replace("http", "ws"), "data:", "blob:")
        if not asked.url.startswith(own):
            self.foreign.append(asked.url)

    def says(self, message: ConsoleMessage) -> None:
        """Note an error of the console."""
        if message.type == "error":
            self.said.append(message.text)

    def fails(self, error: Error) -> None:
        """Note an error of a script."""
        self.said.append(str(error.stack))

    def open(self, path: str = "/", *, mapped: bool = True) -> None:
        """Open a page and wait for its map, if it has one, and for what comes after it."""
        self.page.goto(self.address + path)
        if not mapped:
            expect(self.page.get_by_role("heading", level=2)).to_be_visible()
            return
        self.painted()
        expect(self.page.get_by_test_id("stSidebar").get_by_role("combobox").first).to_be_visible()

    def turn(self, path: str) -> None:
        """Go to an address within the page that is open, as its Back button does."""
        self.page.evaluate(
            """path => {
              history.pushState({}, "", path);
              window.dispatchEvent(new PopStateEvent("popstate", { state: {} }));
            }""",
            path,
        )

    @property
    def paints(self) -> int:
        """How often the map has been painted; 0 where there is none."""
        return int(self.atlas("paints") or 0)

    def atlas(self, name: str) -> object:
        """A part of `window.atlas`: `level`, `areas` or `paints`."""
        return self.page.evaluate("name => window.atlas && window.atlas[name]", name)

    def painted(self, after: int = 0) -> None:
        """Wait until the map has been painted more than `after` times."""
        self.until(lambda: self.paints > after, "the map is not painted")

    def point(self, lat: float, lng: float) -> dict[str, float]:
        """A place of the map in its own pixels, from degrees."""
        found: list[list[float]] = []

        def there() -> bool:
            place = self.page.evaluate(
                """([lat, lng]) => {
                  const map = window.atlas?.map;
                  if (!map?._mapPane?._leaflet_pos) return null; // it makes way for another
                  const { x, y } = map.latLngToContainerPoint([lat, lng]);
                  return [x, y];
                }""",
                [lat, lng],
            )
            found.extend([place] if place else [])
            return bool(place)

        self.until(there, "no map to point at")
        x, y = found[-1]
        return {"x": x, "y": y}

    def click_map(self, lat: float, lng: float) -> None:
        """Click a place of the map, once the map has come to rest there."""
        where: list[dict[str, float]] = []

        def rests() -> bool:
            where.append(self.point(lat, lng))
            self.page.wait_for_timeout(150)
            return where[-1] == self.point(lat, lng)

        self.until(rests, "the map keeps moving")
        self.page.locator(MAP).click(position=where[-1])

    def hover_map(self, lat: float, lng: float) -> None:
        """Point at a place of the map."""
        self.page.locator(MAP).hover(position=self.point(lat, lng))

    def shows(self) -> tuple[str, int]:
        """Level of the map painted, and how many areas it has."""
        self.painted()
        return str(self.atlas("level")), int(str(self.atlas("areas")))

    def until_map(self, level: str, areas: int) -> None:
        """Wait until the map shows so many areas of a level."""
        self.until(lambda: self.shows() == (level, areas), f"no map of {areas} {level}s")

    def at_rest(self) -> None:
        """Wait until the charts are drawn and the script has ended."""
        expect(self.page.locator(".js-plotly-plot").first).to_be_visible()
        expect(self.page.locator(RESTING)).to_be_visible()

    def at_rest_of_script(self) -> None:
        """Wait until the script has ended."""
        expect(self.page.locator(RESTING)).to_be_visible()

    def fits(self, size: Size) -> None:
        """Wait until the page needs no scrolling sideways, in a window of a size."""
        width, height = size
        if self.page.viewport_size != {"width": width, "height": height}:
            self.page.set_viewport_size({"width": width, "height": height})
            self.page.wait_for_timeout(500)  # for all to be laid out anew
        self.until(lambda: self.page.evaluate(TOO_WIDE) <= 0, f"too wide for {size}")

    def until(self, holds: Callable[[], bool], otherwise: str) -> None:
        """Wait until something holds; fail with the reason where it never does."""
        for _ in range(PATIENCE // LOOK):
            if holds():
                return
            self.page.wait_for_timeout(LOOK)
        raise AssertionError(f"{otherwise}: {self.page.url} {self.said}")

    def until_query(self, **parameters: str) -> None:
        """Wait until the address names these parameters."""
        for name, value in parameters.items():
            wanted = f"{name}={value}"
            self.until(lambda wanted=wanted: wanted in self.page.url, f"no {wanted}")
