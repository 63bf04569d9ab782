"""What changes where a dimension's deprivation is removed, against the people one by one."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.stored.release import Release
from poverty import joint, what_if
from poverty.setting import equal
from tests.poverty.people import ORDER, PEOPLE, SETTINGS, by_definition, cells_of, surveyed

DIMENSION = st.sampled_from(ORDER)
SHARE = st.floats(0, 1)
AREAS = st.lists(PEOPLE, min_size=1, max_size=4)


def helped(people: list[int], dimension: str) -> list[int]:
    return [person & ~(16 >> ORDER.index(dimension)) for person in people]


@given(AREAS, SETTINGS, DIMENSION)
def test_removing_a_dimension_is_removing_it_from_every_person(areas, setting, dimension):
    cells, people = cells_of(*areas), surveyed(*areas)
    changed = what_if.change(cells, people, setting, dimension=dimension, areas=cells.index[:1])
    after = [*helped(areas[0], dimension), *(person for area in areas[1:] for person in area)]
    expected = by_definition(after, setting)
    for name in ("poor", "h", "a", "m0"):
        assert changed.after[name] == pytest.approx(expected[name], nan_ok=True), name


@given(AREAS, SETTINGS, DIMENSION, SHARE)
def test_removing_never_makes_anybody_poor(areas, setting, dimension, share):
    cells = cells_of(*areas)
    changed = what_if.change(
        cells, surveyed(*areas), setting, dimension=dimension, areas=cells.index, share=share
    )
    assert changed.difference["poor"] <= 1e-9
    assert changed.difference["m0"] <= 1e-12


@given(AREAS, DIMENSION)
def test_removing_nothing_changes_nothing(areas, dimension):
    cells = cells_of(*areas)
    found = what_if.without(cells, dimension, cells.index, share=0.0)
    pd.testing.assert_frame_equal(found, cells)


@given(AREAS, DIMENSION, SHARE)
def test_those_who_leave_are_the_share_of_those_deprived_in_nothing_else(areas, dimension, share):
    cells = cells_of(*areas)
    found = what_if.without(cells, dimension, cells.index, share=share)
    only = joint.MASKS[16 >> ORDER.index(dimension)]
    left = cells.to_numpy().sum() - found.to_numpy().sum()
    assert left == pytest.approx(share * cells[only].sum())


@given(AREAS, DIMENSION)
def test_the_other_dimensions_keep_their_people(areas, dimension):
    cells = cells_of(*areas)
    found = what_if.without(cells, dimension, cells.index)
    for place, other in enumerate(ORDER):
        expected = 0 if other == dimension else joint.deprived_in(cells, 16 >> place).sum()
        assert joint.deprived_in(found, 16 >> place).sum() == pytest.approx(expected)


@given(AREAS, DIMENSION, DIMENSION)
def test_the_order_of_two_removals_does_not_matter(areas, one, other):
    cells = cells_of(*areas)

    def both(first: str, second: str) -> pd.DataFrame:
        return what_if.without(what_if.without(cells, first, cells.index), second, cells.index)

    pd.testing.assert_frame_equal(both(one, other), both(other, one))


@given(AREAS, DIMENSION)
def test_areas_not_chosen_stay_as_they_are(areas, dimension):
    cells = cells_of(*areas)
    found = what_if.without(cells, dimension, cells.index[:1])
    pd.testing.assert_frame_equal(found.iloc[1:], cells.iloc[1:])


def test_the_cells_given_are_left_alone():
    cells = cells_of([31, 16], [8])
    before = cells.copy()
    what_if.without(cells, "health", cells.index)
    pd.testing.assert_frame_equal(cells, before)


@pytest.mark.parametrize("share", [-0.1, 1.1, float("nan")])
def test_a_share_outside_its_range_is_refused_by_name(share):
    cells = cells_of([31])
    with pytest.raises(what_if.InvalidShare, match=f"{share:g}"):
        what_if.without(cells, "health", cells.index, share=share)
    with pytest.raises(what_if.InvalidShare, match=f"{share:g}"):
        what_if.fewest(pd.Series([1.0]), share)


# The country: 1,032,987 target poor; those deprived in education alone leave them.
def test_removing_education_in_the_whole_country(release: Release) -> None:
    figures = release.figures("country", 2561)
    cells = joint.from_figures(figures, "target_poor")
    changed = what_if.change(
        cells, figures["people"], equal(0.2), dimension="education", areas=cells.index
    )
    assert changed.before["poor"] == 1_032_987
    assert changed.difference["poor"] == -cells.at["TH", "00100"]
    assert changed.after["uncensored_education"] == 0


def test_areas_without_figures_are_no_part_of_the_whole(release: Release) -> None:
    figures = release.figures("province", 2561)
    cells = joint.from_figures(figures, "target_poor")
    changed = what_if.change(
        cells, figures["people"], equal(0.2), dimension="health", areas=pd.Index(["10", "50"])
    )
    assert changed.before["people"] == 36_647_817
    assert changed.before["poor"] == 1_032_987


COUNTS = st.lists(st.integers(0, 50), min_size=1, max_size=9)


@given(COUNTS, SHARE)
def test_the_fewest_areas_hold_the_share(counts, share):
    series = pd.Series(counts, dtype=float)
    chosen = what_if.fewest(series, share)
    assert series[chosen].sum() >= share * series.sum() * (1 - 1e-9)


@given(COUNTS, SHARE)
def test_no_fewer_areas_would_do(counts, share):
    series = pd.Series(counts, dtype=float)
    chosen = what_if.fewest(series, share)
    most = np.sort(series)[::-1][: max(0, len(chosen) - 1)].sum()
    assert not len(chosen) or most < share * series.sum()


def test_areas_without_figures_are_never_chosen():
    assert what_if.fewest(pd.Series({"a": np.nan, "b": 2.0}), 1.0).tolist() == ["b"]


def test_nobody_counted_needs_no_area():
    assert what_if.fewest(pd.Series([0.0, np.nan]), 0.5).empty


def test_the_whole_needs_every_area_that_holds_anybody():
    assert what_if.fewest(pd.Series({"a": 1.0, "b": 0.0, "c": 3.0}), 1.0).tolist() == ["c", "a"]


def test_a_share_outside_its_range_is_refused_in_both_languages() -> None:
    with pytest.raises(what_if.InvalidShare) as refused:
        what_if.fewest(pd.Series([1.0]), 1.25)
    assert str(refused.value) == (
        "สัดส่วนต้องอยู่ระหว่าง 0 ถึง 1 แต่พบ 1.25 / a share must be between 0 and 1, found 1.25"
    )


def test_a_half_of_one_area_by_hand() -> None:
    """a: four in income and health, two in income, one in health; b is left alone."""
    cells = cells_of([18] * 4 + [2] * 2 + [16], [2, 2])
    found = what_if.without(cells, "income", pd.Index(["area-0"]), share=0.5)
    assert found.loc["area-0", ["10010", "00010", "10000"]].tolist() == [2, 1, 3]
    assert found.loc["area-0"].sum() == 6
    assert found.loc["area-1"].tolist() == cells.loc["area-1"].tolist()
    assert list(found.columns) == list(cells.columns)


def test_whole_numbers_may_be_parted() -> None:
    cells = cells_of([2], [2]).astype(int)
    assert what_if.without(cells, "income", cells.index, share=0.25)["00010"].tolist() == [0.75] * 2


def test_a_change_is_of_all_areas_together_and_of_a_share() -> None:
    """Of 16 surveyed five are poor in income alone; three of four in the first area leave them."""
    areas = ([2] * 4 + [0] * 6, [2] + [0] * 5)
    cells, people = cells_of(*areas), surveyed(*areas)
    found = what_if.change(
        cells, people, equal(0.2), dimension="income", areas=cells.index[:1], share=0.75
    )
    assert (found.before["people"], found.after["people"]) == (16, 16)
    assert (found.before["poor"], found.after["poor"]) == (5, 2)
    assert found.difference["h"] == pytest.approx(-3 / 16)
    whole = what_if.change(cells, people, equal(0.2), dimension="income", areas=cells.index)
    assert whole.after["poor"] == 0


def test_an_area_without_figures_is_in_no_sum() -> None:
    cells = cells_of([2] * 4, [2])
    cells.iloc[1] = np.nan
    found = what_if.change(
        cells, surveyed([2] * 4, [2]), equal(0.2), dimension="health", areas=cells.index[:1]
    )
    assert (found.before["people"], found.before["poor"], found.before["h"]) == (4, 4, 1)


def test_the_fewest_areas_keep_the_order_where_they_tie() -> None:
    ties = pd.Series([float(place % 3) for place in range(90)])
    by_order = [place for end in (2, 1) for place in range(90) if place % 3 == end]
    assert what_if.fewest(ties, 1).tolist() == by_order
    assert what_if.fewest(ties, 0.5).tolist() == by_order[:23]


@pytest.mark.parametrize(
    ("share", "areas"), [(0, 0), (1e-6, 1), (0.6, 1), (0.61, 2), (0.9, 2), (1, 3)]
)
def test_the_fewest_areas_by_hand(share: float, areas: int) -> None:
    counts = pd.Series({"a": 10.0, "b": 60.0, "c": 30.0, "d": 0.0})
    assert what_if.fewest(counts, share).tolist() == ["b", "c", "a"][:areas]


def test_one_person_is_held_by_one_area() -> None:
    assert what_if.fewest(pd.Series({"a": 1.0}), 0.1).tolist() == ["a"]


def test_the_errors_of_binary_fractions_ask_for_no_further_area() -> None:
    """0.1 + 0.2 + … of ten areas: 0.3 is three of them, though three tenths add up to less."""
    counts = pd.Series([0.1] * 10)
    assert [len(what_if.fewest(counts, number / 10)) for number in range(11)] == list(range(11))
