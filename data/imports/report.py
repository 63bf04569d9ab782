"""The report on a file: what was found, row by row accounted for."""

from __future__ import annotations

from dataclasses import dataclass

from data.imports.draft import Aside, Doubt, Note
from data.imports.evidence import Ask, Role
from data.refusal import Fault


@dataclass(frozen=True)
class Report:
    """What reading a file found; `accepted` + `aside` + faulty rows are all its rows.

    `headers` are the columns of a table of figures, for a person to match.
    """

    file: str
    sha256: str
    importer: str = ""
    periods: tuple[int, ...] = ()
    levels: tuple[tuple[str, int], ...] = ()
    rows: int = 0
    accepted: int = 0
    faults: tuple[Fault, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    asks: tuple[Ask, ...] = ()
    asides: tuple[Aside, ...] = ()
    set_aside: int = 0
    notes: tuple[Note, ...] = ()
    differences: tuple[Note, ...] = ()
    headers: tuple[str, ...] = ()
    columns: tuple[Role, ...] = ()
    stored: tuple[Note, ...] = ()

    @property
    def clean(self) -> bool:
        """Whether the file may be stored."""
        return not self.faults and not self.doubts and not self.asks

    @property
    def outcome(self) -> str:
        """What becomes of the file: `accepted`, `refused`, or `asks` where a person decides."""
        return "refused" if self.faults else "accepted" if self.clean else "asks"

    @property
    def aside(self) -> int:
        """Rows that are no data: totals, footnotes, rows not filled in; the first are told."""
        return max(self.set_aside, len(self.asides))

    @property
    def asked(self) -> int:
        """Rows that wait for an answer: all that are data, where nothing else is wrong."""
        return max(self.rows - self.aside, 0) if self.outcome == "asks" else 0

    @property
    def refused(self) -> int:
        """Rows that are neither accepted nor set aside nor asked about."""
        return max(self.rows - self.accepted - self.aside - self.asked, 0)
