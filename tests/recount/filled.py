"""Every importer's own template filled by a rule and imported as a person would; what it then says.

A year of TPMAP is made from the embedded one: what is surveyed is three times, what is counted of
it twice as many. Where only a sample is recounted it is of a few provinces.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import openpyxl
import pandas as pd
import pytest

import settings
from data.imports.draft import Options
from data.imports.evidence import Ask
from data.imports.templates import TEMPLATES, workbook
from data.stored import store
from data.stored.library import Library
from data.stored.release import Release
from releases import checking, publishing
from tests.data import made_up
from tests.recount import source
from tests.recount.extent import some

SURVEY = 2563
"""The year of TPMAP that is made."""
SURVEYED, COUNTED = 3, 2
PEOPLE = {"household.CNT": "households", "HOUSEMEMBER_CNT": "people"}
UNWRITTEN = {"elderly", "disabled", "chronic", "happiness"}
"""What TPMAP publishes of some years beside; the year made has none."""
POOR = {
    "poor.household.CNT": "households",
    "poor.JPT.CNT": "bmn_poor",
    "poor.JPT.MOFval.CNT": "target_poor",
}
INCOME = (
    "รายได้เฉลี่ย (บาท)",
    "รายได้เฉลี่ยต่อครัวเรือน",
    "Income of a household",
    "number",
    "higher_is_better",
)
"""A column that a person adds to a template, and describes in its second sheet."""


@dataclass(frozen=True)
class Form:
    """How a template is filled: years, and a number by column (from 0), place and year."""

    years: tuple[int, ...]
    rule: Callable[[int, int, int], int | str]
    more: tuple[str, ...] = ()


def _report(column: int, place: int, year: int) -> int:
    if column > 9:  # of the problems of each dimension, half are helped
        return _report(column - 5, place, year) // 2
    return (900 + place, 600 + place % 200, (place * (column + 3)) % 97)[min(column, 2)]


def _indicators(column: int, place: int, _: int) -> int:
    return (place * (column + 2)) % 389 if column % 2 else 400 + place


def _summary(column: int, place: int, _: int) -> int:
    return (700 + place, 500 + place % 150, (place * (column + 3)) % 89)[min(column, 2)]


def _complaints(column: int, place: int, year: int) -> int | str:
    received = 110 + place * 3 + year % 10
    return ("รวม", received, (place * 7) % 101, 1 + place % 40)[column]


def _cards(column: int, place: int, year: int) -> int:
    return 71_000 + 1_000 * place if column else 5_000 + 31 * place + year % 10


FORMS = {
    "thaiqm": Form((2566,), _report),
    "bmn": Form((2564,), _indicators),
    "logbook": Form((2567,), _summary),
    "complaints": Form((2567, 2568), _complaints),
    "cards": Form((2562, 2568), _cards, INCOME),
}
"""Every template by its id."""


@cache
def provinces() -> list[str]:
    """The provinces that have rows: all but Bangkok, whose row is left as it is."""
    return [str(code) for code in source.figures("province").index if code != "10"]


def number(name: str, column: int, code: str, year: int) -> int | str:
    """What is written into a template."""
    return FORMS[name].rule(column, provinces().index(code), year)


def filled(name: str, areas: pd.DataFrame) -> bytes:
    """A template with its numbers, a further year below the first."""
    form, book = FORMS[name], openpyxl.load_workbook(io.BytesIO(workbook(TEMPLATES[name], areas)))
    sheet, about = book.worksheets[0], book.worksheets[-1]
    if form.more:
        sheet.cell(1, sheet.max_column + 1, form.more[0])
        about.append(list(form.more))
    last, width = sheet.max_row, sheet.max_column
    rows = {sheet.cell(row, 1).value: row for row in range(2, last + 1)}
    for turn, year in enumerate(form.years):
        for code in provinces():
            row = rows[code] + turn * (last - 1)
            cells = [code, sheet.cell(rows[code], 2).value, year]
            cells += [number(name, column, code, year) for column in range(width - 3)]
            for column, cell in enumerate(cells, start=1):
                sheet.cell(row, column, cell)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


@cache
def units() -> pd.DataFrame:
    """Survey units of the provinces that the year of TPMAP has, by code."""
    every = pd.concat([source.figures("tambon"), source.figures("municipality")])
    every = every[every["people"].notna()].sort_index()
    there = some(provinces(), 2)
    return every[every.index.str[:2].isin(there)]


@cache
def later() -> pd.DataFrame:
    """The survey units in the year made: three times the surveyed, twice those counted of them."""
    whole = [name for name in units() if name in PEOPLE.values() or name.endswith("_surveyed")]
    table = units() * COUNTED
    return table.assign(**{name: units()[name] * SURVEYED for name in whole})


def _columns(table: str) -> dict[str, pd.Series]:
    """TPMAP's columns of `common` or of a mask, by survey unit."""
    if table == "common":
        marks = {"ALL": "surveyed", "CNT": "failed"}
        return {name: later()[own] for name, own in PEOPLE.items()} | {
            f"indicator{no}.{mark}": later()[f"indicator_{no:02d}_{own}"]
            for no in range(1, 32)
            for mark, own in marks.items()
        }
    sets = [mask for mask in made_up.MASKS if int(mask, 2) & int(table, 2)]
    found = {
        name: later()[[f"{own}_{mask}" for mask in sets]].sum(axis=1) for name, own in POOR.items()
    }
    return found | {made_up.REGISTERED: later()["registered"]}


def survey(path: Path) -> Path:
    """The year of TPMAP as TPMAP would publish it."""
    tables: made_up.Tables = {}
    for table in ("common", *made_up.MASKS):
        figures = pd.DataFrame(_columns(table)).astype("int64")
        for unit, digits in made_up.PARENTS.items():
            sums = figures.groupby(figures.index.str[:digits]).sum()
            for code, row in sums.iterrows():
                place = f"{str(code)[:2]}_" if digits > 2 else ""
                key = {made_up.KEYS[unit]: str(code)} if digits else {}
                year = f"{SURVEY % 100}"
                name = f"{year}/{year}_{place}{unit}_{table}.csv"
                head = [*key, *map(str, figures)]
                tables.setdefault(name, [head]).append([*key.values(), *map(str, row)])
    return made_up.zip_tpmap(path, tables)


def answered(path: Path, base: Release) -> tuple[checking.Outcome, tuple[Ask, ...]]:
    """A file as it is checked once every question has the likeliest answer; what was asked."""
    first = checking.check(path, base)
    answers = {ask.key: ask.choices[0].value for ask in first.report.asks}
    outcome = checking.check(path, base, Options(answers=answers)) if answers else first
    assert outcome.report.clean, (path.name, outcome.report.faults, outcome.report.asks)
    return outcome, first.report.asks


def files(folder: Path, areas: pd.DataFrame) -> Iterator[Path]:
    """The year of TPMAP, and every template filled."""
    yield survey(folder / "tpmap-63.zip")
    for name in FORMS:
        path = folder / f"{name}.xlsx"
        path.write_bytes(filled(name, areas))
        yield path


@contextmanager
def published(folder: Path) -> Iterator[tuple[Release, dict[str, list[str]]]]:
    """The release in force once all was checked, answered and published; keys of what was asked."""
    asked: dict[str, list[str]] = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(settings.DATA.name, str(folder / "data"))
        for path in files(folder, store.active().areas):
            outcome, asks = answered(path, store.active())
            asked[path.name] = [ask.key for ask in asks]
            publishing.publish(outcome, store.in_force, Library(folder / "data"))
        yield store.active(), asked


Values = dict[str, float]
"""Values of a measure by the code of the area."""


def _of(name: str, column: int, year: int) -> Values:
    return {code: float(number(name, column, code, year)) for code in provinces()}


def _share(part: Values, whole: Values) -> Values:
    return {code: part[code] / whole[code] for code in part if whole[code]}


def expected(release: Release) -> dict[tuple[str, int], Values]:
    """The values of every measure that was imported by its id and year, from what was written."""
    ids = {one.name_en: one.id for one in release.catalog.measures.values()}
    found = {}
    surveyed, problems, *others = (_of("thaiqm", column, 2566) for column in range(10))
    target, *helped = (_of("logbook", column, 2567) for column in range(7))
    for name, part in zip(("helped", *source.DIMENSIONS), helped, strict=True):
        found[f"lb_{name}_rate", 2567] = _share(part, target)
    found["lb_agencies", 2567] = _of("logbook", 7, 2567)
    found["qm_problem_rate", 2566] = _share(problems, surveyed)
    outcomes = ("helped", "self", "progress")
    for name, part in zip((*outcomes, *source.DIMENSIONS), others, strict=True):
        found[f"qm_{name}_rate", 2566] = _share(part, problems if name in outcomes else surveyed)
    for no in range(1, 32):
        failed, base = (_of("bmn", 2 * (no - 1) + at, 2564) for at in (1, 0))
        found[f"indicator_{no:02d}", 2564] = _share(failed, base)
    for name, column, name_en, scale in (
        ("complaints", 1, "Complaints received", 1),
        ("cards", 0, "Holders of the welfare card", 1),
        ("cards", 1, INCOME[2], 1),
    ):
        for year in FORMS[name].years:
            values = _of(name, column, year)
            found[ids[name_en], year] = {code: value / scale for code, value in values.items()}
            per = ids.get(f"{name_en} per surveyed person")
            if per:
                found[per, year] = _share(values, surveyed_in(year))
    for year in FORMS["complaints"].years:
        received, closed, lasted = (_of("complaints", column, year) for column in (1, 2, 3))
        found["dt_received_rate", year] = _share(received, surveyed_in(year))
        found["dt_closed_rate", year] = _share(closed, received)
        few = {code for code, value in closed.items() if value < 5}
        found["dt_days", year] = {code: one for code, one in lasted.items() if code not in few}
    return found | dict(_survey())


def whole() -> bool:
    """Whether the year of TPMAP is of all provinces."""
    return set(units().index.str[:2]) == set(provinces())


def surveyed_in(year: int) -> Values:
    """People surveyed in the nearest year in which all provinces are."""
    years = {source.PERIOD: 1, **({SURVEY: SURVEYED} if whole() else {})}
    times = years[min(years, key=lambda one: (abs(one - year), one))]
    people = source.figures("province")["people"].loc[provinces()]
    return {str(code): float(value) * times for code, value in people.items()}


def _survey() -> Iterator[tuple[tuple[str, int], Values]]:
    """The measures of the year of TPMAP that follow from the counts, by province."""
    sums = later().groupby(later().index.str[:2]).sum()
    for name in source.counted():
        entry = source.catalogue()[name]
        if entry.get("source", "tpmap") != "tpmap" or not source.has(name, "province"):
            continue
        if entry.get("count") in UNWRITTEN:
            continue
        values = source.Measured(name, "province", sums).known
        yield (name, SURVEY), {code: float(value) for code, value in values.items()}
