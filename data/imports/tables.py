"""Tables of a file from people: which there are, and the fault where there is none."""

from __future__ import annotations

from collections.abc import Callable

from data.imports.columns import groups
from data.imports.draft import Options
from data.intake import area_columns, header, table, table_faults
from data.intake.grid import Sheet, place
from data.intake.table import AreaTable
from data.refusal import Fault
from geo.names.matcher import Matcher
from wording.saying import Saying


def of(
    file: str,
    sheets: list[Sheet],
    known: Callable[[str], bool],
    options: Options,
    matcher: Matcher,
) -> list[AreaTable]:
    """The tables of a file that name areas, in the order of its sheets.

    What a column holds tells as well as its header that it is of areas.
    """
    found = (_table(file, sheet, known, options, matcher) for sheet in sheets)
    return [one for one in found if one is not None]


def _table(
    file: str,
    sheet: Sheet,
    known: Callable[[str], bool],
    options: Options,
    matcher: Matcher,
) -> AreaTable | None:
    fields = options.fields
    one = table.table_of(file, sheet, known, fields)
    if one is None:
        return None
    held = area_columns.held_by(one, matcher, fields)
    if held:
        fields = {**fields, **held}
        one = table.table_of(file, sheet, known, fields) or one
    return groups.with_roles(area_columns.recognised(one, matcher, fields), options.fields)


def headers(sheets: list[Sheet], known: Callable[[str], bool], options: Options) -> list[list[str]]:
    """The names of the columns of every table of a file that names areas."""
    found = (header.find_header(sheet, known, options.fields) for sheet in sheets)
    return [one.names for one in found if one is not None]


def none(file: str, sheets: list[Sheet]) -> Fault:
    """The fault of a file in which no row names an area; a formula without a value may be why."""
    formulas = [
        table_faults.hollow(file, sheet, row, column)
        for sheet in sheets
        for row, column in sheet.hollow
        if row < header.SEARCHED and not sheet.hidden
    ]
    if formulas:
        return formulas[0]
    first = next((row for sheet in sheets for row in sheet.rows if any(row)), [])
    found = ", ".join(repr(cell) for cell in first[:5] if cell.strip()) or "–"
    expected, message = Saying("imports-a-header-of-areas"), Saying("imports-no-header-of-areas")
    return Fault(file, place(sheets[0].name), found, expected, message)
