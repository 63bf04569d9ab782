"""What is asked: the kinds of questions, and which words make each of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from data.catalog import NEUTRAL, Catalog
from figures.asking.measuring import Meant, Senseless, end_of, forms, high_or_low, meant, turned
from figures.asking.slots import Slots
from figures.compare.asked import LEAST, MOST
from geo.areas import COUNTRY, MAP_LEVELS
from geo.names.index import Index

RANK, PLACE, DIMENSIONS, COMPARE, CHANGE = "rank", "place", "dimensions", "compare", "change"
_USUAL = {"filler", "within", "about", "topic", "measure", "poor", "deprived", "problem", "rate",
          "count"}  # fmt: skip
_WHEN = {"year", "christian", "number", "indicator"}
_SPAN = {"since", "until"}
_ENDS = {"most", "least", "worst", "best"}
_SAID = {
    RANK: _USUAL | _WHEN | _ENDS | {"list", "which", "level", "order", "ask"},
    PLACE: _USUAL | _WHEN | {"ask", "order"},
    DIMENSIONS: _USUAL | _WHEN | {"dimension", "most", "worst", "ask"},
    COMPARE: _USUAL | _WHEN | {"compare", "versus", "and", "which", "level", "ask"},
    CHANGE: _USUAL | _WHEN | _SPAN | {"change", "list", "which", "level", "order", "ask", "most",
                                      "and", "compare"},
}  # fmt: skip
"""Kinds of words that a question of each kind may have."""


@dataclass(frozen=True)
class Question:
    """What is asked. `areas` are codes; `within` is the first of them where a level is asked.

    `end` is `highest` or `lowest`, `way` how figures changed (`up`, `down`, `worse`, `better`,
    `any`); "" and 0 where nothing is said of them. Years are of the Buddhist era.
    """

    kind: str
    areas: tuple[str, ...] = ()
    level: str = ""
    measure: str = ""
    end: str = ""
    way: str = ""
    many: int = 0
    year: int = 0
    since: int = 0
    until: int = 0

    @property
    def within(self) -> str:
        """The area whose parts are asked for, or whose figures; the country's where none is."""
        return self.areas[0] if self.areas else COUNTRY


@dataclass(frozen=True)
class Sense:
    """A question whose areas may be several: rows of the index for each of them."""

    asked: Question
    areas: tuple[tuple[int, ...], ...]

    def questions(self, index: Index) -> list[Question]:
        """Every question that it may be: one where all areas are plain."""
        found = [self.asked]
        for rows in self.areas:
            found = [
                replace(one, areas=(*one.areas, index.codes[row])) for one in found for row in rows
            ]
        return found


def senses(slots: Slots, catalog: Catalog, index: Index) -> Iterator[Sense]:
    """What the words of a way may ask; nothing where they make no sense together."""
    levels = len(slots.values.get("level", ())) - slots.beside("number", "level")
    if slots.numbers is None or levels > 1 or slots.beside("count", "level") or turned(slots):
        return
    for kind, made in _MADE.items():
        if slots.only(_SAID[kind]) and (kind == CHANGE or "growing" not in forms(slots)):
            try:
                asked = made(slots, catalog, index)
            except Senseless:
                continue
            yield Sense(_dated(asked, slots), slots.areas)


def _dated(asked: Question, slots: Slots) -> Question:
    return asked if asked.kind == CHANGE else replace(asked, year=sum(slots.of_role("year")))


def _need(*conditions: bool) -> None:
    if not all(conditions):
        raise Senseless


def _one_year(slots: Slots) -> None:
    _need(len(slots.of_role("year")) <= 1, not slots.has(*_SPAN))


def _many(slots: Slots) -> int:
    """How many areas are asked for, 0 where that is left open. Raises `Senseless` for two."""
    found = slots.of_role("many")
    _need(len(found) <= 1)
    return sum(found)


def _subject(slots: Slots, catalog: Catalog, *, counted: bool = False) -> Meant:
    found = meant(slots, catalog, counted=counted)
    if found is None:
        raise Senseless
    return found


def _rank(slots: Slots, catalog: Catalog, index: Index) -> Question:
    """ "ตำบลไหนในน่านขาดการศึกษามากที่สุด", "top 5 provinces by poverty"."""
    _one_year(slots)
    level, end = slots.one("level"), end_of(slots)
    found = _subject(slots, catalog, counted=end in {"most", "least"})
    _need(level is not None)
    _need(len(slots.areas) <= 1, _deeper(index, slots, level))
    _need(bool(end) or slots.has("order") or found.ill)
    usual = "most" if found.ill and not end else "worst"
    return Question(
        RANK,
        level=level,
        measure=found.measure,
        end=high_or_low(end or usual, found, catalog),
        many=_many(slots),
    )


def _deeper(index: Index, slots: Slots, level: str) -> bool:
    """Whether the level asked for lies below every area named."""
    depths = ("country", "region", *MAP_LEVELS)
    rows = [row for some in slots.areas for row in some]
    return all(depths.index(index.levels[row]) < depths.index(level) for row in rows)


def _place(slots: Slots, catalog: Catalog, _: Index) -> Question:
    """ "น่านมีคนจนกี่คน", "poverty rate of Nan"."""
    _one_year(slots)
    asks = slots.has("ask", "count", "rate")
    found = _subject(slots, catalog, counted=asks)
    _need(_many(slots) == 0, len(slots.areas) <= 1)
    _need(bool(slots.areas) or asks, not forms(slots) & {"most", "more"})
    return Question(PLACE, measure=found.measure)


def _dimensions(slots: Slots, _: Catalog, __: Index) -> Question:
    """ "น่านขาดมิติไหนมากที่สุด": which dimension is the largest in a place."""
    _one_year(slots)
    end_of(slots)
    _need(slots.has("dimension"), len(slots.areas) <= 1, _many(slots) == 0)
    _need(not slots.has("topic", "measure", "rate", "indicator"))
    families = {family for family, _ in slots.values.get("poor", ())}
    _need(families <= {"target"})
    return Question(DIMENSIONS)


def _compare(slots: Slots, catalog: Catalog, index: Index) -> Question:
    """ "เปรียบเทียบเชียงราย พะเยา ด้านรายได้"."""
    _one_year(slots)
    compared = slots.has("compare", "and") or "more" in forms(slots)
    _need(compared or slots.has("versus"), _many(slots) == 0)
    _need(LEAST <= len(slots.areas) <= MOST, len(set(slots.areas)) == len(slots.areas))
    _need("most" not in forms(slots), not slots.has("level") or _all_of(index, slots))
    _need(not (slots.has("versus") and slots.has("count")))
    found = meant(slots, catalog, counted=slots.has("versus"))  # "who has more poor people"
    _need(compared or found is not None)
    return Question(COMPARE, measure=found.measure if found else "")


def _all_of(index: Index, slots: Slots) -> bool:
    """Whether all areas named are of the level named."""
    levels = {index.levels[row] for some in slots.areas for row in some}
    return levels == {slots.one("level")}


def _change(slots: Slots, catalog: Catalog, index: Index) -> Question:
    """ "10 อำเภอที่คนจนเพิ่มขึ้น", "Did poverty in Nan rise from 2560 to 2566"."""
    way, level = slots.one("change"), slots.one("level")
    way = "up" if way is None and "growing" in forms(slots) else way
    found = _subject(slots, catalog, counted=True)
    years = sorted(slots.of_role("year"))
    _need(way is not None, len(slots.areas) <= 1, len(years) <= 2)
    _need(slots.opening != "change" or way == "any")  # "reduce poverty" asks nothing
    _need(end_of(slots) in {"", "most"})
    _need(found.ill or way not in {"up", "down"})
    _need(catalog.measures[found.measure].direction != NEUTRAL)  # changes show better and worse
    _need(level is None or _deeper(index, slots, level))
    since, until = _span(slots, years)
    return Question(
        CHANGE,
        level=level or "",
        measure=found.measure,
        way=way,
        many=_many(slots),
        since=since,
        until=until,
    )


def _span(slots: Slots, years: list[int]) -> tuple[int, int]:
    """From which year to which; 0 where that is left open."""
    if len(years) == 1 and not slots.has("since"):
        return 0, years[0]
    first, last = [*years, 0, 0][:2]
    return first, last


_MADE: dict[str, Callable[[Slots, Catalog, Index], Question]] = {
    RANK: _rank,
    PLACE: _place,
    DIMENSIONS: _dimensions,
    COMPARE: _compare,
    CHANGE: _change,
}
