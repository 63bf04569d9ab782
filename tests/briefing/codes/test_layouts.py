"""Layouts of codes: fields in mixed bases, each layout by itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.codes import bases, fields, first, usual
from briefing.request import Request
from data.catalog import catalog

BASES = (7, 3, 101)


@given(st.tuples(*[st.integers(0, base - 1) for base in BASES], st.integers(0, 10**9)))
def test_fields_come_back_from_their_number(values: tuple[int, ...]) -> None:
    number = bases.together(values, BASES)
    assert bases.taken_apart(number, BASES) == list(values)


@given(st.integers(-(10**9), 10**9))
def test_numbers_of_either_sign_are_folded_to_numbers_without(number: int) -> None:
    assert bases.folded(number) >= 0
    assert bases.unfolded(bases.folded(number)) == number


def test_a_slide_at_its_defaults_has_zeros_on_the_high_side() -> None:
    values = usual.values(Request("province", area="30", period=fields.USUAL_YEAR))
    assert values[3:] == [0] * (len(values) - 3)
    held = usual.parameters(bases.together(values, usual.BASES), catalog())
    assert held is not None
    assert (held["template"], held["area"], held["period"]) == ("province", "30", "2561")


def test_a_field_beyond_what_there_is_is_nothing() -> None:
    values = usual.values(Request("province", area="30", period=fields.USUAL_YEAR))
    values[4] = len(fields.LEVELS)
    assert usual.parameters(bases.together(values, usual.BASES), catalog()) is None


@pytest.mark.parametrize("place", ["", "3001", "300101", "309999"])
def test_a_place_is_its_digits_after_the_provinces(place: str) -> None:
    found = fields.with_place({"area": "30"}, fields.place_number(place))
    assert found == {"area": place or "30"}
    assert (fields.with_place({"area": "TH"}, fields.place_number(place)) is None) == bool(place)


def test_the_first_layout_holds_no_more_than_its_fields() -> None:
    number = bases.together([1, 0, 5, 0, 0, 0, 0, 0, 0, 0], first.BASES)
    assert first.parameters(number, catalog()) is not None
    more = bases.together([1, 0, 5, 0, 0, 0, 0, 0, 0, 1], first.BASES)
    assert first.parameters(more, catalog()) is None
