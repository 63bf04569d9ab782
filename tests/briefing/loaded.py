"""Releases with something of every importer in them, made by the importers themselves."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from data.imports.draft import Options
from data.stored import release, writing
from data.stored.release import Release
from releases import checking, merging
from tests import shared
from tests.data import made_up
from tests.data.intake import made

REPORT = "รหัส,ปี,ครัวเรือนที่สำรวจ,ครัวเรือนที่มีปัญหา,ช่วยเหลือแล้ว"
UNIONS = ("00011", "00001", "11000")
"""Masks that a year lacks: it then has unions only."""
BEFORE_SURVEYS, FORM_31, FORM_38, LATEST = 2540, 2563, 2567, 2569


@cache
def small() -> Release:
    """Three provinces of squares with a year of TPMAP, and everything that can be imported."""
    return release.load_release(shared.folder("loaded-small", _small))


def _small(fresh: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        found = release.load_release(shared.small())
        joined(found, (*_years(place), *_tables(place, found), _edition(place)), fresh)


@cache
def whole() -> Release:
    """The embedded release, and tables of every kind over all its areas."""
    return release.load_release(shared.folder("loaded-whole", _whole))


def _whole(fresh: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        found = release.load_release()
        joined(found, _tables(Path(folder), found), fresh)


def joined(base: Release, paths: Iterable[Path], place: Path) -> None:
    """Fill a folder with a release and what files hold on top of it, as imports do."""
    for number, path in enumerate(paths):
        outcome = checking.check(path, base, Options())
        assert outcome.report.clean, (path.name, outcome.report.faults, outcome.report.doubts)
        if number:
            shutil.rmtree(place)
            place.mkdir()
        writing.fill_folder(place, merging.merged(base, outcome))
        base = release.load_release(place)


def _years(folder: Path) -> Iterator[Path]:
    """A later year of TPMAP with unions only."""
    tables = {
        name: rows
        for name, rows in made_up.tpmap_tables(62).items()
        if not name.endswith(tuple(f"_{mask}.csv" for mask in UNIONS))
    }
    yield made_up.zip_tpmap(folder / "tpmap-62.zip", tables)


def _edition(folder: Path) -> Path:
    """Another edition of the boundaries: a tambon is new, one is gone, one has another name."""
    frame = made_up.tambon_frame()
    frame.loc[frame["ADM3_PCODE"] == "TH900102", "ADM3_PCODE"] = "TH900103"
    frame.loc[frame["ADM3_PCODE"] == "TH110102", "ADM3_TH"] = "บางอื่น"
    return made_up.zip_boundaries(folder / "other.zip", frame)


def _tables(folder: Path, base: Release) -> Iterator[Path]:
    """A ThaiQM report, both forms of indicators, and tables of all units on every level."""
    codes = {level: list(base.codes(level)) for level in ("province", "district", "tambon")}
    spread = [*enumerate(codes["district"])]
    yield _table(
        folder,
        "thaiqm.csv",
        REPORT,
        (f"{c},2566,{100 + n},{20 + n % 7},{n % 20}" for n, c in spread),
    )
    for name, year, numbers in (("bmn31", FORM_31, (1, 16, 31)), ("bmn38", FORM_38, (1, 17, 38))):
        header = ",".join(f"ตัวชี้วัดที่ {no} สำรวจ,ตัวชี้วัดที่ {no} ไม่ผ่าน" for no in numbers)
        cells = [(c, ",".join(f"{90 + n},{(n * no) % 40}" for no in numbers)) for n, c in spread]
        yield _table(
            folder, f"{name}.csv", f"รหัส,ปี,{header}", (f"{c},{year},{row}" for c, row in cells)
        )
    header = "code,year,complaints (cases),closed (%),score index,height,income (baht)"
    for level, year in (("province", LATEST), ("district", 2565), ("tambon", BEFORE_SURVEYS)):
        named = header.replace("complaints", f"{level} complaints").replace(
            "score", f"{level} score"
        )
        for one in ("closed", "height", "income"):
            named = named.replace(one, f"{level} {one}")
        rows = (
            f"{c},{year},{n * 3},{(n * 7) % 101},{n / 7:.3f},{n * 1_500.5},{n * 71.5}"
            for n, c in enumerate(codes[level])
        )
        yield _table(folder, f"{level}.csv", named, rows)


def _table(folder: Path, name: str, header: str, rows: Iterable[str]) -> Path:
    path = folder / name
    path.write_bytes(made.csv(header, *rows))
    return path
