"""TPMAP's open figures: one zip a year of CSV files for country, provinces, districts, tambons."""

from __future__ import annotations

import zipfile
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy.typing as npt
import pandas as pd

from data.refusal import Fault, Refused
from data.sources import tpmap_files
from data.sources.tpmap_files import UNITS, Member

SOURCE = "tpmap"
PATTERN = "tpmap-*.zip"
INDICATORS = {31: "indicator", 38: "bmn38"}
"""Indicators of the จปฐ. forms (2560–2564, 2565–2570) and how our names of theirs begin."""
MASKS = tuple(f"{mask:05b}" for mask in range(1, 32))
ANY = "11111"
"""The mask of all five dimensions: its union counts everybody who is poor."""
POPULATIONS = {
    "households": "poor.household.CNT",
    "bmn_poor": "poor.JPT.CNT",
    "target_poor": "poor.JPT.MOFval.CNT",
}
REGISTERED = "poor.JPT.MOFreg.CNT"


def common_columns(indicators: int) -> dict[str, str]:
    """Our name of each column of `common` by TPMAP's, for a form of 31 or 38 indicators."""
    prefix = INDICATORS[indicators]
    return {"household.CNT": "households", "HOUSEMEMBER_CNT": "people"} | {
        f"indicator{number}.{published}": f"{prefix}_{number:02d}_{ours}"
        for number in range(1, indicators + 1)
        for published, ours in (("CNT", "failed"), ("ALL", "surveyed"))
    }


Progress = Callable[[int, int], None]
Tables = Mapping[Member, pd.DataFrame]


@dataclass(frozen=True)
class Tpmap:
    """One year as published, by level (`country`, `province`, `district`, `tambon`).

    `common[level]`: indexed by code; `households`, `people`, `indicator_NN_surveyed`,
    `indicator_NN_failed`. `unions[population][level]`: indexed by code, one column a mask, people
    (or households) deprived in any of its dimensions. `registered[level]`: BMN-poor people
    registered for the welfare card. All whole numbers, the same codes in every table of a level.
    `indicators`: 31 or 38, by the form of the survey.
    """

    year_be: int
    common: dict[str, pd.DataFrame]
    unions: dict[str, dict[str, pd.DataFrame]]
    registered: dict[str, pd.Series]
    indicators: int = 31

    @property
    def masks(self) -> list[str]:
        """The masks that were published; a full year has all 31."""
        return [str(mask) for mask in self.unions["target_poor"]["tambon"]]

    @property
    def complete(self) -> bool:
        """Whether all masks are there, so that the joint distribution follows exactly."""
        return len(self.masks) == len(MASKS)

    def published(self, level: str) -> pd.DataFrame:
        """Every figure of a level, its columns (table, column) named as in TPMAP's files."""
        ours = {column: name for name, column in common_columns(self.indicators).items()}
        parts = [self.common[level].rename(columns=lambda column: ("common", ours[column]))]
        for population, column in POPULATIONS.items():
            unions = self.unions[population][level]
            parts.append(unions.set_axis([(mask, column) for mask in unions], axis="columns"))
        parts.append(
            self.registered[level].to_frame().set_axis([(ANY, REGISTERED)], axis="columns")
        )
        return pd.concat(parts, axis="columns")

    def file(self, level: str, table: str, code: str) -> str:
        """Path inside the zip of the file that holds an area's row of a table."""
        unit = next(name for name, unit in UNITS.items() if unit.level == level)
        province = code[:2] if level in ("district", "tambon") else ""
        return Member(f"{self.year_be - 2500:02d}", unit, province, table).name


def read(path: Path, progress: Progress | None = None) -> Tpmap:
    """A year of TPMAP from its zip.

    `progress` is told how many of how many files are read. A mask may be missing altogether, but
    for that of all dimensions. Raises `Refused` with every fault: files or rows missing, codes
    that are wrong, values that are not whole numbers ≥ 0.
    """
    tables, indicators = _tables(path, progress)
    year = next(iter(tables)).year
    places = _places(tables)
    there = {file.table for file in tables}
    masks = [mask for mask in MASKS if mask in there or mask == ANY]
    _refuse(_missing_files(path, tables, year, places, ["common", *masks]))
    _refuse(_missing_rows(tables))
    whole = {
        (table, UNITS[unit].level): pd.concat(
            [tables[Member(year, unit, place, table)] for place in within]
        ).sort_index()
        for table in ("common", *masks)
        for unit, within in places.items()
    }
    levels = [unit.level for unit in UNITS.values()]
    return Tpmap(
        year_be=2500 + int(year),
        common={
            level: whole["common", level].rename(columns=common_columns(indicators))
            for level in levels
        },
        unions={
            population: {
                level: pd.DataFrame({mask: whole[mask, level][column] for mask in masks})
                for level in levels
            }
            for population, column in POPULATIONS.items()
        },
        registered={level: whole[ANY, level][REGISTERED].rename("registered") for level in levels},
        indicators=indicators,
    )


def _tables(path: Path, progress: Progress | None) -> tuple[dict[Member, pd.DataFrame], int]:
    """Every CSV file of the zip, its figures checked to be whole numbers; how many indicators."""
    try:
        archive = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, OSError) as error:
        expected = "a zip file of CSV files"
        raise Refused([Fault(path.name, "", str(error), expected, "เปิดแฟ้ม TPMAP ไม่ได้")]) from error
    faults: list[Fault] = []
    tables = {}
    with archive:
        files = _files(path, archive)
        indicators = _indicators(archive, files)
        common = list(common_columns(indicators))
        for done, file in enumerate(files, start=1):
            wanted = common if file.table == "common" else [*POPULATIONS.values(), REGISTERED]
            tables[file] = tpmap_files.table(archive, file, wanted, faults)
            if progress:
                progress(done, len(files))
    _refuse(faults)
    return tables, indicators


def _indicators(archive: zipfile.ZipFile, files: list[Member]) -> int:
    """Indicators of the form: 38 where the country's table has the last of them, else 31."""
    common = next(
        (file for file in files if (file.unit, file.table) == ("country", "common")), None
    )
    columns = tpmap_files.header(archive, common) if common else []
    return max(INDICATORS) if f"indicator{max(INDICATORS)}.CNT" in columns else min(INDICATORS)


def _files(path: Path, archive: zipfile.ZipFile) -> list[Member]:
    files = Counter(
        file for name in archive.namelist() if (file := tpmap_files.member(name)) is not None
    )
    _refuse(
        Fault(file.name, "", f"{count} times", "once", "แฟ้มซ้ำใน zip")
        for file, count in files.items()
        if count > 1
    )
    years = {file.year for file in files}
    if len(years) != 1:
        found = f"{len(files)} files of {len(years)} years"
        expected = "NN/NN_<unit>_<mask>.csv of one year"
        raise Refused([Fault(path.name, "", found, expected, "ไม่พบแฟ้มตามผังของ TPMAP")])
    return list(files)


def _places(tables: Tables) -> dict[str, list[str]]:
    """The provinces whose files each unit needs: those with a file or a row."""
    rows = [table.index for file, table in tables.items() if file.unit == "province"]
    provinces = {file.province for file in tables if file.province}.union(*rows)
    return {unit: sorted(provinces) if of.digits > 2 else [""] for unit, of in UNITS.items()}


def _missing_files(
    path: Path, tables: Tables, year: str, places: Mapping[str, list[str]], expected: list[str]
) -> Iterable[Fault]:
    for unit, within in places.items():
        for file in (Member(year, unit, place, table) for place in within for table in expected):
            if file not in tables:
                yield Fault(path.name, file.name, "–", "this file", "ขาดแฟ้ม")


def packed(published: Tpmap) -> tuple[dict[str, Any], dict[str, npt.NDArray[Any]]]:
    """A year as plain arrays and what tells them apart, for another process to take up."""
    arrays: dict[str, npt.NDArray[Any]] = {}
    columns: dict[str, list[str]] = {}
    for level, common in published.common.items():
        tables = {"common": common, "registered": published.registered[level].to_frame()}
        tables |= {name: unions[level] for name, unions in published.unions.items()}
        arrays[f"{level}/codes"] = common.index.to_numpy(dtype="U6")
        for name, table in tables.items():
            arrays[f"{level}/{name}"] = table.to_numpy()
            columns[f"{level}/{name}"] = [str(column) for column in table]
    about = {"year_be": published.year_be, "indicators": published.indicators, "columns": columns}
    return about, arrays


def unpacked(about: Mapping[str, Any], arrays: Mapping[str, npt.NDArray[Any]]) -> Tpmap:
    """The year that `packed` made plain."""
    levels = [unit.level for unit in UNITS.values()]

    def table(level: str, name: str) -> pd.DataFrame:
        codes = pd.Index(arrays[f"{level}/codes"].tolist(), name="code", dtype="str")
        columns = about["columns"][f"{level}/{name}"]
        return pd.DataFrame(arrays[f"{level}/{name}"], index=codes, columns=columns)

    return Tpmap(
        year_be=int(about["year_be"]),
        common={level: table(level, "common") for level in levels},
        unions={name: {level: table(level, name) for level in levels} for name in POPULATIONS},
        registered={level: table(level, "registered")["registered"] for level in levels},
        indicators=int(about["indicators"]),
    )


def _missing_rows(tables: Tables) -> Iterable[Fault]:
    """Codes that stand in one table of a unit and place and not in another."""
    codes: dict[tuple[str, str], pd.Index] = {}
    for file, table in tables.items():
        place = (file.unit, file.province)
        codes[place] = table.index.union(codes[place]) if place in codes else table.index
    for file, table in tables.items():
        for code in codes[file.unit, file.province].difference(table.index):
            expected = "a row, as in the other tables"
            yield Fault(file.name, f"row {code}", "–", expected, "ขาดแถวของพื้นที่")


def _refuse(faults: Iterable[Fault]) -> None:
    found = list(faults)
    if found:
        raise Refused(found)
