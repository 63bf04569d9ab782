"""The area and the year of each row of a table; every doubt and fault on the way."""

from __future__ import annotations

from dataclasses import dataclass

from data.imports.dates import Dater
from data.imports.draft import Aside, Findings, Options
from data.imports.finder import Finder
from data.intake import area_columns, table
from data.intake.table import Line, Table
from data.refusal import Fault
from geo.names.matcher import Matcher


@dataclass(frozen=True)
class Located:
    """The rows whose area and year are sure, in the table's order."""

    table: Table
    lines: list[Line]
    codes: list[str]
    years: list[int]


def located(one: Table, matcher: Matcher, options: Options, findings: Findings) -> Located:
    """The rows of a table with their areas and years; the others are told of in `findings`."""
    findings.faults += table.general_faults(one)
    findings.rows += len(one.lines) + len(one.asides)
    findings.asides += [Aside(one.place(row), *reason) for row, reason in one.asides]
    finder = Finder(one, area_columns.of(one, matcher, options.columns), matcher, options, findings)
    found = [(line, code) for line in finder.looked_at() if (code := finder.code(line))]
    finder.tell()
    dated = Dater(one, options, findings)
    with_year = [(line, code, year) for line, code in found if (year := dated.year(line))]
    dated.tell()
    kept = _once(one, with_year, findings)
    return Located(
        one, *([list(part) for part in zip(*kept, strict=True)] if kept else [[], [], []])
    )


def _once(
    one: Table, rows: list[tuple[Line, str, int]], findings: Findings
) -> list[tuple[Line, str, int]]:
    """Rows of each area and year once; those that come again are faults."""
    seen: dict[tuple[str, int], Line] = {}
    kept = []
    for line, code, year in rows:
        first = seen.setdefault((code, year), line)
        if first is line:
            kept.append((line, code, year))
            continue
        found = f"{code} in {year}, as in row {first.number + 1}"
        message = "พื้นที่และปีซ้ำ", "the same area and year again"
        findings.faults.append(
            Fault(one.file, one.place(line), found, "every area once a year", *message)
        )
    return kept
