"""TPMAP's open figures: one zip a year of CSV files for country, provinces, districts, tambons."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd

from data.official import tpmap_zip
from data.official.tpmap_files import UNITS, VILLAGE, Member
from data.official.tpmap_form import common_columns
from data.official.tpmap_zip import (
    ANY,
    MASKS,
    POPULATIONS,
    REGISTERED,
    Gathered,
    Progress,
)

SOURCE = "tpmap"
PATTERN = "tpmap-*.zip"


@dataclass(frozen=True)
class Tpmap:
    """One year as published, by level (`country`, `province`, `district`, `tambon`).

    `common[level]`: indexed by code; `households`, `people`, `indicator_NN_surveyed`,
    `indicator_NN_failed`. `unions[population][level]`: indexed by code, one column a mask, people
    (or households) deprived in any of its dimensions. `registered[level]`: BMN-poor people
    registered for the welfare card. All whole numbers, the same codes in every table of a level.
    `indicators`: 31 or 38, by the form of the survey. `means[level]`: means over the households
    (`tpmap_form.MEANS`), floats, no column where the year has none. `villages`: indexed by code,
    counts as in `tpmap_villages.COUNTS`; empty where the zip has none.
    """

    year_be: int
    common: dict[str, pd.DataFrame]
    unions: dict[str, dict[str, pd.DataFrame]]
    registered: dict[str, pd.Series]
    indicators: int = 31
    means: dict[str, pd.DataFrame] = field(default_factory=dict)
    villages: pd.DataFrame = field(default_factory=pd.DataFrame)

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


def read_survey(path: Path, progress: Progress | None = None) -> Tpmap:
    """A year of TPMAP from its zip, as `tpmap_zip.gather` takes it. Raises `Refused`."""
    return year(tpmap_zip.gather(path, progress))


def year(gathered: Gathered) -> Tpmap:
    """A year gathered, in tables."""
    levels = [unit.level for unit in UNITS.values()]

    def table(level: str, name: str) -> pd.DataFrame:
        codes = pd.Index(gathered.arrays[f"{level}/codes"].tolist(), name="code", dtype="str")
        columns = gathered.columns[f"{level}/{name}"]
        return pd.DataFrame(gathered.arrays[f"{level}/{name}"], index=codes, columns=columns)

    return Tpmap(
        year_be=gathered.year_be,
        common={level: table(level, "common") for level in levels},
        unions={name: {level: table(level, name) for level in levels} for name in POPULATIONS},
        registered={level: table(level, "registered")["registered"] for level in levels},
        indicators=gathered.indicators,
        means={level: table(level, "means") for level in levels},
        villages=table(VILLAGE, "counts") if "village/codes" in gathered.arrays else pd.DataFrame(),
    )
