"""Pixels: what is painted stands where its mark says, in its colour, and nowhere else."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from matplotlib.backends.backend_agg import FigureCanvasAgg

from briefing.page.marks import Area, Box, Dot, Mark, Raster, Stroke
from briefing.paint import pictures, shapes
from briefing.paint.canvas import Canvas
from briefing.paint.painter import PAINTERS, painted

PAGE = Box(10, 20, 100, 50)
RED = "#FF0000"


def inked(*marks: Mark) -> np.ndarray:
    """Whether each pixel is not white, two pixels a point."""
    agg = FigureCanvasAgg(painted(PAGE, marks).figure)
    agg.draw()
    return np.asarray(agg.buffer_rgba())[:, :, :3].min(axis=2) < 128


@pytest.mark.parametrize("scale", [0.25, 1.0, 2.0])
def test_a_canvas_has_two_pixels_a_point_times_its_scale(scale: float) -> None:
    figure = Canvas.empty(PAGE, scale).figure
    assert (figure.bbox.width, figure.bbox.height) == (200 * scale, 100 * scale)


def test_a_rectangle_is_where_its_box_says() -> None:
    found = inked(Area(Box(20, 30, 30, 10), RED))
    rows, columns = np.flatnonzero(found.any(axis=1)), np.flatnonzero(found.any(axis=0))
    assert (columns[0], columns[-1] + 1) == (20, 80)
    assert (rows[0], rows[-1] + 1) == (20, 40)


def test_a_disc_lies_around_its_point_and_a_surface_below_its_line() -> None:
    dot = inked(Dot(60, 45, 5, RED))
    assert dot[50, 100]
    assert not dot[50, 130]
    filled = inked(Stroke(((20, 30), (60, 30), (60, 60)), RED, filled=True))
    assert filled[30, 80]
    assert not filled[70, 30]


@given(st.lists(st.booleans(), max_size=40))
def test_dark_runs_are_the_dark_cells_of_a_row(line: list[bool]) -> None:
    runs = pictures.runs(line)
    assert [any(start <= place < end for start, end in runs) for place in range(len(line))] == line
    assert all(end < start for (_, end), (start, _) in pairwise(runs))


def test_a_raster_is_dark_where_its_cells_are() -> None:
    found = inked(Raster(Box(20, 30, 20, 20), ((True, False), (False, True))))
    assert found[30, 30]
    assert found[50, 50]
    assert not found[30, 50]


def test_every_kind_of_mark_has_its_painter() -> None:
    kinds = {kind.__name__ for kind in PAINTERS}
    assert kinds == {kind.__name__ for kind in Mark.__args__}
    assert PAINTERS[Area] is shapes.paint_area
