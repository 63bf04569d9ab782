"""What a record answers: by values, by a bound, as numbers or as texts."""

from __future__ import annotations

import pyarrow as pa
import pytest

from tabulating import answers, engine
from tabulating.definition import Condition, Indicator


@pytest.mark.parametrize("kind", [pa.float64(), pa.string()])
def test_an_indicator_that_fails_below_a_bound(kind: pa.DataType) -> None:
    import ibis

    column = pa.array([37999, 38000, 9, None], kind if kind == pa.float64() else pa.int64())
    table = ibis.memtable(pa.table({"x": column.cast(kind)}))
    one = Indicator(1, "x", "household", "income", not_asked=(9,), below=38000)
    asked, failed = answers.answers(table["x"], one, 4)
    with engine.duckdb("100MB", threads=1) as opened:
        found = opened.rows(table.select(asked=asked, failed=failed))
    assert found["asked"].tolist() == [4, 4, 0, 0]
    assert found["failed"].tolist() == [4, 0, 0, 0]


@pytest.mark.parametrize("kind", [pa.int8(), pa.string()])
def test_an_indicator_with_values_of_its_own(kind: pa.DataType) -> None:
    import ibis

    column = pa.array([1, 2, 3, 9, 7, None], pa.int8())
    table = ibis.memtable(pa.table({"x": column.cast(kind)}))
    one = Indicator(1, "x", "person", "health", failed=(2, 3), passed=(1,), not_asked=(9,))
    asked, failed = answers.answers(table["x"], one, 2)
    with engine.duckdb("100MB", threads=1) as opened:
        found = opened.rows(table.select(asked=asked, failed=failed))
    assert found["asked"].tolist() == [2, 2, 2, 0, answers.WRONG, 0]
    assert found["failed"].tolist() == [0, 2, 2, 0, 0, 0]


def test_conditions_of_numbers_and_texts() -> None:
    import ibis

    table = ibis.memtable(pa.table({"n": [59, 60, 75, None], "t": ["59", " 60", "old", ""]}))
    with engine.duckdb("100MB", threads=1) as opened:
        for column, among, fits in (
            ("n", (), [False, True, False, False]),
            ("t", (), [False, True, False, False]),
            ("t", ("60", "old"), [False, True, True, False]),
            ("n", (59, 75), [True, False, True, False]),
        ):
            bounds = {} if among else {"least": 60, "most": 70}
            condition = Condition(column, among, **bounds)
            found = opened.rows(table.select(fits=answers.fits(table, condition)))
            assert found["fits"].tolist() == fits
