"""What the columns of a CSV file are called, from its beginning: the rest of it is not read."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from tabulating.encodings import LATIN, THAI, UTF_8

if TYPE_CHECKING:
    from tabulating.afar import Object

BEGINNING = 2**16
"""Bytes of a file that are read for its header."""
_PARTED_BY = ",;|\t"
_MARK = "\ufeff".encode()


def headers(paths: Iterable[Path | Object]) -> list[str]:
    """The headers of the files of a table, each once, as far as their beginnings tell them."""
    return list(dict.fromkeys(name for path in paths for name in _of(path)))


def _of(path: Path | Object) -> list[str]:
    with path.open("rb") as stream:
        begin = stream.read(BEGINNING).removeprefix(_MARK)
    text = begin.decode(LATIN).lstrip("\r\n")
    first = text.replace("\r", "\n").partition("\n")[0]
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=max(_PARTED_BY, key=first.count))
    return _meant(next(rows, []))


def _meant(cells: list[str]) -> list[str]:
    """Cells that were read as Latin-1, as they were meant; none where they are in no encoding."""
    for kind in (UTF_8, THAI):
        try:
            return [cell.encode(LATIN).decode(kind) for cell in cells]
        except UnicodeDecodeError:
            continue
    return []
