"""Areas, measures, profiles, groups and releases: what is listed, a page at a time or whole."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pandas as pd
import pytest

from data.stored import library, release
from figures.groups import asking, saved
from serving.api import areas, groups, landing, measures, profiles, releases
from serving.api.calls import PREFIX
from tests import editions
from tests.serving.api.reached import Interface

AREAS = pd.read_parquet(release.EMBEDDED / "areas.parquet").set_index("code")


def test_every_area_is_listed_once_over_the_pages(api: Interface) -> None:
    address, codes = f"{PREFIX}/areas?limit=4000", []
    while address:
        page = api.get(address).json()
        codes += [one["code"] for one in page["areas"]]
        assert page["matched"] == len(AREAS)
        address = next((one["href"] for one in page["links"] if one["rel"] == "next"), "")
    assert sorted(codes) == sorted(AREAS.index)
    assert codes[:2] == ["TH", "bangkok"]


def test_areas_are_told_in_csv_too(api: Interface) -> None:
    answer = api.ask("/areas", level="district", within="55", format="csv", limit=10)
    rows = list(csv.DictReader(io.StringIO(answer.text.lstrip("\ufeff"))))
    assert len(rows) == 10
    assert rows[0]["full_name_th"] == "อำเภอเมืองน่าน จังหวัดน่าน"
    assert 'rel="next"' in answer.headers["link"]


def test_an_area_is_told_with_those_around_it(api: Interface) -> None:
    told = api.ask("/areas/5505", lang="en").json()
    assert told["above"] == ["55", "north", "TH"]
    assert told["below"] == sorted(AREAS.index[AREAS["parent"] == "5505"])
    assert told["name"] == AREAS.at["5505", "name_en"]
    for link in told["links"]:
        assert api.get(link["href"]).status_code == 200
    assert api.ask("/areas/9999").status_code == 404
    assert api.ask("/areas/x").status_code == 404


def test_measures_tell_the_years_that_they_have(api: Interface) -> None:
    told = api.ask("/measures", lang="en").json()["measures"]
    catalog = release.load_release().catalog
    assert [one["id"] for one in told] == list(catalog.measures)
    hai = next(one for one in told if one["id"] == "hai")
    assert hai == api.ask("/measures/hai", lang="en").json()
    assert hai["years"]["province"] == list(range(2558, 2565))
    assert (hai["unit"], hai["direction"], hai["source"]["publisher"]) == (
        "index", "higher_is_better", "NESDC",
    )  # fmt: skip
    assert next(one for one in told if one["id"] == "target_poor_rate")["unit"] == "fraction"
    assert api.ask("/measures/nothing").status_code == 404


def test_a_profile_is_of_one_year_or_each_latest(api: Interface) -> None:
    told = api.ask("/profiles/55", lang="en").json()
    years = {one["measure"]: one["year_be"] for one in told["figures"]}
    assert (years["hai"], years["target_poor_rate"]) == (2564, 2561)
    earlier = api.ask("/profiles/55", period=2558).json()["figures"]
    assert {one["year_be"] for one in earlier} == {2558}
    assert "hai" in {one["measure"] for one in earlier}
    count = next(one for one in told["figures"] if one["measure"] == "target_poor")
    assert (count["count"], count["unit"]) == (None, "count")
    assert count["base"] > count["value"]
    json.dumps(told, allow_nan=False)


def test_groups_are_listed_and_told(
    api: Interface, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("ATLAS_DATA", str(tmp_path))
    shipped = release.load_release()
    kept = asking.listed(shipped, "district", ["5505", "5506"], name="สองอำเภอ")
    saved.save(kept, allowed=True)
    listed = api.ask("/groups", level="district").json()["groups"]
    assert listed[0]["group"] == "district~ready~border"
    assert listed[-1]["name"] == "สองอำเภอ"
    rows = api.get(listed[-1]["table"] + "&format=json").json()["rows"]
    assert [row["code"] for row in rows] == ["5505", "5506", ""]
    parts = api.ask("/tables", level="district", measure="target_poor", format="json").json()
    by_code = {row["code"]: row["target_poor"] for row in parts["rows"]}
    assert rows[-1]["count"] == by_code["5505"] + by_code["5506"]
    answer = api.get(listed[0]["table"])
    assert answer.headers["content-type"].startswith("text/csv")
    for wrong in ("x", "district~circle~1~2", "district~ready~nothing", "tambon~list~999999"):
        assert api.ask(f"/groups/{wrong}").status_code == 404
    assert api.ask("/groups/district~ready~border", period=2531).status_code == 404


def test_releases_are_listed_the_one_in_force_first(api: Interface, tmp_path: Path) -> None:
    assert [one["in_force"] for one in api.ask("/releases").json()["releases"]] == [True]
    later = editions.stored(tmp_path)
    with editions.in_use(tmp_path):
        told = api.ask("/releases").json()
    assert told["in_force"] == later
    assert [one["id"] for one in told["releases"]] == [later, release.load_release().id]
    assert told["releases"][1]["years_be"] == [2561]


def test_each_answer_is_made_by_a_module_of_its_own() -> None:
    made = (areas.areas, measures.measures, profiles.profile, groups.groups, releases.releases)
    assert len({one.__module__ for one in (*made, landing.landing)}) == 6
    assert library.default_folder()
