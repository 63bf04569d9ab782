"""What a record answers, as Ibis expressions: bits of indicators asked and failed, sets, tests."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, reduce
from importlib import import_module
from operator import or_
from typing import Any

from data.catalog import catalog
from tabulating.definition import Condition, Definition, Indicator, Value
from tabulating.engine import Table

Expression = Any
NO = False
"""What an unknown answer counts as."""
WRONG = 2**62
"""The bit of an impossible value, above those of all indicators."""


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


def bits(table: Table, definition: Definition, level: str) -> tuple[Expression, Expression]:
    """Of a record: a bit for each indicator asked, and `WRONG` for a value that is none; failed."""
    found = [
        answers(table[one.column], one, 2**place)
        for place, one in enumerate(definition.indicators)
        if one.level == level
    ]
    asked, failed = zip(*found, strict=True) if found else ((_word(0),), (_word(0),))
    return reduce(or_, asked), reduce(or_, failed)


def _word(value: int) -> Expression:
    return ibis_().literal(value, "int64")


def answers(column: Expression, one: Indicator, bit: int) -> tuple[Expression, Expression]:
    """A bit where an indicator was asked, `WRONG` where its value is none; a bit where it failed.

    As cases, the usual first: engines try a later one on those rows alone that are left.
    """
    not_asked = [(test, 0) for test in _among(column, one.not_asked)] + [(_blank(column), 0)]
    if one.below is None:
        failed = [(test, bit) for test in _among(column, one.failed)]
        passed = [(test, bit) for test in _among(column, one.passed)]
        return _cases([*passed, *failed, *not_asked], WRONG), _cases(failed, 0)
    found = number(column)
    given, below = (found.notnull(), bit), (found < one.below, bit)
    return _cases([*not_asked, given], WRONG), _cases([*not_asked, below], 0)


def number(column: Expression) -> Expression:
    """What a value is as a number; nothing of a text that is none."""
    return column.try_cast("float64") if column.type().is_string() else column.cast("float64")


def _cases(found: list[tuple[Expression, int]], otherwise: int) -> Expression:
    tests = [(test, _word(value)) for test, value in found]
    return ibis_().cases(*tests, else_=_word(otherwise)) if tests else _word(otherwise)


def _blank(column: Expression) -> Expression:
    """Whether there is no value at all."""
    if column.type().is_string():
        return column.isnull() | (column.strip().length() == 0)
    return column.isnull()


def _among(column: Expression, values: Iterable[Value]) -> list[Expression]:
    """Whether a value is each of some, one by one; unknown where there is none."""
    listed: list[Value] = list(values)
    dtype = column.type()
    if dtype.is_string() or not all(isinstance(one, int | float) for one in listed):
        column, listed = column.cast("string").strip(), list(map(str, listed))
    elif dtype.is_boolean():
        column = column.cast("int8")
    return [column == one for one in listed]


def fits(table: Table, test: Condition) -> Expression:
    """Whether a record fits a test of the definition."""
    column = table[test.column]
    if test.among:
        return reduce(or_, _among(column, test.among)).fill_null(NO)
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
    parts = [ibis.literal(0, "int8")]
    for dimension in catalog().dimensions.values():
        bits = sum(
            2**place for place, one in enumerate(indicators) if one.dimension == dimension.id
        )
        if bits:
            parts.append(ibis.ifelse((failed & bits) != 0, dimension.bit, 0).cast("int8"))
    return reduce(or_, parts)
