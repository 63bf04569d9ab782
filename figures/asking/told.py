"""How a question was understood, or why it was not, in words."""

from __future__ import annotations

import pandas as pd

from data.catalog import Catalog
from figures.asking.answer import Refused, Understood, Years, levels_of, shown_of, years_of
from figures.asking.grammar import CHANGE, COMPARE, DIMENSIONS, PLACE, RANK, Question
from figures.asking.views import level_of, level_shown
from geo.areas import BANGKOK, COUNTRY, LEVELS
from wording import names
from wording.bundle import Texts, texts
from wording.numbers import year

EXAMPLES = ("ask-example-rank", "ask-example-compare", "ask-example-change", "ask-example-place")
"""Keys of questions that are understood."""


def told(question: Question, catalog: Catalog, areas: pd.DataFrame, lang: str) -> str:
    """What is shown for a question, in a few words: "tambons in Nan, by …, highest first"."""
    text = texts(lang)
    parts = [_SAID[question.kind](question, catalog, areas, lang), *_when(question, lang)]
    return f"{text('ask-between')} ".join(filter(None, parts))


def reason(refused: Refused, catalog: Catalog, years: Years, lang: str) -> str:
    """Why a question is not answered. `unread` text stands as it was written."""
    text, question = texts(lang), refused.question
    if question is None:
        return text(f"ask-refused-{refused.why}", unread=refused.unread)
    measure, levels = catalog.measures[shown_of(question)], levels_of(question)
    if refused.why == "level":
        there = measure.levels.split()
        level = next(one for one in levels if one not in there)
        known = [text(f"level-{one}") for one in there]
        told = {"measure": measure.name(lang), "level": text(f"level-{level}")}
        return text("ask-refused-level", **told, levels=names.listed(known, lang))
    known = [text("year", year=year(one, lang)) for one in sorted(years_of(question, years))]
    by = names.listed([text(f"level-{one}") for one in dict.fromkeys(levels)], lang)
    return text(
        "ask-refused-year",
        measure=measure.name(lang),
        level=by,
        some="some" if known else "none",
        years=names.listed(known, lang),
    )


def lacking(answer: Understood, catalog: Catalog, lang: str) -> str:
    """That the figures asked for have one year alone; "" where they have several."""
    if not answer.lacking:
        return ""
    measure, level = catalog.measures[answer.question.measure], level_shown(answer.question)
    text = texts(lang)
    return text("ask-lacking", measure=measure.name(lang), level=text(f"level-{level}"))


def _kinds(question: Question, level: str, text: Texts) -> str:
    """What areas of a level are called, in Bangkok by its own words."""
    own = question.within[:2] == BANGKOK and level != "province"
    key = f"{level}-bangkok" if own else level
    many = question.many
    return text(f"many-{key}", n=many) if many else text(f"kinds-{key}", n=2)


def _inside(question: Question, areas: pd.DataFrame, lang: str) -> str:
    """The areas of a level within a place: "ตำบลในจังหวัดน่าน"."""
    text = texts(lang)
    kinds = _kinds(question, level_shown(question), text)
    if question.within == COUNTRY:
        return kinds
    return text("ask-within", kinds=kinds, place=names.full_name(areas, question.within, lang))


def _rank(question: Question, catalog: Catalog, areas: pd.DataFrame, lang: str) -> str:
    return texts(lang)(
        "ask-rank",
        areas=_inside(question, areas, lang),
        measure=catalog.measures[question.measure].name(lang),
        end=question.end,
    )


def _place(question: Question, catalog: Catalog, areas: pd.DataFrame, lang: str) -> str:
    place = names.full_name(areas, question.within, lang)
    measure = catalog.measures[question.measure].name(lang)
    return texts(lang)("ask-place", place=place, measure=measure)


def _dimensions(question: Question, _: Catalog, areas: pd.DataFrame, lang: str) -> str:
    return texts(lang)("ask-dimensions", place=names.full_name(areas, question.within, lang))


def _compare(question: Question, catalog: Catalog, areas: pd.DataFrame, lang: str) -> str:
    text = texts(lang)
    places = names.listed([names.full_name(areas, code, lang) for code in question.areas], lang)
    if not question.measure:
        return text("ask-compare", places=places)
    measure = catalog.measures[question.measure].name(lang)
    return text("ask-compare-by", places=places, measure=measure)


def _change(question: Question, catalog: Catalog, areas: pd.DataFrame, lang: str) -> str:
    """How a measure changed, of every area of a level within a place, or of the place alone."""
    text = texts(lang)
    alone = question.within != COUNTRY and not question.level
    alone = alone and LEVELS[level_of(question.within)].digits > 0
    full = names.full_name(areas, question.within, lang)
    return text(
        "ask-change",
        areas=full if alone else _inside(question, areas, lang),
        measure=catalog.measures[question.measure].name(lang),
        way=question.way,
    )


def _when(question: Question, lang: str) -> list[str]:
    """The years asked for, in words."""
    text = texts(lang)
    said = {
        name: text("year", year=year(when, lang))
        for name in ("year", "since", "until")
        if (when := getattr(question, name))
    }
    return [text(f"ask-{name}", year=when) for name, when in said.items()]


_SAID = {
    RANK: _rank,
    PLACE: _place,
    DIMENSIONS: _dimensions,
    COMPARE: _compare,
    CHANGE: _change,
}
