"""Questions and their answers: only an answer that may be given is one."""

from __future__ import annotations

import pytest

from data.imports.evidence import ROLES, Ask, Reply, Role, answer
from wording.saying import Saying, said

ROW = Saying("place-row", row="5")


@pytest.mark.parametrize(
    ("answers", "given"),
    [({"k": "a"}, "a"), ({"k": ""}, ""), ({"k": "c"}, None), ({}, None), ({"l": "a"}, None)],
)
def test_an_answer_is_one_of_those_allowed_or_none(answers, given) -> None:
    assert answer(answers, "k", ("a", "")) == given


@pytest.mark.parametrize("one", [Ask("k", ROW), Reply("v", ROW)])
def test_what_is_told_is_told_in_each_language(one) -> None:
    assert (one.text("th"), one.text("en")) == ("แถว 5", "row 5")


@pytest.mark.parametrize("role", ROLES)
def test_every_role_is_named_in_both_languages(role) -> None:
    kind = Role("s", "h", role).kind
    assert said(kind, "th") != said(kind, "en")
