"""A country like a draughtboard: square areas side by side, and maps of made-up figures on it."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from geo.shapes.touching import Ground

SIDE = 24
PEOPLE, USUAL = 2_000, 0.02


def code(row: int, column: int) -> str:
    """The code of a square: five of them a district, in their order."""
    return f"{100_101 + row * SIDE + column:06d}"


def shapes(side: int = SIDE) -> gpd.GeoSeries:
    """The squares, some 11 km wide, in degrees."""
    cells = {
        code(row, column): shapely.box(
            99 + column / 10, 15 + row / 10, 99 + (column + 1) / 10, 15 + (row + 1) / 10
        )
        for row in range(side)
        for column in range(side)
    }
    return gpd.GeoSeries(cells, crs="EPSG:4326")


def ground() -> Ground:
    """The squares, and which of them touch."""
    return Ground.of(shapes())


def reading(rates: np.ndarray, *, people: int = PEOPLE, seed: int = 1) -> pd.DataFrame:
    """A reading of drawn counts: each area's people, and of them so many as its rate has it."""
    base = np.full(rates.size, float(people))
    count = np.random.default_rng(seed).binomial(people, rates.ravel()).astype(float)
    codes = [code(row, column) for row in range(SIDE) for column in range(SIDE)]
    table = pd.DataFrame({"count": count, "base": base, "protected": False}, index=codes)
    return table.assign(value=table["count"] / table["base"])


def varied(seed: int = 2) -> np.ndarray:
    """Rates that differ from square to square, without any order."""
    return np.random.default_rng(seed).gamma(8, USUAL / 8, (SIDE, SIDE))
