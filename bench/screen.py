"""What the browser put on the screen, and when: the frames of a DevTools screencast.

Chromium hands over every composited frame, scaled down, with the time it was shown. Nothing is
polled, so a page that does not change costs nothing. Streamlit's running-man icon and its
shimmering place holders would make 60 frames a second and, drawn in software on two cores, starve
the page: `STILL` stops all CSS animations, on all pages alike. That leaves ten to twenty frames a
view and no measurable slowing. Transitions, such as the fading of what a rerun will replace, stay.
"""

from __future__ import annotations

import base64
import io
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from PIL import Image, ImageColor
from playwright.sync_api import CDPSession, Error, Page

VIEWPORT = {"width": 1920, "height": 1080}
SCALE = 0.5
"""Frame pixels for each page pixel."""
NEAR = 12
"""Two pixels are alike when no channel differs by more (0–255)."""
SAME = 0.002
"""Two pictures are alike when no larger share of their pixels differs (0–1)."""
STILL = """
addEventListener("DOMContentLoaded", () => {
  const style = document.createElement("style");
  style.textContent =
    '[data-testid="stStatusWidget"] { display: none !important }' +
    "*, *::before, *::after { animation: none !important }";
  document.head.append(style);
});
"""

Picture = np.ndarray[Any, np.dtype[np.uint8]]
"""Pixels of a part of the screen: rows × columns × RGB."""
Box = tuple[int, int, int, int]
"""Left, top, right, bottom in frame pixels."""


@dataclass(frozen=True)
class Frame:
    """One composited frame: when it was shown (seconds since 1970) and its PNG in base64."""

    at: float
    png: str


class Screen:
    """The frames of a page since the recording began."""

    def __init__(self, page: Page) -> None:
        self._frames: list[Frame] = []
        self._session: CDPSession = page.context.new_cdp_session(page)
        self._session.on("Page.screencastFrame", self._keep)
        self._session.send(
            "Page.startScreencast",
            {
                "format": "png",
                "maxWidth": int(VIEWPORT["width"] * SCALE),
                "maxHeight": int(VIEWPORT["height"] * SCALE),
            },
        )

    def _keep(self, event: dict[str, Any]) -> None:
        self._frames.append(Frame(event["metadata"]["timestamp"], event["data"]))
        with suppress(Error):  # the page may be closing
            self._session.send("Page.screencastFrameAck", {"sessionId": event["sessionId"]})

    def since(self, moment: float) -> list[Frame]:
        """Frames shown at or after a moment, in the order in which they were shown."""
        return sorted((f for f in self._frames if f.at >= moment), key=lambda frame: frame.at)

    def latest(self) -> Frame | None:
        """The frame shown last."""
        return max(self._frames, key=lambda frame: frame.at, default=None)


def crop(frame: Frame, box: Box) -> Picture:
    """Pixels of a frame inside a box."""
    left, top, right, bottom = box
    return pixels(frame)[top:bottom, left:right]


@lru_cache(maxsize=4)
def pixels(frame: Frame) -> Picture:
    """All pixels of a frame."""
    return np.asarray(Image.open(io.BytesIO(base64.b64decode(frame.png))).convert("RGB"))


def alike(one: Picture, other: Picture) -> bool:
    """Whether two pictures of the same box show the same."""
    if one.shape != other.shape:
        return False
    apart = np.abs(one.astype(np.int16) - other.astype(np.int16)).max(axis=2) > NEAR
    return bool(apart.mean() <= SAME)


def share_near(picture: Picture, colour: str) -> float:
    """Share of a picture's pixels (0–1) that have a colour."""
    wanted = np.array(ImageColor.getrgb(colour), dtype=np.int16)
    return float((np.abs(picture.astype(np.int16) - wanted).max(axis=2) <= NEAR).mean())
