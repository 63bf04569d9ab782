"""The order in which records are tabulated: a year at once, or province by province."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import Any

from data.refusal import Fault, Refused
from tabulating.definition import HOUSEHOLD, PERSON, Definition
from tabulating.engine import DUCKDB, Engine, Table
from tabulating.records import Files
from wording.saying import Saying

MOST_READ = 2.0
"""How often a record may be read at most where provinces are tabulated one by one."""
PEOPLE = 5_000_000
"""About how many records of people are tabulated at a time."""
MORE = 1.1
"""How much more that may be, rather than one part that has hardly any."""
PROVINCES = tuple(map(str, range(10, 97)))
"""What the code of a province may be, in order."""


@dataclass(frozen=True)
class Batch:
    """Records of a year, and of provinces that follow each other where it is parted by them."""

    year_be: int
    provinces: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """What it is called."""
        return "-".join(
            [str(self.year_be), *(self.provinces[:1] + self.provinces[-1:] or ("all",))]
        )


def years(
    engine: Engine, tables: dict[str, Table], definition: Definition, *, every: bool
) -> list[int]:
    """The years of the records. Raises `Refused` where several are there and one is wanted."""
    if definition.year:
        return [definition.year]
    column = tables[HOUSEHOLD][definition.households.year]
    whole = column.try_cast("int64") if column.type().is_string() else column.cast("int64")
    rows = engine.rows(tables[HOUSEHOLD].select(year=whole).distinct().limit(MOST_YEARS + 1))
    found = sorted({int(year) for year in rows["year"].dropna()})
    right = found and found[0] >= 2500 and found[-1] < 2700 and len(found) <= MOST_YEARS
    if not right or (len(found) > 1 and not every):
        expected = Saying("tabulate-years-by" if right else "tabulate-years-expected")
        listed = ", ".join(map(str, found[:10])) or "–"
        place = definition.households.year
        raise Refused([Fault("", place, listed, expected, Saying("tabulate-years-wrong"))])
    return found


Spans = list[tuple[str, str, int]] | None
"""First and last code of each part of each file, and its rows."""
MOST_YEARS = 40
"""Years that one run may tabulate."""


def batches(
    files: dict[str, Files],
    definition: Definition,
    years: list[int],
    *,
    engine: str,
    people: int,
) -> list[Batch]:
    """The batches of a run: by provinces where both tables lie together by province.

    Where there are no more records of `people` than one batch takes, nothing is parted, and no file
    has to be asked how it lies.
    """
    columns = {HOUSEHOLD: definition.households.area, PERSON: definition.persons.area}
    whole = [Batch(year) for year in years]
    most = PEOPLE * len(years)
    parted = engine == DUCKDB and people > most * MORE
    if not parted or not all(columns[one] and files[one].form == "parquet" for one in files):
        return whole
    spans = {level: _spans(one, columns[level]) for level, one in files.items()}
    if not all(map(_sorted, spans.values())):
        return whole
    rows = _rows(spans[PERSON])
    return [Batch(year, part) for year in years for part in _parted(rows, most)]


def _parted(rows: dict[str, int], people: int) -> list[tuple[str, ...]]:
    """Provinces in parts that have about so many people, all alike; every province is in one."""
    whole = max(sum(rows.values()), 1)
    count = ceil(whole / (people * MORE))
    parts: list[list[str]] = [[]]
    before = last = 0
    for province in PROVINCES:
        place = int((before + rows[province] / 2) * count / whole)
        if rows[province] and place > last:
            parts += [[]] if before else []
            last = place
        parts[-1].append(province)
        before += rows[province]
    return [tuple(part) for part in parts]


def _spans(files: Files, column: str) -> Spans:
    """What every part of every file tells; None where one does not."""
    from pyarrow import parquet

    found = []
    for path in files.paths:
        with path.open("rb") as stream:
            about = parquet.read_metadata(stream)
        spans = [_span(about.row_group(place), column) for place in range(about.num_row_groups)]
        found += spans
    return None if None in found else [span for span in found if span]


def _span(group: Any, column: str) -> tuple[str, str, int] | None:  # noqa: ANN401 (Arrow's)
    for place in range(group.num_columns):
        part = group.column(place)
        if part.path_in_schema == column:
            told = part.statistics
            if told is None or not told.has_min_max:
                return None
            return str(told.min), str(told.max), group.num_rows
    return None


def _sorted(spans: Spans) -> bool:
    """Whether reading province by province reads hardly anything twice."""
    if not spans:
        return False
    read = sum(
        rows
        for province in PROVINCES
        for low, high, rows in spans
        if low[:2] <= province <= high[:2]
    )
    return read <= MOST_READ * sum(rows for *_, rows in spans)


def _rows(spans: Spans) -> dict[str, int]:
    """About how many records each province has."""
    found = dict.fromkeys(PROVINCES, 0)
    for low, high, rows in spans or []:
        inside = [one for one in PROVINCES if low[:2] <= one <= high[:2]]
        for one in inside:
            found[one] += rows // len(inside)
    return found
