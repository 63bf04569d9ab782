"""A definition read from its file: all that is wrong with it told at once, each with its line."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from data.catalog import catalog
from data.intake.numbers import YEARS
from data.refusal import Fault, Refused, refuse
from tabulating import tables, toml_lines
from tabulating.definition import (
    GROUPS,
    HOUSEHOLD,
    KINDS,
    LEVELS,
    PERSON,
    POOR_BY,
    SHARE,
    Condition,
    Definition,
    Households,
    Indicator,
    Persons,
    Value,
)
from tabulating.entries import Entries, Notes
from wording.saying import Saying

MOST_INDICATORS = 62
"""Indicators that one definition may have: one bit each of a whole number."""
COLUMN = "column"
"""Says that a column of each table tells the year."""
NONE = "none"
"""Stands for the dimension of an indicator that makes up none."""
OF_CATALOGUE = 31
"""Indicators of the form whose dimensions the catalogue knows (2560–2564)."""
_FIRST, _LAST = min(YEARS), max(YEARS)


def read(path: Path) -> Definition:
    """The definition of a file. Raises `Refused` with every fault of it."""
    content = path.read_bytes()
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        at, told = Saying("tabulate-byte", n=error.start), Saying("intake-file-cannot-be-read")
        fault = Fault(path.name, at, "–", Saying("tabulate-toml-in-utf-8"), told)
        raise Refused([fault]) from error
    return defined(text, path.name, hashlib.sha256(content).hexdigest())


def defined(text: str, file: str, sha256: str = "") -> Definition:
    """The definition that a text is. Raises `Refused` with every fault of it."""
    lines = toml_lines.read(text)
    notes = Notes(file, lines)
    notes.faults += [_no_toml(file, line) for line in lines.broken]
    found = _definition(Entries(notes, (), lines.tree), sha256)
    refuse(sorted(notes.faults, key=_by_line))
    return found


def _no_toml(file: str, line: int) -> Fault:
    place = Saying("tabulate-line", line=str(line))
    return Fault(file, place, "–", Saying("tabulate-a-line-of-toml"), Saying("tabulate-no-toml"))


def _by_line(fault: Fault) -> int:
    given = dict(fault.place.given) if isinstance(fault.place, Saying) else {}
    return int(str(given.get("line", 0)))


def _definition(file: Entries, sha256: str) -> Definition:
    year, dated = _year(file), file.content.get("year") == COLUMN
    households, persons = file.table("households"), file.table("persons")
    poor, source = file.table("poor"), file.table("source")
    nothing = Condition("")
    made = Definition(
        year=year,
        households=_households(households, dated=dated),
        persons=_persons(persons, dated=dated),
        indicators=_indicators(file),
        poor_by=poor.chosen("by", POOR_BY, HOUSEHOLD),
        registered=poor.test("registered") or nothing,
        target=poor.test("target") or nothing,
        groups=_groups(file.table("groups", needed=False)),
        shares=_shares(file.table("left_out", needed=False)),
        source={name: source.words(name) for name in ("title", "publisher", "publisher_en")}
        | {"licence": source.words("licence", "–")}
        | {name: told for name in ("title_en", "licence_en") if (told := source.words(name, ""))},
        sha256=sha256,
        file=file.notes.file,
    )
    made = replace(made, tables=tables.read(file, _used(made)))
    for entries in (file, households, persons, poor, source):
        entries.finish()
    return made


def _used(made: Definition) -> Iterable[tuple[str, str]]:
    """Columns that other entries use, and whom a table of each would count."""
    for level, counts in ((PERSON, tables.PEOPLE), (HOUSEHOLD, tables.HOUSEHOLDS)):
        yield from ((counts, column) for column in made.columns(level))


def _year(file: Entries) -> int:
    """The year of all records; 0 where a column of each table tells it."""
    if file.content.get("year") == COLUMN:
        file.asked.add("year")
        return 0
    return file.whole("year", _FIRST, _LAST)


def _households(table: Entries, *, dated: bool) -> Households:
    return Households(
        files=table.words("files"),
        key=table.words("key"),
        area=table.words("area"),
        year=table.words("year") if dated else "",
    )


def _persons(table: Entries, *, dated: bool) -> Persons:
    return Persons(
        files=table.words("files"),
        key=table.words("key"),
        household=table.words("household"),
        area=table.words("area", ""),
        year=table.words("year") if dated else "",
    )


def _groups(table: Entries) -> dict[str, Condition]:
    found = {name: table.test(name, needed=False) for name in GROUPS}
    table.finish()
    return {name: test for name, test in found.items() if test}


def _shares(table: Entries) -> dict[str, float]:
    usual = table.share("most", SHARE)
    shares = {kind: table.share(kind, usual) for kind in KINDS}
    table.finish()
    return shares


def _indicators(file: Entries) -> tuple[Indicator, ...]:
    usual = file.table("values", needed=False)
    values = {name: usual.values(name) for name in ("failed", "passed", "not_asked")}
    usual.finish()
    entries = list(file.tables("indicator"))
    found = [_indicator(one, values, len(entries)) for one in entries]
    _demand_numbered(file.notes, found)
    return tuple(sorted(found, key=lambda one: one.no))


def _indicator(entry: Entries, usual: dict[str, tuple[Value, ...]], every: int) -> Indicator:
    number = entry.whole("no", 1, MOST_INDICATORS)
    below = entry.number("below")
    values = {
        name: entry.values(name, default if below is None or name == "not_asked" else ())
        for name, default in usual.items()
    }
    found = Indicator(
        no=number,
        column=entry.words("column"),
        level=entry.chosen("level", LEVELS),
        dimension=_dimension(entry, number, every),
        below=below,
        name_th=entry.words("name_th", ""),
        name_en=entry.words("name_en", ""),
        **values,
    )
    _demand_values(entry, found)
    entry.finish()
    return found


def _dimension(entry: Entries, number: int, every: int) -> str:
    """The dimension of an indicator; of a form of 31, that of the catalogue where none is said."""
    known = catalog().indicators.get(number)
    default = (known.dimension or NONE) if known and every == OF_CATALOGUE else None
    chosen = entry.chosen("dimension", [*catalog().dimensions, NONE], default)
    return "" if chosen == NONE else chosen


def _demand_values(entry: Entries, found: Indicator) -> None:
    """Values that tell failed from passed, none of them twice."""
    if found.below is None and not (found.failed and found.passed):
        entry.wrong("failed", Saying("tabulate-failed-and-passed"))
    twice = [
        str(value)
        for value, times in Counter((*found.failed, *found.passed, *found.not_asked)).items()
        if times > 1
    ]
    if twice:
        expected = Saying("tabulate-each-value-once")
        entry.notes.fault(entry.path, ", ".join(twice), expected, "tabulate-value-twice")


def _demand_numbered(notes: Notes, found: Iterable[Indicator]) -> None:
    """Numbers from 1 on, each once; a column for each."""
    numbers = sorted(one.no for one in found if one.no)
    if not numbers:
        return
    wanted = list(range(1, len(numbers) + 1))
    if numbers != wanted and not notes.faults:
        listed = ", ".join(map(str, numbers))
        expected = Saying("tabulate-numbers-from-one", most=str(len(numbers)))
        notes.fault(("indicator",), listed[:80], expected, "tabulate-numbers-wrong")
    columns = Counter((one.level, one.column) for one in found if one.column)
    for place, one in enumerate(found):
        if columns[one.level, one.column] > 1:
            expected = Saying("tabulate-a-column-each")
            path = ("indicator", place, "column")
            notes.fault(path, one.column, expected, "tabulate-column-twice")
