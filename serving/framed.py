"""Files for the frame of the map that is drawn on, which has no origin: it may read these alone."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from geo import painting

FOLDER = "framed/"
"""Begins the addresses of the frame's files."""
KINDS = ("map/", "fonts/")
"""What the frame has of the pages' own files, below its folder."""


def files(pages: Mapping[str, Path]) -> dict[str, Path]:
    """The frame's files by address: some of the pages', and the tools for drawing.

    In the place of Leaflet stands a script that does nothing, since the frame brings folium's own.
    """
    shared = {f"{FOLDER}{name}": path for name, path in pages.items() if name.startswith(KINDS)}
    own = {path.name: path for path in sorted(painting.DRAWN.iterdir())}
    leaflet = own.pop("leaflet.js")
    drawn = {f"{FOLDER}drawn/{name}": path for name, path in own.items()}
    return {**shared, **drawn, f"{FOLDER}leaflet/leaflet.js": leaflet}


def asked(name: str) -> bool:
    """Whether a file is one of the frame's."""
    return name.startswith(FOLDER)
