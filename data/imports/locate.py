"""The area and the year of each row of a table; every doubt and fault on the way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

import pandas as pd

from data.imports import headings
from data.imports.areas import around, levels, regions
from data.imports.areas.finder import Finder
from data.imports.draft import Aside, Findings, Note, Options
from data.imports.evidence import Ask, Reply, answer
from data.imports.years import beside
from data.imports.years.dater import Dater
from data.intake import area_columns, days, table_faults
from data.intake.area_columns import AreaColumn
from data.intake.table import AreaTable, Line
from data.refusal import Fault
from data.stored.merge import KEYS
from geo.names.matcher import Matcher
from wording.saying import Saying


@dataclass(frozen=True)
class Located:
    """The rows whose area and year are sure, in the table's order; `areas` are those there are."""

    table: AreaTable
    areas: pd.DataFrame
    lines: list[Line]
    codes: list[str]
    years: list[int]

    @cached_property
    def index(self) -> pd.MultiIndex:
        """Year and code of each row: one index for all columns."""
        return pd.MultiIndex.from_arrays([self.years, self.codes], names=KEYS)


class Datable(Protocol):
    """What knows the period of each row of a table: a year, or a day as a number."""

    def year(self, line: Line) -> int | None:
        """The period of a row; None where it has none."""

    def tell(self) -> None:
        """What is to be told of the periods of all rows."""


def located(
    one: AreaTable,
    matcher: Matcher,
    options: Options,
    findings: Findings,
    dater: Callable[[AreaTable, Options, Findings], Datable] = Dater,
    apart: Callable[[Line], str] = lambda _: "",
) -> Located:
    """The rows of a table with their areas and periods; the others are told of in `findings`.

    `dater` finds the periods: years, or the days of a report. `apart` tells rows of one area and
    period apart that are all meant.
    """
    findings.faults += table_faults.general_faults(one)
    findings.rows += len(one.lines) + len(one.asides)
    findings.asides += (Aside(one.place(row), reason) for row, reason in one.asides)
    columns = _counted(
        one, area_columns.area_columns_of(one, matcher, options.fields), options, findings
    )
    findings.asks += levels.asks(one, columns, matcher, options)
    finder = Finder(one, columns, matcher, options, findings)
    rows = finder.looked_at() if columns or not findings.asks else ()
    found = [(line, code) for line in rows if (code := finder.code(line))]
    finder.tell()
    around.compare(one, [code for _, code in found], matcher, options, findings)
    findings.asks += regions.asks(one, found, matcher, options)
    dated = dater(one, options, findings)
    with_year = [(line, code, year) for line, code in found if (year := dated.year(line))]
    dated.tell()
    with_year, asks = headings.held(one, with_year, matcher, options)
    known = {ask.key for ask in findings.asks}  # the same heading in another sheet: said once
    findings.asks += [ask for ask in asks if ask.key not in known]
    of_years = [(line, year) for line, _, year in with_year if not days.is_day(year)]
    beside.compare(one, of_years, options, findings)
    kept = _once(one, with_year, apart, findings)
    parts = [list(part) for part in zip(*kept, strict=True)] if kept else [[], [], []]
    return Located(one, matcher.areas, *parts)


def _counted(
    one: AreaTable, columns: list[AreaColumn], options: Options, findings: Findings
) -> list[AreaColumn]:
    """The columns of areas without those that only count the rows, under “รหัส”.

    Numbers that count up beside names are no codes; without names, that is asked.
    """
    counting = [each for each in columns if each.code and area_columns.counts(one, each)]
    if not counting:
        return columns
    first, name = counting[0], one.header.names[counting[0].column]
    where = one.head(first.column)
    if any(not each.code and any(map(str.strip, one.values(each.column))) for each in columns):
        if area_columns.from_one(one, first):
            told = Saying("imports-column-counts-the-rows", column=name)
            findings.notes.append(Note(told, place=where))
            return [each for each in columns if each is not first]
        return columns
    asked = f"codes:{name}"
    said = answer(options.answers, asked, ("codes", "numbers"))
    if said is None:
        findings.asks.append(
            Ask(
                asked,
                Saying("imports-codes-or-numbers", column=name),
                choices=(
                    Reply("codes", Saying("imports-codes-of-areas")),
                    Reply("numbers", Saying("imports-running-numbers")),
                ),
                places=(where,),
                rows=len(one.lines),
            )
        )
    return columns if said == "codes" else [each for each in columns if each is not first]


def _once(
    one: AreaTable,
    rows: list[tuple[Line, str, int]],
    apart: Callable[[Line], str],
    findings: Findings,
) -> list[tuple[Line, str, int]]:
    """Rows of each area and year once; those that come again are faults."""
    seen: dict[tuple[str, int, str], Line] = {}
    kept = []
    for line, code, year in rows:
        first = seen.setdefault((code, year, apart(line)), line)
        if first is line:
            kept.append((line, code, year))
            continue
        row = str(first.number + 1)
        unit = "day" if days.is_day(year) else "year"
        when = days.told(year) if days.is_day(year) else str(year)
        found = Saying(f"imports-as-in-row-of-{unit}", code=code, year=when, row=row)
        expected = Saying(f"imports-every-area-once-a-{unit}")
        message = Saying(f"imports-area-and-{unit}-again")
        findings.faults.append(Fault(one.file, one.place(line), found, expected, message))
    return kept
