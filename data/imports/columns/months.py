"""A table with a column for each month: which one is meant, or all where they are counts."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from data.imports.columns import unit_words, units
from data.imports.columns.groups import ROLE, numeric, value
from data.imports.draft import Findings, Options
from data.imports.evidence import Ask, Reply, answer
from data.imports.years import periods
from data.intake.numbers import BUDDHIST
from data.intake.table import AreaTable, Line
from geo.names.declared import words
from wording.saying import Saying

KEY = "month:"
ADD_UP = "+"
"""The answer that all months are added up."""
_WORDS = words(__file__, "months")
_THAI, _ENGLISH = _WORDS.pattern("thai"), _WORDS.pattern("english")
_HEADER = re.compile(
    rf"(?P<before>.*?)(?:^|[\s(_\-])(?P<month>(?P<thai>{_THAI})|{_ENGLISH})"
    r"(?:[\s'’_\-]*(?P<year>\d{2}))?(?P<after>[\s)_\-].*|$)",
    re.IGNORECASE,
)
_CENTURY = 2500


@dataclass(frozen=True)
class Month:
    """A column of one month: the month as it is written, the figure, and the year it states."""

    column: int
    month: str
    figure: str
    year: int | None

    @property
    def header(self) -> str:
        """What it is of in one text: figure, month and year."""
        return " ".join(filter(None, (self.figure, self.month, str(self.year or ""))))


def settled(one: AreaTable, options: Options, findings: Findings) -> AreaTable:
    """A table with one column a figure and year, as a person said of its months, who is asked."""
    found = _months(one, options)
    labels = list(dict.fromkeys(month.month for month in found))
    if len(labels) < 2:
        return one
    counts = all(_counts(one, month) for month in found)
    said = answer(options.answers, _key(one), (*labels, *([ADD_UP] if counts else [])))
    if said is None:
        findings.asks.append(_ask(one, labels, found, counts=counts))
    if said == ADD_UP:
        return _added_up(one, found)
    return _kept(one, [month for month in found if month.month == (said or labels[0])], found)


def of_header(header: str) -> tuple[str, str, int | None]:
    """The figure, the month and the year that a header states; no month where it names none."""
    stated = periods.headed(header)
    match = _HEADER.fullmatch((stated.name or header).strip())
    if match is None:
        return header, "", None
    year = stated.year
    if match["year"] and year is None:
        year = int(match["year"]) + (_CENTURY if match["thai"] else 2000 + BUDDHIST)
    figure = " ".join(f"{match['before']} {match['after'] or ''}".split()).strip(" ()-_")
    return figure, match["month"], year


def _months(one: AreaTable, options: Options) -> list[Month]:
    """The columns of months that hold numbers, and of which nobody said anything."""
    taken = {*one.header.roles.values()}
    found = []
    for column, name in enumerate(one.header.names):
        if column in taken or name in options.fields or name in options.declared:
            continue
        figure, month, year = of_header(name)
        if month and any(map(numeric, one.values(column))):
            found.append(Month(column, month, figure or _title(one), year))
    return found


def _title(one: AreaTable) -> str:
    """What figures under bare months are: what the title says, else the sheet or the file."""
    titles = [title for title in one.header.titles if not unit_words.is_title(title)]
    return periods.untimed(titles[0]) if titles else one.sheet.name or one.file.rpartition(".")[0]


def _counts(one: AreaTable, month: Month) -> bool:
    """Whether a column's figures are counts, which alone can be added up."""
    said = unit_words.of_header(month.figure) or unit_words.of_header(unit_words.stated(one))
    return said == "count" or (not said and units.of_things(month.figure))


def _key(one: AreaTable) -> str:
    return f"{KEY}{one.sheet.name}"


def _ask(one: AreaTable, labels: Sequence[str], found: Sequence[Month], *, counts: bool) -> Ask:
    choices = [Reply(label, label) for label in labels]
    if counts:
        choices.append(Reply(ADD_UP, Saying("imports-add-months-up")))
    shown = ", ".join(labels)
    return Ask(
        _key(one),
        Saying("imports-which-month", months=shown),
        choices=tuple(choices),
        places=tuple(one.head(month.column) for month in found[:3]),
        rows=len(one.lines),
    )


def _kept(one: AreaTable, kept: Sequence[Month], found: Sequence[Month]) -> AreaTable:
    """The table with these months as its figures, the others as groups within."""
    others = [month.column for month in found if month not in kept]
    return _renamed(one, {month.column: month.header for month in kept}, others)


def _added_up(one: AreaTable, found: Sequence[Month]) -> AreaTable:
    """The table with all months of a figure and year added up in the column of the first."""
    parts: dict[tuple[str, int | None], list[Month]] = {}
    for month in found:
        parts.setdefault((month.figure, month.year), []).append(month)
    sums = {months[0].column: [month.column for month in months] for months in parts.values()}
    names = {months[0].column: replace(months[0], month="").header for months in parts.values()}
    others = [month.column for month in found if month.column not in sums]
    lines = [_sum(line, sums) for line in one.lines]
    return _renamed(replace(one, lines=lines), names, others)


def _sum(line: Line, sums: Mapping[int, Sequence[int]]) -> Line:
    """A row with its sums: missing where one of the months is."""
    cells = list(line.cells)
    for column, parts in sums.items():
        found = [value(line.cells[at]) for at in parts]
        known = [amount for amount in found if amount is not None]
        cells[column] = f"{sum(known):.12g}" if len(known) == len(found) else ""
    return Line(line.number, cells)


def _renamed(one: AreaTable, names: Mapping[int, str], others: Sequence[int]) -> AreaTable:
    header = one.header
    called = [names.get(column, name) for column, name in enumerate(header.names)]
    roles = header.roles | {f"{ROLE}{column}": column for column in others}
    return replace(one, header=replace(header, names=called, roles=roles))
