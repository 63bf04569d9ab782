"""Declared tables on Spark have the bytes that they have on DuckDB."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from data.stored.release import load_release
from tests.cli.run import atlas
from tests.tabulating import cluster, made
from tests.tabulating.cluster import NEEDED
from tests.tabulating.test_cluster import files_of, of_the_country
from tests.tabulating.test_sizes import OWN
from tests.tabulating.test_tables import AGE, ROOF

pytestmark = [pytest.mark.spark, NEEDED]


def test_tables_of_spark_are_those_of_duckdb_to_the_byte(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ATLAS_DATA", str(tmp_path / "data"))
    found = of_the_country(8, homes=300)
    members = Counter(one["home"] for one in found.people)
    for place, row in enumerate(found.homes):
        row["members"] = members[row["home"]] if place else -1
    for level, name, values in (
        (found.people, "years", (25, 45, 65)), (found.homes, "roof", (1, 2)),
    ):  # fmt: skip
        seen = Counter[str]()
        for row in level:
            seen[row["area"][:4]] += 1
            row[name] = values[seen[row["area"][:4]] % len(values)]
    more = AGE.replace("most = 14", "most = 39").replace("least = 15", "least = 40") + ROOF + OWN
    root = found.written(tmp_path / "records")
    stated = tmp_path / "definition.toml"
    stated.write_text(made.text(more=more), encoding="utf-8")
    files = {}
    with cluster.small(tmp_path):
        for name, more in (("duckdb", ()), ("spark", ("--master", "local[1]"))):
            out = tmp_path / name
            answer = atlas(
                "tabulate", str(root), "--definition", str(stated), "--out", str(out), "--engine",
                name, *more,
            )  # fmt: skip
            assert answer.returncode == 0, answer.said
            files[name] = files_of(out)
    tables = [
        f"tables/2562-{name}.{form}"
        for name in ("age", "roof", "size")
        for form in ("csv", "parquet")
    ]
    assert set(tables) <= set(files["duckdb"])
    assert files["spark"] == files["duckdb"]
    left = [load_release(tmp_path / name).manifest["tabulated"][0]["records"] for name in files]
    assert [one["household"]["left_out"] for one in left] == [{"other_size": 1}] * 2
