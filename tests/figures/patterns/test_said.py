"""Sentences of groups of neighbours: the same words from a page's names and from a slide's."""

from __future__ import annotations

from functools import partial

import pandas as pd

from figures.patterns.found import Kind, Patterns
from figures.patterns.neighbours import Rule
from figures.patterns.overall import Overall
from figures.patterns.said import Groups, whole
from wording.speech import Speech

KNOWN = dict.fromkeys(Rule, Overall(0.3, 0.004))
AREAS = {
    Kind.HIGH: ["550101", "550102", "550103", "580101"],
    Kind.LOW: ["300101"],
    Kind.UNSURE: ["400101", "400102"],
    Kind.PROTECTED: ["410101"],
}


def many(level: str, number: int) -> str:
    return f"{number} {level}{'' if number == 1 else 's'}"


def listed(areas: dict[Kind, list[str]], kind: Kind) -> list[str]:
    return areas.get(kind, [])


def groups(areas: dict[Kind, list[str]], *, alone: bool = False) -> Groups:
    return Groups(
        speech=Speech("en"), measure="The rate", level="tambon", codes=partial(listed, areas),
        many=many, kinds=lambda level: f"{level}s", place=lambda code: f"T. {code}",
        province=lambda code: f"P. {code}", alone=alone,
    )  # fmt: skip


def found(*, told: int = 700, known: bool = True) -> Patterns:
    return Patterns(pd.DataFrame({"kind": []}), KNOWN if known else {}, told)


def test_the_headline_counts_and_names_the_province_of_most() -> None:
    said = groups(AREAS).headline(found())
    assert "4 tambons lie in high groups" in said
    assert "P. 55" in said
    assert "3 tambons" in said
    assert "1 tambon in low groups" in said


def test_a_measure_without_patterns_and_maps_that_tell_nothing_say_why() -> None:
    none = groups({})
    assert "no share with a population" in none.headline(None)
    few, alike = (none.headline(found(told=told, known=False)) for told in (3, 700))
    assert few != alike
    assert all("The rate" in said for said in (few, alike))


def test_few_areas_are_named_themselves_and_all_in_one_province_is_said() -> None:
    few = groups({}).most(["550101", "580101"])
    assert "T. 550101" in few
    assert "T. 580101" in few
    every = groups({}).most(["550101", "550102", "550103", "550104"])
    assert "all of them" in every
    assert groups({}, alone=True).most(["550101", "550102", "550103", "550104"]) == ""
    assert groups({}).most(["550101", "580101", "300101", "400101"]) == ""
    assert groups({}).most([]) == ""


def test_who_is_not_told_is_counted_among_those_with_a_figure() -> None:
    assert groups(AREAS).untold() == (
        "Not to be told yet: 2 tambons of 7 tambons with a figure that may be shown · 1 tambon "
        "protected and without a name; the names of all others hold with the least and with the "
        "most that these may be"
    )
    plain = groups({Kind.HIGH: ["550101"], Kind.MISSING: ["300101", "300102"]}).untold()
    assert plain == (
        "Not to be told yet: 0 tambons of 1 tambon with a figure that may be shown · 2 tambons "
        "without a figure"
    )


def test_the_whole_map_is_told_with_its_chance() -> None:
    assert whole(Speech("en"), found()) == (
        "The whole map: areas near each other are more alike than by chance (Moran's I 0.30 among "
        "areas that touch, 0.30 among the eight nearest; figures shuffled at random lie as far off "
        "at most 4 times in 1,000)"
    )
