"""One fact that was checked, as the manifest keeps it."""

from __future__ import annotations

from dataclasses import dataclass

from wording.languages import WRITTEN
from wording.saying import Said, said


@dataclass(frozen=True)
class Check:
    """One fact that was checked: what was expected, what was found, whether they agree.

    `within`: how far apart they may be, where what was expected is rounded.
    """

    id: str
    name: Said
    expected: int
    found: int
    within: int = 0

    @property
    def passed(self) -> bool:
        """Whether the figure found is the one expected."""
        return abs(self.expected - self.found) <= self.within

    def as_dict(self) -> dict[str, object]:
        """The check as the manifest keeps it."""
        names = {f"name_{lang}": said(self.name, lang) for lang in WRITTEN}
        within = {"within": self.within} if self.within else {}
        figures = {"expected": self.expected, "found": self.found}
        return {"id": self.id, **names, **figures, **within, "passed": self.passed}
