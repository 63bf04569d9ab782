"""What is known of a TPMAP year from elsewhere, held against the year as a file has it.

Totals of 2561 are known exactly (data/catalog.toml), those of 2562, 2565 and 2566 from the press
(data/facts/tpmap_known.csv, each with its source and how far it was rounded). Poor households of
2566 follow another definition than TPMAP's files and are not compared. A difference does not refuse
a year, for the file may be right; it is told, and it stays in the release as a check that failed.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pandas as pd

from data.catalog import catalog
from data.imports.draft import Note
from data.official.check import Check
from data.official.totals import dimension_totals
from geo.areas import LEVELS
from wording.saying import Capital, Joined, Name, Said, Saying, Year, area_name

FACTS = Path(__file__).parents[1] / "facts" / "tpmap_known.csv"
NAMES = {
    "people": Saying("official-people-surveyed"),
    "households": Saying("official-households-surveyed"),
    "bmn_poor": Saying("official-bmn-poor-people"),
    "target_poor": Saying("official-target-poor-people"),
    "registered": Saying("official-bmn-poor-people-registered"),
    "poor_households": Saying("official-poor-households"),
}
"""Totals that may be known beside those of the dimensions."""
NAMED = 80


@dataclass(frozen=True)
class Total:
    """A total of a year that is known, to the nearest `rounded_to`, and from where."""

    value: int
    rounded_to: int
    note: Said
    source: str


def known(year_be: int) -> dict[str, Total]:
    """Totals of the country that are known of a year, by name; none for most years."""
    exact = {
        name: Total(value, 1, Saying("official-as-tpmap-published"), "TPMAP")
        for name, value in catalog().known.get(year_be, {}).items()
        if name in NAMES or name in catalog().dimensions
    }
    return exact | _told().get(year_be, {})


@cache
def _told() -> dict[int, dict[str, Total]]:
    years: dict[int, dict[str, Total]] = {}
    with FACTS.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            total = Total(
                int(row["value"]),
                int(row["rounded_to"]),
                Name(row["note_th"], row["note_en"]),
                row["source"],
            )
            years.setdefault(int(row["year_be"]), {})[row["total"]] = total
    return years


def totals(units: pd.DataFrame) -> dict[str, int]:
    """Totals of the survey units of a year: people, households, the poor, each dimension."""
    found = {name: int(units[name].sum()) for name in NAMES if name in units}
    single = {
        name: int(units[f"target_poor_in_{name}"].sum())
        for name in catalog().dimensions
        if f"target_poor_in_{name}" in units
    }
    exact = dimension_totals(units) if not single else {}
    return found | single | {name: exact[name] for name in catalog().dimensions if name in exact}


def held(year_be: int, units: pd.DataFrame) -> tuple[list[Check], list[Note]]:
    """A check for each total known of a year, and in words those that the units differ from."""
    found = totals(units)
    compared = {name: total for name, total in known(year_be).items() if name in found}
    checks = [_check(year_be, name, total, found[name]) for name, total in compared.items()]
    differing = zip(compared.items(), checks, strict=True)
    notes = [
        _difference(year_be, name, total, found[name])
        for (name, total), check in differing
        if not check.passed
    ]
    return checks, notes


def covered(
    year_be: int, units: pd.DataFrame, before: pd.Index, areas: pd.DataFrame
) -> tuple[list[Check], list[Note]]:
    """Whether every province of the survey before (`before`, its codes) is in a year's units."""
    wanted = before[before.isin(areas.index[areas["level"] == "province"])]
    lost = wanted.difference(units.index.str[: LEVELS["province"].digits])
    name = _dated(Saying("official-every-province-is-there"), year_be)
    check = Check(f"provinces_{year_be}", name, len(wanted), len(wanted) - len(lost))
    if lost.empty:
        return [check], []
    told = Saying(
        "official-provinces-without-figures", year=Year(year_be), lost=len(lost),
        of=len(wanted),
        names=Joined(tuple(area_name(areas, code) for code in lost[:NAMED]), "; "),
    )  # fmt: skip
    return [check], [Note(told)]


def _check(year_be: int, name: str, total: Total, found: int) -> Check:
    known_ = _dated(Saying("official-known-total", name=_name(name)), year_be)
    return Check(f"known_{name}_{year_be}", known_, total.value, found, total.rounded_to // 2)


def _difference(year_be: int, name: str, total: Total, found: int) -> Note:
    apart = f"{found - total.value:+,}".replace("-", "−")
    told = Saying(
        "official-not-as-known", name=Capital(_name(name)), year=Year(year_be), found=found,
        known=total.value, apart=apart, note=total.note, source=total.source,
    )  # fmt: skip
    return Note(told)


def _name(total: str) -> Saying:
    """What a total counts."""
    if total in NAMES:
        return NAMES[total]
    dimension = catalog().dimensions[total]
    within = Name(dimension.name_th, dimension.name_en.lower(), dimension.id)
    return Saying("official-target-poor-deprived-in", dimension=within)


def _dated(name: Said, year_be: int) -> Saying:
    return Saying("official-dated", name=name, year=Year(year_be))


def dated(checks: Iterable[Check], year_be: int) -> list[Check]:
    """Checks of a year, told apart from the same checks of another one."""
    return [
        Check(f"{one.id}_{year_be}", _dated(one.name, year_be), one.expected, one.found)
        for one in checks
    ]
