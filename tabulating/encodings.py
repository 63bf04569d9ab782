"""How the CSV files of a table are written: in UTF-8, else in TIS-620, else they are refused.

Engines do not read TIS-620; they read it as Latin-1, byte by byte, and Thai letters are then put in
the place of the Latin ones that have their bytes.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from data.refusal import Fault, refuse
from tabulating.afar_reading import PIECE
from tabulating.engine import Table
from wording.saying import Saying

if TYPE_CHECKING:
    from tabulating.afar import Object

UTF_8, THAI = "utf-8", "tis-620"
LATIN = "iso-8859-1"
"""What engines read TIS-620 as."""
_BYTES = bytes(byte for byte in range(0xA1, 0xFC) if not 0xDB <= byte <= 0xDE)
_READ, _MEANT = _BYTES.decode("latin-1"), _BYTES.decode(THAI)
_LETTERS = str.maketrans(_READ, _MEANT)


def encoding(paths: Iterable[Path | Object]) -> str:
    """The encoding of the files of a table. Raises `Refused` with every file of no such one."""
    found = {path: _of(path) for path in paths}
    kinds = set(found.values()) - {"ascii"}
    both = {UTF_8, THAI} <= kinds
    told = Saying("tabulate-encoding-wrong")
    refuse(
        Fault(path.name, "", kind or "–", Saying("tabulate-one-encoding"), told)
        for path, kind in found.items()
        if not kind or (both and kind == THAI)
    )
    return THAI if THAI in kinds else UTF_8


def _of(path: Path | Object) -> str:
    """The encoding of a file, "" for none of those that are read."""
    return next((kind for kind in ("ascii", UTF_8, THAI) if _is(path, kind)), "")


def _is(path: Path | Object, kind: str) -> bool:
    decoder = codecs.getincrementaldecoder(kind)()
    try:
        with path.open("rb") as stream:
            for chunk in iter(partial(stream.read, PIECE), b""):
                decoder.decode(chunk)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def in_thai(table: Table) -> Table:
    """A table of texts that were read as Latin-1, as they were meant; its headers too."""
    return table.select(
        **{
            str(name).translate(_LETTERS): table[name].translate(_READ, _MEANT)
            for name in table.columns
        }
    )
