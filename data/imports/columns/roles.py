"""What each column of a report was taken for, told column by column."""

from __future__ import annotations

from collections.abc import Mapping

from data.imports.columns import groups, helpers
from data.imports.draft import Note, Options
from data.imports.evidence import Role
from data.intake.grid import place
from data.intake.table import AreaTable
from wording.saying import Said, Saying


def roles(one: AreaTable, meant: Mapping[int, tuple[str, Said]], options: Options) -> list[Role]:
    """What each column of a table was taken for; `meant` are its figures: role, and what of."""
    areas = {column: name for name, column in one.header.roles.items()}
    found = []
    for column, name in enumerate(one.header.names):
        told: tuple[str, Said]
        if column in meant:
            told = meant[column]
        elif options.fields.get(name) == "":
            told = "left_out", Saying("imports-left-out-by-choice")
        elif column in areas:
            told = role_of(areas[column], areas), ""
        else:
            helper = helpers.why(name)
            why = helpers.told(helper) if helper else Saying("imports-no-figure-of-this-report")
            told = "left_out", why
        if name:
            found.append(Role(one.sheet.name, name, *told))
    return found


def role_of(kind: str, there: Mapping[int, str]) -> str:
    """What a column of areas or years is: names beside codes are names, else they are the area."""
    if kind == "year":
        return "year"
    if kind.startswith(groups.ROLE):
        return "group"
    return "name" if kind != "code" and "code" in there.values() else "area"


def left_out(one: AreaTable, meant: Mapping[int, tuple[str, Said]], options: Options) -> list[Note]:
    """Columns that are no figures of a report, in one note, but for those that help to read."""
    left = [
        f"“{role.header}”"
        for role in roles(one, meant, options)
        if role.role == "left_out" and not helpers.why(role.header)
    ]
    if not left:
        return []
    told = Saying("imports-columns-not-used", n=len(left), listed=", ".join(left))
    where = place(one.sheet.name)
    return [Note(told, place=where)]
