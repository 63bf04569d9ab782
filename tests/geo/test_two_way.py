"""The square of two measures: nine colours that no eye takes for each other."""

from __future__ import annotations

import numpy as np
import pytest

from geo import ramp, two_way
from tests.geo.test_ramp import SEEN, linear, written

NEAREST = 0.1
"""Least distance of two colours in OKLab: five times what the eye just tells apart."""


@pytest.mark.parametrize("eye", sorted(SEEN))
def test_no_two_fields_are_alike_for_any_eye(eye: str) -> None:
    seen = ramp.lab(written(linear(two_way.shades(3, 3)) @ SEEN[eye].T))
    apart = np.linalg.norm(seen[:, None] - seen[None], axis=2)[~np.eye(9, dtype=bool)]
    assert apart.min() > NEAREST


def test_more_of_either_is_darker() -> None:
    light = ramp.lab(two_way.shades(3, 3))[:, 0].reshape(3, 3)
    assert (np.diff(light, axis=0) < 0).all()
    assert (np.diff(light, axis=1) < 0).all()


@pytest.mark.parametrize(("columns", "rows"), [(0, 0), (1, 3), (2, 2), (3, 1)])
def test_fewer_thirds_keep_their_ends(columns: int, rows: int) -> None:
    shades = two_way.shades(columns, rows)
    assert len(set(shades)) == columns * rows
    if min(columns, rows) > 1:
        assert (shades[0], shades[-1]) == (two_way.SQUARE[0][0], two_way.SQUARE[2][2])


@pytest.mark.parametrize("colour", two_way.shades(3, 3))
def test_a_figure_in_a_field_is_read(colour: str) -> None:
    """Black on bright fields and white on dark ones, as geo/web/square.js has it: 4.5:1."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    bright = 0.299 * red + 0.587 * green + 0.114 * blue > 110
    light = float((linear([colour]) @ [0.2126, 0.7152, 0.0722])[0]) + 0.05
    assert (light / 0.05 if bright else 1.05 / light) >= 4.5
