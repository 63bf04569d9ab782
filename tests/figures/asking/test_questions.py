"""Questions as people put them, each with the view that shows what they ask, or none."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest

from figures.asking.answer import Answer, Refused, Unclear, Understood

TABLE = Path(__file__).with_name("questions.tsv")
QUESTIONS = [line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines()]
"""Each with an address, `which` where it is asked back, `refused` where it is not answered."""
LEAST, LEAST_RIGHT = 500, 0.95


def same(one: str, other: str) -> bool:
    """Whether two addresses open the same view."""
    first, second = urlsplit(one), urlsplit(other)
    queries = [dict(parse_qsl(each.query)) for each in (first, second)]
    return first.path == second.path and queries[0] == queries[1]


def state(answer: Answer | None, expected: str) -> str:
    """`right`, `refused` where an answer was wanted, `wrong` where something else was shown."""
    match answer:
        case Understood(view=view):
            return "right" if same(view.address, expected) else "wrong"
        case Unclear():
            return {"which": "right", "refused": "wrong"}.get(expected, "refused")
    return "right" if expected == "refused" else "refused"


@pytest.fixture(scope="module")
def states(answered: Callable[[str], Answer | None]) -> dict[str, str]:
    """Every question with how it was answered."""
    return {text: state(answered(text), expected) for text, expected in QUESTIONS}


def test_the_table_has_five_hundred_questions_each_once(states: dict[str, str]) -> None:
    assert len(states) == len(QUESTIONS) >= LEAST


def test_no_question_is_answered_wrongly(states: dict[str, str]) -> None:
    assert [text for text, found in states.items() if found == "wrong"] == []


def test_nearly_all_questions_are_answered_rightly(states: dict[str, str]) -> None:
    right = sum(found == "right" for found in states.values())
    assert right >= LEAST_RIGHT * len(states)


@pytest.mark.parametrize("latin", [True, False], ids=["latin", "thai"])
def test_both_languages_are_asked_in(states: dict[str, str], *, latin: bool) -> None:
    own = {text: found for text, found in states.items() if text.isascii() is latin}
    assert len(own) > LEAST / 4
    right = sum(found == "right" for found in own.values())
    assert right >= LEAST_RIGHT * len(own)


def test_an_address_is_not_the_same_as_another() -> None:
    """The comparison above tells views apart."""
    assert same("/a?x=1&y=2", "/a?y=2&x=1")
    assert not same("/a?x=1", "/b?x=1")
    assert not same("/a?x=1", "/a?x=2")
    assert state(Refused("senseless"), "/") == "refused"
