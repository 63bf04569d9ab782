"""The view that shows what is asked: a page, and the parameters of its address."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from data.catalog import Catalog
from figures.asking.grammar import CHANGE, COMPARE, DIMENSIONS, PLACE, RANK, Question
from figures.asking.measuring import HIGHEST, LOWEST
from figures.compare import asked as beside
from geo.areas import COUNTRY, LEVELS, MAP_LEVELS, REGIONS

NATIONAL, PROVINCE, COMPARED, PROGRESS = "", "province", "compare", "progress"
"""Pages by their paths."""


@dataclass(frozen=True)
class Opened:
    """A page by its path, and what its address says; everything else is as usual."""

    page: str
    query: Mapping[str, str]

    @property
    def address(self) -> str:
        """The address on this server.

        >>> Opened("province", {"area": "55"}).address
        '/province?area=55'
        """
        asked = urlencode(self.query, safe=",")
        return f"/{self.page}?{asked}" if asked else f"/{self.page}"


def opened(question: Question, catalog: Catalog) -> Opened:
    """The view of a question."""
    page, query = _VIEWS[question.kind](question, catalog)
    told = query if question.kind == CHANGE else {**query, "period": str(question.year or "")}
    return Opened(page, {name: value for name, value in told.items() if value})


View = tuple[str, dict[str, str]]


def level_of(code: str) -> str:
    """The level of an area by its code."""
    if code == COUNTRY or code in REGIONS:
        return "country" if code == COUNTRY else "region"
    return next(level for level in MAP_LEVELS if LEVELS[level].digits == len(code))


def _part(question: Question) -> str:
    """The area that the address names; "" for the country."""
    return "" if question.within == COUNTRY else question.within


def _rank(question: Question, catalog: Catalog) -> View:
    """The ranking of the page that has one: of a province where the worst are asked for."""
    measure, area = catalog.measures[question.measure], _part(question)
    usual = HIGHEST if measure.high_leads else LOWEST
    query = {"area": area, "level": question.level, "measure": measure.id}
    of_province = bool(area) and level_of(area) == "province" and measure.source == "tpmap"
    if of_province and question.end == usual:
        return PROVINCE, query
    return NATIONAL, {**query, "end": question.end if area or question.end != usual else ""}


def _place(question: Question, _: Catalog) -> View:
    """The page of the place: a province's, within one the level below, else the national one."""
    level = level_of(question.within)
    query = {"area": _part(question), "measure": question.measure}
    if level in {"country", "region"}:
        return NATIONAL, query
    return PROVINCE, {**query, "level": "" if level == "province" else "tambon"}


def _compare(question: Question, _: Catalog) -> View:
    return COMPARED, {
        "beside": beside.BETWEEN.join(question.areas),
        "measure": question.measure,
    }


def level_shown(question: Question) -> str:
    """The level whose changes are shown: that asked for, else the place's own."""
    own = level_of(question.within)
    return question.level or (own if own in MAP_LEVELS else MAP_LEVELS[0])


def _change(question: Question, _: Catalog) -> View:
    return PROGRESS, {
        "area": _part(question),
        "level": level_shown(question),
        "compare": question.measure,
        "since": str(question.since or ""),
        "until": str(question.until or ""),
    }


_VIEWS = {
    RANK: _rank,
    PLACE: _place,
    DIMENSIONS: _place,
    COMPARE: _compare,
    CHANGE: _change,
}
