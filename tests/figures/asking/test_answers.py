"""How questions are understood, asked back and refused, in words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from data.stored.release import Release
from figures.asking import told
from figures.asking.answer import OFFERED, Answer, Refused, Unclear, Understood, Years
from figures.asking.grammar import CHANGE, COMPARE, DIMENSIONS, PLACE, RANK
from figures.asking.lexicon import Lexicon
from figures.asking.reading import LONGEST
from tests.recount.extent import some
from wording.bundle import texts
from wording.languages import WRITTEN
from wording.names import full_name, own_name

Answered = Callable[[str], Answer | None]


def understood(answer: Answer | None) -> Understood:
    """An answer that is understood."""
    assert isinstance(answer, Understood)
    return answer


@pytest.mark.parametrize("lang", WRITTEN)
@pytest.mark.parametrize("key", told.EXAMPLES)
def test_examples_that_are_shown_are_understood(answered: Answered, key: str, lang: str) -> None:
    assert not understood(answered(texts(lang)(key))).lacking


def test_names_of_areas_ask_nothing(answered: Answered, release: Release) -> None:
    codes = some(release.areas.index.astype(str), 40)
    names = {name(release.areas, code, lang) for code in codes for lang in WRITTEN
             for name in (full_name, own_name)}  # fmt: skip
    assert [one for one in sorted(names) if not isinstance(answered(one), Refused | None)] == []


@pytest.mark.parametrize("text", ["Nan", "Chiang Mai", "5505", "50200", "", "   ", "?"])
def test_what_is_no_question_has_no_answer(answered: Answered, text: str) -> None:
    assert answered(text) is None


KINDS = {
    RANK: "5 poorest districts of Nan in 2018",
    PLACE: "poverty rate of Nan",
    DIMENSIONS: "which dimension is worst in Nan",
    COMPARE: "compare Nan and Phayao in health",
    CHANGE: "districts of Nan where poverty fell",
}
"""A question of each kind."""
SAID = {
    "provinces with the lowest HAI": "provinces by Human Achievement Index (HAI), lowest first",
    "monetary poverty in the North changed":
        "Monetary poverty headcount, its change: provinces in North",
    "monetary poverty in Nan rose from 2017 to 2023":
        "Monetary poverty headcount, risen: Nan, from 2017, to 2023",
    "5 poorest districts of Nan in 2018":
        "5 districts in Nan by Target poor rate, highest first, 2018",
    "poorest khwaeng of Bangkok": "subdistricts in Bangkok by Target poor rate, highest first",
    "poverty rate of Nan": "Target poor rate: Nan",
    "which dimension is worst in Nan": "The largest dimension: Nan",
    "compare Nan and Phayao": "Nan and Phayao side by side",
    "compare Nan and Phayao in health":
        "Nan and Phayao side by side, Target poor deprived in health",
    "how many poor people": "Target poor people: Thailand",
    "districts of Nan where poverty fell": "Target poor rate, fallen: districts in Nan",
    "provinces where the HAI improved since 2017":
        "Human Achievement Index (HAI), improved: provinces, from 2017",
    "provinces where the HAI worsened until 2021":
        "Human Achievement Index (HAI), worsened: provinces, to 2021",
}  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_question_is_understood_as_such(answered: Answered, kind: str) -> None:
    assert understood(answered(KINDS[kind])).question.kind == kind


@pytest.mark.parametrize("text", SAID)
def test_it_is_said_how_a_question_was_understood(
    answered: Answered, release: Release, text: str
) -> None:
    found = understood(answered(text)).question
    assert told.told(found, release.catalog, release.areas, "en") == SAID[text]


def test_a_comparison_says_by_what(answered: Answered, release: Release) -> None:
    for text in ("compare Nan and Phayao", "compare Nan and Phayao in health"):
        found = understood(answered(text)).question
        assert told.told(found, release.catalog, release.areas, "en") == SAID[text]


@pytest.mark.parametrize("lang", WRITTEN)
@pytest.mark.parametrize("text", SAID)
def test_it_is_said_in_every_language(
    answered: Answered, release: Release, text: str, lang: str
) -> None:
    found = understood(answered(text)).question
    assert told.told(found, release.catalog, release.areas, lang)


def test_figures_of_one_year_are_told_of(answered: Answered, release: Release) -> None:
    found = understood(answered("districts where poverty rose"))
    assert found.view.address == "/progress?level=district&compare=target_poor_rate"
    assert "one year" in told.lacking(found, release.catalog, "en")
    several = understood(answered("provinces where monetary poverty rose"))
    assert told.lacking(several, release.catalog, "en") == ""


REASONS = {
    "poorest provinces in 2030": "by province has no figures of the year asked for, but of 2018",
    "tambons with the highest HAI": "has no figures by tambon, but by country and province",
    "compare Nan and Pua in HAI": "has no figures by district, but by country and province",
    "compare Nan and Pua in health in 2030": "by province and district has no figures of the year",
    "which dimension is worst in Nan in 2030": "Target poor rate by province has no figures of the",
    "provinces where the HAI improved from 1990 to 2021": "no figures of the year asked for",
    "why is Nan poor": "Not understood from “why is nan poor” on",
    "poor poor Nan provinces poor": "no question that can be answered",
    "poor " * LONGEST: "too long",
}


@pytest.mark.parametrize("text", REASONS)
def test_it_is_said_why_a_question_is_refused(
    answered: Answered, release: Release, years: Years, text: str
) -> None:
    answer = answered(text)
    assert isinstance(answer, Refused)
    assert REASONS[text] in told.reason(answer, release.catalog, years, "en")


def test_a_year_asked_of_what_has_no_year_is_told_to_be_missing(
    answered: Answered, release: Release
) -> None:
    answer = answered("compare Nan and Phrae in 2030")
    assert isinstance(answer, Refused)
    said = told.reason(answer, release.catalog, lambda _, __: [], "en")
    assert (
        said == "Target poor rate by province has no figures of the year asked for, nor of another"
    )


def test_a_name_of_several_areas_is_asked_back(answered: Answered, lexicon: Lexicon) -> None:
    answer = answered("how many poor people in tambon Nong Bua")
    assert isinstance(answer, Unclear)
    assert (len(answer.choices), answer.of) == (OFFERED, 28)
    names = {lexicon.index.codes[row] for row in lexicon.exact["nongbua"]}
    assert {one.question.within for one in answer.choices} <= names
    assert {one.view.query["measure"] for one in answer.choices} == {"target_poor"}


def test_a_name_of_several_areas_without_figures_is_refused_as_a_whole(answered: Answered) -> None:
    assert isinstance(answered("HAI of tambon Nong Bua"), Refused)


@pytest.mark.parametrize(
    "text",
    [
        "poorest provinces <b>", "poorest provinces\u0000", "{}", "%s poor", "poor " * 30,
        "\u0e01\u0e31\u0e31\u0e31 poor", "1" * 190 + " poor provinces",
    ],
)  # fmt: skip
def test_strange_texts_are_not_understood(answered: Answered, text: str) -> None:
    assert not isinstance(answered(text), Understood | Unclear)
