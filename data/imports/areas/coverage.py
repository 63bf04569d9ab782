"""Whether an edition of the boundaries covers what is in force, and in words what it lacks.

Codes alone do not tell: a district that gets new codes is still there, and one shape with a known
code may lie over a whole province. So each tambon in force is looked for by its label point. It is
there where its code is, or where one tambon with a new code took its place; it is lost where no
shape holds the point, and merged where the shape there is another tambon of old, or took the place
of a second one. Lost tambons are refused, and so are provinces and districts of which nothing is
left but what was merged.
"""

from __future__ import annotations

from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import numpy.typing as npt
import pandas as pd
import shapely

from data.refusal import Fault
from geo.areas import LEVELS
from wording.saying import Joined, Said, Saying, area_name

NEAR = 0.02
"""Degrees (about 2 km) that a tambon may have moved away from its label point and be itself."""
EQUAL_AREA = "EPSG:6933"
LEAST = 0.95
"""Share of the area in force that an edition covers at least: coasts are drawn in many ways."""
NAMED = 80
"""Areas named one by one: all 77 provinces, if need be."""


@dataclass(frozen=True)
class Lack:
    """What an edition lacks of a level, without what lies in a greater area that it lacks.

    `left` of `every` area in force are still there; `more`: greater areas are lacking as well.
    """

    level: str
    codes: list[str]
    left: int
    every: int
    more: bool


def faults(file: str, tambons: gpd.GeoDataFrame, areas: pd.DataFrame) -> list[Fault]:
    """What an edition (tambons in degrees by code) lacks of an area table; nothing where whole."""
    known = areas[areas["level"] == "tambon"]
    found = [_fault(file, areas, lack) for lack in lacking(tambons, known) if lack.codes]
    return found or _shrunk(file, tambons, known)


def lacking(tambons: gpd.GeoDataFrame, known: pd.DataFrame) -> list[Lack]:
    """What an edition lacks of the tambons in force (`known`, with `lon` and `lat`), by level."""
    holders = _holders(tambons, known)
    lost = _lost(tambons, known, holders)
    gone = lost | _merged(tambons, known, holders)
    found, above = [], set[str]()
    for level, here in (("province", gone), ("district", gone), ("tambon", lost)):
        digits = LEVELS[level].digits
        every = here.groupby(here.index.str[:digits]).all()
        codes = [str(code) for code in every.index[every]]
        named = [code for code in codes if not {code[:2], code[:4]} & above]
        left = len(every) - len(codes)
        found.append(Lack(level, named, left, len(every), more=bool(above)))
        above |= set(codes)
    return found


def _points(known: pd.DataFrame) -> npt.NDArray[np.object_]:
    return np.asarray(shapely.points(known["lon"].to_numpy(), known["lat"].to_numpy()))


def _holders(tambons: gpd.GeoDataFrame, known: pd.DataFrame) -> pd.Series:
    """The code of the shape that holds each label point; missing where none does."""
    points = _points(known)
    point, shape = shapely.STRtree(tambons.geometry.to_numpy()).query(
        points, predicate="intersects"
    )
    held = pd.Series(tambons.index[shape], index=known.index[point], dtype="str")
    return held[~held.index.duplicated()].reindex(known.index)


def _lost(tambons: gpd.GeoDataFrame, known: pd.DataFrame, holders: pd.Series) -> pd.Series:
    """True where no shape holds the label point, nor is the tambon's own shape near it."""
    lost = holders.isna()
    same = lost.index[lost].intersection(tambons.index)
    shapes, points = tambons.geometry.loc[same].to_numpy(), _points(known.loc[same])
    lost.loc[same[shapely.distance(shapes, points) <= NEAR]] = False
    return lost


def _merged(tambons: gpd.GeoDataFrame, known: pd.DataFrame, holders: pd.Series) -> pd.Series:
    """True where a code is gone and no tambon with a new code took its place alone."""
    gone = pd.Series(~known.index.isin(tambons.index), index=known.index)
    fresh = holders.where(gone & ~holders.isin(known.index))
    return gone & (fresh.isna() | fresh.duplicated())


def _fault(file: str, areas: pd.DataFrame, lack: Lack) -> Fault:
    message = Saying(
        f"imports-lacks-{lack.level}", n=len(lack.codes), names=_names(areas, lack.codes),
        greater="lacking" if lack.more else "there",
    )  # fmt: skip
    expected = Saying(f"imports-all-of-{lack.level}", n=lack.every)
    return Fault(file, "", f"{lack.left:,}", expected, message)


def _names(areas: pd.DataFrame, codes: list[str]) -> Said:
    shown = [
        Saying("imports-area-and-code", area=area_name(areas, code), code=code)
        for code in codes[:NAMED]
    ]
    listed, more = Joined(tuple(shown), "; "), len(codes) - NAMED
    return Saying("imports-list-and-more", listed=listed, more=more) if more > 0 else listed


def _shrunk(file: str, tambons: gpd.GeoDataFrame, known: pd.DataFrame) -> list[Fault]:
    """A fault where the shapes together are much smaller than those in force."""
    drawn = float(tambons.geometry.to_crs(EQUAL_AREA).area.sum()) / 1e6
    before = float(known["area_km2"].sum())
    if drawn >= LEAST * before:
        return []
    found = Saying("imports-square-kilometres", n=f"{drawn:,.0f}")
    expected = Saying("imports-at-least-square-kilometres", n=f"{LEAST * before:,.0f}")
    return [Fault(file, "", found, expected, Saying("imports-shapes-smaller-than-before"))]
