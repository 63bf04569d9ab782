"""`/api/v1/tables`: the same rows in every form, each figure with its word; what is refused."""

from __future__ import annotations

import io
import json

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest

import settings
from serving.api import tables
from tests.serving.api.reached import Interface

ASKED = {"level": "district", "within": "55", "measure": ["mpi_m0", "target_poor", "happiness"]}


def read(api: Interface, form: str) -> pd.DataFrame:
    """The rows of a form, by code."""
    answer = api.ask("/tables", format=form, **ASKED)
    assert answer.status_code == 200, answer.text
    if form == "csv":
        assert answer.content.startswith(b"\xef\xbb\xbf")
        rows = pd.read_csv(io.BytesIO(answer.content), dtype={"code": "str", "parent": "str"})
    elif form == "json":
        rows = pd.DataFrame(answer.json()["rows"])
    elif form == "parquet":
        rows = pd.read_parquet(io.BytesIO(answer.content))
    elif form == "geoparquet":
        found = gpd.read_parquet(io.BytesIO(answer.content))
        assert found.crs.to_authority() == ("OGC", "CRS84")
        assert found.geometry.is_valid.all()
        rows = pd.DataFrame(found.drop(columns="geometry"))
    else:
        assert answer.headers["content-type"] == "application/geo+json"
        rows = pd.DataFrame([one["properties"] for one in answer.json()["features"]])
    return rows.set_index("code")


@pytest.mark.parametrize("form", ["json", "parquet", "geojson", "geoparquet"])
def test_every_form_has_the_same_rows(api: Interface, form: str) -> None:
    plain, other = read(api, "csv"), read(api, form)
    assert list(plain.columns) == list(other.columns)
    assert list(plain.index) == list(other.index) == sorted(other.index)
    assert len(plain) == 15
    for name in plain:
        one, two = plain[name], other[name]
        if pd.api.types.is_numeric_dtype(one):
            np.testing.assert_allclose(
                one.astype("float64"), two.astype("float64"), rtol=1e-12, equal_nan=True
            )
        else:
            assert one.fillna("").tolist() == two.fillna("").tolist(), name


def test_columns_of_parquet_have_one_type_each(api: Interface) -> None:
    rows = read(api, "parquet")
    assert str(rows["target_poor"].dtype) == "Int64"
    assert rows["mpi_m0"].dtype == "float64"
    assert (rows["year_be"] == 2561).all()
    assert (rows["year_ce"] == 2018).all()


def test_shapes_are_those_of_the_areas(api: Interface) -> None:
    rows = api.ask("/tables", format="geojson", level="region").json()["features"]
    assert [one["id"] for one in rows] == ["bangkok", "central", "north", "northeast", "south"]
    bounds = gpd.GeoDataFrame.from_features(rows).total_bounds
    assert bounds == pytest.approx([97.34, 5.61, 105.64, 20.46], abs=0.01)
    units = api.ask("/tables", format="geojson", level="municipality").json()["features"]
    assert len(units) == 593
    assert {json.dumps(one["geometry"]) for one in units} == {"null"}
    country = api.ask("/tables", format="geojson", level="country").json()["features"]
    assert [one["geometry"]["type"] for one in country] == ["MultiPolygon"]


def test_a_table_is_told_about_beside_its_rows(api: Interface) -> None:
    told = api.ask("/tables", format="json", lang="en", measure="hai", period=2564).json()
    assert (told["year_be"], told["year_ce"], told["level"]) == (2564, 2021, "province")
    assert told["measures"] == [
        {"id": "hai", "name": "Human Achievement Index (HAI)", "unit": "index"}
    ]
    assert "Human Achievement Index (NESDC), 2021" in told["source"]
    latest = api.ask("/tables", format="json", measure="hai").json()
    assert latest["year_be"] == 2561  # the release's own, where it has figures


@pytest.mark.parametrize(
    ("asked", "status", "culprit"),
    [
        ({"level": "village"}, 400, "level"),
        ({"level": ""}, 400, "level"),
        ({"level": ["province", "tambon"]}, 400, "level"),
        ({"measure": ["hai", "hai"]}, 400, "measure"),
        ({"measure": "nothing"}, 400, "measure"),
        ({"measure": ["x"] * 51}, 400, "measure"),
        ({"within": "3"}, 400, "within"),
        ({"within": "9999"}, 404, "within"),
        ({"within": "550101", "level": "district"}, 404, "level"),
        ({"within": "5501", "level": "province"}, 404, "level"),
        ({"within": "55", "level": "country"}, 404, "level"),
        ({"period": "2018"}, 400, "period"),
        ({"period": "2531"}, 404, "period"),
        ({"format": "xlsx"}, 400, "format"),
        ({"lang": "de"}, 400, "lang"),
        ({"nothing": "1"}, 400, "?"),
    ],
)
@pytest.mark.parametrize("accepted", ["th", "en"])
def test_what_is_wrong_is_refused_by_name(
    api: Interface, asked: dict[str, object], status: int, culprit: str, accepted: str
) -> None:
    query = {"lang": accepted} | asked
    answer = api.get(
        "/api/v1/tables", params=query, headers={"accept-language": f"{accepted}-x;q=1, fr"}
    )
    told = answer.json()
    assert (answer.status_code, told["status"], told["parameter"]) == (status, status, culprit)
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.headers["content-language"] == accepted
    assert answer.headers["cache-control"] == "no-store"
    for part in ("title", "detail", "expected", "remedy"):
        thai = any("\u0e00" <= letter <= "\u0e7f" for letter in told[part])
        assert thai == (accepted == "th"), (part, told[part])
    assert told["expected"] in told["detail"]
    assert told["remedy"] in told["detail"]


def test_more_rows_than_an_answer_may_have_are_refused(
    api: Interface, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(settings.API_ROWS.name, "100")
    answer = api.ask("/tables", level="tambon", lang="en")
    assert answer.status_code == 413
    assert answer.json()["found"] == "7425"
    assert "at most 100 rows" in answer.json()["detail"]
    assert api.ask("/tables", level="tambon", within="5501").status_code == 200


@pytest.mark.parametrize("form", ["/tables", "/tables/metadata", "/excel.pq"])
def test_a_measure_that_the_level_lacks_is_refused(api: Interface, form: str) -> None:
    answer = api.ask(form, level="tambon", measure="hai", lang="en")
    told = answer.json()
    assert (answer.status_code, told["parameter"], told["found"]) == (404, "measure", "hai")
    assert told["expected"] == "a measure with figures by tambon"


def test_only_sources_of_figures_that_are_there_are_cited(api: Interface) -> None:
    """There is no TPMAP of 2021, and no index of tambons."""
    asked = {"measure": ["target_poor_rate", "hai"], "lang": "en"}
    for query, there, lacking in (
        ({"level": "province", "period": 2564}, "Human Achievement", "TPMAP"),
        ({"level": "tambon", "within": "55"}, "TPMAP", "Human Achievement"),
    ):
        source = api.ask("/tables", format="json", **asked, **query).json()["source"]
        described = api.ask("/tables/metadata", **asked, **query).json()
        assert described["dc:source"] == source
        assert there in source
        assert lacking not in source
    both = api.ask("/tables", format="json", level="province", **asked).json()["source"]
    assert "TPMAP" in both
    assert "Human Achievement" in both


def test_a_and_m0_have_no_count_and_base_of_h(api: Interface) -> None:
    asked = {"measure": ["multi_rate", "mpi_a", "mpi_m0"], "within": "55"}
    [row, *_] = api.ask("/tables", format="json", **asked).json()["rows"]
    assert {name for name in row if name.endswith(("_count", "_base"))} == {
        "multi_rate_count", "multi_rate_base",
    }  # fmt: skip
    assert row["multi_rate"] == pytest.approx(row["multi_rate_count"] / row["multi_rate_base"])
    for figure in api.ask("/profiles/55").json()["figures"]:
        if figure["measure"] in {"mpi_a", "mpi_m0"}:
            assert (figure["count"], figure["base"]) == (None, None)
            assert figure["value"] > 0


def test_the_form_of_a_unit_is_told() -> None:
    assert (tables.unit("percent"), tables.unit("baht")) == ("fraction", "baht")
