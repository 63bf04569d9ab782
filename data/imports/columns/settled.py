"""Which group of an area is meant: a person says one, or all; none is taken for the area's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from data.imports.columns import unit_words
from data.imports.columns.groups import ROLE, numeric, own, total, value
from data.imports.draft import Aside, Findings, Note, Options
from data.imports.evidence import Ask, Reply, answer
from data.intake.table import AreaTable, Line
from wording.saying import Saying

ADD_UP = "+"
MOST_CHOICES = 40
SHOWN = 5


def settled(
    one: AreaTable, options: Options, findings: Findings, *, whole: bool = False
) -> AreaTable:
    """A table with one row an area and year, as a person said of each of its groups.

    `whole`: only figures of all people will do, no single group. What nobody has said is asked.
    """
    found = sorted(column for name, column in one.header.roles.items() if name.startswith(ROLE))
    for at, column in enumerate(found):
        one = _settled(one, column, found[at + 1 :], options, findings, whole=whole)
    return one


def _settled(
    one: AreaTable,
    column: int,
    others: Sequence[int],
    options: Options,
    findings: Findings,
    *,
    whole: bool,
) -> AreaTable:
    name = one.header.names[column]
    values = list(dict.fromkeys(one.cell(line, column) for line in one.lines))
    ordered = sorted((text for text in values if text), key=lambda text: not total(text))
    offered = [text for text in ordered if total(text) or not whole][:MOST_CHOICES]
    said = answer(options.answers, f"group:{name}", (*offered, ADD_UP))
    if said is None:
        findings.asks.append(_ask(one, column, offered, ordered))
        return _first(one, others, findings)
    if said == ADD_UP:
        return _added_up(one, column, others, findings)
    kept = [line for line in one.lines if one.cell(line, column) == said]
    reason = Saying("imports-another-group", column=name)
    _aside(one, [line for line in one.lines if one.cell(line, column) != said], reason, findings)
    group = one.group if total(said) else f"{one.group} {name} {said}".strip()
    return replace(one, lines=kept, group=group)


def _ask(one: AreaTable, column: int, offered: Sequence[str], values: Sequence[str]) -> Ask:
    name = one.header.names[column]
    shown = ", ".join(values[:SHOWN]) + (" …" if len(values) > SHOWN else "")
    return Ask(
        f"group:{name}",
        Saying("imports-which-group", column=name, shown=shown),
        choices=(
            *(Reply(text, text) for text in offered),
            Reply(ADD_UP, Saying("imports-add-up-all-groups")),
        ),
        places=(one.head(column),),
        rows=len(one.lines),
    )


def _first(one: AreaTable, others: Sequence[int], findings: Findings) -> AreaTable:
    """The first row of each area and further group, while nobody has said which."""
    first: dict[tuple[str, ...], Line] = {}
    for line in one.lines:
        first.setdefault(own(one, line, others), line)
    findings.rows += len(one.lines) - len(first)
    return replace(one, lines=list(first.values()))


def _added_up(one: AreaTable, column: int, others: Sequence[int], findings: Findings) -> AreaTable:
    """The counts of all groups added up; what cannot be added is left empty, which is told."""
    name = one.header.names[column]
    totals = [line for line in one.lines if total(one.cell(line, column))]
    _aside(one, totals, Saying("imports-a-total-of", column=name), findings)
    rows: dict[tuple[str, ...], list[Line]] = {}
    for line in one.lines:
        if not total(one.cell(line, column)):
            rows.setdefault(own(one, line, others), []).append(line)
    taken = {*one.header.roles.values()}
    figures = [at for at in range(len(one.header.names)) if at not in taken]
    counts = [at for at in figures if unit_words.of_header(one.header.names[at]) == "count"]
    _tell_left(one, [at for at in figures if at not in counts], findings)
    lines = [_sum(lines, figures, counts) for lines in rows.values()]
    reason = Saying("imports-added-to-the-first-row")
    _aside(one, [line for lines in rows.values() for line in lines[1:]], reason, findings)
    return replace(one, lines=lines)


def _sum(lines: Sequence[Line], figures: Sequence[int], counts: Sequence[int]) -> Line:
    """One row of several: counts added up, missing where one of them is."""
    cells = list(lines[0].cells)
    for at in figures:
        found = [value(line.cells[at]) for line in lines]
        known = [value for value in found if value is not None]
        complete = at in counts and len(known) == len(lines)
        if len(lines) > 1 or at not in counts:
            cells[at] = f"{sum(known):.12g}" if complete else ""
    return Line(lines[0].number, cells)


def _tell_left(one: AreaTable, left: Sequence[int], findings: Findings) -> None:
    filled = [at for at in left if any(map(numeric, one.values(at)))]
    names = [one.header.names[at] for at in filled if one.header.names[at]]
    if names:
        listed = ", ".join(f"“{name}”" for name in names)
        told = Saying("imports-cannot-be-added-up", n=len(names), listed=listed)
        findings.notes.append(Note(told))


def _aside(one: AreaTable, lines: Sequence[Line], reason: Saying, findings: Findings) -> None:
    findings.asides += (Aside(one.place(line), reason) for line in lines)
    findings.rows += len(lines)
