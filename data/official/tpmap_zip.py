"""A year of TPMAP gathered from its zip into plain arrays; this needs no pandas to be read."""

from __future__ import annotations

import zipfile
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from data.intake import limits
from data.official import tpmap_files, tpmap_villages
from data.official.tpmap_files import UNITS, FileRows, Member
from data.official.tpmap_form import MEANS, Form
from data.refusal import Fault, Refused
from wording.saying import Foreign, Saying

MASKS = tuple(f"{mask:05b}" for mask in range(1, 32))
ANY = "11111"
"""The mask of all five dimensions: its union counts everybody who is poor."""
POPULATIONS = {
    "households": "poor.household.CNT",
    "bmn_poor": "poor.JPT.CNT",
    "target_poor": "poor.JPT.MOFval.CNT",
}
REGISTERED = "poor.JPT.MOFreg.CNT"
COUNTED = [*POPULATIONS.values(), REGISTERED]
"""The columns of a mask's tables."""
Progress = Callable[[int, int], None]
Tables = Mapping[Member, FileRows]


@dataclass(frozen=True)
class Gathered:
    """A year in arrays, all of a level in the order of its codes.

    `arrays`: `LEVEL/codes` (texts), `LEVEL/common` and, for each population and `registered`,
    `LEVEL/NAME`: whole numbers, a row a code, a column for each name in `columns["LEVEL/NAME"]`;
    `LEVEL/means` likewise, of floats. Where the zip has villages, `village/codes` and
    `village/counts`.
    """

    year_be: int
    indicators: int
    columns: dict[str, list[str]]
    arrays: dict[str, npt.NDArray[np.generic]]


def gather(path: Path, progress: Progress | None = None) -> Gathered:
    """A year of TPMAP from its zip.

    `progress` is told how many of how many files are read. A mask may be missing altogether, but
    for that of all dimensions. Raises `Refused` with every fault: files or rows missing, codes
    that are wrong, values that are not whole numbers ≥ 0.
    """
    tables, form = _tables(path, progress)
    year = next(iter(tables)).year
    places = _places(tables)
    there = {file.table for file in tables}
    masks = [mask for mask in MASKS if mask in there or mask == ANY]
    _refuse(_missing_files(path, tables, year, places, ["common", *masks]))
    _refuse(tpmap_villages.missing(path, tables))
    _refuse(_missing_rows(tables))
    arrays: dict[str, npt.NDArray[np.generic]] = {}
    columns: dict[str, list[str]] = {}
    for unit, within in places.items():
        level = UNITS[unit].level
        parts = {
            table: [tables[Member(year, unit, place, table)] for place in within]
            for table in ("common", *masks)
        }
        whole = {table: _sorted(found) for table, found in parts.items()}
        _refuse(_too_many(path, level, len(whole["common"][0]), most=limits.UNITS))
        arrays[f"{level}/codes"], arrays[f"{level}/common"], means = whole["common"]
        columns[f"{level}/common"] = list(form.ours)
        arrays[f"{level}/means"], columns[f"{level}/means"] = (
            means,
            [MEANS[name] for name in form.means],
        )
        for place, name in enumerate(POPULATIONS):
            counts = [whole[mask][1][:, place] for mask in masks]
            arrays[f"{level}/{name}"] = np.column_stack(counts)
            columns[f"{level}/{name}"] = masks
        arrays[f"{level}/registered"] = whole[ANY][1][:, [COUNTED.index(REGISTERED)]]
        columns[f"{level}/registered"] = ["registered"]
    villages = tpmap_villages.gathered(tables)
    found = len(villages.codes)
    if found:
        _refuse(_too_many(path, tpmap_files.VILLAGE, found, most=limits.VILLAGES))
        arrays |= {"village/codes": villages.codes, "village/counts": villages.counts}
        columns["village/counts"] = list(tpmap_villages.COUNTS)
    return Gathered(2500 + int(year), form.indicators, columns, arrays)


def _too_many(path: Path, level: str, found: int, *, most: int) -> Iterable[Fault]:
    if found > most:
        message = Saying("official-there-are-too-many-areas")
        expected = Saying("intake-at-most", n=most)
        yield Fault(path.name, level, f"{found:,}", expected, message)


def _sorted(
    parts: list[FileRows],
) -> tuple[npt.NDArray[np.str_], npt.NDArray[np.int64], npt.NDArray[np.float64]]:
    """The rows of several files of a table in the order of their codes: counts, and means."""
    codes = np.array([code for part in parts for code in part.codes], dtype="U6")
    order = np.argsort(codes)
    counts, means = (
        np.concatenate([getattr(part, name) for part in parts])[order]
        for name in ("counts", "means")
    )
    return codes[order], counts, means


def _tables(path: Path, progress: Progress | None) -> tuple[dict[Member, FileRows], Form]:
    """Every CSV file of the zip, its figures checked to be whole numbers; the year's form."""
    try:
        archive = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, OSError) as error:
        expected = Saying("official-zip-file-of-csv-files")
        raise Refused(
            [
                Fault(
                    path.name,
                    "",
                    Foreign(str(error)),
                    expected,
                    Saying("official-tpmap-file-cannot-be-opened"),
                )
            ]
        ) from error
    faults: list[Fault] = []
    tables = {}
    with archive:
        files = _files(path, archive)
        form = _form(archive, files)
        for done, file in enumerate(files, start=1):
            wanted, means = _wanted(file, form)
            tables[file] = tpmap_files.part(archive, file, wanted, faults, means=means)
            if progress:
                progress(done, len(files))
    _refuse(faults)
    return tables, form


def _wanted(file: Member, form: Form) -> tuple[Sequence[str], Sequence[str]]:
    """The columns of a file that are read: counts, and means."""
    if file.unit == tpmap_files.VILLAGE:
        return list(tpmap_villages.READ[file.table]), ()
    return (form.counts, form.means) if file.table == "common" else (COUNTED, ())


def _form(archive: zipfile.ZipFile, files: list[Member]) -> Form:
    """The form of a year, as the country's table has it."""
    common = next(
        (file for file in files if (file.unit, file.table) == ("country", "common")), None
    )
    return Form.of(tpmap_files.header(archive, common) if common else [])


def _files(path: Path, archive: zipfile.ZipFile) -> list[Member]:
    files = Counter(
        file for name in archive.namelist() if (file := tpmap_files.member(name)) is not None
    )
    _refuse(
        Fault(
            file.name,
            "",
            Saying("intake-times", n=count),
            Saying("official-once"),
            Saying("official-file-stands-twice-in-zip"),
        )
        for file, count in files.items()
        if count > 1
    )
    years = {file.year for file in files}
    if len(years) != 1:
        found = Saying("official-files-of-years", files=len(files), years=len(years))
        expected = Saying("official-nn-nn-unit-mask-csv-of")
        raise Refused(
            [
                Fault(
                    path.name,
                    "",
                    found,
                    expected,
                    Saying("official-no-files-of-tpmaps-layout-were"),
                )
            ]
        )
    return [file for file in files if tpmap_villages.is_read(file)]


def _places(tables: Tables) -> dict[str, list[str]]:
    """The provinces whose files each unit needs: those with a file or a row."""
    rows = [part.codes for file, part in tables.items() if file.unit == "province"]
    provinces = {file.province for file in tables if file.province}.union(*rows)
    return {unit: sorted(provinces) if of.digits > 2 else [""] for unit, of in UNITS.items()}


def _missing_files(
    path: Path, tables: Tables, year: str, places: Mapping[str, list[str]], expected: list[str]
) -> Iterable[Fault]:
    for unit, within in places.items():
        for file in (Member(year, unit, place, table) for place in within for table in expected):
            if file not in tables:
                yield Fault(
                    path.name,
                    file.name,
                    "–",
                    Saying("official-this-file"),
                    Saying("official-file-is-missing"),
                )


def _missing_rows(tables: Tables) -> Iterable[Fault]:
    """Codes that stand in one table of a unit and place and not in another."""
    codes: dict[tuple[str, str], set[str]] = {}
    for file, part in tables.items():
        codes.setdefault((file.unit, file.province), set()).update(part.codes)
    for file, part in tables.items():
        for code in sorted(codes[file.unit, file.province].difference(part.codes)):
            expected = Saying("official-row-as-in-other-tables")
            yield Fault(
                file.name,
                Saying("place-row", row=code),
                "–",
                expected,
                Saying("official-row-of-area-is-missing"),
            )


def _refuse(faults: Iterable[Fault]) -> None:
    found = list(faults)
    if found:
        raise Refused(found)
