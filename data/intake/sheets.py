"""Tables of a file as text: CSV in any usual encoding and separator, XLSX, Parquet."""

from __future__ import annotations

import csv
import datetime
import io
import unicodedata
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from data.intake import limits
from data.intake.grid import Sheet, even, letter, place
from data.intake.text import UnknownEncoding, decode, readable
from data.refusal import Fault, Refused
from wording.saying import Foreign, Said, Saying

SEPARATORS = (",", ";", "\t", "|")
_LINES, _BEGINNING = 20, 100_000
"""Lines and characters at the top that tell the separator."""
_TORN = {
    "',' expected after": "intake-no-comma-after-a-quote",
    "unexpected end of data": "intake-end-within-a-text",
    "field larger than field limit": "intake-text-too-long",
}
"""What the reader of CSV says of a line, and how we say it."""


def text(path: Path) -> list[Sheet]:
    """The rows of a CSV file. Raises `Refused` where encoding, quotes or size are wrong."""
    try:
        content, encoding = decode(path.read_bytes())
        if not readable(content, encoding):
            raise UnknownEncoding(0)
    except UnknownEncoding as error:
        raise Refused([unreadable(path.name, byte(error))]) from error
    csv.field_size_limit(limits.LONGEST_CELL)
    reader = csv.reader(
        io.StringIO(content, newline=""), delimiter=_separator(content), strict=True
    )
    rows: list[list[str]] = []
    kept: dict[str, str] = {}  # each text once: the names of areas stand in thousands of rows
    widest = 0
    try:
        for row in reader:
            cells = map(plain, row)
            rows.append([kept.setdefault(cell_, cell_) for cell_ in cells])
            widest = max(widest, len(row))
            demand(path.name, "", rows=len(rows), columns=widest, cells=len(rows) * widest)
    except csv.Error as error:
        message = Saying("intake-row-cannot-be-read-quotes-may")
        at = place("", reader.line_num - 1)
        raise Refused(
            [Fault(path.name, at, _torn(str(error)), Saying("intake-csv"), message)]
        ) from error
    sheet = Sheet("", even(rows), widths=[len(row) for row in rows])
    return [filled(path.name, sheet)]


def unreadable(file: str, at: Said) -> Fault:
    """The fault of a text that is not sure to be Thai, or English, as people wrote it."""
    message = Saying("intake-encoding-is-not-known-please-save")
    expected = Saying("intake-an-encoding-of-thai")
    found = Saying("intake-other-bytes-or-no-thai-word")
    return Fault(file, at, found, expected, message)


def byte(error: UnknownEncoding) -> Saying:
    """Where an encoding ends to be one: "byte 5"."""
    return Saying("place-byte", n=str(error.place))


def _torn(words: str) -> Said:
    """What the reader of CSV does not understand."""
    known = next((key for said, key in _TORN.items() if words.startswith(said)), "")
    return Saying(known, limit=str(limits.LONGEST_CELL)) if known else Foreign(words)


def _separator(content: str) -> str:
    """The separator that most of the first lines have the same number of, at least one."""
    lines = [line for line in content[:_BEGINNING].splitlines()[:_LINES] if line.strip()]

    def fit(separator: str) -> tuple[int, int]:
        counts = [line.count(separator) for line in lines]
        usual = max(set(counts), key=counts.count) if counts else 0
        return (counts.count(usual) if usual else 0, usual)

    return max(SEPARATORS, key=fit)


def demand(file: str, sheet: str, *, rows: int, columns: int, cells: int) -> None:
    """Raise `Refused` where a table is larger than we read."""
    last = letter(columns - 1) if columns else ""
    for what, found, most in (
        ("rows", rows, limits.ROWS),
        ("columns", columns, limits.COLUMNS),
        ("cells", cells, limits.CELLS),
    ):
        if found > most:
            message, expected = Saying(f"intake-too-many-{what}"), Saying("intake-at-most", n=most)
            told = Saying(f"intake-{what}", n=found, last=last)
            raise Refused([Fault(file, place(sheet), told, expected, message)])


def filled(file: str, sheet: Sheet) -> Sheet:
    """The sheet, if it has rows at all. Raises `Refused`."""
    if not sheet.rows:
        message = Saying("intake-there-are-no-rows")
        raise Refused(
            [
                Fault(
                    file,
                    place(sheet.name),
                    Saying("intake-rows", n=0),
                    Saying("intake-header-and-rows"),
                    message,
                )
            ]
        )
    return sheet


def parquet(path: Path) -> list[Sheet]:
    """The rows of a Parquet file. Raises `Refused` where it is damaged, too large or nested."""
    import pyarrow as pa
    from pyarrow import parquet as pq

    try:
        with pq.ParquetFile(path, pre_buffer=False) as stored:
            about = stored.metadata
            size = about.num_rows * about.num_columns
            demand(path.name, "", rows=about.num_rows, columns=about.num_columns, cells=size)
            table = stored.read(use_threads=False)
    except (pa.ArrowException, OSError) as error:
        message = Saying("intake-parquet-file-cannot-be-read")
        raise Refused(
            [
                Fault(
                    path.name,
                    "",
                    Foreign(str(error)[:200]),
                    Saying("intake-whole-parquet-file"),
                    message,
                )
            ]
        ) from error
    nested = [field.name for field in table.schema if pa.types.is_nested(field.type)]
    if nested:
        message = Saying("intake-column-holds-tables")
        raise Refused(
            [
                Fault(
                    path.name,
                    ", ".join(nested),
                    Saying("intake-nested-values"),
                    Saying("intake-plain-values"),
                    message,
                )
            ]
        )
    columns = [cells(column.to_pylist()) for column in table.columns]
    rows = [cells(table.column_names), *(list(row) for row in zip(*columns, strict=True))]
    return [filled(path.name, Sheet("", even(rows)))]


def cells(values: Iterable[Any]) -> list[str]:
    """Values as text, as people would have typed them."""
    return [cell(value) for value in values]


def cell(value: Any) -> str:  # noqa: ANN401 (whatever a cell can hold)
    """One value as text: 12.0 as 12, a day as 2023-01-31, nothing as an empty text."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float):
        if value != value:
            return "NaN"
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, datetime.datetime):
        return value.date().isoformat() if value.time() == datetime.time() else value.isoformat()
    return plain(str(value)[: limits.LONGEST_CELL])


def plain(text: str) -> str:
    """A text without the characters that steer a terminal and without halves of characters."""
    if text.isprintable():
        return text
    return "".join(
        " " if (kind := unicodedata.category(one)) == "Cc" else "\ufffd" if kind == "Cs" else one
        for one in text
    )
