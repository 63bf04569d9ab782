"""A release: areas, figures and map assets in one folder, told apart by the hashes it carries."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

import pandas as pd

from data.catalog import Catalog, catalog
from data.extension import extended
from data.stored import reports
from data.stored.damage import DamagedRelease, NewerRelease
from data.stored.files import (
    ASSETS,
    FORMAT,
    MANIFEST,
    RELEASES,
    REPORTS,
    TABLES,
    TABLES_MORE,
    VILLAGES,
)
from data.stored.manifest import reader, verified, verified_manifest
from data.stored.part import REPORTS as OF_REPORTS
from data.stored.part import VILLAGES as OF_VILLAGES
from data.stored.part import WHOLE, Part
from data.stored.query import Query
from data.stored.remote import Reader
from data.stored.training import KEY, is_training, mark
from wording.saying import Foreign, Saying

EMBEDDED = Path(__file__).parents[1] / "thailand"


@dataclass(frozen=True)
class Release:
    """A verified release, read into memory.

    `areas`: indexed by code; `level`, `name_th`, `name_en`, `parent`, `region`, `area_km2`,
    `lon`, `lat`, `sort_th` (rank in Thai collation). `table`: one row a code and period; counts
    as float64, NaN where there are none. `assets`: gzip-compressed TopoJSON by name. `house`: the
    data folder that it lies in, where it was read from one. `packed`: the file of the villages as
    it was verified, empty where there is none; `packed_reports` that of the reports;
    `tables` are the files of declared tables by name, as they were verified. `part` is what is seen
    of it: nothing else is told of villages and of reports (`data.stored.part`).
    """

    manifest: Mapping[str, Any]
    areas: pd.DataFrame
    table: pd.DataFrame
    assets: Mapping[str, bytes]
    house: Path | None = None
    packed: bytes = field(default=b"", repr=False)
    packed_reports: bytes = field(default=b"", repr=False)
    tables: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    part: Part = WHOLE

    @property
    def id(self) -> str:
        """The first twelve digits of the hash over the manifest, which holds every file's hash.

        A tail tells what is seen of it, where that is not all.
        """
        return f"{self.whole_id}{self.part.tail}"

    @property
    def whole_id(self) -> str:
        """The id of the whole release, whatever is seen of it."""
        return str(self.manifest["release"])

    @property
    def training(self) -> bool:
        """Whether its figures are invented, to train with."""
        return is_training(self.manifest)

    def mark(self, lang: str = "") -> str:
        """The words that whatever is made of it carries (`training.mark`); mostly none."""
        return mark(self.manifest, lang)

    def file_name(self, name: str) -> str:
        """The name of a file made of it; one of training says so at its beginning."""
        said = f"{KEY}-"
        return f"{said}{name}" if self.training and not name.startswith(said) else name

    @property
    def periods(self) -> list[int]:
        """Years (พ.ศ.) with figures, latest first."""
        return sorted((int(year) for year in self.manifest["periods"]), reverse=True)

    def survey(self, period: int) -> str:
        """What the survey of a year is called, or of the newest where a year has none."""
        return self.catalog.survey(period if period in self.periods else self.periods[0])

    @cached_property
    def query(self) -> Query:
        """The query engine over the verified tables."""
        return Query(self.areas, self.table)

    @cached_property
    def catalog(self) -> Catalog:
        """The catalogue, with the measures and sources that were imported into this release."""
        return extended(catalog(), self.manifest)

    @cached_property
    def villages(self) -> pd.DataFrame:
        """Counts of villages by `year_be` and `code`, in order; empty where there are none.

        Read when it is first asked for. They are exact: what may be shown of them is
        `figures.villages`.
        """
        if not self.packed:
            keys = pd.MultiIndex.from_arrays([[], []], names=["year_be", "code"])
            return pd.DataFrame(index=keys)
        stored = pd.read_parquet(io.BytesIO(self.packed))
        return self.part.rows(OF_VILLAGES, stored.set_index(["year_be", "code"]).sort_index())

    @cached_property
    def reports(self) -> pd.DataFrame:
        """Reports of systems by `system`, `month`, `code` and `kind` (data/stored/reports.py).

        What may be shown of them, and how they follow each other, is `figures.reports`.
        """
        stored = reports.read(self.packed_reports) if self.packed_reports else reports.empty()
        return self.part.rows(OF_REPORTS, stored)

    @cached_property
    def _by_level(self) -> dict[str, pd.Index]:
        return {str(level): group.index for level, group in self.areas.groupby("level", sort=False)}

    def codes(self, level: str) -> pd.Index:
        """Codes of a level, in order."""
        return self._by_level[level]

    def figures(self, level: str, period: int) -> pd.DataFrame:
        """Figures of every area of a level in a year; a row of NaN where it has none.

        Raises `KeyError` for a year without any figure.
        """
        return self.query.figures(level, period)

    def years(self, column: str, level: str) -> list[int]:
        """Years (พ.ศ.) in which some area of a level has a figure in a column, latest first."""
        return self.query.years(column, level)


def load_release(place: Path | str = EMBEDDED, *, identity: str = "") -> Release:
    """Read and verify a release in a folder, or at an address that fsspec knows (`s3://…`).

    `identity`: the id that it must have; any where it is empty. Raises `DamagedRelease` naming the
    file that is not as written.
    """
    read = reader(place)
    manifest = verified_manifest(read)
    try:
        return replace(_read(read, manifest, identity), house=_house(place))
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        found = Foreign(f"{type(error).__name__} {str(error)[:80]}")
        raise NewerRelease(found, Saying("stored-format", id=str(FORMAT))) from error


def _house(place: Path | str) -> Path | None:
    """The data folder of a release in a folder of this machine."""
    if "://" in str(place):
        return None
    folder = Path(place).resolve().parent
    return folder.parent if folder.name == RELEASES else None


def _read(read: Reader, manifest: dict[str, Any], identity: str) -> Release:
    """A release whose manifest is as written; its catalogue is read too, or not at all."""
    if identity and manifest["release"] != identity:
        other = Saying("stored-the-release", id=str(manifest["release"]))
        raise DamagedRelease(MANIFEST, other, Saying("stored-the-release", id=identity))
    contents = {name: verified(read, name, entry) for name, entry in manifest["files"].items()}
    areas, figures = (pd.read_parquet(io.BytesIO(contents[f"{name}.parquet"])) for name in TABLES)
    keyed: pd.DataFrame = figures.set_index(["year_be", "code"]).sort_index()
    # A copy lies in one piece: rows of some areas are taken out of that in a fifth of the time.
    table = keyed.select_dtypes("number").astype("float64").copy()
    prefix = f"{ASSETS}/"
    found = Release(
        manifest=manifest,
        areas=areas.set_index("code"),
        table=table,
        assets={
            name.removeprefix(prefix).removesuffix(".json.gz"): content
            for name, content in contents.items()
            if name.startswith(prefix)
        },
        packed=contents.get(VILLAGES, b""),
        packed_reports=contents.get(REPORTS, b""),
        tables={
            name.removeprefix(f"{TABLES_MORE}/"): content
            for name, content in contents.items()
            if name.startswith(f"{TABLES_MORE}/")
        },
    )
    _demand_readable(found)
    return found


def _demand_readable(release: Release) -> None:
    """What a manifest declares is read once, so that what cannot be is told here, not on a page."""
    for declared in ("catalog", "periods"):
        getattr(release, declared)
