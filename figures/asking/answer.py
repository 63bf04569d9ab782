"""A question answered: how it was understood and what shows it, asked back, or refused."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice

from data.catalog import DEFAULT_MEASURE, Catalog
from figures.asking import naming
from figures.asking.grammar import CHANGE, COMPARE, Question, Sense, senses
from figures.asking.lexicon import Lexicon
from figures.asking.reading import LONGEST, Reading, Word
from figures.asking.slots import Slots
from figures.asking.views import Opened, level_of, level_shown, opened
from geo.areas import COUNTRY

Years = Callable[[str, str], list[int]]
"""The years that a measure (by id) has figures of on a level."""
WAYS = 60
"""Most ways to part a question that are looked at."""
OFFERED = 8
"""Most areas of one name that are asked back."""
_SAME = 0.01
_ASKING = {"which", "ask", "order", "most", "least", "worst", "best", "compare", "change", "count",
           "dimension", "deprived", "problem", "poor", "topic", "rate", "versus",
           "measure"}  # fmt: skip
"""Kinds of words by which a text is a question and no name."""


@dataclass(frozen=True)
class Understood:
    """A question that means one thing, and the view that shows it.

    `lacking`: the figures have one year alone, so that the view tells what can be compared instead.
    """

    question: Question
    view: Opened
    lacking: bool = False


@dataclass(frozen=True)
class Unclear:
    """A question that means one thing of several areas: each with its view, some of them.

    `of` is how many areas there are.
    """

    choices: tuple[Understood, ...]
    of: int


@dataclass(frozen=True)
class Refused:
    """A question that is not answered: why, and what of it (`unread` text, or the question).

    `why` is `unread`, `senseless`, `level`, `year`, `long`.
    """

    why: str
    unread: str = ""
    question: Question | None = None


Answer = Understood | Unclear | Refused


def ask(lexicon: Lexicon, text: str, years: Years) -> Answer | None:
    """The answer to a question; None for a text that asks nothing, as a name alone."""
    if len(text) > LONGEST:
        return Refused("long")
    reading = Reading.of(lexicon, text)
    if not _asks(reading):
        return None
    if reading.reached < len(reading.text):
        return Refused("unread", reading.text[reading.reached :])
    found = _meant(reading)
    if len(found) != 1:
        return Refused("senseless")
    questions = found[0].questions(lexicon.index)
    answers = [_answered(lexicon, one, years) for one in questions]
    understood = [one for one in answers if isinstance(one, Understood)]
    if len(answers) == 1 or not understood:
        return answers[0]
    return Unclear(tuple(understood[:OFFERED]), len(understood))


def _asks(reading: Reading) -> bool:
    """Whether any word that can be read in the text asks something."""
    return any(
        word.meaning.kind in _ASKING
        for place in range(len(reading.text))
        for word in reading.words_at(place)
    )


def _meant(reading: Reading) -> list[Sense]:
    """What the text may ask, read with as few words as make sense; each once."""
    best, found = None, dict[Sense, None]()
    for cost, words in islice(reading.ways(), WAYS):
        if best is not None and cost > best + _SAME:
            break
        for sense in _senses(reading.lexicon, words):
            best = cost
            found[sense] = None
    return list(found)


def _senses(lexicon: Lexicon, words: tuple[Word, ...]) -> Iterator[Sense]:
    for parts in naming.parts(lexicon.index, words):
        found = list(senses(Slots.of(parts), lexicon.catalog, lexicon.index))
        if found:  # a level beside a name is its kind wherever that makes sense
            yield from found
            return


def _answered(lexicon: Lexicon, question: Question, years: Years) -> Understood | Refused:
    """A question with its view, or that there are no figures for it."""
    if _beyond(question, lexicon.catalog):
        return Refused("level", question=question)
    known = years_of(question, years)
    asked = {question.year, question.since, question.until} - {0}
    if asked - known:
        return Refused("year", question=question)
    lacking = question.kind == CHANGE and len(known) < 2
    return Understood(question, opened(question, lexicon.catalog), lacking)


def _beyond(question: Question, catalog: Catalog) -> list[str]:
    """The levels asked for of which the measure has no figures."""
    known = catalog.measures[shown_of(question)].levels.split()
    return [level for level in levels_of(question) if level not in known]


def shown_of(question: Question) -> str:
    """The measure whose figures are shown: the usual one where none is asked for."""
    return question.measure or DEFAULT_MEASURE


def years_of(question: Question, years: Years) -> set[int]:
    """The years of which there are figures on every level that a question asks for."""
    return set.intersection(*(set(years(shown_of(question), one)) for one in levels_of(question)))


def levels_of(question: Question) -> list[str]:
    """The levels whose figures a question asks for."""
    if question.kind == CHANGE:
        return [level_shown(question)]
    if question.kind == COMPARE:
        return [level_of(code) for code in question.areas]
    return [question.level or level_of(question.areas[0] if question.areas else COUNTRY)]
