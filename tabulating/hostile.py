"""Columns that tell of single people, refused before anything is tabulated.

First by their headers, before a row is read; then by their values, which the engine judges where
they lie: what leaves it is how many values a column has of each kind, never a value.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import Any

from data.intake import personal
from data.refusal import Fault, refuse
from geo.names.declared import words
from tabulating.engine import Engine, Table
from wording.saying import Saying

_WORDS = words(__file__, "hostile")
_BIRTH = _WORDS.known_by("birth")
_TITLED, _THAI, _ARABIC = (_WORDS.pattern(name) for name in ("titled", "thai", "arabic"))
_LEAST, _MOST = 10**12, 10**13
_LONGEST = 40
"""Letters of a text in which a citizen number is looked for."""
_LIFETIME = 20
"""Years over which dates spread that are births; a survey does not last so long."""
_YEARS = (1850, 2700)
KINDS = ("citizen", "telephone", "name", "birth")
Expression = Any


def refuse_headers(tables: dict[str, Table]) -> None:
    """Refuse columns whose header, or whose type, says that they tell of single people."""
    refuse(
        _fault(level, name, kind)
        for level, table in tables.items()
        for name, dtype in table.schema().items()
        if (kind := _of_header(str(name), dtype))
    )


def _of_header(name: str, dtype: Any) -> str:  # noqa: ANN401 (Ibis' type)
    """What a header or a type says, "" for nothing."""
    kind = personal.by_name(name)
    if kind == "name" and dtype.is_numeric():
        kind = ""
    if not kind and _BIRTH.search(name.lower()):
        kind = "birth"
    plain = dtype.is_numeric() or dtype.is_string() or dtype.is_boolean() or dtype.is_temporal()
    return kind or ("" if plain else "unreadable")


def _fault(level: str, name: str, kind: str) -> Fault:
    place = Saying(f"tabulate-{level}s")
    told = Saying(f"tabulate-hostile-{kind}")
    return Fault("", place, personal.hidden(name)[:60], Saying("tabulate-no-such-column"), told)


def refuse_values(engine: Engine, tables: dict[str, Table]) -> None:
    """Refuse columns whose values are citizen numbers, telephones, names or dates of birth."""
    refuse(
        _fault(level, name, kind)
        for level, table in tables.items()
        for name, kind in _by_values(engine, table)
    )


def _by_values(engine: Engine, table: Table) -> Iterator[tuple[str, str]]:
    """Columns of a table that are refused by their values, and what these are."""
    suspects = {str(name): _counts(table[name], dtype) for name, dtype in table.schema().items()}
    suspects = {name: counts for name, counts in suspects.items() if counts}
    if not suspects:
        return
    places = {
        (name, what): f"c{place}_{what}"
        for place, name in enumerate(suspects)
        for what in suspects[name]
    }
    asked = {places[name, what]: suspects[name][what] for name, what in places}
    row = engine.rows(table.aggregate(**asked)).fillna(0).iloc[0]
    for name, counts in suspects.items():
        kind = _judged({what: int(row[places[name, what]]) for what in counts})
        if kind:
            yield name, kind


def _judged(found: dict[str, int]) -> str:
    """What a column holds, by the rules that a file of figures is judged by."""
    every = found["every"]
    thirteen, passed, cut = (found.get(name, 0) for name in ("thirteen", "passed", "cut"))
    if (
        (thirteen >= personal.LEAST and 2 * passed >= thirteen)
        or personal.SURE <= thirteen == every == passed
        or (cut >= personal.LEAST and 2 * (cut + passed) >= every)
    ):
        return "citizen"
    for kind in ("telephone", "name"):
        if found.get(kind, 0) >= personal.LEAST and 2 * found[kind] >= every:
            return kind
    births = found.get("dates", 0)
    spread = found.get("last", 0) - found.get("first", 0)
    return (
        "birth" if births >= personal.LEAST and 2 * births >= every and spread >= _LIFETIME else ""
    )


def _counts(column: Expression, dtype: Any) -> dict[str, Expression]:  # noqa: ANN401
    """What is counted of a column; nothing of one that can hold none of it."""
    if dtype.is_boolean() or (dtype.is_integer() and dtype.nbytes < 8):
        return {}
    if dtype.is_temporal():
        return {"every": column.count()} | _dates(column, column.year())
    if dtype.is_string():
        return _of_texts(column)
    return _of_numbers(column, dtype)


def _of_numbers(column: Expression, dtype: Any) -> dict[str, Expression]:  # noqa: ANN401
    """Numbers of thirteen digits; those that a short float has cut are known by their size."""
    large = (column >= _LEAST) & (column < _MOST)
    counts = {"every": column.count(), "telephone": _telephones(column)}
    if dtype.is_floating() and dtype.nbytes < 8:
        return counts | {"cut": large.sum()}
    ibis = import_module("ibis")
    digits = ibis.ifelse(large, column, ibis.null()).cast("int64")
    return counts | {"thirteen": large.sum(), "passed": _passes(digits).sum()}


def _telephones(column: Expression) -> Expression:
    """Numbers that are a telephone's without its first nought."""
    return ((column >= 6 * 10**8) & (column < 10**9)).sum()


def _of_texts(column: Expression) -> dict[str, Expression]:
    """Texts with thirteen digits, however they are spelled; telephones, names, dates."""
    ibis = import_module("ibis")
    short = ibis.ifelse(column.length() <= _LONGEST, column, ibis.null()).strip()
    arabic = short.translate(_THAI, _ARABIC)
    bare = arabic.re_replace(r"[\s\-‐‑‒–—−_.·,/()\[\]'’‘`\"“”=]", "")
    whole = arabic.re_replace(r"\.0+$", "").re_replace(r"[^0-9]", "")
    thirteen = whole.length() == 13
    digits = ibis.ifelse(thirteen, whole, ibis.null()).try_cast("int64")
    cut = arabic.re_search(r"^[0-9](\.[0-9]+)?[eE]\+?12$")
    return {
        "every": column.count(),
        "thirteen": thirteen.sum(),
        "passed": _passes(digits).sum(),
        "cut": cut.sum(),
        "telephone": bare.re_search(r"^(\+?66|0)([689][0-9]{8}|[2-7][0-9]{7})$").sum(),
        "name": short.lower().re_search(f"^({_TITLED})").sum(),
        **_dates(
            ibis.ifelse(arabic.re_search(_DATE), 1, ibis.null()),
            arabic.re_extract(r"([12][0-9]{3})", 1).try_cast("int64"),
        ),
    }


_DAY, _YEAR = r"[0-3]?[0-9][\-/.][01]?[0-9]", r"[12][0-9]{3}"
_DATE = rf"^({_YEAR}[\-/.]{_DAY}|{_DAY}[\-/.]{_YEAR})"


def _dates(column: Expression, year: Expression) -> dict[str, Expression]:
    """How many full dates there are, and between which years they lie."""
    likely = year.between(*_YEARS)
    ibis = import_module("ibis")
    dated = ibis.ifelse(column.notnull() & likely, year, ibis.null())
    return {"dates": dated.count(), "first": dated.min(), "last": dated.max()}


def _passes(number: Expression) -> Expression:
    """Whether thirteen digits pass the checksum of a citizen number; null of nothing."""
    digit = [(number // 10**place) % 10 for place in range(12, -1, -1)]
    total = sum((13 - place) * one for place, one in enumerate(digit[:12]))
    return (11 - total % 11) % 10 == digit[12]
