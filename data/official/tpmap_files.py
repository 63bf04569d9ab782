"""The CSV files inside a TPMAP zip: what they are called, and their codes and whole numbers."""

from __future__ import annotations

import csv
import io
import re
import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

import numpy as np
import numpy.typing as npt

from data.refusal import Fault
from wording.saying import Foreign, Joined, Said, Saying

COUNTRY = "TH"
"""The code of the country's one row, to which TPMAP gives none; `geo.areas` has the same."""

LARGEST = 4_000_000
"""Most bytes one unpacked file may have; the largest of 2561 has under 200,000."""


@dataclass(frozen=True)
class UnitLevel:
    """TPMAP's word for a level: our level, the column of its codes, and their length."""

    level: str
    key: str
    digits: int


UNITS = {
    "country": UnitLevel("country", "", 0),
    "province": UnitLevel("province", "province_ID", 2),
    "amphur": UnitLevel("district", "amphur_ID", 4),
    "tambol": UnitLevel("tambon", "tumbol_ID", 6),
}
VILLAGE = "village"
VILLAGES = UnitLevel(VILLAGE, "village_ID", 8)
"""Below the units: files that a zip may have or lack, of whose figures no level of ours is made."""
_NAME = re.compile(
    r"(?P<folder>(?:[^/]+/)*)(?P<year>\d\d)_(?:(?P<whole>country|province)"
    r"|(?P<province>\d\d)_(?P<part>amphur|tambol|village))_(?P<table>common|[01]{5})\.csv"
)
_CODE = re.compile(r"[1-9][0-9]+")
_COUNT = re.compile(r"[0-9]{1,9}")
_COUNTS = re.compile(r"[0-9]{1,9}(?:\n[0-9]{1,9})*")
_MEAN = re.compile(r"[0-9]{1,2}(?:\.[0-9]{1,20})?")
HIGHEST_MEAN = 10
"""The means that are published go from nought to ten."""
_UNREADABLE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError)


@dataclass(frozen=True)
class Member:
    """One CSV file: two-digit year, unit, province ("" where it holds all), and table.

    It lies in a `folder` of the archive, which is that of its year where none is known.
    """

    year: str
    unit: str
    province: str
    table: str
    folder: str | None = field(default=None, compare=False)

    @property
    def name(self) -> str:
        """The file's path inside the zip."""
        parts = [part for part in (self.year, self.province, self.unit, self.table) if part]
        folder = f"{self.year}/" if self.folder is None else self.folder
        return f"{folder}{'_'.join(parts)}.csv"


@dataclass(frozen=True)
class FileRows:
    """The rows of one file: codes, whole numbers and means, a row a code, a column a figure."""

    codes: tuple[str, ...]
    counts: npt.NDArray[np.int64]
    means: npt.NDArray[np.float64]


NOTHING = FileRows((), np.zeros((0, 0), dtype="int64"), np.zeros((0, 0)))


def member(name: str) -> Member | None:
    """What a path inside the zip stands for; None if it is no file of TPMAP's layout."""
    match = _NAME.fullmatch(name)
    if match is None or not _of_year(match["folder"], match["year"]):
        return None
    unit = match["whole"] or match["part"]
    place = match["province"] or "", match["table"], match["folder"]
    return Member(match["year"], unit, *place)


def _of_year(folder: str, year: str) -> bool:
    """Whether a folder is of a year, or of none."""
    last = folder.rstrip("/").rpartition("/")[2]
    return last == year or re.fullmatch(r"\d\d", last) is None


def header(archive: zipfile.ZipFile, file: Member) -> list[str]:
    """Columns of one file; none where it cannot be read."""
    try:
        return _rows(archive, file)[0]
    except (*_UNREADABLE, csv.Error):
        return []


def part(
    archive: zipfile.ZipFile,
    file: Member,
    wanted: Sequence[str],
    faults: list[Fault],
    means: Sequence[str] = (),
) -> FileRows:
    """The wanted columns of one file: whole numbers, and `means`.

    What is wrong with the file is added to `faults`, and the part is then not to be used.
    """
    try:
        names, *rows = _rows(archive, file)
    except (*_UNREADABLE, csv.Error) as error:
        faults.append(
            Fault(
                file.name,
                "",
                Foreign(str(error)),
                Saying("official-csv-in-utf-8"),
                Saying("intake-file-cannot-be-read"),
            )
        )
        return NOTHING
    unit = unit_of(file)
    columns = [*([unit.key] if unit.key else []), *wanted, *means]
    found = _misshapen(file, columns, names, rows)
    if found:
        faults += found
        return NOTHING
    cells = {name: _column(rows, names.index(name)) for name in columns}
    codes = _codes(file, unit, cells[unit.key], faults) if unit.key else (COUNTRY,)
    counts = [_counts(file, name, codes, cells[name], faults) for name in wanted]
    of_means = [_means(file, name, codes, cells[name], faults) for name in means]
    shape = len(codes), len(means)
    return FileRows(
        codes, np.array(counts, dtype="int64").T, np.reshape(np.array(of_means).T, shape)
    )


def unit_of(file: Member) -> UnitLevel:
    """What a file holds rows of."""
    return VILLAGES if file.unit == VILLAGE else UNITS[file.unit]


def _column(rows: list[list[str]], place: int) -> tuple[str, ...]:
    return tuple([row[place] for row in rows])  # a third faster than from a generator


def _rows(archive: zipfile.ZipFile, file: Member) -> list[list[str]]:
    """Rows of a file, header first. Raises one of `_UNREADABLE` or `csv.Error`."""
    with archive.open(file.name) as stream:
        content = stream.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise ValueError(f"more than {LARGEST} bytes")
    text = io.StringIO(content.decode("utf-8-sig"), newline="")
    return list(csv.reader(text, strict=True)) or [[]]


def _misshapen(
    file: Member, columns: list[str], header: list[str], rows: list[list[str]]
) -> list[Fault]:
    """Columns that are not there once, rows with other than the header's number of cells."""
    absent = [column for column in columns if header.count(column) != 1]
    if absent:
        found = ", ".join(header[:3]) + ", …" if header else "–"
        expected = Saying("official-each-once", columns=", ".join(absent))
        return [
            Fault(
                file.name,
                Saying("place-header"),
                found,
                expected,
                Saying("official-columns-are-missing-or-stand-there"),
            )
        ]
    if not unit_of(file).key and len(rows) != 1:
        return [
            Fault(
                file.name,
                "",
                Saying("intake-rows", n=len(rows)),
                Saying("intake-rows", n=1),
                Saying("official-number-of-rows-is-wrong"),
            )
        ]
    expected = Saying("official-cells", n=len(header))
    return [
        Fault(
            file.name,
            place_of(row),
            Saying("official-cells", n=len(cells)),
            expected,
            Saying("official-number-of-cells-is-wrong"),
        )
        for row, cells in enumerate(rows, start=2)
        if len(cells) != len(header)
    ]


def place_of(row: int | str, column: str = "") -> Said:
    """A row of a file, and a column in it."""
    place = Saying("place-row", row=str(row))
    return Joined((place, column)) if column else place


def _codes(
    file: Member, unit: UnitLevel, codes: tuple[str, ...], faults: list[Fault]
) -> tuple[str, ...]:
    """The codes of a file: each once, of the unit's length, inside the file's province."""
    if len(set(codes)) == len(codes) and all(
        map(_shape(file.province, unit.digits).fullmatch, codes)
    ):
        return codes
    seen: set[str] = set()
    told = "official-digits-once-from" if file.province else "official-digits-once"
    expected = Saying(told, digits=str(unit.digits), province=file.province)
    for row, code in enumerate(codes, start=2):
        well_formed = _CODE.fullmatch(code) and len(code) == unit.digits
        if not well_formed or code in seen or not code.startswith(file.province):
            place = place_of(row, unit.key)
            faults.append(
                Fault(file.name, place, repr(code), expected, Saying("official-this-is-no-code"))
            )
        seen.add(code)
    return codes


@cache
def _shape(province: str, digits: int) -> re.Pattern[str]:
    """What a code of a file looks like."""
    return re.compile(rf"(?={province})[1-9][0-9]{{{digits - 1}}}")


def _counts(
    file: Member, column: str, codes: tuple[str, ...], texts: tuple[str, ...], faults: list[Fault]
) -> list[int]:
    if _all_counts(texts):
        return list(map(int, texts))
    faults += [
        Fault(
            file.name,
            place_of(f"{row} ({code})", column),
            repr(text),
            Saying("official-whole-number-0"),
            Saying("official-this-is-no-number"),
        )
        for row, (code, text) in enumerate(zip(codes, texts, strict=True), start=2)
        if not _COUNT.fullmatch(text)
    ]
    return [0] * len(texts)


def _all_counts(texts: tuple[str, ...]) -> bool:
    """Whether all are whole numbers, by one look at all of them."""
    lines = "\n".join(texts)
    return bool(_COUNTS.fullmatch(lines)) and lines.count("\n") == len(texts) - 1


def _means(
    file: Member, column: str, codes: tuple[str, ...], texts: tuple[str, ...], faults: list[Fault]
) -> list[float]:
    """Means of a file; empty cells, of areas where nobody was asked, are NaN."""
    found = []
    for row, (code, text) in enumerate(zip(codes, texts, strict=True), start=2):
        fits = not text or (_MEAN.fullmatch(text) and float(text) <= HIGHEST_MEAN)
        if not fits:
            place = place_of(f"{row} ({code})", column)
            expected = Saying("tpmap-mean-expected", highest=HIGHEST_MEAN)
            faults.append(Fault(file.name, place, repr(text), expected, Saying("tpmap-mean-wrong")))
        found.append(float(text) if text and fits else float("nan"))
    return found
