"""Painting of pictures: codes for phones, and the logo."""

from __future__ import annotations

from collections.abc import Sequence

import matplotlib.image as images
import numpy as np
import numpy.typing as npt
from matplotlib.patches import PathPatch
from matplotlib.path import Path as Outline
from matplotlib.transforms import Affine2D, Bbox, BboxTransformTo
from PIL import Image

from briefing.page import styles
from briefing.page.marks import Picture, Raster
from briefing.paint.canvas import Canvas


def paint_raster(canvas: Canvas, raster: Raster, order: float) -> None:
    """All dark cells as one path, each run of a row a rectangle."""
    cell = raster.box.width / len(raster.cells)
    squares = [
        Bbox.from_bounds(start * cell, row * cell, (end - start) * cell, cell)
        for row, line in enumerate(raster.cells)
        for start, end in runs(line)
    ]
    unit = Outline.unit_rectangle()
    path = Outline.make_compound_path(
        *(unit.transformed(BboxTransformTo(square)) for square in squares)
    )
    moved = path.transformed(Affine2D().translate(raster.box.left, raster.box.top))
    canvas.add(PathPatch(moved, facecolor=styles.INK, linewidth=0, antialiased=False), order)


def runs(line: Sequence[bool]) -> list[tuple[int, int]]:
    """Where the dark runs of a row begin and end."""
    edges = np.flatnonzero(np.diff(np.array([False, *line, False], dtype=np.int8)))
    return list(zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True))


def paint_picture(canvas: Canvas, picture: Picture, order: float) -> None:
    """Fit a picture from a file into its box, right-aligned, in its own proportions."""
    content = images.imread(picture.file)
    high, wide = content.shape[:2]
    box = picture.box
    scale = min(box.width / wide, box.height / high)
    pixels = canvas.figure.dpi / 72
    size = (max(round(wide * scale * pixels), 1), max(round(high * scale * pixels), 1))
    resized = _resized(content, size)
    left = (box.right - wide * scale - canvas.page.left) * pixels
    bottom = (canvas.page.bottom - box.top - high * scale) * pixels
    canvas.figure.figimage(resized, round(left), round(bottom), origin="upper", zorder=order)


def _resized(content: npt.ArrayLike, size: tuple[int, int]) -> npt.NDArray[np.uint8]:
    pixels = np.asarray(content)
    if pixels.dtype != np.uint8:
        pixels = (pixels * 255).round().astype(np.uint8)
    return np.asarray(Image.fromarray(pixels).resize(size, Image.Resampling.LANCZOS))
