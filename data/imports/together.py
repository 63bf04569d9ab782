"""Which sheets of a file are read: all that hold the same table; the others are named."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from data.imports.columns import described, helpers
from data.imports.draft import Findings, Note, Options
from data.imports.evidence import Ask, Reply, Role, answer
from data.imports.years import periods
from data.intake.grid import Sheet, place
from data.intake.header import AREA_ROLES, header_key
from data.intake.table import AreaTable
from wording.saying import Saying

READ, LEAVE = "read", "leave"


def read(
    sheets: list[Sheet],
    found: list[AreaTable],
    weight: Callable[[AreaTable], int],
    options: Options,
    findings: Findings,
) -> list[AreaTable]:
    """The tables that are read: the one that weighs most, and every other of the same columns.

    Hidden sheets are read only where a person says so. Every sheet's part is told.
    """
    shown = [one for one in found if not one.sheet.hidden or _agreed(one.sheet, options)]
    if found and not shown:
        findings.asks += [_ask(one) for one in found[:1]]
        shown = found[:1]
    first = max(shown, key=weight, default=None)
    same = [one for one in shown if first is not None and _shape(one) == _shape(first)]
    _tell(sheets, same, findings)
    findings.notes += (note for one in same for note in _unseen(one))
    return same


def _unseen(one: AreaTable) -> Iterator[Note]:
    """What is read of a sheet though its program hides it: rows of data, and columns."""
    hidden = set(one.sheet.unseen_rows)
    rows = [line for line in one.lines if line.number in hidden]
    if rows:
        first = str(rows[0].number + 1)
        told = Saying("imports-hidden-rows-are-read", n=len(rows), row=first)
        yield Note(told, place=one.place(rows[0]))
    columns = [at for at in one.sheet.unseen_columns if at < len(one.header.names)]
    names = [f"“{one.header.names[at]}”" for at in columns if one.header.names[at]]
    if names:
        told = Saying("imports-hidden-columns-are-read", n=len(names), listed=", ".join(names))
        yield Note(told, place=place(one.sheet.name))


def _agreed(sheet: Sheet, options: Options) -> bool:
    return answer(options.answers, f"sheet:{sheet.name}", (READ, LEAVE)) == READ


def _ask(one: AreaTable) -> Ask:
    name = one.sheet.name
    return Ask(
        f"sheet:{name}",
        Saying("imports-read-a-hidden-sheet", sheet=name),
        choices=(
            Reply(READ, Saying("imports-read-it")),
            Reply(LEAVE, Saying("imports-do-not-read-it")),
        ),
        places=(place(name),),
        rows=len(one.lines),
    )


def _shape(one: AreaTable) -> frozenset[str]:
    """The columns of figures of a table, without their years; a bare year's is its title."""
    taken = {at for role, at in one.header.roles.items() if role in (*AREA_ROLES, "year")}
    title = periods.untimed(" ".join(one.header.titles)) if one.header.titles else ""
    return frozenset(
        header_key(periods.headed(name).name or title)
        for at, name in enumerate(one.header.names)
        if at not in taken and name and not helpers.why(name)
    )


def _tell(sheets: list[Sheet], read_: list[AreaTable], findings: Findings) -> None:
    """The part of each sheet; those left out are named in a note as well."""
    names = {one.sheet.name for one in read_}
    left = [one for one in sheets if one.name not in names and not described.describes(one)]
    for sheet in sheets if len(sheets) > 1 else []:
        if sheet.name in names:
            part = Role(sheet.name, "", "area", Saying("imports-read-whole"))
        elif described.describes(sheet):
            part = Role(sheet.name, "", "unit", Saying("imports-describes-the-columns"))
        elif sheet.hidden:
            part = Role(sheet.name, "", "left_out", Saying("imports-a-hidden-sheet"))
        else:
            part = Role(sheet.name, "", "left_out", Saying("imports-not-the-same-table"))
        findings.columns.append(part)
    hidden = [one.name for one in left if one.hidden]
    other = [one.name for one in left if not one.hidden]
    for names_, key in (
        (hidden, "imports-hidden-sheets-not-read"),
        (other, "imports-other-sheets-not-read"),
    ):
        if names_:
            listed = ", ".join(f"“{name}”" for name in names_)
            findings.notes.append(Note(Saying(key, n=len(names_), listed=listed)))
