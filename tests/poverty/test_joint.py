"""The joint distribution, against people counted one by one."""

from collections import Counter

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from poverty import joint

# A person is the set of dimensions he or she is deprived in; an area is a list of people.
PERSON = st.frozensets(st.sampled_from(["health", "living", "education", "income", "access"]))
AREA = st.lists(PERSON, max_size=60)
COUNTRY = st.lists(AREA, min_size=1, max_size=4)
# Place in a mask of TPMAP, left to right (DESIGN.md).
ORDER = ["health", "living", "education", "income", "access"]
NUMBER = st.integers(1, 5)
populations = settings(max_examples=settings().max_examples * 3 // 5)


def dimensions(mask: str) -> set[str]:
    """The dimensions that a mask switches on."""
    return {dimension for dimension, bit in zip(ORDER, mask, strict=True) if bit == "1"}


def unions(country):
    """What TPMAP publishes: people deprived in any of each set's dimensions."""
    return [
        [sum(bool(person & dimensions(mask)) for person in area) for mask in joint.MASKS]
        for area in country
    ]


def exactly(country):
    """People deprived in exactly each set, those deprived in nothing left out."""
    counted = [Counter(person for person in area if person) for area in country]
    return [[count[frozenset(dimensions(mask))] for mask in joint.MASKS] for count in counted]


def exact_frame(country) -> pd.DataFrame:
    """The exact counts as a table with a column a non-empty mask."""
    return pd.DataFrame(exactly(country), columns=list(joint.MASKS), dtype="float64").drop(
        columns="00000"
    )


@populations
@given(COUNTRY)
def test_inversion_finds_the_people_deprived_in_exactly_each_set(country):
    assert joint.exact_counts(unions(country)).tolist() == exactly(country)


@populations
@given(COUNTRY)
def test_unions_of_exact_counts_are_what_would_be_published(country):
    assert joint.union_counts(exactly(country)).tolist() == unions(country)


@populations
@given(st.lists(st.lists(st.integers(0, 10**9), min_size=31, max_size=31), min_size=1, max_size=3))
def test_unions_and_back_is_the_same_distribution(cells):
    exact = np.insert(np.array(cells, dtype=np.int64), 0, 0, axis=1)
    np.testing.assert_array_equal(joint.exact_counts(joint.union_counts(exact)), exact)


@populations
@given(COUNTRY)
def test_inversion_leaves_its_argument_alone(country):
    published = np.array(unions(country), dtype=np.int64)
    before = published.copy()
    joint.exact_counts(published)
    np.testing.assert_array_equal(published, before)


@populations
@given(COUNTRY)
def test_unions_leave_their_argument_alone(country):
    exact = np.array(exactly(country), dtype=np.int64)
    before = exact.copy()
    joint.union_counts(exact)
    np.testing.assert_array_equal(exact, before)


@populations
@given(COUNTRY, NUMBER)
def test_at_least_counts_people_with_that_many_dimensions(country, number):
    people = [sum(len(person) >= number for person in area) for area in country]
    assert joint.in_at_least(exact_frame(country), number).tolist() == people


@populations
@given(COUNTRY, NUMBER)
def test_deprivations_are_those_of_people_with_at_least_that_many(country, number):
    deprivations = [sum(len(p) for p in area if len(p) >= number) for area in country]
    found = joint.deprivations_in_at_least(exact_frame(country), number)
    assert found.tolist() == deprivations


@populations
@given(COUNTRY, st.sampled_from(ORDER))
def test_deprived_in_counts_everybody_with_the_dimension(country, dimension):
    people = [sum(dimension in person for person in area) for area in country]
    bit = 16 >> ORDER.index(dimension)
    assert joint.deprived_in(exact_frame(country), bit).tolist() == people


MEASURES = {
    "deprived_in": lambda exact: joint.deprived_in(exact, 16),
    "in_at_least": lambda exact: joint.in_at_least(exact, 1),
    "deprivations_in_at_least": lambda exact: joint.deprivations_in_at_least(exact, 1),
    "beyond_five": lambda exact: joint.in_at_least(exact, 6),
}


@pytest.mark.parametrize("measure", MEASURES.values(), ids=MEASURES)
def test_an_area_without_figures_stays_missing(measure):
    exact = pd.DataFrame([[1.0] * 31, [np.nan] * 31], columns=list(joint.MASKS[1:]))
    assert measure(exact).isna().tolist() == [False, True]


@pytest.mark.parametrize("measure", MEASURES.values(), ids=MEASURES)
def test_one_missing_cell_makes_the_sum_missing(measure):
    exact = pd.DataFrame([[1.0] * 30 + [np.nan]], columns=list(joint.MASKS[1:]))
    assert measure(exact).isna().all()


def test_index_of_the_areas_is_kept():
    exact = pd.DataFrame([[1.0] * 31], columns=list(joint.MASKS[1:]), index=["5001"])
    assert joint.in_at_least(exact, 1).index.tolist() == ["5001"]


def test_nobody_is_deprived_in_more_than_five_dimensions():
    exact = pd.DataFrame([[1.0] * 31], columns=list(joint.MASKS[1:]))
    assert joint.in_at_least(exact, 6).tolist() == [0]


@pytest.mark.parametrize("population", ["households", "bmn_poor", "target_poor"])
def test_a_population_is_read_from_its_own_columns(population):
    figures = pd.DataFrame(
        {
            f"{other}_{mask}": [(place + 1) * 100 + int(mask, 2)]
            for place, other in enumerate(joint.POPULATIONS)
            for mask in joint.MASKS[1:]
        }
    )
    hundred = (joint.POPULATIONS.index(population) + 1) * 100
    read = joint.from_figures(figures, population)
    assert read.loc[0].to_dict() == {f"{s:05b}": hundred + s for s in range(1, 32)}


def test_size_is_the_number_of_dimensions_of_each_set():
    assert joint.SIZE.tolist() == [len(dimensions(mask)) for mask in joint.MASKS]


def test_sums_are_named_and_counted_in_floats():
    exact = exact_frame([[frozenset(["health"]), frozenset(["health", "income"])]])
    named = {
        "deprived": joint.deprived_in(exact, 16),
        "at_least": joint.in_at_least(exact, 1),
        "deprivations": joint.deprivations_in_at_least(exact, 1),
    }
    for name, (series, number) in zip(
        named, zip(named.values(), (2, 2, 3), strict=True), strict=True
    ):
        assert (series.name, series.dtype, series.tolist()) == (name, float, [number])


def test_columns_are_those_of_a_population_in_the_order_of_the_sets():
    assert joint.columns("bmn_poor") == [f"bmn_poor_{place:05b}" for place in range(1, 32)]
    exact = joint.from_figures(
        pd.DataFrame([range(31)], columns=joint.columns("bmn_poor")), "bmn_poor"
    )
    assert list(exact.columns) == [f"{place:05b}" for place in range(1, 32)]


def test_whole_numbers_written_as_floats_are_counted_as_whole_numbers():
    unions = [[float(number) for number in row] for row in unions_of_all(3)]
    exact = joint.exact_counts(unions)
    assert (exact.dtype, exact.tolist()) == (np.int64, [[0, *[3] * 31]])
    back = joint.union_counts(exact.astype(float))
    assert (back.dtype, back.tolist()) == (np.int64, unions_of_all(3))


def test_how_many_are_deprived_in_nothing_does_not_matter_to_the_unions():
    exact = [[99, *[3] * 31]]
    assert joint.union_counts(exact).tolist() == unions_of_all(3)


def unions_of_all(number: int) -> list[list[int]]:
    """Unions where each of the 31 sets holds so many people: 32 sets less those inside the rest."""
    return [[number * (32 - 2 ** (5 - mask.count("1"))) for mask in joint.MASKS]]
