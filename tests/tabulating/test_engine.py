"""DuckDB is asked step by step: what two later steps share is computed once."""

from __future__ import annotations

from typing import Any

import pyarrow as pa
import pytest

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
