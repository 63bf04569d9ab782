"""NESDC's workbook of monetary poverty and inequality: every figure on its area and year.

The tables are known by their titles (nesdc_tables.py) and held against each other: regions against
their provinces, one table's regions against another's (nesdc_checks.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from data.intake.grid import Sheet, place
from data.intake.numbers import NotANumber, latest, number
from data.official import nesdc_tables as tables
from data.official.nesdc_book import Figure, Workbook
from data.official.nesdc_places import Places
from data.official.nesdc_tables import WORDS, Cell, Laid, Wanted
from geo.names.matcher import Matcher
from wording.saying import Saying, Year

SOURCE = "nesdc_poverty"
PATTERN = "nesdc_poverty_distribution_*.xlsx"


def read_workbook(file: str, sheets: Sequence[Sheet], matcher: Matcher) -> Workbook:
    """A workbook's figures; what is wrong with it stands in its `faults`."""
    book = Workbook(file)
    for table, found in tables.found(sheets).items():
        if len(found) != 1:
            _demand_one(book, table, found)
            continue
        book.laid[table] = found[0]
        if _demand_layout(book, table):
            book.figures[table] = list(_figures(book, table, matcher))
            _demand_once(book, table)
    return book


def _demand_one(book: Workbook, table: Wanted, found: Sequence[Laid]) -> None:
    names = ", ".join(f"“{one.sheet.name.strip()}”" for one in found)
    message = "nesdc-table-twice" if found else "nesdc-table-missing"
    book.fault(message, "", names or "–", Saying("nesdc-table-expected", title=table.said()))


def _demand_layout(book: Workbook, table: Wanted) -> bool:
    """Whether a table is in its unit and states each year once."""
    laid = book.laid[table]
    before = len(book.faults)
    if laid.unit != table.unit:
        expected = table.unit or Saying("nesdc-no-unit")
        book.fault("nesdc-unit-unknown", book.place(table), repr(laid.unit), expected)
    first: dict[int, int] = {}
    for year, column in laid.years:
        where = place(laid.sheet.name, laid.header, column)
        if year > latest():
            book.fault(
                "nesdc-year-to-come",
                where,
                Year(year),
                Saying("nesdc-year-past", latest=Year(latest())),
            )
        if first.setdefault(year, column) != column:
            book.fault("nesdc-year-twice", where, str(year), Saying("nesdc-year-once"))
    return len(book.faults) == before


def _demand_once(book: Workbook, table: Wanted) -> None:
    """A fault for every row that gives an area a second figure of a year."""
    first: dict[tuple[str, int], Cell] = {}
    told = set()
    for figure in book.figures[table]:
        cell = figure.cell
        earlier = first.setdefault((figure.code, cell.year), cell)
        if earlier is not cell and (figure.code, cell.row) not in told:
            told.add((figure.code, cell.row))
            found = f"{cell.name or cell.region} {cell.year}"
            expected = Saying("nesdc-area-once", row=str(earlier.row + 1))
            book.fault("nesdc-area-twice", book.place(table, cell), found, expected)


def _figures(book: Workbook, table: Wanted, matcher: Matcher) -> Iterator[Figure]:
    """The figures of a table, each on the code of its area."""
    places = Places(book, table, matcher)
    for cell in book.laid[table].cells(by_years=table.levels == tables.BY_YEARS):
        code = places.code(cell)
        if not code:
            continue
        value = _value(book, table, cell)
        if value is not None:
            yield Figure(code, value, cell)


def _value(book: Workbook, table: Wanted, cell: Cell) -> float | None:
    """A cell's figure as stored; NaN for too small a sample, None for nothing."""
    if cell.text.lower() in WORDS["nothing"]:
        return None
    if cell.text in WORDS["small_sample"]:
        return _small(book, table, cell)
    where, written = book.place(table, cell), repr(cell.text[:40])
    try:
        value = number(cell.text)
    except NotANumber:
        book.fault("nesdc-no-number", where, written, Saying("nesdc-number-expected"))
        return None
    if value is None or not 0 <= value <= table.limit:
        limits = f"0–{table.limit:g}" if table.limit < float("inf") else "≥ 0"
        book.fault("nesdc-out-of-range", where, written, limits)
        return None
    return round(value / table.per, table.places)


def _small(book: Workbook, table: Wanted, cell: Cell) -> float | None:
    if book.laid[table].says_small or len(cell.text) > 1:
        return float("nan")
    expected = Saying("nesdc-dash-expected")
    book.fault("nesdc-dash-unexplained", book.place(table, cell), repr(cell.text), expected)
    return None
