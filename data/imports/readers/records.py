"""Complaints one by one, with the days they came in and were closed, summed by area and month."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from statistics import median

import pandas as pd

import settings
from data.imports.draft import Findings
from data.imports.locate import Located
from data.imports.readers import kinds
from data.imports.system import System
from data.imports.years.whereabouts import readable
from data.intake import days
from data.intake.days import Day, NotADay
from data.intake.header import Header
from data.intake.numbers import BUDDHIST, NONE
from data.intake.table import AreaTable, Line
from data.refusal import Fault
from wording.saying import Dated, Said, Saying

_MONTH = 100
_LEVELS = (2, 4, 6)


def fewest() -> int:
    """Of fewer closed complaints, the house's threshold, a median would tell of single people."""
    return settings.THRESHOLD.value()


def are(one: AreaTable, received: int | None) -> bool:
    """Whether each row of a table is one complaint: days stand where sums would."""
    texts = [text for text in one.values(received) if text.strip()] if received is not None else []
    return bool(texts) and all(map(readable, texts))


@dataclass
class _Sums:
    """What is counted of an area, a month and a kind."""

    line: Line
    received: int = 0
    closed: int = 0
    lasted: tuple[int, ...] = ()


def summed(
    located: Located, at: Mapping[str, int], kind_at: int | None, system: System, findings: Findings
) -> tuple[Located, dict[str, int], int | None]:
    """The rows of a table of complaints as rows of sums, with their columns and that of kinds.

    A complaint counts in the month in which it came in, for its own area and those around it.
    """
    received, closed, lasted = (system.fields[one] for one in system.fields)
    sums: dict[tuple[str, int, str], _Sums] = {}
    for line, code, key in zip(located.lines, located.codes, located.years, strict=True):
        if not days.is_day(key):
            continue
        ended = _ended(located.table, line, at.get(closed.id), days.of_key(key), findings)
        kind = kinds.kind(located.table, line, kind_at)
        for digits in (one for one in _LEVELS if one <= len(code)):
            for each in dict.fromkeys(("", kind)):
                place = code[:digits], key // _MONTH * _MONTH, each
                one = sums.setdefault(place, _Sums(line))
                one.received += 1
                one.closed += ended is not None
                one.lasted += () if ended is None else (ended,)
    names = [received.name_th, closed.name_th, lasted.name_th, _KIND]
    header = Header(names, located.table.header.first, {}, located.table.header.titles)
    table = replace(located.table, header=header, lines=[])
    lines = [_line(one, place[2]) for place, one in sums.items()]
    found = replace(
        located, table=table, lines=lines, codes=[code for code, _, _ in sums],
        years=[month for _, month, _ in sums],
    )  # fmt: skip
    return found, {received.id: 0, closed.id: 1, lasted.id: 2}, len(names) - 1


_KIND = "kind"


def _line(one: _Sums, kind: str) -> Line:
    lasted = f"{median(one.lasted):g}" if one.closed >= fewest() else ""
    return Line(one.line.number, [str(one.received), str(one.closed), lasted, kind])


def _ended(one: AreaTable, line: Line, at: int | None, came: Day, findings: Findings) -> int | None:
    """After how many days a complaint was closed; None for one that is open."""
    text = one.cell(line, at).strip() if at is not None else ""
    if text.lower() in NONE:
        return None
    where = one.place(line, at)
    try:
        closed = days.read(text)
    except NotADay:
        _fault(one, where, repr(text), "imports-no-day", Saying("imports-a-day"), findings)
        return None
    if not (came.day and closed.day):
        _fault(
            one, where, Dated(closed.iso), "imports-no-whole-day", Saying("imports-a-day"), findings
        )
        return None
    if closed.to_come or closed < came:
        expected = Saying("imports-closed-since", day=Dated(came.iso))
        _fault(one, where, Dated(closed.iso), "imports-closed-at-another-time", expected, findings)
        return None
    return (_date(closed) - _date(came)).days


def withheld(figures: Mapping[str, pd.Series], system: System) -> dict[str, pd.Series]:
    """Figures without the medians of fewer closed complaints than may tell of single people."""
    closed = figures.get(system.needed[1]) if kinds.has(system) else None
    if closed is None:
        return dict(figures)
    few = (closed < fewest()).to_numpy()
    return {
        id_: values if system.fields[id_].whole else values.mask(few)
        for id_, values in figures.items()
    }


def _date(day: Day) -> date:
    return date(day.year_be - BUDDHIST, day.month, day.day)


def _fault(
    one: AreaTable, where: Said, found: Said, message: str, expected: Saying, findings: Findings
) -> None:
    findings.faults.append(Fault(one.file, where, found, expected, Saying(message)))
