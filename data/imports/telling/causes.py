"""Faults in words: one cause told once, with how many rows it has and the first three."""

from __future__ import annotations

import re
from collections.abc import Iterable

from data.imports.draft import Note
from data.refusal import Fault
from wording.saying import beside, said

SHOWN, NAMED = 100, 3
"""Causes, doubts and rows set aside that are printed one by one; places named of each cause."""


def grouped(faults: Iterable[Fault]) -> list[Note]:
    """Faults in words, one cause once: with the first three places and how many rows there are."""
    causes: dict[tuple[str, ...], list[Fault]] = {}
    for fault in faults:
        sheet, _, column = _COLUMN.match(beside(fault.place)).groups("")  # type: ignore[union-attr]
        causes.setdefault((fault.file, sheet, column, beside(fault.message)), []).append(fault)
    return [_cause(each) for each in causes.values()]


_COLUMN = re.compile(r"((?:แผ่นงาน/sheet “.*?”, )?)((?:แถว/)?row [^,]*,? ?)?(.*)", re.DOTALL)
"""A place: its sheet, its row, and the column or whatever else is said of it."""


def _cause(faults: list[Fault]) -> Note:
    """The faults of one cause: the first in words, the places of the next two, how many more."""
    first = of_fault(faults[0])
    if len(faults) == 1:
        return first
    others = faults[1:NAMED]
    rest = len(faults) - NAMED
    th, en = (
        "; ".join(f"{said(one.place, lang)}: {said(one.found, lang)}" for one in others)
        for lang in ("th", "en")
    )
    more = (f" และอีก {rest:,} รายการ", f" and {rest:,} more") if rest > 0 else ("", "")
    n = len(faults)
    return Note(
        f"{first.th} · รวม {n:,} รายการ ({th}{more[0]})",
        f"{first.en} · {n:,} in all ({en}{more[1]})",
        first.place,
    )


def of_fault(fault: Fault) -> Note:
    """A fault in words of either language."""
    th, en = (f"{said(fault.where, lang)}: {said(fault.told, lang)}" for lang in ("th", "en"))
    return Note(th, en, beside(fault.place))
