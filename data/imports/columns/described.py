"""The sheet that describes the columns of another, as our templates have one."""

from __future__ import annotations

from data.imports.draft import Meaning
from data.intake.grid import Sheet
from data.intake.header import header_key
from geo.names.declared import words

HEADERS = words(__file__, "described").within("headers").all()
"""Headers of the sheet, by what they say."""


def describes(sheet: Sheet) -> bool:
    """Whether a sheet describes the columns of another."""
    return any(
        header_key(row[0]) in map(header_key, HEADERS["column"]) for row in sheet.rows[:3] if row
    )


def columns(sheets: list[Sheet]) -> dict[str, Meaning]:
    """What the describing sheets say, by the header of the column in one form (`key`)."""
    found: dict[str, Meaning] = {}
    for sheet in filter(describes, sheets):
        start = next(
            row
            for row, cells in enumerate(sheet.rows)
            if header_key(cells[0]) in map(header_key, HEADERS["column"])
        )
        fields = [_field(cell) for cell in sheet.rows[start]]
        for row in sheet.rows[start + 1 :]:
            said = dict(zip(fields, (cell.strip() for cell in row), strict=True))
            name = said.pop("column", "")
            said.pop("", None)
            if name:
                found[header_key(name)] = Meaning(**said)
    return found


def _field(header: str) -> str:
    return next(
        (one for one, names in HEADERS.items() if header_key(header) in map(header_key, names)), ""
    )
