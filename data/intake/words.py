"""Thai words that tables of areas hold: by them bytes are known to be Thai in the old encoding."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from geo.names.declared import words

AREAS = Path(__file__).parents[1] / "thailand" / "areas.parquet"
_WORDS = words(__file__, "words")
USUAL = _WORDS.texts("usual")
"""Words of headers and notes."""
ALONE = frozenset(_WORDS.texts("alone"))
"""Words too short to be looked for within others."""
SHORTEST = 3
"""Letters of a name at least: shorter ones come about by chance."""
_CELLS = re.compile(r"""[,;|\t\r\n"'\0]+|\s{2,}""")
_THAI, _PREFIX = map(_WORDS.known_by, ("thai", "before_name"))
_WITHIN = re.compile("|".join(re.escape(word) for word in USUAL if len(word) > SHORTEST))


@cache
def names() -> frozenset[str]:
    """Thai names of the country's areas."""
    from pyarrow import parquet

    with parquet.ParquetFile(AREAS, pre_buffer=False) as stored:
        found = stored.read(columns=["name_th"], use_threads=False)["name_th"].to_pylist()
    return frozenset(name for name in found if name and len(name) >= SHORTEST)


def holds(text: str) -> bool:
    """Whether a table's text holds a word of headers or notes, or an area's name as a cell."""
    return bool(_WITHIN.search(text)) or any(map(_known, _cells(text)))


def every(text: str) -> bool:
    """Whether each cell in Thai is such a word or name."""
    return all(map(_known, _cells(text)))


def _cells(text: str) -> set[str]:
    """Cells with Thai letters."""
    return {cell.strip() for cell in _CELLS.split(text) if _THAI.search(cell)}


def _known(cell: str) -> bool:
    return cell in ALONE or cell in USUAL or not names().isdisjoint({cell, _PREFIX.sub("", cell)})
