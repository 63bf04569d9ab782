"""Tables of made-up people and of the release, from the protected base and exact ones."""

from __future__ import annotations

from functools import cache

import pandas as pd

from data.stored import store
from figures import protection
from poverty import joint
from poverty.protection import protected

YEAR = 2561
KEY = b"a key of the tests, thirty-two b"
LEVELS = ("country", "region", "province", "district", "tambon", "municipality")
UNITS = ("tambon", "municipality")


def figures_of(cells: pd.DataFrame, population: str = "target_poor") -> pd.DataFrame:
    """Counts of the 31 sets as a release's figures of units have them."""
    return cells.set_axis(joint.columns(population), axis="columns")


def base_of(cells: pd.DataFrame, *, key: bytes = KEY) -> protected.Base:
    """The protected base of one population of made-up units."""
    return protected.base(figures_of(cells), key=key)


def table_of(cells: pd.DataFrame, *, key: bytes = KEY, threshold: int = 5) -> protected.Protected:
    """The protected table of made-up units, each an area of its own."""
    units = pd.Series(cells.index, index=cells.index)
    return base_of(cells, key=key).over("target_poor", units, cells.index, threshold=threshold)


def unchanged(cells: pd.DataFrame, *, threshold: int = 5) -> protected.Protected:
    """A table whose base is these counts: what is shown of them, whatever was swapped."""
    room = pd.DataFrame(
        protected.highest(cells.fillna(0).to_numpy(dtype="int64")),
        index=cells.index,
        columns=cells.columns,
    )
    return protected.Protected(cells, room.where(cells.notna()), threshold)


@cache
def released(level: str, population: str = "target_poor") -> protected.Protected:
    """The protected table of a level of the embedded release."""
    return protection.table(store.active(), level, YEAR, population)


@cache
def exact(level: str, population: str = "target_poor") -> pd.DataFrame:
    """The exact counts of a level of the embedded release."""
    return joint.from_figures(store.active().figures(level, YEAR), population)


@cache
def units(population: str = "target_poor") -> pd.DataFrame:
    """The exact counts of all survey units with figures."""
    return pd.concat([exact(level, population) for level in UNITS]).dropna()


@cache
def base_units(population: str = "target_poor") -> pd.DataFrame:
    """The protected base of all survey units with figures."""
    return pd.concat([released(level, population).cells for level in UNITS]).dropna()
