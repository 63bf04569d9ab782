"""Headings between the rows of a table, held against the rows that stand below each of them.

A sheet may hold several tables below each other, each under its year, its province or its title.
What such a heading says is evidence as the title above the table is: where rows deny it, a person
is asked.
"""

from __future__ import annotations

from bisect import bisect_left
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
from data.intake.text import arabic
from geo.names.declared import words
from geo.names.matcher import Matcher
from wording.saying import Saying

_WORDS = words(__file__, "headings")
_CONTINUED = _WORDS.known_by("continued")
"""What stands behind a title that comes again on a further page."""
_NOTE = _WORDS.known_by("note")
"""Beginnings of notes, and numbers of pages."""
SHOWN = 5
"""As many places of a heading that comes again are shown."""
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
        """Whether a row is of another year or month than the heading says: 2564–2566 is a span."""
        months = {day.key // 100 for day in days.stated(self.text)}
        period = row[2]
        if days.is_day(period) and months:
            return period // 100 not in months
        first, last = min(self.years, default=0), max(self.years, default=9999)
        return not first <= days.year_of(period) <= last

    def elsewhere(self, row: Row) -> bool:
        """Whether a row's area lies in none of those of the heading."""
        return bool(self.areas) and not any(row[1].startswith(code) for code in self.areas)


Block = tuple[Heading, list[Row]]
"""A heading and the rows below it."""


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
        if row >= last or len(texts) != 1 or reason not in (FOOTNOTE, UNFILLED):
            continue
        text = texts.pop()
        if not _NOTE.match("".join(arabic(text).lower().split())):
            areas = matcher.sure([(text, "")]) or matcher.provinces_in(text)
            years = years_in(text) or headed(text).years
            found.append(Heading(row, text, frozenset(years), frozenset(areas)))
    return found


def _blocks(headings: Sequence[Heading], rows: Iterable[Row]) -> list[list[Block]]:
    """Each heading with the rows below it, up to the next one; those of one text together."""
    blocks: list[Block] = [(each, []) for each in headings]
    begins = [each.row for each in headings]
    for row in rows:
        if above := bisect_left(begins, row[0].number):
            blocks[above - 1][1].append(row)
    found: dict[str, list[Block]] = {}
    for block in blocks:
        found.setdefault(block[0].text, []).append(block)
    return list(found.values())


def _of_years(
    one: AreaTable, rows: Sequence[Row], headings: Sequence[Heading], options: Options
) -> tuple[list[Row], list[Ask]]:
    """The rows with their years; asks where a heading says another than its rows are read as."""
    years: dict[int, int] = {}
    asks = []
    for blocks in _blocks(headings, rows):
        heading = blocks[0][0]
        wrong = [row for _, below in blocks for row in below if heading.denied(row)]
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
            asks.append(_ask(one, key, told, choices, blocks, len(wrong)))
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
    for blocks in _blocks(headings, rows):
        heading = blocks[0][0]
        inner = [_inner(below, min(map(len, heading.areas))) for _, below in blocks]
        wrong = [row for below in inner for row in below if heading.elsewhere(row)]
        key = f"heading-area:{heading.text}"
        if wrong and answer(options.answers, key, (ROWS,)) is None:
            told = Saying(
                "imports-heading-of-another-area", heading=heading.text, n=len(wrong),
                area=listed([named(matcher, row[1]) for row in wrong], shown=1),
            )  # fmt: skip
            choices = [Reply(ROWS, Saying("imports-the-rows-hold"))]
            asks.append(_ask(one, key, told, choices, blocks, len(wrong)))
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
    named_above = any(headed(text).name for text in one.header.titles)
    asks = []
    for blocks in _blocks(headings, []):
        heading = blocks[0][0]
        key = f"heading-figures:{heading.text}"
        alone = heading.areas or not headed(heading.text).name or _plain(heading.text) in known
        goes_on = not named_above and _CONTINUED.search(header_key(heading.text))
        again = any(_next(one, each.row) == HEADER for each, _ in blocks)
        if (
            not (alone or goes_on or not _plain(heading.text))
            and again
            and answer(options.answers, key, (SAME,)) is None
        ):
            told = Saying("imports-heading-of-other-figures", heading=heading.text)
            choices = [Reply(SAME, Saying("imports-the-same-figures"))]
            below = sum(line.number > heading.row for line in one.lines)
            asks.append(_ask(one, key, told, choices, blocks, below))
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
    one: AreaTable,
    key: str,
    told: Saying,
    choices: Sequence[Reply],
    blocks: Sequence[Block],
    rows: int,
) -> Ask:
    places = tuple(one.place(heading.row) for heading, _ in blocks[:SHOWN])
    return Ask(key, told, choices=tuple(choices), places=places, rows=rows)
