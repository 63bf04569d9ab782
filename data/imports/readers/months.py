"""One report a month: where a file has several of one month, a person says which one stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

import numpy as np

from data.imports.draft import Aside, Findings, Options
from data.imports.evidence import Ask, Reply, answer
from data.imports.locate import Located
from data.imports.rows import Part
from data.imports.system import System
from data.intake import days
from data.intake.grid import place
from data.refusal import Fault
from wording.saying import Dated, Joined, Saying

KEY = "month:"
_MONTH = 100


def settled(
    parts: Mapping[str, list[Part]], options: Options, findings: Findings
) -> dict[str, list[Part]]:
    """The figures of a file with one day of each month and area; the latest while it is asked."""
    left = _left(parts, options, findings)
    if not left:
        return dict(parts)
    seen: set[int] = set()
    kept: dict[str, list[Part]] = {}
    for id_, each in parts.items():
        for part in each:
            if id(part.rows) not in seen:
                seen.add(id(part.rows))
                _set_aside(part, left, findings)
            kept.setdefault(id_, []).append(_without(part, left))
    return kept


def _left(
    parts: Mapping[str, list[Part]], options: Options, findings: Findings
) -> set[tuple[int, str]]:
    """Days and areas that do not stand for their month."""
    found: dict[tuple[int, str], set[int]] = {}
    for part in [one for each in parts.values() for one in each]:
        for key, code in zip(part.rows.years, part.rows.codes, strict=True):
            if days.is_day(key):
                found.setdefault((key // _MONTH, code), set()).add(key)
    several = {place: keys for place, keys in found.items() if len(keys) > 1}
    chosen = {
        month: _chosen(month, _of(several, month), options, findings)
        for month in sorted({month for month, _ in several})
    }
    left = set()
    for (month, code), keys in several.items():
        stands = chosen[month] if chosen[month] in keys else max(keys)
        left |= {(key, code) for key in keys - {stands}}
    return left


def _of(several: Mapping[tuple[int, str], set[int]], month: int) -> list[int]:
    """The days of a month of which one must stand, the latest first."""
    return sorted({key for (one, _), keys in several.items() if one == month for key in keys})[::-1]


def _chosen(month: int, keys: list[int], options: Options, findings: Findings) -> int:
    """The day that stands for a month, as a person said; asked where nobody did."""
    whole, by_iso = days.of_key(month * _MONTH), {days.of_key(key).iso: key for key in keys}
    key = f"{KEY}{whole.iso}"
    said = answer(options.answers, key, by_iso)
    if said is None:
        listed = Joined(tuple(map(Dated, by_iso)))
        told = Saying("imports-two-reports-of-a-month", month=Dated(whole.iso), days=listed)
        choices = tuple(Reply(iso, Saying("imports-as-of", day=Dated(iso))) for iso in by_iso)
        findings.asks.append(Ask(key, told, choices=choices))
    return by_iso[said] if said else keys[0]


def _set_aside(part: Part, left: set[tuple[int, str]], findings: Findings) -> None:
    """The rows of a table that do not stand, as such."""
    reason = Saying("imports-another-report-of-the-month")
    gone = [
        line
        for line, key, code in zip(part.rows.lines, part.rows.years, part.rows.codes, strict=True)
        if (key, code) in left
    ]
    findings.asides += (Aside(part.rows.table.place(line), reason) for line in gone)
    findings.accepted -= len(gone)


def _without(part: Part, left: set[tuple[int, str]]) -> Part:
    """The figures of a column without those that do not stand."""
    rows = part.rows
    stays = [key not in left for key in zip(rows.years, rows.codes, strict=True)]
    mask = np.array(stays, dtype=bool)
    taken = replace(
        rows,
        lines=[line for line, one in zip(rows.lines, stays, strict=True) if one],
        codes=[code for code, one in zip(rows.codes, stays, strict=True) if one],
        years=[year for year, one in zip(rows.years, stays, strict=True) if one],
    )
    return replace(part, rows=taken, figures=part.figures[mask])


def since(rows: Located, system: System) -> Iterator[Fault]:
    """A fault where a title says that figures are those since the beginning of a year.

    Of a system whose months are added up: what was counted in the months before would be in all.
    """
    one = rows.table
    said = [text for text in one.header.titles if system.since and system.since.search(text)]
    if said and any(map(days.is_day, rows.years)):
        message, expected = (
            Saying("imports-since-the-year-began"),
            Saying("imports-of-a-month-alone"),
        )
        yield Fault(one.file, place(one.sheet.name), said[0], expected, message)
