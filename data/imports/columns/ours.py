"""Our own downloads, given back: known by their columns, and refused with the reason."""

from __future__ import annotations

import re
from collections.abc import Iterator

from data.catalog import catalog
from data.intake.grid import place
from data.intake.header import header_key
from data.intake.table import AreaTable
from data.refusal import Fault
from wording.saying import Saying

_AREAS = {"code", "name_th", "name_en"}
_OWN = re.compile(r"(?:x|qm|lb|dt|bmn38|indicator)_\w+|\w+_status|value_status|count_of|base_of")
"""Columns that only our files have, beside the ids of our measures."""


def faults(table: AreaTable) -> Iterator[Fault]:
    """One fault where a table is a file of ours: its figures are here already."""
    names = {header_key(name) for name in table.header.names if name}
    others = names - _AREAS - {"level", "year_be", "year_ce", "source", "note"}
    own = {one for one in others if one in catalog().measures or _OWN.fullmatch(one)}
    if not names >= _AREAS or not own or not {"year_be", "year_ce", "level"} & names:
        return
    message = Saying("imports-a-download-of-ours")
    expected = Saying("imports-the-file-of-the-source")
    found = ", ".join(sorted(own)[:3])
    yield Fault(table.file, place(table.sheet.name), found, expected, message)
