"""Reads tables of จปฐ. indicators: pairs of counts, checked against each other and percents."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pandas as pd

from data.imports import bounds, locate, rows, tables, totals
from data.imports.bmn import (
    _NUMBER,
    FAILED_PERCENT,
    GROUP_38,
    SOURCE,
    FormField,
    field,
    measures,
    source,
)
from data.imports.columns import checked, ours, roles, shape
from data.imports.draft import Draft, Findings, Meaning, Note, Options
from data.imports.readers.report_tables import report_tables
from data.intake.grid import Sheet, place
from data.intake.header import header_key
from data.intake.table import AreaTable
from data.official.tpmap_form import INDICATORS
from data.refusal import Fault
from geo.names.matcher import Matcher
from wording.saying import Saying

__all__ = ["SOURCE", "known", "read", "recognised"]

FIRST_38 = 2565
"""First year of the form of 38 indicators."""


def known(header: str) -> bool:
    """Whether a header speaks of an indicator."""
    return field(header) is not None or _NUMBER.search(header_key(header)) is not None


def recognised(file: str, sheets: list[Sheet], options: Options) -> bool:
    """Whether a file is of indicators: some indicator both failed and surveyed."""
    del file
    found = [
        {meant.what for meant in map(field, names) if meant}
        for names in tables.headers(sheets, known, options)
    ]
    return any({"failed", "surveyed"} <= one for one in found)


def read(
    file: str, sheets: list[Sheet], matcher: Matcher, options: Options, findings: Findings
) -> Draft:
    """A table of indicators as a draft; what is wrong with it is told in `findings`."""
    same = report_tables(
        file,
        sheets,
        known,
        lambda one: sum(map(known, one.header.names)),
        matcher,
        options,
        findings,
    )
    if not same:
        return Draft(SOURCE)
    taken = [(one, _fields(one, options, findings)) for one in same]
    placed = [locate.located(one, matcher, options, findings) for one in same]
    years = [year for located in placed for year in located.years]
    form = _form(years)
    prefix = INDICATORS[form]
    parts: dict[str, list[rows.Part]] = {}
    meanings: dict[str, Meaning] = {}
    for (one, at), located in zip(taken, placed, strict=True):
        findings.faults += [*_unknown(one, at, form), *_unpaired(one, at), *_mixed(one, years)]
        for id_, part in _figures(located, at, prefix, findings).items():
            parts.setdefault(id_, []).append(part)
            meanings.setdefault(one.header.names[part.column], Meaning(unit="count", measure=id_))
        findings.accepted += len(located.lines)
    figures = rows.joined(parts, findings)
    codes = [code for located in placed for code in located.codes]
    indicators = {meant.number for _, at in taken for meant in at.values()}
    findings.notes.append(Note(Saying("imports-bmn-form", form=form, n=len(indicators))))
    grouped = (GROUP_38,) if form == max(INDICATORS) else ()
    there = [str(name) for name in figures]
    made = tuple(replace(one, levels=rows.levels(codes)) for one in measures(there))
    return Draft(SOURCE, figures, tuple(there), made, grouped, source(options), meanings=meanings)


def _fields(one: AreaTable, options: Options, findings: Findings) -> dict[int, FormField]:
    """What each column of a table is; two columns of one figure are a fault, the rest is told."""
    at: dict[int, FormField] = {}
    for column, name in enumerate(one.header.names):
        meant = field(name) if options.fields.get(name) != "" else None
        if meant is None:
            continue
        before = next((other for other, same in at.items() if same == meant), None)
        if before is not None:
            findings.faults.append(checked.twice(one, column, before))
        else:
            at[column] = meant
    parts = {
        column: ("check", Saying("imports-percent-checks-the-count"))
        if meant.what == FAILED_PERCENT
        else ("measure", Saying("imports-indicator", n=meant.number))
        for column, meant in at.items()
    }
    findings.columns += roles.roles(one, parts, options)
    findings.notes += roles.left_out(one, parts, options)
    findings.faults += [*shape.faults(one), *ours.faults(one)]
    findings.notes += shape.notes(one)
    return at


def _figures(
    located: locate.Located, at: dict[int, FormField], prefix: str, findings: Findings
) -> dict[str, rows.Part]:
    """The counts of a table by the id of their column, checked against each other and percents."""
    counts = {column: meant for column, meant in at.items() if meant.what != FAILED_PERCENT}
    parts = {
        f"{prefix}_{meant.number:02d}_{meant.what}": rows.Part(
            located, column, rows.numbers(located, column, findings, whole=True)
        )
        for column, meant in counts.items()
    }
    figures = {id_: part.figures for id_, part in parts.items()}
    _compare(located, figures, counts, prefix, findings)
    for column, meant in at.items():
        if meant.what == FAILED_PERCENT:
            pair = [f"{prefix}_{meant.number:02d}_{what}" for what in ("failed", "surveyed")]
            if all(id_ in figures for id_ in pair):
                checked.percents_fit(located, column, figures[pair[0]], figures[pair[1]], findings)
    totals.compare(located, list(counts), findings)
    names = {id_: located.table.header.names[part.column] for id_, part in parts.items()}
    for id_, part in parts.items():
        findings.faults += bounds.faults(located, part.column, part.figures, households=False)
        bounds.tell({names[id_]: part.figures}, [names[id_]], located.areas, findings)
    return parts


def _form(years: list[int]) -> int:
    return max(INDICATORS) if years and min(years) >= FIRST_38 else min(INDICATORS)


def _mixed(one: AreaTable, years: list[int]) -> list[Fault]:
    if not years or (min(years) >= FIRST_38) == (max(years) >= FIRST_38):
        return []
    message = Saying("imports-years-of-two-forms")
    expected = Saying("imports-a-file-for-each-form", last=str(FIRST_38 - 1), first=str(FIRST_38))
    where, found = place(one.sheet.name), f"{min(years)}–{max(years)}"
    return [Fault(one.file, where, found, expected, message)]


def _unknown(one: AreaTable, at: dict[int, FormField], form: int) -> list[Fault]:
    message = Saying("imports-form-has-no-such-indicator")
    return [
        Fault(one.file, one.head(column), str(meant.number), f"1–{form}", message)
        for column, meant in at.items()
        if not 1 <= meant.number <= form
    ]


def _unpaired(one: AreaTable, at: dict[int, FormField]) -> list[Fault]:
    there = set(at.values())
    message = Saying("imports-indicator-lacks-its-pair")
    return [
        Fault(
            one.file,
            one.head(column),
            Saying(f"imports-{meant.what}"),
            Saying(f"imports-also-{other}-of", n=meant.number),
            message,
        )
        for column, meant in at.items()
        if meant.what != FAILED_PERCENT
        and FormField(meant.number, other := "surveyed" if meant.what == "failed" else "failed")
        not in there
    ]


def _compare(
    located: locate.Located,
    figures: Mapping[str, pd.Series],
    at: dict[int, FormField],
    prefix: str,
    findings: Findings,
) -> None:
    by_field = {meant: column for column, meant in at.items()}
    for meant, column in by_field.items():
        base = by_field.get(FormField(meant.number, "surveyed"))
        if meant.what == "failed" and base is not None:
            pair = (f"{prefix}_{meant.number:02d}_failed", f"{prefix}_{meant.number:02d}_surveyed")
            checked.not_more(located, figures[pair[0]], figures[pair[1]], (column, base), findings)
