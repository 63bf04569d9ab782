"""A table as programs read it: each column of one type, nothing where a figure is not shown."""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import Any

import geopandas as gpd
import pandas as pd

from data.spreadsheet import marked
from figures.files import AS_NUMBERS, NUMBERS, WHOLE, FileColumn, FileTable, words
from poverty.protection.words import SUFFIX

CRS84 = "OGC:CRS84"
"""Longitude and latitude in degrees, in this order."""
Row = Mapping[Any, Any]


def frame(table: FileTable) -> pd.DataFrame:
    """The rows, on the same index: whole numbers `Int64`, others `float64`, texts `string`.

    Behind each column of figures stands its word (`…_status`), at the end both years and the
    source; before all of them the words of training where the release is of it. A figure that is
    not shown is missing.
    """
    columns: dict[str, pd.Series] = {}
    for column in table.columns:
        columns[column.id] = _typed(table, column)
        if column.told:
            told = [str(word) for word in words(table, column)]
            columns[f"{column.id}{SUFFIX}"] = pd.Series(told, table.rows.index, dtype="string")
    made = pd.DataFrame(columns, index=table.rows.index).assign(
        year_be=table.period, year_ce=table.period - 543, source=table.cited
    )
    return marked(made.astype({"source": "string"}), table.mark)


def _typed(table: FileTable, column: FileColumn) -> pd.Series:
    values: pd.Series = table.rows[column.id]
    if column.kind not in NUMBERS:
        return values.astype("string")
    numbers = values.astype("float64")
    if column.told:
        shown = pd.Series([word in AS_NUMBERS for word in words(table, column)], values.index)
        numbers = numbers.where(shown)
    return numbers.round().astype("Int64") if column.kind in WHOLE else numbers


def records(rows: pd.DataFrame) -> list[Row]:
    """Rows as plain values, None where there is nothing."""
    plain = rows.astype(object).where(rows.notna(), None)
    return list(plain.to_dict("records"))


def parquet(rows: pd.DataFrame) -> bytes:
    """Rows as Parquet."""
    stream = io.BytesIO()
    rows.to_parquet(stream, index=False)
    return stream.getvalue()


def geoparquet(rows: pd.DataFrame, shapes: gpd.GeoSeries) -> bytes:
    """Rows as GeoParquet, each with its shape of the same index, or none."""
    stream = io.BytesIO()
    shaped(rows, shapes).to_parquet(stream, index=False)
    return stream.getvalue()


def shaped(rows: pd.DataFrame, shapes: gpd.GeoSeries) -> gpd.GeoDataFrame:
    """Rows with their shapes."""
    geometry = shapes.reindex(rows.index).to_numpy()
    return gpd.GeoDataFrame(rows, geometry=gpd.GeoSeries(geometry, rows.index, crs=CRS84))
