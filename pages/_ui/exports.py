"""Figures of a level as files: CSV, XLSX, GeoPackage, GeoParquet; codes as text, both years."""

from __future__ import annotations

import io
import tempfile
from pathlib import Path

import geopandas as gpd
import pandas as pd

from data.release import Release
from figures import readings
from geo import topology
from geo.areas import full_name
from pages._ui.files import safe
from poverty import measures


def file(release: Release, level: str, period: int, kind: str) -> bytes:
    """The measures of a level in a year as a file of a kind: csv, xlsx, gpkg or parquet."""
    rows = table(release, level, period)
    if kind == "csv":
        return rows.to_csv(index=False, lineterminator="\r\n").encode("utf-8-sig")
    if kind == "xlsx":
        stream = io.BytesIO()
        rows.to_excel(stream, index=False, engine="xlsxwriter")
        return stream.getvalue()
    return _drawn(release, level, rows, kind)


def table(release: Release, level: str, period: int) -> pd.DataFrame:
    """Code, names, years, and every measure of the level as it may be shown; rates as fractions."""
    figures = release.figures(level, period)
    codes = figures.index
    columns = {
        one.id: readings.reading(release, level, one.id, period)["value"]
        for one in release.catalog.measures.values()
        if level in one.levels.split() and set(measures.columns(one)) & set(figures)
    }
    names = {
        f"name_{lang}": [safe(full_name(release.areas, code, lang)) for code in codes]
        for lang in ("th", "en")
    }
    years = {"year_be": period, "year_ce": period - 543}
    rows = pd.DataFrame({"code": codes, **names, **years, **columns}, index=codes)
    return rows.dropna(axis="columns", how="all").reset_index(drop=True)


def _drawn(release: Release, level: str, rows: pd.DataFrame, kind: str) -> bytes:
    shapes = topology.decode(topology.unpack(release.assets[level]), level)
    drawn = gpd.GeoDataFrame(
        rows, geometry=shapes.reindex(rows["code"]).to_numpy(), crs="EPSG:4326"
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"atlas.{kind}"
        if kind == "gpkg":
            drawn.to_file(path, layer=level)
        else:
            drawn.to_parquet(path, index=False)
        return path.read_bytes()
