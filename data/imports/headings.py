"""Headings between the rows of a table, held against the rows that stand below each of them.

A sheet may hold several tables below each other, each under its year, its province or its title.
What such a heading says is evidence as the title above the table is: where rows deny it, a person
is asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from data.imports.areas.named import listed, named
from data.imports.draft import Options
from data.imports.evidence import Ask, Reply, answer
from data.imports.years.periods import headed, untimed
from data.intake import days
from data.intake.asides import FOOTNOTE, HEADER, UNFILLED
from data.intake.header import header_key
from data.intake.numbers import years_in
from data.intake.table import AreaTable, Line
from geo.names.declared import words
from geo.names.matcher import Matcher
from wording.saying import Saying

_CONTINUED = words(__file__, "headings").known_by("continued")
"""What stands behind a title that comes again on a further page."""
ROWS, HEADING, SAME = "rows", "heading", "same"
"""Answers: the rows hold as read, the year in the heading holds, the figures are the same."""
Row = tuple[Line, str, int]
"""A row with its area and its period."""


@dataclass(frozen=True)
class Heading:
    """A text alone in its row between rows of data: its row, and the years and areas it says."""

    row: int
    text: str
    years: frozenset[int]
    areas: frozenset[str]

    def denied(self, row: Row) -> bool:
        """Whether a row is of another year or month than the heading says."""
        months = {day.key // 100 for day in days.stated(self.text)}
        period = row[2]
        if days.is_day(period) and months:
            return period // 100 not in months
        return bool(self.years) and days.year_of(period) not in self.years

    def elsewhere(self, row: Row) -> bool:
        """Whether a row's area lies in none of those of the heading."""
        return bool(self.areas) and not any(row[1].startswith(code) for code in self.areas)


def held(
    one: AreaTable, rows: Sequence[Row], matcher: Matcher, options: Options
) -> tuple[list[Row], list[Ask]]:
    """The rows, of the years of their headings where a person says so, and what is to be asked."""
    found = _headings(one, matcher)
    if not found:
        return list(rows), []
    kept, asks = _of_years(one, rows, [each for each in found if each.years], options)
    asks += _of_areas(one, rows, [each for each in found if each.areas], matcher, options)
    return kept, [*asks, *_of_figures(one, found, options)]


def _headings(one: AreaTable, matcher: Matcher) -> list[Heading]:
    """The rows set aside that hold one text alone and have rows of data below them."""
    last = one.lines[-1].number if one.lines else -1
    found = []
    for row, reason in one.asides:
        texts = {cell.strip() for cell in one.sheet.rows[row]} - {""}
        if row < last and len(texts) == 1 and reason in (FOOTNOTE, UNFILLED):
            text = texts.pop()
            areas = matcher.sure([(text, "")]) or matcher.provinces_in(text)
            found.append(Heading(row, text, frozenset(years_in(text)), frozenset(areas)))
    return found


def _blocks(headings: Sequence[Heading], rows: Iterable[Row]) -> list[tuple[Heading, list[Row]]]:
    """Each heading with the rows below it, up to the next one."""
    blocks: list[tuple[Heading, list[Row]]] = [(each, []) for each in headings]
    for row in rows:
        above = [block for block in blocks if block[0].row < row[0].number]
        if above:
            above[-1][1].append(row)
    return blocks


def _of_years(
    one: AreaTable, rows: Sequence[Row], headings: Sequence[Heading], options: Options
) -> tuple[list[Row], list[Ask]]:
    """The rows with their years; asks where a heading says another than its rows are read as."""
    years: dict[int, int] = {}
    asks = []
    for heading, below in _blocks(headings, rows):
        wrong = [row for row in below if heading.denied(row)]
        single = len(heading.years) == 1 and not any(days.is_day(row[2]) for row in wrong)
        key = f"heading-year:{heading.text}"
        said = answer(options.answers, key, (HEADING, ROWS) if single else (ROWS,))
        if wrong and said is None:
            choices = [Reply(ROWS, Saying("imports-year-of-the-row"))]
            if single:
                choices.insert(0, Reply(HEADING, Saying("imports-year-of-the-heading")))
            told = Saying(
                "imports-heading-of-another-year", heading=heading.text, n=len(wrong),
                year=days.told(wrong[0][2]),
            )  # fmt: skip
            asks.append(_ask(one, key, told, choices, heading, len(wrong)))
        if said == HEADING:
            years |= dict.fromkeys((row[0].number for row in wrong), min(heading.years))
    return [(line, code, years.get(line.number, year)) for line, code, year in rows], asks


def _of_areas(
    one: AreaTable,
    rows: Sequence[Row],
    headings: Sequence[Heading],
    matcher: Matcher,
    options: Options,
) -> list[Ask]:
    """Asks where rows below a heading lie in other areas than it says."""
    asks = []
    for heading, below in _blocks(headings, rows):
        widest = min(map(len, heading.areas))
        wrong = [row for row in _inner(below, widest) if heading.elsewhere(row)]
        key = f"heading-area:{heading.text}"
        if wrong and answer(options.answers, key, (ROWS,)) is None:
            told = Saying(
                "imports-heading-of-another-area", heading=heading.text, n=len(wrong),
                area=listed([named(matcher, row[1]) for row in wrong], shown=1),
            )  # fmt: skip
            choices = [Reply(ROWS, Saying("imports-the-rows-hold"))]
            asks.append(_ask(one, key, told, choices, heading, len(wrong)))
    return asks


def _inner(below: Iterable[Row], digits: int) -> list[Row]:
    """The rows up to the first whose area is as wide as the heading's: it stands for itself."""
    kept = []
    for row in below:
        if len(row[1]) <= digits:
            break
        kept.append(row)
    return kept


def _of_figures(one: AreaTable, headings: Sequence[Heading], options: Options) -> list[Ask]:
    """Asks where the header comes again below a title that says neither area nor year alone."""
    known = {_plain(text) for text in one.header.titles}
    asks = []
    for heading in headings:
        key = f"heading-figures:{heading.text}"
        alone = heading.areas or not headed(heading.text).name or _plain(heading.text) in known
        again = _next(one, heading.row) == HEADER
        if not alone and again and answer(options.answers, key, (SAME,)) is None:
            told = Saying("imports-heading-of-other-figures", heading=heading.text)
            choices = [Reply(SAME, Saying("imports-the-same-figures"))]
            below = sum(line.number > heading.row for line in one.lines)
            asks.append(_ask(one, key, told, choices, heading, below))
    return asks


def _plain(text: str) -> str:
    """A title in one form: without its years and the word for what is continued."""
    return _CONTINUED.sub("", header_key(untimed(text)))


def _next(one: AreaTable, row: int) -> Saying | None:
    """What the first row below is that is not another heading; None for one of data."""
    aside = dict(one.asides)
    lines = {line.number for line in one.lines}
    for below in range(row + 1, len(one.sheet.rows)):
        if below in lines or aside.get(below) == HEADER:
            return aside.get(below)
    return None


def _ask(
    one: AreaTable, key: str, told: Saying, choices: Sequence[Reply], heading: Heading, rows: int
) -> Ask:
    return Ask(key, told, choices=tuple(choices), places=(one.place(heading.row),), rows=rows)
