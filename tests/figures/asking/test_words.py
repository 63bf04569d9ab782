"""The parts of the grammar: words of a text, names of areas, measures and their ends."""

from __future__ import annotations

import pytest

from data.catalog import catalog
from figures.asking.lexicon import AREA, FAMILIES, Lexicon
from figures.asking.measuring import HIGHEST, LOWEST, Meant, Senseless, high_or_low
from figures.asking.naming import Named, bare, parts
from figures.asking.reading import Reading, Word
from figures.asking.slots import Slots


def first_way(lexicon: Lexicon, text: str) -> tuple[Word, ...]:
    """The words of a text, as few as there may be."""
    return next(words for _, words in Reading.of(lexicon, text).ways())


def named(lexicon: Lexicon, text: str) -> list[set[str]]:
    """Codes of the areas that a text names, in the likeliest way."""
    way = next(parts(lexicon.index, first_way(lexicon, text)))
    return [{lexicon.index.codes[row] for row in part.rows} for part in way
            if isinstance(part, Named)]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Pua", [{"5505"}]),
        ("Nan", [{"55"}]),
        ("tambon Pua, Pua district, Nan", [{"550501"}]),
        ("Pua in Nan", [{"5505"}]),
        ("Nan and Phayao", [{"55"}, {"56"}]),
        ("Mueang in Nan", [{"5501"}]),
        ("the North", [{"north"}]),
        ("Bangkok", [{"10"}]),
        ("Chiengrai", [{"57"}]),
    ],
)
def test_names_mean_the_areas_around_which_they_stand(
    lexicon: Lexicon, text: str, codes: list[set[str]]
) -> None:
    assert named(lexicon, text) == codes


def test_a_tambon_is_not_named_without_its_kind(lexicon: Lexicon) -> None:
    rows = tuple(row for row in range(len(lexicon.index.codes))
                 if lexicon.index.levels[row] == "tambon")  # fmt: skip
    assert bare(lexicon.index, rows) == ()


@pytest.mark.parametrize("text", ["poorx", "xpoor", "poor2x", "provincesx poor"])
def test_a_word_inside_another_is_not_read(lexicon: Lexicon, text: str) -> None:
    assert list(Reading.of(lexicon, text).ways()) == []


def test_every_letter_belongs_to_a_word(lexicon: Lexicon) -> None:
    text = "which districts of nan are poorest"
    for _, words in Reading.of(lexicon, text).ways():
        assert sum(len(word.text) for word in words) == len(text.replace(" ", ""))


@pytest.mark.parametrize(
    ("text", "role", "numbers"),
    [
        ("in 2018", "year", (2561,)),
        ("2561", "year", (2561,)),
        ("year 61", "year", (2561,)),
        ("ten districts", "many", (10,)),
        ("indicator 8", "indicator", (8,)),
        ("61 districts", "many", (61,)),
    ],
)
def test_numbers_are_years_or_how_many(
    lexicon: Lexicon, text: str, role: str, numbers: tuple[int, ...]
) -> None:
    way = next(parts(lexicon.index, first_way(lexicon, text)))
    assert Slots.of(way).of_role(role) == numbers


@pytest.mark.parametrize("text", ["0 districts", "101 districts", "year 1200", "ad 2561"])
def test_other_numbers_mean_nothing(lexicon: Lexicon, text: str) -> None:
    assert Slots.of(next(parts(lexicon.index, first_way(lexicon, text)))).numbers is None


@pytest.mark.parametrize(
    ("end", "measure", "expected"),
    [
        ("worst", "health_rate", HIGHEST), ("best", "health_rate", LOWEST),
        ("worst", "hai", LOWEST), ("best", "hai", HIGHEST),
        ("most", "hai", HIGHEST), ("least", "hai", LOWEST),
        ("most", "elderly_share", HIGHEST),
    ],
)  # fmt: skip
def test_the_worst_is_the_end_that_a_measure_says(end: str, measure: str, expected: str) -> None:
    assert high_or_low(end, Meant(measure, ill=True), catalog()) == expected


@pytest.mark.parametrize(
    ("end", "meant"),
    [("worst", Meant("elderly_share", ill=True)), ("most", Meant("education_rate", ill=False))],
)
def test_what_has_no_such_end_is_not_guessed(end: str, meant: Meant) -> None:
    with pytest.raises(Senseless):
        high_or_low(end, meant, catalog())


def test_every_measure_that_a_word_means_is_in_the_catalogue(lexicon: Lexicon) -> None:
    known = catalog().measures
    meanings = [one for many in lexicon.words.values() for one in many]
    assert {one.value for one in meanings if one.kind == "measure"} <= known.keys()
    assert {f"{one.value}_rate" for one in meanings if one.kind == "topic"} <= known.keys()
    assert {each for one in FAMILIES.values() for each in (one.rate, one.count)} <= known.keys()
    assert all(one.value for one in meanings if one.kind == AREA)
