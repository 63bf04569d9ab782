"""`/export/map.html`: the same file as the command's, small enough, clear refusals."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.testclient import TestClient

import settings
from briefing.making import pool
from tests.cli.run import atlas
from tests.recount.extent import WHOLE
from tests.single_maps import ADDRESS
from ui.single import route

MOST = {
    ("TH", "province"): 500_000,
    ("TH", "district"): 600_000,
    ("TH", "tambon"): 1_200_000,
    ("30", "tambon"): 500_000,
}
"""Bytes that maps of the country may have, and that of the largest province with all measures."""
LARGEST = [("30", "tambon"), ("TH", "tambon")]


def test_it_is_the_file_that_the_command_writes(
    client: TestClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(settings.ADDRESS.name, ADDRESS)
    out = tmp_path / "map.html"
    named = ["--area", "85", "--level", "tambon", "--measure", "income_rate", "--measure", "hai"]
    ended = atlas("map", *named, "--out", str(out))
    assert ended.returncode == 0
    assert "hai" in ended.said
    query = {"area": "85", "level": "tambon", "measure": ["income_rate", "hai"], "fbclid": "x"}
    answer = client.get(route.PATH, params=query)
    assert answer.content == out.read_bytes()
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert (
        'filename="atlas-map-85-tambon-income_rate-2561.html"'
        in answer.headers["content-disposition"]
    )
    again = client.get(route.PATH, params=query, headers={"If-None-Match": answer.headers["etag"]})
    assert again.status_code == 304


@pytest.mark.parametrize(("area", "level"), MOST if WHOLE else LARGEST)
def test_with_the_measures_that_it_has_by_itself_it_is_small_enough(
    client: TestClient, area: str, level: str
) -> None:
    answer = client.get(route.PATH, params={"area": area, "level": level})
    assert answer.status_code == 200
    assert len(answer.content) <= MOST[area, level]


@pytest.mark.parametrize(
    "query", [{"area": "99"}, {"measures": "hai"}, {"level": "country"}, {"measure": "x"}]
)
def test_what_means_nothing_is_refused_in_words(client: TestClient, query: dict[str, str]) -> None:
    answer = client.get(route.PATH, params=query)
    assert answer.status_code == 400
    assert next(iter(query.values())) in answer.text or next(iter(query)) in answer.text


def test_everything_that_is_wrong_is_told_at_once(client: TestClient) -> None:
    wrong = {"area": "99", "measures": "hai", "measure": ["x", "y"], "lang": "fr"}
    told = client.get(route.PATH, params=wrong).text.splitlines()
    assert sorted(line.partition(":")[0] for line in told) == [
        "area", "lang", "measure", "measure", "measures",
    ]  # fmt: skip


def test_whoever_comes_when_many_wait_is_asked_to_come_again(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pool, "MOST_WAITING", 0)
    answer = client.get(route.PATH, params={"area": "12"})
    assert answer.status_code == 503
    assert answer.headers["retry-after"] == "10"


@pytest.mark.parametrize("wrong", ["--out map.txt", "--area 99 --out map.html"])
def test_the_command_refuses_what_it_cannot_make(wrong: str) -> None:
    assert atlas("map", *wrong.split()).returncode == 2
