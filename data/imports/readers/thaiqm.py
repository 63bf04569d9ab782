"""Reads ThaiQM reports: the figures of their columns, checked against each other."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from data.imports import bounds, locate, rows, tables, totals
from data.imports.columns import checked, ours, roles, shape
from data.imports.draft import Draft, Findings, Meaning, Options
from data.imports.readers.report_tables import report_tables
from data.imports.thaiqm import (
    FIELDS,
    GROUP,
    OUTCOMES,
    PROBLEMS,
    SOURCE,
    SURVEYED,
    measures,
    source,
)
from data.intake.grid import Sheet, place
from data.intake.table import AreaTable
from data.refusal import Fault
from geo.names.matcher import Matcher
from wording.saying import Name, Saying

__all__ = ["SOURCE", "columns", "known", "read", "recognised"]


def known(header: str) -> bool:
    """Whether a header is one of a ThaiQM report."""
    return any(field.named(header) for field in FIELDS.values())


def recognised(file: str, sheets: list[Sheet], options: Options) -> bool:
    """Whether a file is a report: at least two of its figures, problems among them."""
    del file
    found = [columns(names, options) for names in tables.headers(sheets, known, options)]
    return any(PROBLEMS in one and len(one) > 1 for one in found)


def columns(names: list[str], options: Options) -> dict[str, int]:
    """Column of each figure: as a person said, else by its header."""
    found: dict[str, int] = {}
    for column, name in enumerate(names):
        for id_ in _meant(name, options):
            found.setdefault(id_, column)
    return found


def _meant(name: str, options: Options) -> list[str]:
    """The figures that a header means: as a person said, else by its words."""
    said = options.fields.get(name)
    if said is not None:
        return [said] if said in FIELDS else []
    return [field.id for field in FIELDS.values() if field.named(name)]


def read(
    file: str, sheets: list[Sheet], matcher: Matcher, options: Options, findings: Findings
) -> Draft:
    """A report as a draft; what is wrong with it is told in `findings`."""
    same = report_tables(
        file, sheets, known, lambda one: len(columns(one.header.names, options)),
        matcher, options, findings,
    )  # fmt: skip
    if not same:
        return Draft(SOURCE)
    parts: dict[str, list[rows.Part]] = {}
    meanings: dict[str, Meaning] = {}
    codes: list[str] = []
    for one in same:
        at = columns(one.header.names, options)
        _tell(one, at, options, findings)
        located = locate.located(one, matcher, options, findings)
        figures = {
            id_: rows.numbers(located, column, findings, whole=True) for id_, column in at.items()
        }
        for id_, values in figures.items():
            parts.setdefault(id_, []).append(rows.Part(located, at[id_], values))
            meanings.setdefault(one.header.names[at[id_]], Meaning(unit="count", measure=id_))
            findings.faults += bounds.faults(located, at[id_], values, households=True)
            name = Name.of(FIELDS[id_])
            bounds.tell({name: values}, [name], located.areas, findings)
        _compare(located, pd.DataFrame(figures), at, findings)
        totals.compare(located, list(at.values()), findings)
        findings.accepted += len(located.lines)
        codes += located.codes
    whole = rows.joined(parts, findings)
    there = [str(name) for name in whole]
    made = tuple(replace(one, levels=rows.levels(codes)) for one in measures(there))
    return Draft(SOURCE, whole, tuple(there), made, (GROUP,), source(options), meanings=meanings)


def _tell(one: AreaTable, at: dict[str, int], options: Options, findings: Findings) -> None:
    """What each column of a report was taken for, and what is wrong with its columns."""
    findings.faults += [
        *_missing(one, at), *_twice(one, at, options), *shape.faults(one), *ours.faults(one)
    ]  # fmt: skip
    parts = {column: ("measure", Name.of(FIELDS[id_])) for id_, column in at.items()}
    findings.columns += roles.roles(one, parts, options)
    findings.notes += [*roles.left_out(one, parts, options), *shape.notes(one)]


def _twice(one: AreaTable, at: dict[str, int], options: Options) -> list[Fault]:
    """A fault for every column that means the same figure as another."""
    return [
        checked.twice(one, column, at[id_])
        for column, name in enumerate(one.header.names)
        for id_ in _meant(name, options)
        if id_ in at and at[id_] != column
    ]


def _missing(one: AreaTable, at: dict[str, int]) -> list[Fault]:
    message = Saying("imports-needed-column-is-missing")
    there = ", ".join(name for name in one.header.names if name)
    return [
        Fault(one.file, place(one.sheet.name), there, Name.of(FIELDS[id_]), message)
        for id_ in (SURVEYED, PROBLEMS)
        if id_ not in at
    ]


def _compare(
    located: locate.Located, figures: pd.DataFrame, at: dict[str, int], findings: Findings
) -> None:
    """No part is more than its base, nor are the outcomes together."""
    for id_ in figures:
        base = FIELDS[str(id_)].of
        if base in at:
            both = at[str(id_)], at[base]
            checked.not_more(located, figures[id_], figures[base], both, findings)
    outcomes = [id_ for id_ in OUTCOMES if id_ in figures]
    if len(outcomes) > 1 and PROBLEMS in at:
        together = figures[outcomes].sum(axis="columns", skipna=False)
        parts_fit = (figures[outcomes].le(figures[PROBLEMS], axis="index")).all(axis="columns")
        both = at[outcomes[0]], at[PROBLEMS]
        checked.not_more(located, together.where(parts_fit), figures[PROBLEMS], both, findings)
