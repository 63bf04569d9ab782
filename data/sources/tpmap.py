"""TPMAP's open figures: one zip a year of CSV files for country, provinces, districts, tambons."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from data.refusal import Fault, Refused

SOURCE = "tpmap"
PATTERN = "tpmap-*.zip"
INDICATORS = 31
MASKS = tuple(f"{mask:05b}" for mask in range(1, 32))
POPULATIONS = {
    "households": "poor.household.CNT",
    "bmn_poor": "poor.JPT.CNT",
    "target_poor": "poor.JPT.MOFval.CNT",
}
REGISTERED = "poor.JPT.MOFreg.CNT"
# TPMAP's own word for the level of a file, and the column that holds its codes.
_UNITS = {
    "country": ("country", None, 0),
    "province": ("province", "province_ID", 2),
    "amphur": ("district", "amphur_ID", 4),
    "tambol": ("tambon", "tumbol_ID", 6),
}
_NAME = re.compile(
    r"^(?P<year>\d\d)/(?P=year)_(?:(?P<whole>country|province)|(?P<province>\d\d)_(?P<part>amphur|tambol))"
    r"_(?P<table>common|[01]{5})\.csv$"
)
_LARGEST = 4_000_000
_DIGITS = re.compile(r"[0-9]{1,9}")
_COMMON = {"household.CNT": "households", "HOUSEMEMBER_CNT": "people"} | {
    f"indicator{number}.{published}": f"indicator_{number:02d}_{ours}"
    for number in range(1, INDICATORS + 1)
    for published, ours in (("CNT", "failed"), ("ALL", "surveyed"))
}

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Tpmap:
    """One year as published, by level (`country`, `province`, `district`, `tambon`).

    `common[level]`: indexed by code; `households`, `people`, `indicator_NN_surveyed`,
    `indicator_NN_failed`. `unions[population][level]`: indexed by code, one column a mask, people
    (or households) deprived in any of its dimensions. `registered[level]`: BMN-poor people
    registered for the welfare card. All whole numbers.
    """

    year_be: int
    common: dict[str, pd.DataFrame]
    unions: dict[str, dict[str, pd.DataFrame]]
    registered: dict[str, pd.Series]


def read(path: Path, progress: Progress = lambda done, of: None) -> Tpmap:
    """A year of TPMAP from its zip.

    `progress` is told how many of how many files are read. Raises `Refused` with every fault:
    files missing, codes of the wrong length, values that are not whole numbers ≥ 0.
    """
    tables, year = _tables(path, progress)
    whole = _by_table(path, tables)
    common = {level: _common(frame) for level, frame in whole["common"].items()}
    unions = {
        population: {
            level: pd.DataFrame({mask: whole[mask][level][column] for mask in MASKS})
            for level in common
        }
        for population, column in POPULATIONS.items()
    }
    registered = {level: whole["11111"][level][REGISTERED].rename("registered") for level in common}
    return Tpmap(2500 + year, common, unions, registered)


def _tables(path: Path, progress: Progress) -> tuple[dict[tuple[str, str, str], pd.DataFrame], int]:
    """Every CSV file by (table, level, province), values still text checked to be whole numbers."""
    try:
        archive = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, OSError) as error:
        expected = "a zip file of CSV files"
        raise Refused([Fault(path.name, "", str(error), expected, "เปิดแฟ้ม TPMAP ไม่ได้")]) from error
    with archive:
        members = [
            (info, match) for info in archive.infolist() if (match := _NAME.match(info.filename))
        ]
        years = {match["year"] for _, match in members}
        if len(years) != 1:
            found = f"{len(members)} files of {len(years)} years"
            expected = "NN/NN_<unit>_<mask>.csv of one year"
            raise Refused([Fault(path.name, "", found, expected, "ไม่พบแฟ้มตามผังของ TPMAP")])
        faults: list[Fault] = []
        tables = {}
        for done, (info, match) in enumerate(members, start=1):
            key = (match["table"], match["whole"] or match["part"], match["province"] or "")
            tables[key] = _table(archive, info, key[0], key[1], faults)
            progress(done, len(members))
    if faults:
        raise Refused(faults)
    return tables, int(years.pop())


def _table(
    archive: zipfile.ZipFile, info: zipfile.ZipInfo, table: str, unit: str, faults: list[Fault]
) -> pd.DataFrame:
    """One CSV file indexed by code; what is wrong with it is added to `faults`."""
    wanted = list(_COMMON) if table == "common" else [*POPULATIONS.values(), REGISTERED]
    if info.file_size > _LARGEST:
        faults.append(
            Fault(info.filename, "", f"{info.file_size} bytes", f"≤ {_LARGEST}", "แฟ้มใหญ่เกินไป")
        )
        return pd.DataFrame()
    _, key, digits = _UNITS[unit]
    with archive.open(info) as stream:
        header, *rows = csv.reader(io.TextIOWrapper(stream, encoding="utf-8-sig", newline=""))
    absent = [column for column in (key, *wanted) if column and column not in header]
    if absent:
        faults.append(Fault(info.filename, "header", "–", ", ".join(absent), "ขาดคอลัมน์"))
        return pd.DataFrame()
    ragged = [row for row, cells in enumerate(rows, start=2) if len(cells) != len(header)]
    if ragged:
        expected = f"{len(header)} cells"
        faults += [Fault(info.filename, f"row {row}", "–", expected, "จำนวนช่องไม่ครบ") for row in ragged]
        return pd.DataFrame()
    codes = _codes(info.filename, [row[header.index(key)] for row in rows], digits, faults) if key else ["TH"]
    counts = {
        column: _whole(info.filename, column, [row[header.index(column)] for row in rows], faults)
        for column in wanted
    }
    return pd.DataFrame(counts, index=pd.Index(codes, name="code"), dtype="int64")


def _codes(file: str, written: list[str], digits: int, faults: list[Fault]) -> list[str]:
    codes = [code.strip().zfill(digits) for code in written]
    seen: set[str] = set()
    for row, code in enumerate(codes, start=2):
        if len(code) != digits or not _DIGITS.fullmatch(code) or code in seen:
            expected = f"{digits} digits, once"
            faults.append(Fault(file, f"row {row}", repr(code), expected, "รหัสพื้นที่ไม่ถูกต้อง"))
        seen.add(code)
    return codes


def _whole(file: str, column: str, written: list[str], faults: list[Fault]) -> list[int]:
    wrong = [(row, text) for row, text in enumerate(written, start=2) if not _DIGITS.fullmatch(text)]
    faults += [
        Fault(file, f"row {row}, {column}", repr(text), "a whole number ≥ 0", "ตัวเลขไม่ถูกต้อง")
        for row, text in wrong
    ]
    return [0] * len(written) if wrong else [int(text) for text in written]


def _by_table(
    path: Path, tables: dict[tuple[str, str, str], pd.DataFrame]
) -> dict[str, dict[str, pd.DataFrame]]:
    """The provinces' files joined: by table, then by level."""
    provinces = sorted({province for _, _, province in tables if province})
    parts = {
        "country": [""],
        "province": [""],
        "amphur": provinces,
        "tambol": provinces,
    }
    wanted = [
        (table, unit, part)
        for table in ("common", *MASKS)
        for unit, places in parts.items()
        for part in places
    ]
    missing = [key for key in wanted if key not in tables]
    if missing:
        expected = "31 masks and common for every unit"
        raise Refused(
            [Fault(path.name, "_".join(filter(None, (p, u, t))), "–", expected, "ขาดแฟ้ม") for t, u, p in missing]
        )
    return {
        table: {
            _UNITS[unit][0]: pd.concat([tables[table, unit, part] for part in places]).sort_index()
            for unit, places in parts.items()
        }
        for table in ("common", *MASKS)
    }


def _common(frame: pd.DataFrame) -> pd.DataFrame:
    return frame[list(_COMMON)].rename(columns=_COMMON)
