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

FACTS = Path(__file__).parents[1] / "facts" / "tpmap_known.csv"
NAMES = {
    "people": ("ประชากรที่สำรวจ", "people surveyed"),
    "households": ("ครัวเรือนที่สำรวจ", "households surveyed"),
    "bmn_poor": ("คนจน จปฐ.", "BMN-poor people"),
    "target_poor": ("คนจนเป้าหมาย", "target poor people"),
    "registered": ("คนจน จปฐ. ที่ลงทะเบียน", "BMN-poor people registered"),
    "poor_households": ("ครัวเรือนยากจน", "poor households"),
}
"""Totals that may be known beside those of the dimensions."""
NAMED = 80


@dataclass(frozen=True)
class Total:
    """A total of a year that is known, to the nearest `rounded_to`, and from where."""

    value: int
    rounded_to: int
    note_th: str
    note_en: str
    source: str


def known(year_be: int) -> dict[str, Total]:
    """Totals of the country that are known of a year, by name; none for most years."""
    exact = {
        name: Total(value, 1, "ตามที่ TPMAP เผยแพร่", "as TPMAP published", "TPMAP")
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
                row["note_th"],
                row["note_en"],
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
    names = ("มีทุกจังหวัดของการสำรวจก่อนหน้า", "Every province of the survey before is there")
    check = Check(
        f"provinces_{year_be}", *_dated(names, year_be), len(wanted), len(wanted) - len(lost)
    )
    if lost.empty:
        return [check], []
    th, en = ("; ".join(areas.loc[lost[:NAMED], f"name_{lang}"]) for lang in ("th", "en"))
    return [check], [
        Note(
            f"พ.ศ. {year_be} ไม่มีตัวเลขของ {len(lost):,} จังหวัดที่มีในการสำรวจก่อนหน้า: {th}",
            f"{year_be - 543} has no figures of {len(lost):,} of the {len(wanted):,} provinces "
            f"surveyed before: {en}",
        )
    ]


def _check(year_be: int, name: str, total: Total, found: int) -> Check:
    th, en = _name(name)
    names = f"ยอดรวมที่ทราบ: {th}", f"Known total: {en}"
    return Check(
        f"known_{name}_{year_be}",
        *_dated(names, year_be),
        total.value,
        found,
        total.rounded_to // 2,
    )


def _difference(year_be: int, name: str, total: Total, found: int) -> Note:
    th, en = _name(name)
    apart = f"{found - total.value:+,}".replace("-", "−")
    return Note(
        f"{th} พ.ศ. {year_be} รวม {found:,} ต่างจากที่ทราบ {total.value:,} ({apart}): "
        f"{total.note_th} ({total.source})",
        f"{en[0].upper()}{en[1:]} in {year_be - 543}: {found:,} in all, not {total.value:,} as "
        f"known ({apart}): {total.note_en} ({total.source})",
    )


def _name(total: str) -> tuple[str, str]:
    """What a total counts."""
    if total in NAMES:
        return NAMES[total]
    dimension = catalog().dimensions[total]
    return (
        f"คนจนเป้าหมายมิติ{dimension.name_th}",
        f"target poor people deprived in {dimension.name_en.lower()}",
    )


def _dated(names: tuple[str, str], year_be: int) -> tuple[str, str]:
    return f"{names[0]} (พ.ศ. {year_be})", f"{names[1]} ({year_be - 543})"


def dated(checks: Iterable[Check], year_be: int) -> list[Check]:
    """Checks of a year, told apart from the same checks of another one."""
    return [
        Check(
            f"{one.id}_{year_be}",
            *_dated((one.name_th, one.name_en), year_be),
            one.expected,
            one.found,
        )
        for one in checks
    ]
