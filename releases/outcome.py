"""What came of checking a file: a report, and the draft that it is about."""

from __future__ import annotations

from dataclasses import dataclass

from data.imports.draft import Draft
from data.imports.report import Report


@dataclass(frozen=True)
class Outcome:
    """A report, and the draft it is about; nothing to publish where the report is not clean."""

    report: Report
    draft: Draft
    base: str = ""
    """Id of the release that the file was checked against."""
    replaces: int = 0
    """Figures of that release that would be replaced by others, which a person consented to."""
