"""Reads complaints by area and kind (data/imports/complaints.toml), as sums or one by one."""

from __future__ import annotations

from data.imports.complaints import SOURCE, SYSTEM
from data.imports.draft import Options
from data.imports.readers.reported import ReportReader
from data.intake.grid import Sheet

__all__ = ["SOURCE", "known", "read", "recognised"]

READER = ReportReader(SYSTEM)
known, read = READER.known, READER.read
RECEIVED, CLOSED = SYSTEM.needed


def recognised(file: str, sheets: list[Sheet], options: Options) -> bool:
    """Whether a file is of complaints: how many were received, and how many closed."""
    del file
    return any({RECEIVED, CLOSED} <= set(one) for one in READER.found(sheets, options))
