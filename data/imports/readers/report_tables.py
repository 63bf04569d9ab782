"""The tables of a report of ours, each with one row an area and year."""

from __future__ import annotations

from collections.abc import Callable

from data.imports import tables, together
from data.imports.columns.settled import settled
from data.imports.draft import Findings, Options
from data.imports.years import whereabouts
from data.intake.grid import Sheet
from data.intake.table import AreaTable
from geo.names.matcher import Matcher


def report_tables(
    file: str,
    sheets: list[Sheet],
    known: Callable[[str], bool],
    weight: Callable[[AreaTable], int],
    matcher: Matcher,
    options: Options,
    findings: Findings,
    *,
    own: Callable[[AreaTable], list[int]] | None = None,
) -> list[AreaTable]:
    """The tables that are read; none, and a fault, where no row names an area.

    `known` tells of headers beside those of areas, `weight` which table is meant where they differ.
    A report is of all people: of groups within an area no single one will do. `own`
    are the columns of days and kinds, which a report reads itself: they tell no groups.
    """
    found = tables.of(file, sheets, known, options, matcher)
    if own is not None:
        found = [whereabouts.without_groups(one, own(one)) for one in found]
    if not found:
        findings.faults.append(tables.none(file, sheets))
    same = together.read(sheets, found, weight, options, findings) if found else []
    return [settled(one, options, findings, whole=True) for one in same]
