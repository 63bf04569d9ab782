"""Faults of a file as they are found: those that are told, and how many there are beside them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Self

from data.intake import limits
from data.refusal import Fault


class Faults(list[Fault]):
    """A list of faults that grows no further than is told: the rest is counted, not kept."""

    def __init__(self, faults: Iterable[Fault] = ()) -> None:
        super().__init__()
        self.more = 0
        self.extend(faults)

    def append(self, fault: Fault, /) -> None:
        """Add a fault, or count it."""
        if len(self) < limits.FAULTS:
            super().append(fault)
        else:
            self.more += 1

    def extend(self, faults: Iterable[Fault], /) -> None:
        """Add faults one by one, as they come."""
        for fault in faults:
            self.append(fault)

    def __iadd__(self, faults: Iterable[Fault], /) -> Self:  # type: ignore[override, misc]
        """Add faults one by one, as they come."""
        self.extend(faults)
        return self


def counted(faults: list[Fault]) -> int:
    """How many faults were found, told or not."""
    return len(faults) + (faults.more if isinstance(faults, Faults) else 0)
