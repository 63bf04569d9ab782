"""OGC API – Features: its facts, pages that hold every area once, boxes, one area."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast
from urllib.parse import parse_qs, urlsplit

import pandas as pd
import pytest
import shapely

from data.stored import release
from figures import tabled
from serving.api import collections, features
from serving.api.calls import PREFIX, Call
from tests.serving.api.reached import Interface

TAMBONS = "/collections/tambon/items"


def test_the_landing_page_leads_to_all_that_is_required(api: Interface) -> None:
    links = {one["rel"]: one for one in api.ask("/").json()["links"]}
    for relation in ("self", "service-desc", "conformance", "data"):
        answer = api.get(links[relation]["href"])
        assert answer.status_code == 200
        assert answer.headers["content-type"].startswith(links[relation]["type"].split(";")[0])
    assert links["service-desc"]["type"].startswith("application/vnd.oai.openapi+json;version=3.0")
    assert api.get(PREFIX).json() == api.ask("/").json()


def test_core_geojson_and_openapi_are_stated(api: Interface) -> None:
    stated = api.ask("/conformance").json()["conformsTo"]
    assert stated == list(collections.CONFORMS)
    assert [one.rsplit("/", 1)[1] for one in stated] == ["core", "geojson", "oas30"]


def test_each_collection_says_what_it_holds(api: Interface) -> None:
    found = api.ask("/collections", lang="en").json()
    assert [one["id"] for one in found["collections"]] == ["province", "district", "tambon"]
    for one in found["collections"]:
        assert one["crs"] == ["http://www.opengis.net/def/crs/OGC/1.3/CRS84"]
        west, south, east, north = one["extent"]["spatial"]["bbox"][0]
        assert 97 < west < east < 106
        assert 5 < south < north < 21
        [items] = [link for link in one["links"] if link["rel"] == "items"]
        assert items["type"] == "application/geo+json"
        alone = api.ask(f"/collections/{one['id']}", lang="en").json()
        assert alone == one
    assert api.ask("/collections/village").status_code == 404


def test_pages_hold_every_tambon_exactly_once(api: Interface) -> None:
    address, codes, pages = f"{PREFIX}{TAMBONS}?limit=1500", [], 0
    while address:
        page = api.get(address).json()
        codes += [one["id"] for one in page["features"]]
        assert page["numberMatched"] == 7425
        assert page["numberReturned"] == len(page["features"])
        following = [link["href"] for link in page["links"] if link["rel"] == "next"]
        address, pages = (following or [""])[0], pages + 1
    table = pd.read_parquet(release.EMBEDDED / "areas.parquet")
    assert pages == 5
    assert len(codes) == len(set(codes)) == 7425
    assert codes == sorted(table.loc[table["level"] == "tambon", "code"])


def test_links_of_a_page_keep_what_was_asked(api: Interface) -> None:
    page = api.ask(TAMBONS, limit=3, offset=3, within="55", measure=["income_rate", "mpi_a"])
    links = {one["rel"]: one["href"] for one in page.json()["links"]}
    assert {"self", "next", "prev", "collection"} == set(links)
    asked = parse_qs(urlsplit(links["next"]).query)
    assert asked == {
        "limit": ["3"], "offset": ["6"], "within": ["55"], "measure": ["income_rate", "mpi_a"],
    }  # fmt: skip
    assert parse_qs(urlsplit(links["prev"]).query)["offset"] == ["0"]
    [first, *_] = page.json()["features"]
    assert {"income_rate", "mpi_a", "mpi_a_status"} <= set(first["properties"])


def test_too_high_a_limit_is_the_highest_and_ten_is_ten(api: Interface) -> None:
    assert api.ask("/collections/district/items", limit=10**30).json()["numberReturned"] == 928
    assert api.ask("/collections/district/items", limit=10).json()["numberReturned"] == 10
    assert api.ask("/collections/district/items").json()["numberReturned"] == 100
    assert (
        api.ask("/collections/district/items", limit="0" * 30 + "7").json()["numberReturned"] == 7
    )
    for wrong in ("0", "-1", "0" * 30, "ten", "1e3", "1.0", "٣"):
        assert api.ask("/collections/district/items", limit=wrong).status_code == 400


@pytest.mark.parametrize(
    "box",
    ["100.3,13.5,100.9,14", "100.3,13.5,-5,100.9,14,5", "105.5,4,-170,21", "-10,-10,10,10"],
)
def test_a_box_holds_the_areas_that_meet_it(api: Interface, box: str) -> None:
    answer = api.ask("/collections/province/items", bbox=box, limit=100)
    assert answer.status_code == 200, answer.text
    every = api.ask("/collections/province/items", limit=100).json()["features"]
    numbers = [float(one) for one in box.split(",")]
    west, south, east, north = numbers if len(numbers) == 4 else [numbers[i] for i in (0, 1, 3, 4)]
    parts = (
        [shapely.box(west, south, east, north)]
        if west <= east
        else [shapely.box(west, south, 180, north), shapely.box(-180, south, east, north)]
    )
    expected = {
        one["id"]
        for one in every
        if any(shapely.geometry.shape(one["geometry"]).intersects(part) for part in parts)
    }
    found = {one["id"] for one in answer.json()["features"]}
    assert found == expected
    assert answer.json()["numberMatched"] == len(expected)


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ({"bbox": "1,2,3"}, 400),
        ({"bbox": "1,2,3,x"}, 400),
        ({"bbox": "0,20,10,10"}, 400),
        ({"bbox": "0,0,181,10"}, 400),
        ({"bbox": "nan,0,1,1"}, 400),
        ({"bbox-crs": "x"}, 400),
        ({"datetime": "2018"}, 400),
        ({"datetime": "2018-13-01"}, 400),
        ({"datetime": "../.."}, 400),
        ({"datetime": "2018-01-01T00:00:00Z/.."}, 200),
        ({"datetime": "2018-06-01"}, 200),
        ({"offset": "928"}, 200),
        ({"offset": "x"}, 400),
    ],
)
def test_parameters_are_taken_or_refused(
    api: Interface, asked: dict[str, str], status: int
) -> None:
    assert api.ask("/collections/district/items", limit=1, **asked).status_code == status


@pytest.mark.parametrize(
    ("asked", "matched"),
    [
        ({"datetime": "1990-01-01T00:00:00Z"}, 0),
        ({"datetime": "2018-06-01"}, 77),
        ({"datetime": "../2017-12-31"}, 0),
        ({"datetime": "../2018-01-01"}, 77),
        ({"datetime": "/2018-01-01"}, 77),
        ({"datetime": "2018-12-31T23:59:59Z/.."}, 77),
        ({"datetime": "2019-01-01/"}, 0),
        ({"datetime": "2020-01-01/2016-01-01"}, 0),
        ({"datetime": "2018-01-01/2019-01-01", "period": "2561"}, 77),
        ({"datetime": "2019-01-01/..", "period": "2561"}, 0),
    ],
)
def test_a_time_without_figures_has_no_areas(
    api: Interface, asked: dict[str, str], matched: int
) -> None:
    """The figures embedded are of 2018 (2561)."""
    told = api.ask("/collections/province/items", limit=1, **asked).json()
    assert (told["numberMatched"], told["numberReturned"]) == (matched, min(matched, 1))
    assert [one["properties"]["year_ce"] for one in told["features"]] == [2018] * min(matched, 1)


def test_of_the_years_in_an_interval_the_latest_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tabled, "years", lambda *_: [2566, 2565, 2561])
    monkeypatch.setattr(tabled, "latest", lambda *_: 2566)
    given = {"measure": ["x"], "period": None, "datetime": (2018, 2022)}
    call = cast("Call", SimpleNamespace(given=given, release=None))
    assert features.year_met(call, "province") == 2565


def test_one_area_is_a_feature_with_its_links(api: Interface) -> None:
    answer = api.ask("/collections/district/items/5505")
    told = answer.json()
    assert answer.headers["content-type"] == "application/geo+json"
    assert (told["type"], told["id"], told["properties"]["code"]) == ("Feature", "5505", "5505")
    assert {one["rel"] for one in told["links"]} == {"self", "collection"}
    [same] = api.ask("/tables", level="district", format="json", within="5505").json()["rows"]
    assert told["properties"] == same
    for wrong in ("55", "9999", "550501", "x"):
        assert api.ask(f"/collections/district/items/{wrong}").status_code == 404


def test_both_sides_of_the_last_meridian_are_asked() -> None:
    assert [box.bounds for box in features._boxes(170, -5, -170, 5)] == [
        (170, -5, 180, 5),
        (-180, -5, -170, 5),
    ]
