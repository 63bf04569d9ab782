"""The words of a release of training across a picture of pixels, from the shapes of their letters.

A machine may have no type with Thai letters; the shapes are those of `geo/web/training.svg`.
"""

from __future__ import annotations

import re
from functools import cache

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageChops, ImageDraw

from geo.painting import STATIC

SHAPES = STATIC / "training.svg"
COLOUR, SHARE = "#c2410c", 0.35
WIDE, SLOPE = 0.9, 45
"""Share of the picture's width that the words take before they are turned, in degrees."""
_PATH = re.compile(r' d="([^"]+)"')


@cache
def outlines() -> list[npt.NDArray[np.float64]]:
    """The rings of the letters from their upper left corner, holes among them."""
    [path] = _PATH.findall(SHAPES.read_text("utf-8"))
    rings = [
        np.array([point.split() for point in ring.rstrip("Z").split("L")], dtype=float)
        for ring in path.split("M")[1:]
    ]
    corner = np.min([ring.min(axis=0) for ring in rings], axis=0)
    return [ring - corner for ring in rings]


def stamped(picture: Image.Image) -> Image.Image:
    """A picture with the words across its middle."""
    words = _words(round(picture.width * WIDE)).rotate(SLOPE, expand=True)
    veil = Image.new("L", picture.size, 0)
    veil.paste(words, ((veil.width - words.width) // 2, (veil.height - words.height) // 2))
    paint = Image.new("RGB", picture.size, COLOUR)
    return Image.composite(paint, picture, veil.point(lambda full: round(full * SHARE)))


def _words(width: int) -> Image.Image:
    """The words in white on black, so wide; what lies in two rings is a hole."""
    extent = np.max([ring.max(axis=0) for ring in outlines()], axis=0)
    scale = width / extent[0]
    size = (width, round(extent[1] * scale))
    drawn = Image.new("1", size, 0)
    for ring in outlines():
        own = Image.new("1", size, 0)
        ImageDraw.Draw(own).polygon([(x, y) for x, y in ring * scale], fill=1)
        drawn = ImageChops.logical_xor(drawn, own)
    return drawn.convert("L")
