"""Reads the reports of a system: the figures of their columns by day, against each other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import pandas as pd

from data.imports import bounds, locate, rows, tables, totals
from data.imports.columns import checked, ours, roles, shape
from data.imports.draft import Draft, Findings, Meaning, Note, Options
from data.imports.readers import held, kinds, listed, months, records
from data.imports.readers.report_tables import report_tables
from data.imports.system import System
from data.imports.years import reported, whereabouts
from data.intake.grid import Sheet
from data.intake.table import AreaTable, Line
from data.refusal import Fault
from data.stored.reports import KIND
from geo.names.matcher import Matcher
from wording.saying import Name, Said, Saying


@dataclass(frozen=True)
class ReportReader:
    """Reads the reports of one system."""

    system: System

    def known(self, header: str) -> bool:
        """Whether a header is one of a figure of the system."""
        return bool(self.system.named(header))

    def heads(self, header: str) -> bool:
        """Whether a header is one of a figure, or of the days of rows."""
        return self.known(header) or whereabouts.of_days(header)

    def found(self, sheets: list[Sheet], options: Options) -> list[dict[str, int]]:
        """The figures of every table of a file, with their columns."""
        named = tables.headers(sheets, self.heads, options)
        return [self.columns(names, options) for names in named]

    def columns(self, names: list[str], options: Options) -> dict[str, int]:
        """Column of each figure: as a person said, else by its header."""
        found: dict[str, int] = {}
        for column, name in enumerate(names):
            for id_ in self.meant(name, options):
                found.setdefault(id_, column)
        return found

    def meant(self, name: str, options: Options) -> list[str]:
        """The figures that a header means: as a person said, else by its words."""
        said = options.fields.get(name)
        if said is not None:
            return [said] if said in self.system.fields else []
        return self.system.named(name)

    def own(self, one: AreaTable, options: Options) -> list[int]:
        """The columns of a table that tell when its rows are of, and of which kind."""
        kind = kinds.column(one, self.system)
        return [*whereabouts.when(one, options).columns, *([] if kind is None else [kind])]

    def read(
        self,
        file: str,
        sheets: list[Sheet],
        matcher: Matcher,
        options: Options,
        findings: Findings,
    ) -> Draft:
        """A report as a draft; what is wrong with it is told in `findings`."""
        same = report_tables(
            file, sheets, self.heads, lambda one: len(self.columns(one.header.names, options)),
            matcher, options, findings, own=lambda one: self.own(one, options),
        )  # fmt: skip
        if not same:
            return Draft(self.system.id)
        reading = _Reading(self, matcher, options, findings)
        for one in same:
            reading.take(one)
        return reading.draft()


class _Reading:
    """What the tables of a report add up to."""

    def __init__(
        self, reader: ReportReader, matcher: Matcher, options: Options, findings: Findings
    ) -> None:
        self.reader, self.system = reader, reader.system
        self.matcher, self.options, self.findings = matcher, options, findings
        self.parts: dict[str, list[rows.Part]] = {}
        self.meanings: dict[str, Meaning] = {}
        self.codes: list[str] = []
        self.tables: list[AreaTable] = []

    def take(self, one: AreaTable) -> None:
        """Add the figures of a table."""
        at = self.reader.columns(one.header.names, self.options)
        self.tables.append(one)
        one = listed.counted(one, at, self.system)
        self._tell(one, at)
        located, at, kind_at = self._located(one, at)
        for kind, rows_ in kinds.parts(located, kind_at).items():
            self._take(rows_, at, kind)
        self.codes += located.codes

    def _located(
        self, one: AreaTable, at: dict[str, int]
    ) -> tuple[locate.Located, dict[str, int], int | None]:
        """The rows with their areas and days, the columns of their figures and that of kinds."""
        kind_at, first = kinds.column(one, self.system), at.get(self.system.needed[0])
        single = kinds.has(self.system) and records.are(one, first)
        when = whereabouts.When(day=first) if single else whereabouts.when(one, self.options)

        def apart(line: Line) -> str:
            return str(line.number) if single else kinds.kind(one, line, kind_at)

        located = locate.located(
            one, self.matcher, self.options, self.findings, reported.dater_of(when), apart
        )
        self.findings.accepted += len(located.lines)
        self.findings.faults += months.since(located, self.system)
        if single:
            return records.summed(located, at, kind_at, self.system, self.findings)
        return located, at, kind_at

    def _take(self, located: locate.Located, at: Mapping[str, int], kind: str) -> None:
        """Add the figures of the rows of a kind."""
        stated = {id_: self._numbers(located, id_, column) for id_, column in at.items()}
        figures = records.withheld(stated, self.system)
        for id_, values in figures.items():
            self._add(located, id_, at[id_], values, kind)
        held.compare(self.system, located, pd.DataFrame(figures), at, self.findings)
        if not kind:
            added = [column for id_, column in at.items() if id_ in self.system.counts]
            totals.compare(located, added, self.findings)

    def _numbers(self, located: locate.Located, id_: str, column: int) -> pd.Series:
        whole = self.system.fields[id_].whole
        return rows.numbers(located, column, self.findings, whole=whole)

    def _add(
        self, located: locate.Located, id_: str, column: int, values: pd.Series, kind: str
    ) -> None:
        """A column's figures, held against what is known of their areas."""
        field, name = self.system.fields[id_], Name.of(self.system.fields[id_])
        self.parts.setdefault(kinds.named(id_, kind), []).append(rows.Part(located, column, values))
        header = located.table.header.names[column]
        self.meanings.setdefault(header, Meaning(unit="count", measure=id_))
        if field.unit == "households":
            self.findings.faults += bounds.faults(located, column, values, households=True)
        counted: list[Said] = [name] if id_ in self.system.counts else []
        bounds.tell({name: values}, counted, located.areas, self.findings)

    def _tell(self, one: AreaTable, at: dict[str, int]) -> None:
        """What each column of a report was taken for, and what is wrong with its columns."""
        self.findings.faults += [
            *held.missing(self.system, one, at), *self._twice(one, at), *shape.faults(one),
            *ours.faults(one), *kinds.of_people(one, self.system),
        ]  # fmt: skip
        parts: dict[int, tuple[str, Said]] = {
            column: ("measure", Name.of(self.system.fields[id_])) for id_, column in at.items()
        }
        when = whereabouts.when(one, self.options)
        parts |= {column: ("year", Saying("imports-day-of-rows")) for column in when.columns}
        kind = kinds.column(one, self.system)
        parts |= {} if kind is None else {kind: ("group", Saying("imports-kinds"))}
        self.findings.columns += roles.roles(one, parts, self.options)
        self.findings.notes += [*roles.left_out(one, parts, self.options), *shape.notes(one)]

    def _twice(self, one: AreaTable, at: dict[str, int]) -> list[Fault]:
        """A fault for every column that means the same figure as another."""
        return [
            checked.twice(one, column, at[id_])
            for column, name in enumerate(one.header.names)
            for id_ in self.reader.meant(name, self.options)
            if id_ in at and at[id_] != column
        ]

    def draft(self) -> Draft:
        """What would be stored."""
        kept = months.settled(self.parts, self.options, self.findings)
        whole = kinds.with_all(rows.joined(kept, self.findings), self.system)
        whole, left = kinds.without_years(whole)
        if left:
            self.findings.notes.append(Note(Saying("imports-kinds-of-months-alone")))
        there = [str(name) for name in whole]
        levels = rows.levels(self.codes)
        made = tuple(replace(one, levels=levels) for one in self.system.measures(there))
        self.findings.faults += kinds.too_many(there, self.tables)
        counts = tuple(one for one in there if one.partition(KIND)[0] in self.system.counts)
        return Draft(
            self.system.id, whole, counts, made, (self.system.group,),
            self.system.source(self.options), meanings=self.meanings,
        )  # fmt: skip
