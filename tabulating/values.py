"""What is counted of the values of a column to judge it: numbers, telephones, names, dates.

What takes long is asked only of the values that something quick has left.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce
from importlib import import_module
from operator import or_
from typing import Any

from geo.names.declared import words
from tabulating.engine import Table

_WORDS = words(__file__, "hostile")
_TITLED, _THAI, _ARABIC = (_WORDS.pattern(name) for name in ("titled", "thai", "arabic"))
_LEAST, _MOST = 10**12, 10**13
_SHORTEST_TITLE, _SHORTEST, _SHORTEST_TELEPHONE, _LONGEST = 3, 4, 9, 40
"""Letters that a title has, a number cut by its form, a telephone; and in which each is sought."""
_MARKS = ("-", "/", ".", "e", "E")
"""What a date or a number in scientific form has."""
_YEARS = (1850, 2700)
_DAY, _YEAR = r"[0-3]?[0-9][\-/.][01]?[0-9]", r"[12][0-9]{3}"
_DATE = rf"^({_YEAR}[\-/.]{_DAY}|{_DAY}[\-/.]{_YEAR})"
_BETWEEN = r"[\s\-‐‑‒–—−_.·,/()\[\]'’‘`\"“”=]"
_TELEPHONE = r"^(\+?66|0)([689][0-9]{8}|[2-7][0-9]{7})$"
_CUT = r"^[0-9](\.[0-9]+)?[eE]\+?12$"
Expression = Any


@dataclass(frozen=True)
class Looked:
    """A table whose columns have numbers for names, what each is of, and what it is called."""

    table: Table
    kinds: dict[str, Any]
    names: dict[str, str]


def _null(kind: str) -> Expression:
    return import_module("ibis").null(kind)


def _where(test: Expression, value: Expression, kind: str = "string") -> Expression:
    """A value where a test holds, else nothing; it is made of those rows alone."""
    return import_module("ibis").ifelse(test, value, _null(kind))


def looked_at(table: Table) -> Looked:
    """The columns that can hold what is sought; of texts also their digits, and what is written."""
    schema = {str(name): dtype for name, dtype in table.schema().items()}
    suspects = [name for name, dtype in schema.items() if not _harmless(dtype)]
    names = {f"c{place}": name for place, name in enumerate(suspects)}
    kinds = {place: schema[name] for place, name in names.items()}
    if not names:
        return Looked(table, kinds, names)
    texts = [place for place, dtype in kinds.items() if dtype.is_string()]
    told = table.select(
        **{place: table[name] for place, name in names.items()},
        **{f"{place}_written": _written(table[names[place]]) for place in texts},
    )
    told = told.mutate(**{f"{place}_digits": _digits(told[f"{place}_written"]) for place in texts})
    return Looked(told, kinds, names)


def _harmless(dtype: Any) -> bool:  # noqa: ANN401 (of Ibis)
    """Whether a column can hold nothing that is sought."""
    return bool(dtype.is_boolean() or (dtype.is_integer() and dtype.nbytes < 8))


def _written(column: Expression) -> Expression:
    """A text without what stands around it, its digits Arabic; nothing of short and long ones.

    Of short ones only a number that its form has cut, or a date, can be of interest.
    """
    letters = column.length()
    marked = reduce(or_, (column.contains(mark) for mark in _MARKS))
    sought = letters.between(_SHORTEST_TELEPHONE, _LONGEST)
    sought |= letters.between(_SHORTEST, _SHORTEST_TELEPHONE) & marked
    return _where(sought, column.strip().translate(_THAI, _ARABIC))


def _digits(written: Expression) -> Expression:
    """The digits of a text but for its decimal noughts."""
    whole = written.re_replace(r"\.0+$", "").re_replace(r"[^0-9]", "")
    return _where(written.length() >= _SHORTEST_TELEPHONE, whole)


def counted(table: Table, name: str, dtype: Any) -> dict[str, Expression]:  # noqa: ANN401
    """What is counted of a column of `looked_at`."""
    column = table[name]
    if dtype.is_temporal():
        return {"every": column.count()} | _dates(column.year())
    if dtype.is_string():
        return _of_texts(column, table[f"{name}_written"], table[f"{name}_digits"])
    large = _large(column).sum()
    of_size = {"cut" if dtype.is_floating() and dtype.nbytes < 8 else "thirteen": large}
    telephones = (column >= 6 * 10**8) & (column < 10**9)
    return {"every": column.count(), "telephone": telephones.sum()} | of_size


def _large(column: Expression) -> Expression:
    """Whether a number has thirteen digits."""
    return (column >= _LEAST) & (column < _MOST)


def _of_texts(column: Expression, written: Expression, digits: Expression) -> dict[str, Expression]:
    """Texts with thirteen digits, however they are spelled; telephones, names, dates."""
    title = column.length().between(_SHORTEST_TITLE, _LONGEST) & ~column.between("0", ":")
    bare = written.re_replace(_BETWEEN, "").re_search(_TELEPHONE)
    parted = written.contains("-") | written.contains("/") | written.contains(".")
    year = written.re_extract(r"([12][0-9]{3})", 1).try_cast("int64")
    dated = _where(parted, _where(written.re_search(_DATE), year, "int64"), "int64")
    return {
        "every": column.count(),
        "thirteen": (digits.length() == 13).sum(),
        "cut": _where(written.endswith("12"), written.re_search(_CUT), "boolean").sum(),
        "telephone": _where(digits.length().between(8, 12), bare, "boolean").sum(),
        "name": _where(title, column.strip().lower().re_search(f"^({_TITLED})"), "boolean").sum(),
        **_dates(dated),
    }


def _dates(year: Expression) -> dict[str, Expression]:
    """How many full dates there are, and between which years they lie."""
    dated = _where(year.between(*_YEARS), year.cast("int64"), "int64")
    return {"dates": dated.count(), "first": dated.min(), "last": dated.max()}


def thirteen_digits(table: Table, name: str, dtype: Any) -> Table:  # noqa: ANN401
    """The numbers of thirteen digits of a column of `looked_at`."""
    if dtype.is_string():
        digits = f"{name}_digits"
        only = table.filter(table[digits].length() == 13)
        return only.select(number=only[digits].try_cast("int64"))
    only = table.filter(_large(table[name]))
    return only.select(number=only[name].cast("int64"))


def passes(number: Expression) -> Expression:
    """Whether thirteen digits pass the checksum of a citizen number; null of nothing."""
    digit = [(number // 10**place) % 10 for place in range(12, -1, -1)]
    total = sum((13 - place) * one for place, one in enumerate(digit[:12]))
    return (11 - total % 11) % 10 == digit[12]
