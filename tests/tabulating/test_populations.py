"""Whatever small population there is, tabulating it is counting it one by one."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tabulating import engine, run
from tabulating.definition import HOUSEHOLD, PERSON, POOR_BY
from tabulating.stored_parts import Store
from tests.tabulating import by_hand, made
from tests.tabulating.test_run import counts


@pytest.fixture(scope="module")
def opened() -> Iterator[engine.Engine]:
    with engine.duckdb("300MB", threads=1) as found:
        yield found


def table(rows: list[made.Record], *, as_text: bool) -> pa.Table:
    frame = pd.DataFrame(rows)
    numbers = [one for one in frame if one not in ("area", "home", "key")]
    frame = frame.astype(dict.fromkeys(numbers, "Int16"))
    if as_text:
        frame = frame.astype(dict.fromkeys(numbers, "string"))
    return pa.Table.from_pandas(frame, preserve_index=False)


@pytest.mark.parametrize("as_text", [False, True])
@pytest.mark.parametrize("by", POOR_BY)
@settings(max_examples=2, deadline=None)  # a query takes as long for more households
@given(seed=st.integers(0, 2**32), homes=st.integers(20, 80))
def test_any_population_comes_to_what_counting_gives(
    opened: engine.Engine, seed: int, homes: int, by: str, *, as_text: bool
) -> None:
    import ibis

    small, definition = made.records(seed, homes), made.definition(by)
    expected, homes_left, people_left = by_hand.counted(small, by)
    rows = {HOUSEHOLD: small.homes, PERSON: small.people}
    tables = {level: ibis.memtable(table(one, as_text=as_text)) for level, one in rows.items()}
    with tempfile.TemporaryDirectory() as folder:
        store = Store.of(Path(folder) / "out", {})
        done = run.run(
            opened, {}, definition, made.AREAS, store, lambda *_: None, tables=tables
        )  # fmt: skip
    assert counts(done.years[2562]) == expected
    assert Counter(done.left_out.households) == homes_left
    assert Counter(done.left_out.persons) == people_left
