"""Reads any table of figures by area: each column of numbers becomes a measure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pandas as pd

from data.imports import bounds, locate, rows, tables, together, totals
from data.imports.columns import checked, described, months, ours, shape, units
from data.imports.columns.columns import Columns
from data.imports.columns.meant import GROUP, Meant
from data.imports.columns.measures import measures
from data.imports.columns.settled import settled
from data.imports.draft import Draft, Findings, Meaning, Options
from data.imports.identity import SOURCE, source
from data.imports.locate import Located
from data.intake.grid import Sheet
from data.intake.table import AreaTable
from geo.names.matcher import Matcher
from wording.saying import Said

__all__ = ["SOURCE", "known", "read", "recognised"]


def known(header: str) -> bool:
    """No header but those of areas and years is known beforehand."""
    del header
    return False


def recognised(file: str, sheets: list[Sheet], options: Options) -> bool:
    """Any table with areas will do."""
    del file
    return bool(tables.headers(sheets, known, options))


def read(
    file: str, sheets: list[Sheet], matcher: Matcher, options: Options, findings: Findings
) -> Draft:
    """A table of figures as a draft; what is wrong with it is told in `findings`."""
    of_data = [sheet for sheet in sheets if not described.describes(sheet)]
    found = tables.of(file, of_data, known, options, matcher)
    if not found:
        findings.faults.append(tables.none(file, sheets))
        return Draft(SOURCE)
    same = together.read(sheets, found, lambda one: len(one.lines), options, findings)
    findings.faults += [fault for one in same for fault in ours.faults(one)]
    stated = source(options)
    reader = _Reader(described.columns(sheets), options, findings, stated["id"])
    for one in same:
        reader.take(one, matcher)
    return reader.draft(stated)


class _Reader:
    """What the tables of a file add up to."""

    def __init__(
        self, said: Mapping[str, Meaning], options: Options, findings: Findings, source_: str
    ) -> None:
        self.options, self.findings = options, findings
        self.columns = Columns(said, options, findings)
        self.source = source_
        self.parts: dict[str, list[rows.Part]] = {}
        self.meant: dict[str, Meant] = {}
        self.codes: list[str] = []

    def take(self, one: AreaTable, matcher: Matcher) -> None:
        """Add the figures of a table."""
        one = settled(one, self.options, self.findings)
        one = months.settled(one, self.options, self.findings)
        meant = self.columns.meant(one)
        self.findings.faults += shape.faults(one)
        self.findings.notes += shape.notes(one)
        located = locate.located(one, matcher, self.options, self.findings)
        figures: dict[Said, pd.Series] = {}
        for column in meant:
            values = rows.numbers(
                located, column.column, self.findings,
                whole=column.about.unit == "count", scale=column.scale,
            )  # fmt: skip
            self._bounds(located, column, values)
            figures[column.header] = values
            part = rows.Part(located, column.column, rows.dated(values, column.year))
            self.parts.setdefault(column.id(self.source), []).append(part)
            self.meant.setdefault(column.id(self.source), column)
        checked.percents(located, meant, self.findings)
        checked.poor(located, meant, self.findings)
        counts_at = [one.column for one in meant if one.about.unit == "count"]
        totals.compare(located, counts_at, self.findings)
        counted_: set[Said] = {one.header.names[at] for at in counts_at}
        bounds.tell(figures, counted_, located.areas, self.findings)
        self.findings.accepted += len(located.lines)
        self.codes += located.codes

    def _bounds(self, located: Located, column: Meant, values: pd.Series) -> None:
        numbered = ((line.number, value) for line, value in zip(located.lines, values, strict=True))
        self.findings.faults += units.out_of_bounds(
            located.table, column.column, column.about.unit, numbered
        )
        if column.about.unit in ("count", "number") and bounds.of_poor(column.header):
            households = bounds.of_households(column.header)
            self.findings.faults += bounds.faults(
                located, column.column, values, households=households
            )

    def draft(self, stated: Mapping[str, str]) -> Draft:
        """What would be stored."""
        figures = rows.joined(self.parts, self.findings)
        for id_, column in self.meant.items():
            if column.about.unit == "percent":
                figures[id_] = figures[id_] / 100
        levels = _levels(self.codes)
        made = tuple(
            replace(measure, levels=levels, source=stated["id"])
            for id_, column in self.meant.items()
            for measure in measures(id_, column, self.meant, self.findings)
        )
        counts = tuple(measure.id for measure in made if measure.kind == "count")
        meanings = {
            column.header: replace(column.about, measure=id_) for id_, column in self.meant.items()
        }
        return Draft(SOURCE, figures, counts, made, (GROUP,), stated, meanings=meanings)


def _levels(found: list[str]) -> str:
    names = {2: "province", 4: "district", 6: "tambon"}
    there = {names[len(code)] for code in found}
    return " ".join(level for level in names.values() if level in there) or "province"
