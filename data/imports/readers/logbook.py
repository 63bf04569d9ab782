"""Reads summaries of the TPMAP Logbook (data/imports/logbook.toml)."""

from __future__ import annotations

import re

from data.imports import thaiqm
from data.imports.draft import Options
from data.imports.logbook import SOURCE, SYSTEM
from data.imports.readers.reported import ReportReader
from data.intake.grid import Sheet
from data.intake.header import SEARCHED

__all__ = ["SOURCE", "known", "read", "recognised"]

READER = ReportReader(SYSTEM)
known, read = READER.known, READER.read
TARGET, HELPED = SYSTEM.needed
_OWN = tuple(one.id for one in SYSTEM.fields.values() if one.dimension)
_NAMED = SYSTEM.declared.within("headers").known_by("logbook", re.IGNORECASE)


def recognised(file: str, sheets: list[Sheet], options: Options) -> bool:
    """Whether a file is a summary: target households with what was helped in a dimension.

    One of which only the target and the helped are told is known by the name of the Logbook in its
    title or name. A table with households surveyed is a report of ThaiQM.
    """
    found = READER.found(sheets, options)
    if any(thaiqm.SURVEYED in one for one in _of_thaiqm(sheets, options)):
        return _said(file, sheets) and any({TARGET, HELPED} <= set(one) for one in found)
    return any(
        TARGET in one and (set(_OWN) & set(one) or (HELPED in one and _said(file, sheets)))
        for one in found
    )


def _of_thaiqm(sheets: list[Sheet], options: Options) -> list[dict[str, int]]:
    return ReportReader(thaiqm.SYSTEM).found(sheets, options)


def _said(file: str, sheets: list[Sheet]) -> bool:
    """Whether the file, a sheet or what stands at its top says that it is of the Logbook."""
    texts = [file, *(one.name for one in sheets)]
    texts += [cell for one in sheets for row in one.rows[:SEARCHED] for cell in row]
    return any(_NAMED.search(text) for text in texts)
