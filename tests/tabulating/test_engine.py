"""DuckDB is asked step by step; what killed runs left is wiped, also in a folder that is shared."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from pyarrow import parquet

import settings
from data.intake import scratch
from tabulating import engine


def test_a_part_that_later_steps_share_is_asked_for_once(monkeypatch: pytest.MonkeyPatch) -> None:
    import ibis

    asked: list[str] = []
    with engine.duckdb("100MB", threads=1) as opened:
        plain = opened.backend.compile

        def noted(*given: Any, **named: Any) -> str:
            asked.append(plain(*given, **named))
            return asked[-1]

        monkeypatch.setattr(opened.backend, "compile", noted)
        table = (
            ibis.memtable(pa.table({"x": [1, 2]}))
            .mutate(a=ibis._.x + 5)
            .mutate(b=ibis._.a * ibis._.a)
        )
        rows = opened.rows(table.mutate(c=ibis._.b + ibis._.b + ibis._.a))
    assert [sql.count("*") for sql in asked] == [1]
    assert rows["c"].tolist() == [78, 105]
    assert ibis.options.sql.fuse_selects


def test_what_a_killed_run_left_in_the_shared_folder_is_wiped_at_the_next_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(settings.SPARK_SHARED.name, str(tmp_path))
    left = tmp_path / f"{scratch.PREFIX}left"
    left.mkdir()
    (left / "person.parquet").write_bytes(b"answers")
    with scratch.folder(tmp_path) as used, engine.duckdb("100MB", threads=1):
        assert list(tmp_path.iterdir()) == [used]
    assert list(tmp_path.iterdir()) == []


def test_a_query_of_files_is_planned_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.parquet"
    parquet.write_table(pa.table({"x": [1, 2]}), path)
    with engine.duckdb("100MB", threads=1) as opened:
        monkeypatch.setattr(opened.backend, "_to_duckdb_relation", None)
        table = opened.read([str(path)], "parquet")
        assert opened.rows(table.aggregate(n=table["x"].sum()))["n"].tolist() == [3]
