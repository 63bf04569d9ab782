"""Every answer of the interface that is of a release of training says so, each row of it too."""

from __future__ import annotations

import io
import json

import geopandas as gpd
import pandas as pd
import pytest

import settings
from data.stored.release import Release
from serving.api import declared
from tests.serving.api.reached import Interface, interface
from tests.serving.api.test_answers import address
from tests.training.conftest import WORDS

WITHOUT = {"conformance", "openapi", "releases"}
"""Addresses that tell no figure of the release in force; the last says it of each release."""


@pytest.fixture
def api(marked: Release, monkeypatch: pytest.MonkeyPatch) -> Interface:
    """The interface of a release of training."""
    monkeypatch.setenv(settings.API_REQUESTS.name, "100000")
    return interface()


@pytest.mark.parametrize("endpoint", declared.ENDPOINTS, ids=lambda one: one.id)
def test_every_answer_says_so(api: Interface, endpoint: object) -> None:
    answer = api.get(address(endpoint.path))
    assert answer.status_code == 200
    assert (WORDS in answer.text) != (endpoint.id in WITHOUT - {"releases"})


@pytest.mark.parametrize("form", ["csv", "json", "parquet", "geojson", "geoparquet"])
def test_every_row_of_a_table_says_so(api: Interface, form: str) -> None:
    answer = api.ask("/tables", level="region", format=form)
    stream = io.BytesIO(answer.content)
    if form == "csv":
        rows = pd.read_csv(stream, dtype="str", encoding="utf-8-sig")
    elif form == "json":
        rows = pd.DataFrame(answer.json()["rows"])
    elif form == "geojson":
        rows = pd.DataFrame([one["properties"] for one in answer.json()["features"]])
    else:
        rows = gpd.read_parquet(stream) if form == "geoparquet" else pd.read_parquet(stream)
    assert rows.columns[0].startswith(WORDS)
    assert set(rows.iloc[:, 0]) == {rows.columns[0]}
    assert answer.headers["content-disposition"].startswith('inline; filename="training-')


@pytest.mark.parametrize(
    "path", ["/profiles/55", "/groups/district~ready~border?format=json", "/areas?limit=3",
             "/collections/province/items", "/collections/province/items/55"]
)  # fmt: skip
def test_every_figure_and_area_says_so(api: Interface, path: str) -> None:
    told = api.get(f"/api/v1{path}").json()
    rows = next(
        (told[name] for name in ("figures", "rows", "areas", "features") if name in told), [told]
    )
    assert rows
    for row in rows:
        assert WORDS in json.dumps(row, ensure_ascii=False)


def test_metadata_of_its_table_names_the_column(api: Interface) -> None:
    [first, *_] = api.ask("/tables/metadata", level="region").json()["tableSchema"]["columns"]
    assert (first["name"], first["titles"][0][: len(WORDS)]) == ("training", WORDS)
