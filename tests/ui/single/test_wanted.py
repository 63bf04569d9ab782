"""Which map parameters ask for."""

from __future__ import annotations

import pytest

from briefing.request import WrongRequest
from data.stored import store
from ui.single import wanted
from ui.single.wanted import Wanted, read

RELEASE = store.active()


def test_what_is_not_named_has_its_default() -> None:
    assert read({}, [], RELEASE) == Wanted()
    assert read({"area": "50"}, [], RELEASE).level == "district"
    assert read({"area": "5001", "level": ""}, [], RELEASE).level == "tambon"


@pytest.mark.parametrize(
    ("query", "measures", "named"),
    [
        ({"area": "99"}, [], "area"),
        ({"level": "region"}, [], "level"),
        ({"lang": "xx"}, [], "lang"),
        ({"theme": "pink"}, [], "theme"),
        ({"period": "1"}, [], "period"),
        ({}, ["nothing"], "measure"),
        ({"level": "tambon"}, ["hai"], "measure"),
    ],
)
def test_what_means_nothing_is_refused_by_its_name(
    query: dict[str, str], measures: list[str], named: str
) -> None:
    with pytest.raises(WrongRequest, match=named):
        read(query, measures, RELEASE)


def test_a_province_s_map_has_all_that_its_level_has_without_mere_counts() -> None:
    ids = wanted.usual(Wanted("50", "tambon"), RELEASE)
    every = RELEASE.catalog.measures.values()
    assert set(ids) == {one.id for one in every if "tambon" in one.levels.split() and not one.rate}
    assert ids[0] == "target_poor_rate"


@pytest.mark.parametrize("level", wanted.MANY)
def test_a_large_map_has_the_most_asked_for(level: str) -> None:
    ids = wanted.usual(Wanted(level=level), RELEASE)
    assert ids[:6] == list(wanted.FOREMOST[:6])
    assert len(ids) <= wanted.MANY[level]


def test_each_measure_is_of_the_year_asked_for_or_its_latest() -> None:
    views = wanted.views(Wanted(measures=("target_poor_rate", "hai"), period=2561), RELEASE)
    assert [view.choice.period for view in views] == [2561, 2561]
    views = wanted.views(Wanted(measures=("target_poor_rate", "hai")), RELEASE)
    assert [view.choice.period for view in views] == [2561, 2564]
