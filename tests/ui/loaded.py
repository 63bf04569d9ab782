"""Releases that tests load instead of the embedded one: imported tables, and years beside 2561."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pandas as pd
import pytest

import settings
from data.imports.draft import Options
from data.imports.identity import identity, source
from data.stored import release, store, writing
from data.stored.library import Library
from data.stored.release import Release
from releases import checking, publishing
from tests import shared
from tests.data import made_up, made_villages
from tests.releases.small import doubled

PROVINCES = "รหัส,ปี,อัตราว่างงาน (ร้อยละ),จำนวนโรงเรียน,ครัวเรือนไม่มีไฟฟ้า (ครัวเรือน)"
"""Headers of a table by province: a rate, a count of things, a count of households."""
DISTRICTS = "รหัส,ปี,หมู่บ้านน้ำท่วม (ร้อยละ)"


def id_of(header: str, unit: str, base: str = "") -> str:
    """Id of the measure of a column, in a file whose source nobody named."""
    return identity(header, source=source(Options())["id"], unit=unit, base=base)


@contextmanager
def in_force(folder: Path) -> Iterator[Release]:
    """The release of a folder as the one that pages show; the one before it stays in memory."""
    store.active()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(settings.RELEASE.name, str(folder))
        yield store.active()


def imported(folder: Path, header: str, lines: list[str], base: Release | None = None) -> Path:
    """Where a release lies that has a table beside the figures of another (the embedded one)."""
    base = base or release.load_release()
    path = folder / "table.csv"
    path.write_text("\n".join([header, *lines]), encoding="utf-8")
    found = checking.check(path, base)
    assert found.report.clean, found.report.faults
    shelf = Library(folder / "data")
    return shelf.folder_of(publishing.publish(found, base, shelf))


def once(header: str, lines: list[str], base: Release) -> Path:
    """Where the same release lies, imported once a run: to be read, never to be changed."""
    told = hashlib.sha256("\n".join([str(base.id), header, *lines]).encode()).hexdigest()[:16]
    place = shared.folder(f"imported-{told}", lambda fresh: imported(fresh, header, lines, base))
    [found] = (place / "data" / "releases").iterdir()
    return found


def by_province() -> Path:
    """A release with measures that provinces alone have, of 2566."""
    codes = [code for code in release.load_release().codes("province") if code != "10"]
    lines = [f"{code},2566,{place / 10:.1f},{place + 3},{place * 7}" for place, code in
             enumerate(codes)]  # fmt: skip
    return once(PROVINCES, lines, release.load_release())


def by_district() -> Path:
    """A release with a measure that districts alone have, of 2561."""
    codes = [code for code in release.load_release().codes("district") if not code.startswith("10")]
    lines = [f"{code},2561,{place % 40}" for place, code in enumerate(codes)]
    return once(DISTRICTS, lines, release.load_release())


def with_villages(folder: Path) -> Path:
    """A release with a small later year of TPMAP that has villages, made by a rule."""
    base = release.load_release()
    path = made_up.zip_tpmap(folder / "tpmap-62.zip", made_villages.with_villages(doubled(62)))
    found = checking.check(path, base, Options(answers={"fewer": "take"}))
    assert found.report.clean, found.report.faults or found.report.asks
    shelf = Library(folder / "data")
    return shelf.folder_of(publishing.publish(found, base, shelf))


def with_years(folder: Path, *years: int) -> Path:
    """A release with TPMAP's figures of 2561 as those of other years too, a tenth fewer a year."""
    shipped = release.load_release()
    table = pd.read_parquet(release.EMBEDDED / "figures.parquet")
    survey = table[table["year_be"] == shipped.periods[0]]
    poor = [name for name in table if str(name).startswith(("target_poor", "bmn_poor"))]
    parts = [table[~table["year_be"].isin(years)]]
    for year in years:
        again = survey.assign(year_be=year, year_ce=year - 543)
        again[poor] = (again[poor] * (1 - 0.1 * (year - shipped.periods[0]))).round()
        parts.append(again)
    figures = pd.concat(parts).astype({"year_be": "int16", "year_ce": "int16"})
    about = {
        key: value
        for key, value in shipped.manifest.items()
        if key not in {"release", "format", "files"}
    }
    about["periods"] = sorted({*shipped.periods, *years})
    areas = shipped.areas.reset_index()
    place = folder / "release"
    writing.write_release(place, areas=areas, figures=figures, assets=shipped.assets, about=about)
    return place
