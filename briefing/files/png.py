"""A slide as a picture: PNG that says what it shows."""

from __future__ import annotations

import io
from collections.abc import Mapping

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from PIL import Image, PngImagePlugin

from briefing.page import fonts, styles
from briefing.page.marks import Box
from briefing.page.slide import Slide
from briefing.paint.canvas import Canvas
from briefing.paint.painter import painted

PAGE = Box(0, 0, styles.WIDTH, styles.HEIGHT)
SIZES = {"1920x1080": 1.0, "3840x2160": 2.0, "480x270": 0.25}
"""Pixels of a picture, and its scale; the last is for the gallery."""
DIGEST = "Digest"
COMPRESSION = 4
SRGB_PERCEPTUAL = b"\x00"


def drawn(slide: Slide, scale: float = 1.0) -> Canvas:
    """A slide on a canvas."""
    return painted(PAGE, slide.marks(), scale)


def png(slide: Slide, scale: float = 1.0, *, digest: str = "") -> bytes:
    """A slide as PNG in sRGB with its title, measure, area, period, release and address.

    `digest` says what it was made of.
    """
    return written(drawn(slide, scale), {**slide.keywords, DIGEST: digest})


def written(canvas: Canvas, keywords: Mapping[str, str] | None = None) -> bytes:
    """A canvas as PNG; the same canvas gives the same bytes."""
    agg = FigureCanvasAgg(canvas.figure)
    agg.draw()
    pixels = np.asarray(agg.buffer_rgba())[:, :, :3]
    about = PngImagePlugin.PngInfo()
    about.add(b"sRGB", SRGB_PERCEPTUAL)
    for name, text in (keywords or {}).items():
        about.add_itxt(name, fonts.plain(text))
    stream = io.BytesIO()
    picture = Image.fromarray(np.ascontiguousarray(pixels))
    picture.save(
        stream, "PNG", pnginfo=about, dpi=(canvas.figure.dpi,) * 2, compress_level=COMPRESSION
    )
    return stream.getvalue()
