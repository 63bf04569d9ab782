"""The picture of another edition: what changed has a colour of its own."""

from __future__ import annotations

import io

import geopandas as gpd
import numpy as np
import pandas as pd
from matplotlib.colors import to_rgb
from PIL import Image
from shapely.geometry import box

from briefing import edition
from briefing.page import styles

SQUARES = gpd.GeoSeries(
    {f"9001{n:02d}": box(100 + n * 0.1, 14, 100.1 + n * 0.1, 14.1) for n in range(3)},
    crs="EPSG:4326",
)
KEYS = [edition.StateKey(state, state, "1") for state in edition.MARKS]


def pixels(*states: str) -> np.ndarray:
    drawn = edition.picture(SQUARES, pd.Series(states, index=SQUARES.index), KEYS, SQUARES)
    with Image.open(io.BytesIO(drawn)) as picture:
        assert picture.size == (2 * edition.PAGE.width, 2 * edition.PAGE.height)
        return np.asarray(picture.convert("RGB")).astype(int)


def coloured(found: np.ndarray, colour: str) -> int:
    """Pixels of a colour right of the legend."""
    part = found[:, int(2 * edition.LEGEND) :]
    wanted = np.round(np.array(to_rgb(colour)) * 255)
    return int((np.abs(part - wanted).max(axis=2) <= 1).sum())


def test_a_new_area_is_marked_and_one_that_stayed_is_not() -> None:
    same, new = pixels("same", "same", "same"), pixels("same", "new", "same")
    assert coloured(same, styles.MARKED) == 0
    assert coloured(new, styles.MARKED) > 1000
