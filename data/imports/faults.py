"""What is found in a file, row by row: as much as is told, and how much there is beside it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Self, TypeVar

from data.intake import limits
from data.refusal import Fault

One = TypeVar("One")


class Bounded(list[One]):
    """A list that grows no further than is told: the rest is counted, not kept."""

    def __init__(self, found: Iterable[One] = ()) -> None:
        super().__init__()
        self.more = 0
        self.extend(found)

    def append(self, one: One, /) -> None:
        """Add something, or count it."""
        if len(self) < limits.FAULTS:
            super().append(one)
        else:
            self.more += 1

    def extend(self, found: Iterable[One], /) -> None:
        """Add all one by one, as they come."""
        for one in found:
            self.append(one)

    def __iadd__(self, found: Iterable[One], /) -> Self:  # type: ignore[override, misc]
        """Add all one by one, as they come."""
        self.extend(found)
        return self


class Faults(Bounded[Fault]):
    """Faults as they are found."""


def counted(found: Sequence[object]) -> int:
    """How many were found, told or not."""
    return len(found) + (found.more if isinstance(found, Bounded) else 0)
