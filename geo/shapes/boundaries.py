"""Boundaries of every level from the tambons: unions, sizes, label points, generalised shapes."""

from __future__ import annotations

import geopandas as gpd
import pandas as pd
import shapely

EQUAL_AREA = "EPSG:6933"
METRES_PER_DEGREE = 111_000
# Length of the details that may go, in metres: the square root of the triangle's area that
# `shapely.coverage_simplify` removes. Chosen so that each packed level stays within its budget.
OVERVIEW_METRES = {"province": 1_000, "district": 1_000, "tambon": 950}
NARROW_GAP = 1e-4
"""Width in degrees (about 11 m) below which a gap between neighbours is a fault of the source."""


def union(tambons: gpd.GeoSeries, digits: int) -> gpd.GeoSeries:
    """Exact unions of a valid coverage by the first `digits` of its codes.

    `tambons`: shapes in degrees (EPSG:4326), indexed by code; the result likewise, its index named
    `code`. Shapes that do not meet edge to edge (`faults`) leave slivers between them.
    """
    frame = gpd.GeoDataFrame({"code": tambons.index.str[:digits]}, geometry=tambons.values)
    return frame.dissolve("code", method="coverage").geometry.set_crs("EPSG:4326")


def generalise(coverage: gpd.GeoSeries, metres: float) -> gpd.GeoSeries:
    """A coverage without details smaller than `metres`; its edges stay shared.

    Index and CRS are kept. Visvalingam–Whyatt over whole edges (shapely.coverage_simplify): corners
    go whose triangle is smaller than `metres` squared, a degree taken as `METRES_PER_DEGREE`.
    """
    simple = shapely.coverage_simplify(coverage.values, metres / METRES_PER_DEGREE)
    return gpd.GeoSeries(simple, index=coverage.index, crs=coverage.crs)


def faults(coverage: gpd.GeoSeries, *, gap: float = 0.0) -> list[str]:
    """Codes of the areas that are empty, invalid, or do not meet their neighbours edge to edge.

    Edges that overlap, cross or have a vertex only on one side are faults; so are gaps between
    neighbours narrower than `gap` (in the coverage's own unit).
    """
    shapes = coverage.to_numpy()
    invalid = shapely.is_empty(shapes) | ~shapely.is_valid(shapes) | (shapely.area(shapes) == 0)
    torn = ~shapely.is_empty(shapely.coverage_invalid_edges(shapes, gap_width=gap))
    codes: list[str] = coverage.index[invalid | torn].astype(str).tolist()
    return codes


def sizes(shapes: gpd.GeoSeries) -> pd.Series:
    """Area of each shape in km², on the equal-area projection EPSG:6933."""
    square_metres: pd.Series = shapes.to_crs(EQUAL_AREA).area
    return (square_metres / 1e6).rename("area_km2")


def label_points(shapes: gpd.GeoSeries) -> pd.DataFrame:
    """A point inside each shape, in its largest part: `lon` and `lat` in degrees, on its index."""
    parts = shapes.explode(index_parts=False)
    area = shapely.area(parts.to_numpy())
    sized = pd.DataFrame({"part": parts.array, "area": area}, index=parts.index)
    sized = sized.sort_values("area", ascending=False, kind="stable")
    largest = sized[~sized.index.duplicated()].loc[shapes.index, "part"]
    points = gpd.GeoSeries(largest.values, index=shapes.index).representative_point()
    return pd.DataFrame({"lon": points.x, "lat": points.y})
