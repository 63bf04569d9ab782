"""All that a row says of its area, and why it cannot be of one."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from geo.names.claims import Cell
from wording.saying import Said, Saying


class Wrong(Exception):
    """A row whose codes or names cannot be of one area, and why."""

    def __init__(self, column: int | None, found: Said, expected: Said, message: Saying) -> None:
        self.column, self.found, self.expected, self.message = column, found, expected, message
        super().__init__(message.key)


@dataclass(frozen=True)
class SaidOfRow:
    """All that a row says of its area: names with the level of their column, and codes."""

    cells: tuple[Cell, ...]
    codes: tuple[tuple[str, int], ...] = ()
    """Each code as it is written, and its column."""

    @cached_property
    def text(self) -> str:
        """What is said as one text, the deepest name first: under it a person decides."""
        names = [text for text, _ in reversed(self.cells) if text]
        return " ".join([*dict.fromkeys(text for text, _ in self.codes), *names])


def digits(level: str) -> int:
    """How many digits the codes of a level have."""
    return {"province": 2, "district": 4, "tambon": 6}[level]
