"""Citizen numbers in files are found however the column is stored, or the column is refused."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet

from data.refusal import Refused
from tabulating import engine, hostile
from tests.tabulating.test_hostile import IDS, SPELLED

FOUND, UNREADABLE = "citizen numbers", "of this kind"
STORED = {
    "category": (pa.array(IDS).dictionary_encode(), FOUND),
    "category_thai": (pa.array(SPELLED["thai"]).dictionary_encode(), FOUND),
    "category_few": (pa.array([IDS[n % 6] for n in range(40)]).dictionary_encode(), FOUND),
    "large_text": (pa.array(IDS, pa.large_string()), FOUND),
    "decimal": (pa.array([Decimal(one) for one in IDS], pa.decimal128(13, 0)), FOUND),
    "unsigned": (pa.array(list(map(int, IDS)), pa.uint64()), FOUND),
    "list": (pa.array([[one] for one in IDS]), UNREADABLE),
    "list_of_numbers": (pa.array([[int(one)] for one in IDS]), UNREADABLE),
    "struct": (pa.array([{"a": one} for one in IDS]), UNREADABLE),
    "struct_in_list": (pa.array([[{"a": one}] for one in IDS]), UNREADABLE),
    "map": (pa.array([[("a", one)] for one in IDS], pa.map_(pa.string(), pa.string())), UNREADABLE),
    "bytes": (pa.array([one.encode() for one in IDS]), UNREADABLE),
}


def refuse(opened: engine.Engine, tables: dict[str, engine.Table], *, by_type: bool) -> None:
    """Look at the tables: where the type is enough, before a row is read."""
    if by_type:
        hostile.refuse_headers(tables)
    else:
        hostile.refuse_values(opened, tables)


@pytest.mark.parametrize("way", STORED)
def test_a_column_of_a_file_is_refused_however_it_is_stored(tmp_path: Path, way: str) -> None:
    values, expected = STORED[way]
    path = tmp_path / "persons.parquet"
    parquet.write_table(pa.table({"age": list(range(40)), "x": values}), path)
    with engine.duckdb("300MB", threads=1) as opened:
        tables = {"person": opened.read([str(path)], "parquet")}
        with pytest.raises(Refused, match=expected) as refused:
            refuse(opened, tables, by_type=expected == UNREADABLE)
    assert not any(number in str(refused.value) for number in IDS)


def test_a_column_that_only_one_of_many_files_has_is_found(tmp_path: Path) -> None:
    parquet.write_table(pa.table({"age": [1, 2]}), tmp_path / "a.parquet")
    parquet.write_table(pa.table({"age": list(range(40)), "x": IDS}), tmp_path / "b.parquet")
    paths = sorted(map(str, tmp_path.glob("*.parquet")))
    with engine.duckdb("300MB", threads=1) as opened:
        tables = {"person": opened.read(paths, "parquet")}
        with pytest.raises(Refused, match=FOUND):
            hostile.refuse_values(opened, tables)
