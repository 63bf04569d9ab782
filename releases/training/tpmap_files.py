"""A year of survey units written as TPMAP publishes one: a zip of a CSV file a level and mask.

The zip is read by the importer of real years, so it is made of the sums and unions that these have.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pandas as pd

from data.official.tpmap_files import UNITS, Member
from data.official.tpmap_form import MEANS, common_columns
from data.official.tpmap_zip import ANY, COUNTED, MASKS, POPULATIONS
from poverty import joint

DATE = (1980, 1, 1, 0, 0, 0)
"""Of every file in the zip, so that the same year gives the same bytes."""
INDICATORS = 31
Table = pd.DataFrame


def write(path: Path, units: pd.DataFrame, year_be: int) -> Path:
    """Write the zip of some survey units (a release's columns), and of what lies above them."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, text in _files(units, f"{year_be - 2500:02d}"):
            archive.writestr(zipfile.ZipInfo(name, DATE), text, zipfile.ZIP_DEFLATED)
    return path


def _files(units: pd.DataFrame, year: str) -> Iterator[tuple[str, str]]:
    """Path and text of every file."""
    tables = {"common": _common(units), **_masks(units)}
    for word, level in UNITS.items():
        for name, table in tables.items():
            summed = _summed(table, units["households"], level.digits)
            for province, rows in _parted(summed, level.digits):
                yield Member(year, word, province, name).name, _text(rows, level.key)


def _common(units: pd.DataFrame) -> Table:
    """The columns of `common`, counts and means."""
    ours = {**common_columns(INDICATORS), **MEANS}
    there = {theirs: units[name] for theirs, name in ours.items() if name in units}
    return pd.DataFrame(there)


def _masks(units: pd.DataFrame) -> dict[str, Table]:
    """The columns of every mask: who is deprived in any of its dimensions."""
    unions = {
        theirs: joint.union_counts(_padded(units[joint.columns(name)].to_numpy("int64")))
        for name, theirs in POPULATIONS.items()
    }
    registered = COUNTED[-1]
    found = {}
    for mask in MASKS:
        columns = {theirs: counts[:, int(mask, 2)] for theirs, counts in unions.items()}
        own = units["registered"].to_numpy("int64") if mask == ANY else columns[COUNTED[-2]]
        found[mask] = pd.DataFrame({**columns, registered: own}, index=units.index)
    return found


def _padded(cells: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """Cells with an empty one of nobody's set before them, as unions are counted of."""
    return np.hstack([np.zeros((len(cells), 1), dtype="int64"), cells])


def _summed(table: Table, homes: pd.Series, digits: int) -> Table:
    """A table by the codes of a level: counts added, means weighed by households."""
    key = table.index.str[:digits]
    means = [name for name in MEANS if name in table]
    counts = table.drop(columns=means).astype("int64").groupby(key).sum()
    for name in means:
        counts[name] = (table[name] * homes).groupby(key).sum() / homes.groupby(key).sum()
    return counts


def _parted(table: Table, digits: int) -> Iterator[tuple[str, Table]]:
    """A table by the provinces of its files; whole where one file has them all."""
    if digits <= len("00"):
        yield "", table
        return
    yield from ((str(province), rows) for province, rows in table.groupby(table.index.str[:2]))


def _text(rows: Table, key: str) -> str:
    """A file: codes quoted as TPMAP quotes them."""
    names = [*([key] if key else []), *rows.columns]
    head = ",".join(f'"{name}"' for name in names)
    codes = [[f'"{code}"'] if key else [] for code in rows.index]
    columns = [[f"{value:.10g}" for value in rows[name]] if rows[name].dtype.kind == "f"
               else map(str, rows[name].tolist()) for name in rows]  # fmt: skip
    cells = zip(*columns, strict=True)
    lines = [",".join([*code, *row]) for code, row in zip(codes, cells, strict=True)]
    return "\n".join([head, *lines]) + "\n"
