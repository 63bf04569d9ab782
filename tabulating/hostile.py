"""Columns that tell of single people, refused before anything is tabulated.

First by their headers, before the rest of a file is read; then by their values, which the engine
judges where they lie: what leaves it is how many values a column has of each kind, never a value.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from data.intake import personal
from data.refusal import Fault, refuse
from geo.names.declared import words
from tabulating.engine import Engine, Table
from tabulating.values import counted, looked_at, passes, thirteen_digits
from wording.saying import Saying

_WORDS = words(__file__, "hostile")
_BIRTH = _WORDS.known_by("birth")
_LIFETIME = 20
"""Years over which dates spread that are births; a survey does not last so long."""
KINDS = ("citizen", "telephone", "name", "birth")


def refuse_headers(tables: dict[str, Table]) -> None:
    """Refuse columns whose header, or whose type, says that they tell of single people."""
    refuse_columns({level: table.schema().items() for level, table in tables.items()})


def refuse_columns(columns: dict[str, Iterable[tuple[str, Any]]]) -> None:
    """The same of headers and types, by the table that they are of."""
    refuse(
        _fault(level, str(name), kind)
        for level, found in columns.items()
        for name, dtype in found
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
    """Columns of a table that are refused by their values, and what these are.

    Every value is looked at; whether numbers of thirteen digits pass is asked of those alone.
    """
    looked = looked_at(table)
    if not looked.kinds:
        return
    counts = {name: counted(looked.table, name, kind) for name, kind in looked.kinds.items()}
    places = {f"{name}_{what}": counts[name][what] for name in counts for what in counts[name]}
    row = engine.rows(looked.table.aggregate(**places)).fillna(0).iloc[0]
    for name, asked in counts.items():
        found = {what: int(row[f"{name}_{what}"]) for what in asked}
        if found.get("thirteen", 0) >= personal.SURE:
            numbers = thirteen_digits(looked.table, name, looked.kinds[name])
            passed = engine.rows(numbers.aggregate(n=passes(numbers["number"]).sum()))
            found["passed"] = int(passed["n"].fillna(0).iloc[0])
        kind = _judged(found)
        if kind:
            yield looked.names[name], kind


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
