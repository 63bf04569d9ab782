"""Tables as programs read them: types, what is not shown, words of training, shapes."""

from __future__ import annotations

import io
from dataclasses import replace

import geopandas as gpd
import pandas as pd
import shapely

from figures import outlines, written
from tests.figures.test_files import TABLE


def test_columns_have_one_type_each() -> None:
    rows = written.frame(TABLE)
    assert {name: str(rows[name].dtype) for name in ("code", "rate", "people", "rank")} == {
        "code": "string", "rate": "float64", "people": "Int64", "rank": "Int64",
    }  # fmt: skip
    assert rows["people"].tolist() == [12, pd.NA, pd.NA]  # the third is below the threshold
    assert rows["people_status"].tolist() == ["derived", "missing", "below"]
    assert rows["name"].tolist() == ["ก", "=1", "ค"]  # no spreadsheet reads this form
    assert rows["source"].tolist() == ["=TPMAP"] * 3
    assert (rows["year_be"] - rows["year_ce"]).tolist() == [543] * 3


def test_rows_of_training_say_so_first() -> None:
    rows = written.frame(replace(TABLE, mark="made up"))
    assert rows.columns[0] == "made up"
    assert written.records(rows)[0]["made up"] == "made up"


def test_plain_values_are_nothing_where_there_is_nothing() -> None:
    first, second, _ = written.records(written.frame(TABLE))
    assert (first["code"], first["rate"], first["people"]) == ("0501", 0.125, 12)
    assert (second["rate"], second["people"], second["note"]) == (None, None, None)


def test_files_are_read_back() -> None:
    rows = written.frame(TABLE)
    again = pd.read_parquet(io.BytesIO(written.parquet(rows)))
    pd.testing.assert_frame_equal(again, rows.reset_index(drop=True), check_dtype=False)
    shapes = gpd.GeoSeries({0: shapely.box(100, 13, 101, 14)}, crs=written.CRS84)
    found = gpd.read_parquet(io.BytesIO(written.geoparquet(rows, shapes)))
    assert found.geometry.isna().tolist() == [False, True, True]
    assert found.crs.to_authority() == ("OGC", "CRS84")


def test_files_hold_the_columns_alone_each_row_with_its_own_shape() -> None:
    rows = pd.DataFrame({"code": ["51", "50"], "rate": [0.25, 0.5]}, index=["51", "50"])
    shapes = gpd.GeoSeries(
        {"50": shapely.box(0, 0, 1, 1), "51": shapely.box(5, 5, 6, 6)}, crs=written.CRS84
    )
    plain = pd.read_parquet(io.BytesIO(written.parquet(rows)))
    assert list(plain.columns) == ["code", "rate"]
    assert list(plain.index) == [0, 1]
    found = gpd.read_parquet(io.BytesIO(written.geoparquet(rows, shapes)))
    assert list(found.columns) == ["code", "rate", "geometry"]
    assert found["rate"].tolist() == [0.25, 0.5]
    assert [one.bounds for one in found.geometry] == [(5, 5, 6, 6), (0, 0, 1, 1)]


def test_outlines_cover_every_level_that_has_shapes(embedded: object) -> None:
    many = {
        level: len(outlines.of(embedded, level))
        for level in ("country", "region", "province", "district", "tambon", "municipality")
    }
    assert many == {
        "country": 1, "region": 5, "province": 77, "district": 928, "tambon": 7425,
        "municipality": 0,
    }  # fmt: skip
    provinces = outlines.of(embedded, "province")
    assert shapely.is_valid(provinces.to_numpy()).all()
    first = shapely.get_parts(provinces.iloc[0])[0]
    assert first.exterior.is_ccw
    country, parts = (outlines.of(embedded, level).to_numpy() for level in ("country", "province"))
    assert abs(shapely.area(country).sum() - shapely.area(parts).sum()) < 1e-9
    told = shapely.from_geojson(outlines.written(embedded, "province")["30"])
    assert told.equals(provinces["30"])
