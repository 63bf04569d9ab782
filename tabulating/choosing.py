"""Which records are tabulated at a time: of a year, of provinces, none whose key is there twice."""

from __future__ import annotations

from functools import reduce
from importlib import import_module
from operator import or_
from typing import TYPE_CHECKING

from tabulating.answers import NO, Expression, ibis_
from tabulating.engine import Table

if TYPE_CHECKING:
    import pandas as pd


def duplicates(table: Table, key: str, year: str) -> Table:
    """How many records have a key that others have too, by year; and each such key."""
    keys = [name for name in (key, year) if name]
    found = table.filter(table[key].notnull()).group_by(keys).aggregate(times=lambda t: t.count())
    return found.filter(found["times"] > 1)


def without(table: Table, twice: pd.DataFrame, key: str, year: str) -> Table:
    """A table without the records of some keys; those that have none stay."""
    if twice.empty:
        return table
    keys = [name for name in (key, year) if name]
    known = import_module("pyarrow").Table.from_pandas(twice, preserve_index=False)
    return table.anti_join(ibis_().memtable(known), keys).select(*table.columns)


def years_of(table: Table, column: str) -> Expression:
    """The years of records, as numbers."""
    return _whole(table[column])


def of_year(table: Table, column: str, year: int) -> Table:
    """The records of a year; all where no column tells it."""
    return table.filter(_whole(table[column]) == year) if column else table


_FIRST, _AFTER = "10", "97"
"""The first province by its code, and what comes after the last."""


def within(table: Table, column: str, provinces: tuple[str, ...]) -> Table:
    """The records of some provinces that follow each other; all where none is named.

    A range of codes, so that an engine may pass over what lies elsewhere. The last of all provinces
    (96 or what has its place: `Batch`) brings the records with it that are of none.
    """
    if not provinces or not column:
        return table
    area, after = table[column], str(int(provinces[-1]) + 1)
    inside = _between(area, provinces[0], after)
    if after == _AFTER:
        inside = inside.fill_null(NO) | ~_between(area, _FIRST, _AFTER).fill_null(NO)
    return table.filter(inside)


def _between(area: Expression, low: str, high: str) -> Expression:
    """Whether a code, a text or a number of six or eight digits, is of some provinces."""
    if area.type().is_string():
        return (area >= low) & (area < high)
    spans = [(int(low) * 10**n, int(high) * 10**n) for n in (4, 6)]
    return reduce(or_, ((area >= least) & (area < most) for least, most in spans))


def province(table: Table, column: str) -> Expression:
    """The province of a code, as `within` parts them; nothing where records have no code."""
    ibis = ibis_()
    if not column:
        return ibis.literal("")
    area = table[column]
    inside = _between(area, _FIRST, _AFTER).fill_null(NO)
    return ibis.ifelse(inside, area.cast("string").left(2), "")


def _whole(column: Expression) -> Expression:
    return column.try_cast("int64") if column.type().is_string() else column.cast("int64")
