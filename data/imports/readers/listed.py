"""Agencies listed by name in a cell are counted: "กรม ก, กรม ข" is two."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from data.imports.columns.groups import numeric
from data.imports.system import System
from data.intake.numbers import NONE
from data.intake.table import AreaTable, Line

UNIT = "agencies"
_BETWEEN = re.compile(r"[,;/\n·•|]")


def counted(one: AreaTable, at: Mapping[str, int], system: System) -> AreaTable:
    """A table in which columns of agencies hold how many there are."""
    columns = [column for id_, column in at.items() if system.fields[id_].unit == UNIT]
    if not columns:
        return one
    return replace(
        one, lines=[Line(line.number, _cells(line.cells, columns)) for line in one.lines]
    )


def _cells(cells: list[str], columns: list[int]) -> list[str]:
    return [_count(text) if at in columns else text for at, text in enumerate(cells)]


def _count(text: str) -> str:
    if text.strip().lower() in NONE or numeric(text):
        return text
    return str(len({" ".join(part.split()) for part in _BETWEEN.split(text) if part.strip()}))
