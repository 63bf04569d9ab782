"""One fact that was checked, as the manifest keeps it."""

from __future__ import annotations

from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class Check:
    """One fact that was checked: what was expected, what was found, whether they agree.

    `within`: how far apart they may be, where what was expected is rounded.
    """

    id: str
    name_th: str
    name_en: str
    expected: int
    found: int
    within: int = 0

    @property
    def passed(self) -> bool:
        """Whether the figure found is the one expected."""
        return abs(self.expected - self.found) <= self.within

    def as_dict(self) -> dict[str, object]:
        """The check as the manifest keeps it."""
        stated = asdict(self) | {"passed": self.passed}
        if not self.within:
            del stated["within"]
        return stated
