"""A visitor who draws on the map of the page of groups."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Frame

from tests.browser.visits import PATIENCE, Visit

FRAME = 'iframe[src*="streamlit_folium"]'
FRAMED = re.compile("streamlit_folium")
FIRST = 3 * PATIENCE
"""Milliseconds that the first visitor of the page may wait: it loads what nothing else needs."""
TOOLS = ".leaflet-draw-draw-"
Point = tuple[float, float]


@dataclass
class Drawing:
    """A visitor of the page of groups, and the frame of its map."""

    visit: Visit
    frame: Frame

    @classmethod
    def opened(cls, visit: Visit, query: str) -> Drawing:
        """The page of an address, once its map is painted."""
        visit.page.goto(f"{visit.address}/group?{query}")
        return cls(visit, cls.of_page(visit))

    @staticmethod
    def of_page(visit: Visit) -> Frame:
        """The frame, once its map is painted."""
        visit.page.locator(FRAME).wait_for(timeout=FIRST)
        visit.until(lambda: visit.page.frame(url=FRAMED) is not None, "no document in the frame")
        frame = visit.page.frame(url=FRAMED)
        assert frame
        visit.until(lambda: frame.evaluate("window.atlas?.paints || 0") > 0, "no map in the frame")
        visit.at_rest_of_script()
        stood: list[str] = []

        def stands() -> bool:
            stood.append(frame.evaluate("window.atlas.map.getBounds().toBBoxString()"))
            visit.page.wait_for_timeout(300)
            return len(stood) > 2 and len(set(stood[-3:])) == 1

        visit.until(stands, "the map keeps moving")
        return frame

    def at(self, lat: float, lng: float) -> Point:
        """A place of the map in pixels of the page."""
        x, y = self.frame.evaluate(
            """([lat, lng]) => {
              const { x, y } = window.atlas.map.latLngToContainerPoint([lat, lng]);
              return [x, y];
            }""",
            [lat, lng],
        )
        box = self.visit.page.locator(FRAME).bounding_box()
        assert box
        return box["x"] + x, box["y"] + y

    def drag(self, start: Point, end: Point) -> None:
        """Press the mouse at a place, move it as a hand does, which rests before it lets go."""
        mouse = self.visit.page.mouse
        mouse.move(*start)
        mouse.down()
        middle = (start[0] + end[0]) / 2, (start[1] + end[1]) / 2
        for place in (middle, end, (end[0] - 1, end[1]), end, end):
            mouse.move(*place)
            self.visit.page.wait_for_timeout(120)
        mouse.up()

    @property
    def group(self) -> str:
        """The group in the address; "" for none."""
        return parse_qs(urlsplit(self.visit.page.url).query).get("group", [""])[0]

    def until_group(self, pattern: str) -> str:
        """Wait until the address names a group of a pattern, and the map shows it."""
        self.visit.until(lambda: bool(re.fullmatch(pattern, self.group)), f"no group {pattern}")
        self.visit.at_rest_of_script()
        return self.group

    def shapes(self, many: int) -> None:
        """Wait until the map shows so many shapes that were drawn."""
        count = "window.drawnItems.getLayers().length"
        self.visit.until(lambda: self.frame.evaluate(count) == many, f"not {many} shapes")

    def radius(self) -> float:
        """Kilometres of the circle on the map."""
        metres = self.frame.evaluate("window.drawnItems.getLayers()[0].getRadius()")
        return float(metres) / 1_000
