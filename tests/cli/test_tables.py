"""`atlas table`: columns, sums, areas and formats."""

from __future__ import annotations

import io
import json

import pandas as pd
import pytest

from tests.cli.process import command, rows
from tests.cli.run import atlas


def test_a_table_begins_with_code_and_names_and_holds_fractions() -> None:
    answer = command("table", "--level", "province", "--measure", "target_poor_rate")
    found = rows(answer)
    assert answer.returncode == 0
    assert list(found[0])[:3] == ["code", "name_th", "name_en"]
    assert len(found) == 77
    nan = next(row for row in found if row["code"] == "55")
    assert float(nan["target_poor_rate"]) == pytest.approx(44_304 / 339_357)


def test_tambons_and_municipalities_add_up_to_the_country() -> None:
    total = sum(
        float(row["target_poor"] or 0)
        for level in ("tambon", "municipality")
        for row in rows(atlas("table", "--level", level, "--measure", "target_poor"))
    )
    assert total == 1_032_987


def test_a_table_within_an_area() -> None:
    found = rows(atlas("table", "--level", "district", "--within", "50"))
    assert len(found) == 25
    assert all(row["code"].startswith("50") for row in found)


def test_a_table_as_json_and_parquet() -> None:
    as_json = json.loads(atlas("table", "--level", "region", "--format", "json").stdout)
    written = io.BytesIO(command("table", "--level", "region", "--format", "parquet").stdout)
    assert [row["code"] for row in as_json] == pd.read_parquet(written)["code"].tolist()
