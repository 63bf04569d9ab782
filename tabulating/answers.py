"""What a record answers, as Ibis expressions: bits of indicators asked and failed, sets, tests."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, reduce
from importlib import import_module
from operator import add, or_
from typing import Any

from data.catalog import catalog
from tabulating.definition import Condition, Definition, Indicator, Value
from tabulating.engine import Table

Expression = Any
NO = False
"""What an unknown answer counts as."""


def ibis_() -> Any:  # noqa: ANN401 (the module)
    """Ibis, loaded where it is first asked for."""
    return import_module("ibis")


@cache
def _bit_or() -> Any:  # noqa: ANN401 (of Ibis)
    """The engines' own `bit_or`: Ibis writes its name for DuckDB alone, and both have it."""

    def bit_or(bits: int) -> int:
        raise NotImplementedError

    return ibis_().udf.agg.builtin(bit_or, signature=(("int64",), "int64"))


def any_bit(column: Expression) -> Expression:
    """The bits that any record of a group has."""
    return _bit_or()(column)


def bits(
    table: Table, definition: Definition, level: str
) -> tuple[Expression, Expression, Expression]:
    """Of a record: a bit for each indicator asked, for each failed; whether a value is none."""
    ibis = ibis_()
    asked, failed, wrong = [ibis.literal(0, "int64")], [ibis.literal(0, "int64")], []
    for place, one in enumerate(definition.indicators):
        if one.level == level:
            answered, failing, strange = answers(table[one.column], one)
            asked.append(ibis.ifelse(answered, 2**place, 0).cast("int64"))
            failed.append(ibis.ifelse(failing, 2**place, 0).cast("int64"))
            wrong.append(strange)
    impossible = reduce(or_, wrong) if wrong else ibis.literal(value=False)
    return reduce(add, asked), reduce(add, failed), impossible


def answers(column: Expression, one: Indicator) -> tuple[Expression, Expression, Expression]:
    """Whether an indicator was asked, whether it failed, whether its value is none of those."""
    none = _among(column, one.not_asked)
    given = _given(column)
    if one.below is not None:
        number = column.try_cast("float64") if column.type().is_string() else column.cast("float64")
        asked = (number.notnull() & ~none).fill_null(NO)
        return asked, asked & (number < one.below).fill_null(NO), given & ~none & ~asked
    failed, passed = _among(column, one.failed), _among(column, one.passed)
    return failed | passed, failed, given & ~(failed | passed | none)


def _given(column: Expression) -> Expression:
    """Whether there is a value at all."""
    if column.type().is_string():
        return (column.strip().length() > 0).fill_null(NO)
    return column.notnull()


def _among(column: Expression, values: Iterable[Value]) -> Expression:
    """Whether a value is one of some; false where there is none."""
    listed = list(values)
    if not listed:
        return ibis_().literal(value=False)
    dtype = column.type()
    if dtype.is_string() or not all(isinstance(one, int | float) for one in listed):
        return column.cast("string").strip().isin(list(map(str, listed))).fill_null(NO)
    if dtype.is_boolean():
        column = column.cast("int8")
    return column.isin(listed).fill_null(NO)


def fits(table: Table, test: Condition) -> Expression:
    """Whether a record fits a test of the definition."""
    column = table[test.column]
    if test.among:
        return _among(column, test.among)
    number = column.try_cast("float64") if column.type().is_string() else column
    within = ibis_().literal(value=True)
    if test.least is not None:
        within &= number >= test.least
    if test.most is not None:
        within &= number <= test.most
    return within.fill_null(NO)


def mask_of(failed: Expression, indicators: Iterable[Indicator]) -> Expression:
    """The set of dimensions in the bits of TPMAP's masks, from the bits of failed indicators."""
    ibis = ibis_()
    parts = [ibis.literal(0, "int64")]
    for dimension in catalog().dimensions.values():
        bits = sum(
            2**place for place, one in enumerate(indicators) if one.dimension == dimension.id
        )
        if bits:
            parts.append(ibis.ifelse((failed & bits) != 0, dimension.bit, 0).cast("int64"))
    return reduce(add, parts)
