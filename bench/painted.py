"""When a map is painted: its element shows the whole picture and has stopped changing.

The same rule for every page. A picture is final when (1) Streamlit's script has finished, (2) the
subject says the picture is whole (peers: the class colours cover the map; atlas: every area drawn;
empty page: letters), (3) it differs from the picture before the choice, if there was one, (4) every
document of the page has answered two animation frames, and (5) the element's pixels have then not
changed for `QUIET` seconds. The moment reported is that of the earliest frame from which on all
frames show the final picture, by the browser's own clock; how often we look does not enter it.
"""

from __future__ import annotations

import time

from playwright.sync_api import Error, Page

from bench import Failed
from bench.screen import SCALE, VIEWPORT, Box, Frame, Picture, Screen, alike, crop
from bench.subjects import Subject

QUIET = 1.0
"""Seconds without a change after which a picture is final."""
LOOK = 250
"""Milliseconds between two looks."""
PATIENCE = 90.0
"""Seconds after which a page counts as broken."""
FINISHED = '[data-testid="stApp"][data-test-script-state="notRunning"]'
TWO_FRAMES = "() => new Promise(r => requestAnimationFrame(() => requestAnimationFrame(() => r())))"


class NeverPainted(Failed):
    """A page did not show its map in time."""


class Watch:
    """Looks at one subject's element on one page until it is painted."""

    def __init__(self, page: Page, screen: Screen, subject: Subject, level: str) -> None:
        self.page, self.screen, self.subject, self.level = page, screen, subject, level
        self._lacks = ""

    def painted(self, since: float, *, before: Picture | None = None) -> tuple[float, Picture]:
        """Moment (seconds since 1970) of the final picture's first frame, and that picture.

        `before` is the picture that must have been replaced. Raises `NeverPainted`.
        """
        deadline = time.monotonic() + PATIENCE
        last, still_since = None, time.monotonic()
        while time.monotonic() < deadline:
            self.page.wait_for_timeout(LOOK)
            picture = self._whole(before)
            if picture is None or last is None or not alike(picture, last):
                last, still_since = picture, time.monotonic()
            elif time.monotonic() - still_since >= QUIET:
                return self._first_shown(picture, since), picture
        raise self._never(f"{self._lacks} within {PATIENCE:.0f} s")

    def _whole(self, before: Picture | None) -> Picture | None:
        """The element's pixels if they may be final, else nothing; `_lacks` says why."""
        try:
            self._lacks = "the script did not finish"
            if not self.page.query_selector(FINISHED):
                return None
            self._lacks = "there is no map"
            box, frame = self._box(), self.screen.latest()
            if not box or not frame:
                return None
            picture = crop(frame, box)
            self._lacks = "the map did not change"
            if before is not None and alike(picture, before):
                return None
            self._lacks = "the map is not whole"
            if not self.subject.drawn(self.page, picture, self.level):
                return None
            self._lacks = "the map did not come to rest"
            self._answered()
        except Error as error:  # the map's document was replaced while we looked
            self._lacks = str(error)
            return None
        newest = self.screen.latest() or frame
        return picture if alike(crop(newest, box), picture) else None

    def _never(self, why: str) -> NeverPainted:
        return NeverPainted(f"{self.subject.name}, {self.level}: {why}")

    def _answered(self) -> None:
        for frame in self.page.frames:
            frame.evaluate(TWO_FRAMES)

    def _box(self) -> Box | None:
        element = self.page.query_selector(self.subject.element)
        place = element.bounding_box() if element else None
        if not place:
            return None
        right = min(place["x"] + place["width"], VIEWPORT["width"])
        bottom = min(place["y"] + place["height"], VIEWPORT["height"])
        corners = (max(place["x"], 0), max(place["y"], 0), right, bottom)
        left, top, right, bottom = (round(corner * SCALE) for corner in corners)
        return (left, top, right, bottom) if right > left and bottom > top else None

    def _first_shown(self, final: Picture, since: float) -> float:
        box = self._box()
        frames = self.screen.since(since)
        if not box or not frames:
            raise self._never("the map has gone")
        return earliest_alike(frames, box, final)


def earliest_alike(frames: list[Frame], box: Box, final: Picture) -> float:
    """Moment of the first of the frames at the end that all show the final picture."""
    moment = frames[-1].at
    for frame in reversed(frames):
        if not alike(crop(frame, box), final):
            break
        moment = frame.at
    return moment
