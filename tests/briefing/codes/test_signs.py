"""Numbers as signs: back again however they are typed, and a slip is noticed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing.codes import signs


@given(st.integers(0, 2**160))
def test_a_number_comes_back(number: int) -> None:
    assert signs.number_spelled(signs.spelled(number).lower()) == number


@given(st.integers(0, 2**60))
def test_groups_of_four_have_no_letter_that_is_taken_for_a_digit(number: int) -> None:
    groups = signs.spelled(number).split("-")
    assert all(len(group) == 4 for group in groups[:-1])
    assert not set("".join(groups)) & set("ILOU")


def test_two_signs_exchanged_are_no_number() -> None:
    spelled = signs.spelled(123_456_789).replace("-", "")
    assert signs.number_spelled(spelled[1] + spelled[0] + spelled[2:]) is None
