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


def union(tambons: gpd.GeoSeries, digits: int) -> gpd.GeoSeries:
    """Exact unions of a valid coverage by the first `digits` of its codes."""
    frame = gpd.GeoDataFrame({"code": tambons.index.str[:digits]}, geometry=tambons.values)
    return frame.dissolve("code", method="coverage").geometry.set_crs("EPSG:4326")


def generalise(coverage: gpd.GeoSeries, metres: float) -> gpd.GeoSeries:
    """A coverage without details smaller than `metres`; its edges stay shared."""
    simple = shapely.coverage_simplify(coverage.values, metres / METRES_PER_DEGREE)
    return gpd.GeoSeries(simple, index=coverage.index, crs=coverage.crs)


def faults(coverage: gpd.GeoSeries) -> list[str]:
    """Codes of the areas that are empty, invalid, overlap a neighbour or leave a gap to one."""
    shapes = coverage.values
    invalid = shapely.is_empty(shapes) | ~shapely.is_valid(shapes) | (shapely.area(shapes) == 0)
    torn = ~shapely.is_empty(shapely.coverage_invalid_edges(shapes))
    return coverage.index[invalid | torn].astype(str).tolist()


def sizes(shapes: gpd.GeoSeries) -> pd.Series:
    """Area of each shape in km², on the equal-area projection EPSG:6933."""
    return (shapes.to_crs(EQUAL_AREA).area / 1e6).rename("area_km2")


def label_points(shapes: gpd.GeoSeries) -> pd.DataFrame:
    """Longitude and latitude of a point inside each shape, in its largest part."""
    parts = shapes.explode(index_parts=False)
    area = shapely.area(parts.values)
    sized = pd.DataFrame({"part": parts.values, "area": area}, index=parts.index)
    sized = sized.sort_values("area", ascending=False, kind="stable")
    largest = sized[~sized.index.duplicated()].loc[shapes.index, "part"]
    points = gpd.GeoSeries(largest.values, index=shapes.index).representative_point()
    return pd.DataFrame({"lon": points.x, "lat": points.y})
