"""A refusal: what was wrong with an input, where, and what was expected, in both languages."""

from __future__ import annotations

from dataclasses import dataclass

SHOWN = 20


@dataclass(frozen=True)
class Fault:
    """One thing wrong: the file, the place in it, what was found and what was expected.

    `message_en`, `expected_th` and `found_th` say the same in the other language where that is
    worth saying.
    """

    file: str
    place: str
    found: str
    expected: str
    message_th: str
    message_en: str = ""
    expected_th: str = ""
    found_th: str = ""

    def __str__(self) -> str:
        where = f"{self.file}, {self.place}" if self.place else self.file
        said = f"{self.message_en}: " if self.message_en else ""
        expected_th = self.expected_th or self.expected
        return (
            f"{where}: {self.message_th} (พบ {self.found_th or self.found} ควรเป็น {expected_th}"
            f" / {said}found {self.found}, expected {self.expected})"
        )


class Refused(Exception):
    """An input was refused; nothing that was stored has changed."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__(self._text())

    def _text(self) -> str:
        more = len(self.faults) - SHOWN
        lines = [str(fault) for fault in self.faults[:SHOWN]]
        if more > 0:
            lines.append(f"… และอีก {more} รายการ / and {more} more")
        return "\n".join(lines)


class Unusable(Refused):
    """A folder of this machine cannot be written to: nothing is wrong with the input."""


def refuse(faults: list[Fault]) -> None:
    """Raise `Refused` where there is a fault."""
    if faults:
        raise Refused(faults)
