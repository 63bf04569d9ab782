"""NESDC's workbook held against itself: wholes against their parts, one table against another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from data.official.nesdc_book import Figure, Workbook
from data.official.nesdc_tables import Wanted
from geo.areas import COUNTRY, REGIONS, parent_of
from wording.saying import Saying

ADDED, MEAN = "poor_people", ("poverty_headcount", "poverty_line")
"""The column whose parts add up, and those whose whole lies between its parts."""
WITHIN = {"poor_people": 100.0, "poverty_headcount": 0.0005, "poverty_line": 1.0}
"""How far the source's own tables lie apart at most: people, a fraction, baht a month."""

HEADCOUNT_WITHIN = 0.0001
"""The same of headcounts that follow from the parts: the source's are within 0.00001."""

Cells = Mapping[tuple[int, str], Figure]


def check(book: Workbook) -> None:
    """Note a fault for every whole that its parts contradict, and where two tables disagree."""
    by_column: dict[str, list[tuple[Wanted, Cells]]] = defaultdict(list)
    for table, figures in book.figures.items():
        cells: Cells = {(one.cell.year, one.code): one for one in figures}
        by_column[table.column].append((table, cells))
        for year, whole in [key for key in cells if key[1] in (COUNTRY, *REGIONS)]:
            _demand_whole(book, table, cells, year, whole)
    for several in by_column.values():
        _demand_same(book, several)
    poor = {table.levels: cells for table, cells in by_column[ADDED]}
    for table, cells in by_column["poverty_headcount"]:
        _demand_headcounts(book, (table, cells), poor.get(table.levels, {}))


def _demand_whole(book: Workbook, table: Wanted, cells: Cells, year: int, whole: str) -> None:
    """A whole is its parts' sum, or lies between them, where each part has a figure."""
    parts = {
        code: one.value
        for (of, code), one in cells.items()
        if of == year and parent_of(code) == whole
    }
    own = cells[year, whole]
    if not parts or any(value != value for value in parts.values()) or own.value != own.value:
        return
    slack = WITHIN.get(table.column, 0.0)
    low, high = min(parts.values()), max(parts.values())
    if table.column == ADDED:
        low = high = sum(parts.values())
    elif table.column not in MEAN:
        return
    if not low - slack <= own.value <= high + slack:
        scale = table.per
        bounds = f"{low * scale:,.4g}" if low == high else f"{low * scale:,.4g}–{high * scale:,.4g}"
        expected = Saying("nesdc-by-parts", bounds=bounds, n=len(parts))
        where = book.place(table, own.cell)
        book.fault("nesdc-whole-not-parts", where, own.cell.text[:20], expected)


def _demand_same(book: Workbook, several: list[tuple[Wanted, Cells]]) -> None:
    """The same figure in two tables is the same as far as the source's own are."""
    (first, cells), *others = several
    for table, more in others:
        slack = WITHIN.get(table.column, 0.0)
        for key in sorted(cells.keys() & more.keys()):
            one, other = cells[key], more[key]
            if abs(one.value - other.value) > slack:
                sheet, value = book.laid[first].sheet.name.strip(), one.cell.text[:20]
                expected = Saying("nesdc-in-table", value=value, sheet=sheet)
                where = book.place(table, other.cell)
                book.fault("nesdc-tables-disagree", where, other.cell.text[:20], expected)


def _demand_headcounts(book: Workbook, shares: tuple[Wanted, Cells], poor: Cells) -> None:
    """A whole's headcount is its parts' poor over the people that their headcounts stand for.

    Where nobody of a part is poor, or it has no figure, nothing is known of its people.
    """
    table, cells = shares
    for year, whole in [key for key in cells if key[1] in (COUNTRY, *REGIONS)]:
        own = cells[year, whole]
        keys = [key for key in cells if key[0] == year and parent_of(key[1]) == whole]
        if not keys or not all(key in poor and cells[key].value > 0 for key in keys):
            continue
        people = sum(poor[key].value / cells[key].value for key in keys)
        share = sum(poor[key].value for key in keys) / people
        if not abs(share - own.value) <= HEADCOUNT_WITHIN:
            where, expected = book.place(table, own.cell), f"{share * table.per:.2f}"
            book.fault("nesdc-headcount-not-parts", where, own.cell.text[:20], expected)
