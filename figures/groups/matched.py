"""The areas of a list that people wrote or sent, found as an import finds those of its rows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from data.imports.areas.finder import Finder
from data.imports.draft import Doubt, Findings, Note, Options
from data.intake import area_columns, codes
from data.intake.area_columns import AreaColumn
from data.intake.grid import Sheet
from data.intake.header import Header
from data.intake.table import AreaTable, Line, table_of
from data.intake.table_faults import hollow
from data.refusal import Fault
from data.stored.release import Release
from figures.groups import asking
from geo.groups.group import Group
from geo.names.matcher import Matcher
from wording.saying import Said, Saying

MOST = 20_000
"""Lines of a list that are looked at."""
_APART = re.compile(r"[,;]")


@dataclass(frozen=True)
class Matched:
    """The codes of a list, of any level, names in doubt, and what is wrong with other lines.

    `notes` tell of lines that were set aside, as totals and footnotes are, and of names that were
    taken by their sound. So every line is an area, in doubt, wrong, or told of.
    """

    codes: tuple[str, ...]
    doubts: tuple[Doubt, ...]
    faults: tuple[Fault, ...]
    notes: tuple[Note, ...] = ()


def written(release: Release, text: str, decisions: Mapping[str, str]) -> Matched:
    """The areas of lines that somebody wrote or pasted: a code, a name, or cells of a table."""
    rows = [line.split("\t") for line in text.splitlines()[:MOST] if line.strip()]
    widest = max(map(len, rows), default=0)
    even = [[*row, *[""] * (widest - len(row))] for row in rows]
    return sent(release, [Sheet("", even)], decisions)


def sent(release: Release, sheets: Sequence[Sheet], decisions: Mapping[str, str]) -> Matched:
    """The areas of the rows of a file's sheets.

    `decisions` are what a person said of names in doubt: a code, or "" to leave them out.
    """
    matcher, findings = Matcher.of(release.areas), Findings()
    found: dict[str, None] = {}
    for sheet in sheets:
        titled = table_of("", sheet, lambda _: False, {}, listed=True)
        table = titled or _plain(sheet, matcher)
        columns = area_columns.area_columns_of(titled, matcher, {}) if titled else PLAIN
        finder = Finder(table, columns, matcher, Options(decisions=decisions), findings)
        if titled is None:
            finder.above.levels.clear()  # what stands in a list alone may be of any level
        found |= dict.fromkeys(code for line in finder.looked_at() if (code := finder.code(line)))
        finder.tell()
        told = {column.column for column in columns}
        findings.faults += (
            hollow("", sheet, row, at)
            for row, at in sheet.hollow
            if at in told and row >= table.header.first
        )
        findings.notes += [_set_aside(table, at, why) for at, why in table.asides]
    return Matched(
        tuple(found), tuple(findings.doubts), tuple(findings.faults), tuple(findings.notes)
    )


def _set_aside(table: AreaTable, at: int, why: Said) -> Note:
    """A line that is no area, and why."""
    place = table.place(at)
    return Note(Saying("fault-at", where=place, told=why), place)


PLAIN = (AreaColumn(0, "", code=True), AreaColumn(1, "", code=False))
"""The columns of a list without headers: a code, or all that a line says of its area."""


def _plain(sheet: Sheet, matcher: Matcher) -> AreaTable:
    """A list without headers: an area a line, in as many cells as there are."""
    said = (" ".join(filter(None, map(str.strip, row))) for row in sheet.rows)
    lines = [
        Line(number, [part, ""] if codes.looks_like(part) else ["", part])
        for number, text in enumerate(said)
        if text
        for part in _parts(text, matcher)
    ]
    return AreaTable("", sheet, Header(["", ""], 0), lines, [])


def _parts(text: str, matcher: Matcher) -> list[str]:
    """The areas of one line: one, unless commas part several."""
    pieces = [piece.strip() for piece in _APART.split(text) if piece.strip()]
    if len(pieces) < 2:
        pieces = text.split() if all(map(codes.looks_like, text.split())) else pieces
    return pieces if len(matcher.sure([(text, "")])) != 1 else [text]


def group(release: Release, found: Iterable[str], level: str) -> Group:
    """The group of areas of a level in those found, or around them. Raises `Refused`."""
    wanted = set(found)
    inside = [
        code
        for code in asking.codes_of(release, level)
        if any(code[:digits] in wanted for digits in (2, 4, 6))
        or any(one.startswith(code) for one in wanted)
    ]
    return asking.listed(release, level, inside)
