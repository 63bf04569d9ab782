"""The pages that are compared, and how each says that its picture is complete."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

from bench.peers.palette import COLOURS
from bench.screen import Picture, share_near

ROOT = Path(__file__).resolve().parent.parent
AREAS = {"province": 77, "district": 928, "tambon": 7425}
MAP = ".atlas-map"
STATE = "window.atlas && { areas: window.atlas.areas, paints: window.atlas.paints }"
MAP_FRAME = 'iframe[title*="streamlit_folium"]'

SMALLEST_SHARE = 0.002
"""A class counts as shown when its colour covers this share of the map's pixels (0–1)."""
INK = 96
"""A pixel darker than this (0–255, every channel) belongs to a letter."""

Drawn = Callable[[Page, Picture, str], bool]


@dataclass(frozen=True)
class Subject:
    """One page: its script, the element whose pixels count, and the test of a whole picture.

    `drawn(page, picture, level)` is asked about the element's pixels; `recolours` is whether the
    page has a measure to choose.
    """

    name: str
    title: str
    script: Path
    element: str
    drawn: Drawn
    recolours: bool = True


def shows_text(_page: Page, picture: Picture, _level: str) -> bool:
    """Whether letters are on the picture."""
    return bool((picture.max(axis=2) < INK).any())


def shows_bars(_page: Page, picture: Picture, _level: str) -> bool:
    """Whether something coloured is on the picture."""
    channels = picture.astype(int)
    return bool((channels.max(axis=2) - channels.min(axis=2) > INK).any())


def shows_classes(_page: Page, picture: Picture, _level: str) -> bool:
    """Whether all but one of the five class colours are there, undimmed.

    Streamlit fades what a rerun will replace; a faded map has other colours and does not count.
    """
    seen = [share_near(picture, colour) >= SMALLEST_SHARE for colour in COLOURS]
    return sum(seen) >= len(COLOURS) - 1


def shows_areas(page: Page, _picture: Picture, level: str) -> bool:
    """Whether the atlas has finished a paint with every area of the level."""
    state = page.evaluate(STATE)
    return bool(state and state["areas"] == AREAS[level] and state["paints"] > 0)


PEERS = ROOT / "bench" / "peers"
SUBJECTS: dict[str, Subject] = {
    subject.name: subject
    for subject in (
        Subject(
            "empty",
            "empty Streamlit page (the floor)",
            PEERS / "empty.py",
            '[data-testid="stText"]',
            shows_text,
            recolours=False,
        ),
        Subject("atlas", "**the atlas's national page**", ROOT / "app.py", MAP, shows_areas),
        Subject(
            "folium",
            "plain `folium.GeoJson` in `st_folium`",
            PEERS / "plain_folium.py",
            MAP_FRAME,
            shows_classes,
        ),
        Subject(
            "plotly",
            "Plotly `choropleth_map`",
            PEERS / "plotly_map.py",
            '[data-testid="stPlotlyChart"]',
            shows_classes,
        ),
        Subject(
            "pydeck",
            "pydeck `GeoJsonLayer`",
            PEERS / "pydeck_map.py",
            '[data-testid="stDeckGlJsonChart"]',
            shows_classes,
        ),
    )
}
