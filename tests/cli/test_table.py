"""`atlas table`: every figure with its status."""

from __future__ import annotations

import io
import json
from functools import cache

import pandas as pd
import pytest

from data.catalog import catalog
from geo.areas import LEVELS
from poverty.protection.disclosure import Status
from tests.cli.run import Answer, atlas

MEASURES = list(catalog().measures)
ALL = [part for name in MEASURES for part in ("--measure", name)]
SHOWN = {Status.PUBLISHED, Status.DERIVED}


@cache
def every_measure(level: str) -> Answer:
    """The table of a level with all measures, made once."""
    return atlas("table", "--level", level, *ALL)


@pytest.mark.parametrize("level", LEVELS)
def test_every_measure_of_every_level_has_a_status_beside_it(level: str) -> None:
    answer = every_measure(level)
    assert (answer.returncode, answer.stderr) == (0, b"")
    rows = answer.rows()
    head = list(rows[0])
    assert head[:5] == ["code", "name_th", "name_en", "year_be", "year_ce"]
    assert head[5:] == [part for name in MEASURES for part in (name, f"{name}_status")]
    for row in rows:
        for name in MEASURES:
            assert (row[name] != "") == (row[f"{name}_status"] in SHOWN), (row["code"], name)


@pytest.mark.parametrize("level", LEVELS)
def test_no_share_is_negative_or_above_one(level: str) -> None:
    shares = [one.id for one in catalog().measures.values() if one.unit in {"percent", "index"}]
    for row in every_measure(level).rows():
        assert all(0 <= float(row[name] or 0) <= 1 for name in shares), row["code"]


def test_missing_none_protected_and_zero_are_told_apart() -> None:
    asked = ("--measure", "multi_rate", "--measure", "hai", "--measure", "access_rate")
    rows = atlas("table", "--level", "tambon", *asked).rows()
    bangkok = next(row for row in rows if row["code"] == "100101")
    assert (bangkok["multi_rate_status"], bangkok["hai_status"]) == ("missing", "none")
    assert {"below", "derived"} <= {row["multi_rate_status"] for row in rows}
    nobody = [row for row in rows if row["access_rate"] and not float(row["access_rate"])]
    assert {row["access_rate_status"] for row in nobody} == {"published"}


@pytest.mark.parametrize("level", ["region", "province"])
def test_every_format_says_the_same(level: str) -> None:
    asked = ("table", "--level", level, "--measure", "multi_rate", "--measure", "hai")
    as_json = pd.DataFrame(json.loads(atlas(*asked, "--format", "json").stdout))
    as_csv = pd.DataFrame(atlas(*asked).rows())
    parquet = pd.read_parquet(io.BytesIO(atlas(*asked, "--format", "parquet").stdout))
    for name in ("code", "multi_rate_status", "hai_status"):
        assert as_json[name].tolist() == as_csv[name].tolist() == parquet[name].tolist()


def test_a_year_that_is_none_is_refused_and_never_taken_for_the_latest() -> None:
    answer = atlas("table", "--level", "province", "--period", "0")
    assert (answer.returncode, answer.stdout) == (2, b"")
    assert b"--period" in answer.stderr
