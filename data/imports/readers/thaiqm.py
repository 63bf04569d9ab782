"""Reads ThaiQM reports (data/imports/thaiqm.toml)."""

from __future__ import annotations

from data.imports.draft import Options
from data.imports.readers.reported import ReportReader
from data.imports.thaiqm import PROBLEMS, SOURCE, SYSTEM
from data.intake.grid import Sheet

__all__ = ["SOURCE", "columns", "known", "read", "recognised"]

READER = ReportReader(SYSTEM)
known, columns, read = READER.known, READER.columns, READER.read


def recognised(file: str, sheets: list[Sheet], options: Options) -> bool:
    """Whether a file is a report: at least two of its figures, problems among them."""
    del file
    return any(PROBLEMS in one and len(one) > 1 for one in READER.found(sheets, options))
