"""Reads NESDC's workbook of poverty and inequality, as published: all tables that the atlas shows.

The workbook is read and held against itself as `data.official.nesdc` does for the embedded release;
what is wrong is told by sheet, row and column, and nothing of it is taken then.
"""

from __future__ import annotations

from collections.abc import Iterator

from data.catalog import catalog
from data.imports.draft import Draft, Findings, Note, Options
from data.imports.evidence import Role
from data.intake.grid import Sheet
from data.intake.table_faults import hollow
from data.official import nesdc, nesdc_checks, nesdc_tables
from data.official.nesdc import SOURCE
from data.official.nesdc_book import Workbook
from geo.names.matcher import Matcher
from wording.saying import Joined, Name, Said, Saying, area_name

__all__ = ["SOURCE", "read", "recognised"]

LEAST = 2
"""So many of its tables make a workbook NESDC's, whatever else is missing."""


def recognised(file: str, sheets: list[Sheet], options: Options) -> bool:
    """Whether a workbook is NESDC's: at least two sheets under titles of its tables."""
    del file, options
    return sum(bool(found) for found in nesdc_tables.found(sheets).values()) >= LEAST


def read(
    file: str, sheets: list[Sheet], matcher: Matcher, options: Options, findings: Findings
) -> Draft:
    """The workbook as a draft; what is wrong with it is told in `findings`."""
    del options  # the workbook says everything itself
    book = nesdc.read_workbook(file, sheets, matcher)
    laid = {one.sheet.name: one.sheet for one in book.laid.values()}
    book.faults += (hollow(file, one, *cell) for one in laid.values() for cell in one.hollow)
    if not book.faults:
        nesdc_checks.check(book)
    findings.faults += book.faults
    findings.columns += _roles(book, sheets)
    rows = {
        (book.laid[table].sheet.name, figure.cell.row)
        for table, figures in book.figures.items()
        for figure in figures
    }
    findings.rows = findings.accepted = len(rows)
    findings.notes += _notes(book, matcher)
    return Draft(SOURCE) if book.faults else Draft(SOURCE, figures=book.table())


def _roles(book: Workbook, sheets: list[Sheet]) -> Iterator[Role]:
    """What each sheet was taken for: the measures of its table, or nothing."""
    measures = catalog().measures
    held: dict[str, list[Said]] = {}
    for table, laid in book.laid.items():
        one = measures[table.column]
        held.setdefault(laid.sheet.name, []).append(Name(one.name_th, one.name_en, one.id))
    for sheet in sheets:
        names = held.get(sheet.name)
        told = Joined(tuple(dict.fromkeys(names))) if names else Saying("nesdc-sheet-not-read")
        yield Role(sheet.name, "", "measure" if names else "left_out", told)


def _notes(book: Workbook, matcher: Matcher) -> Iterator[Note]:
    """Cells without a figure for too small a sample, and names that are spelt otherwise."""
    small = sum(
        figure.value != figure.value for figures in book.figures.values() for figure in figures
    )
    if small:
        yield Note(Saying("nesdc-small-samples", n=small))
    for written, meant in sorted(book.spelt.items()):
        meant_by = area_name(matcher.areas, meant)
        yield Note(Saying("nesdc-spelt", written=written, meant=meant_by))
