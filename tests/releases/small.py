"""Imports into a small release, and a second year by a rule."""

from __future__ import annotations

from pathlib import Path

from data.catalog import Measure
from data.imports.draft import Options
from data.stored import release
from data.stored.library import Library
from releases import checking, publishing
from tests.data import made_up
from tests.data.intake import made

SOURCES = Path(checking.__file__).parents[2] / "shared" / "sources"


TIMES = 2
"""The rule of the second year: every count of the later year is twice that of the first."""


def doubled(year: int, *, without: tuple[str, ...] = ()) -> dict[str, list[list[str]]]:
    """The small TPMAP year by the rule, without the masks named."""
    tables = {}
    for name, (header, *rows) in made_up.tpmap_tables(year).items():
        key = header[0].endswith("_ID")
        if not name.endswith(tuple(f"_{mask}.csv" for mask in without)):
            tables[name] = [
                header,
                *([*row[:key], *[str(int(cell) * TIMES) for cell in row[key:]]] for row in rows),
            ]
    return tables  # fmt: skip


def imported(path: Path, base: release.Release, shelf: Library, **said: object) -> release.Release:
    """The release after an import."""
    outcome = checking.check(path, base, Options(**said))
    assert outcome.report.clean, outcome.report.faults or outcome.report.doubts
    return release.load_release(shelf.folder_of(publishing.publish(outcome, base, shelf)))


def table(folder: Path, *lines: str, name: str = "table.csv") -> Path:
    """A CSV file."""
    path = folder / name
    path.write_bytes(made.csv(*lines))
    return path


REPORT = "รหัส,ปี,ครัวเรือนที่สำรวจ,ครัวเรือนที่มีปัญหา,ช่วยเหลือแล้ว"


def rate_of(found: release.Release) -> Measure:
    """The only rate of an imported count."""
    made = [one for one in found.catalog.measures.values() if one.id.startswith("x_")]
    (rate,) = [one for one in made if one.kind == "ratio"]
    return rate
