"""Alkire–Foster measures: published examples, people counted one by one, and the invariants."""

from __future__ import annotations

import json
from fractions import Fraction
from itertools import permutations
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from data.stored.release import Release
from poverty import alkire_foster, joint
from poverty.setting import Setting, equal
from tests.poverty.people import (
    CUTOFFS,
    ORDER,
    PEOPLE,
    SETTINGS,
    WEIGHTS,
    by_definition,
    cells_of,
    surveyed,
)

FACTS = Path(__file__).parents[2].parent / "shared/facts/alkire-foster-vectors.json"


def vectors() -> list[tuple[str, dict]]:
    """Every example of the facts at every cut-off it gives, or one to be skipped."""
    if not FACTS.exists():
        skipped = pytest.mark.skip(reason="../shared/facts is not here")
        return [pytest.param("none", {}, marks=skipped)]
    known = json.loads(FACTS.read_text(encoding="utf-8"))["vectors"]
    return [
        pytest.param(case, vector, id=f"{vector['id']} {case}")
        for vector in known
        for case in vector["expect"]
    ]


def measured(g0: list[list[int]], weights: list[float], k: float, heads: list[float]) -> pd.Series:
    """The measures of one area whose people stand in the rows of a deprivation matrix."""
    members = np.array(g0).T
    cells = pd.DataFrame([[float(head) for head in heads]])
    people = pd.Series([float(sum(heads))])
    return alkire_foster.measure(cells, people, Setting.of(weights, k), members).iloc[0]


def of_vector(case: str, vector: dict) -> pd.Series:
    k = float(Fraction(case.split("k=")[1]))
    g0 = vector.get("g0") or [[score >= half for half in (0.1, 0.6)] for score in vector["c"]]
    weights = [float(Fraction(text)) for text in vector.get("weights", ["1/2", "1/2"])]
    return measured(g0, weights, k, vector.get("population_weights", [1] * len(g0)))


def parts(row: pd.Series, part: str) -> list[float]:
    return [value for name, value in row.items() if str(name).startswith(f"{part}_")]


@pytest.mark.parametrize(("case", "vector"), vectors())
@pytest.mark.parametrize("measure", ["H", "A", "M0"])
def test_published_example(case, vector, measure):
    assert of_vector(case, vector)[measure.lower()] == pytest.approx(
        vector["expect"][case][measure]
    )


@pytest.mark.parametrize(("case", "vector"), vectors())
@pytest.mark.parametrize(
    ("part", "name"),
    [("uncensored", "h"), ("censored", "hk"), ("contribution", "contribution")],
)
def test_published_example_by_dimension(case, vector, part, name):
    if name not in vector["expect"][case]:
        pytest.skip("the example prints no dimensions")
    found = parts(of_vector(case, vector), part)
    assert found == pytest.approx(vector["expect"][case][name], abs=1e-11)


@pytest.mark.parametrize(("case", "vector"), vectors())
def test_published_example_counts_the_same_people_as_poor(case, vector):
    expected = vector["expect"][case]
    if "poor" not in expected:
        pytest.skip("the example does not say who is poor")
    k = float(Fraction(case.split("k=")[1]))
    weights = [float(Fraction(text)) for text in vector["weights"]]
    assert Setting.of(weights, k).poor(np.array(vector["g0"]).T).tolist() == expected["poor"]


# Alkire and Foster (2011), the 4 × 4 example; UNDP, technical note on the MPI, four households.
TEACHING = [[0, 0, 0, 0], [0, 1, 0, 1], [1, 1, 1, 1], [0, 1, 0, 0]]
HOUSEHOLDS = [
    [0, 0, 0, 1, 0, 0, 0, 0, 1, 0],
    [1, 1, 0, 1, 1, 0, 1, 0, 1, 1],
    [0, 0, 1, 0, 1, 1, 1, 0, 1, 0],
    [1, 0, 0, 1, 1, 0, 0, 0, 1, 1],
]


@pytest.mark.parametrize(
    ("g0", "weights", "k", "heads", "expected"),
    [
        (TEACHING, [1] * 4, 1 / 2, [1] * 4, (0.5, 0.75, 0.375)),
        (HOUSEHOLDS, [3] * 4 + [1] * 6, 1 / 3, [4, 7, 5, 4], (0.8, 0.5625, 0.45)),
    ],
    ids=["teaching", "households"],
)
def test_textbook_example(g0, weights, k, heads, expected):
    row = measured(g0, weights, k, heads)
    assert tuple(row[["h", "a", "m0"]]) == pytest.approx(expected)


def one(people: list[int], setting: Setting) -> pd.Series:
    return alkire_foster.measure(cells_of(people), surveyed(people), setting).iloc[0]


@given(PEOPLE, SETTINGS)
def test_measures_are_those_of_the_people_one_by_one(people, setting):
    row, expected = one(people, setting), by_definition(people, setting)
    for name in ("poor", "h", "a", "m0"):
        assert row[name] == pytest.approx(expected[name], nan_ok=True), name
    for part in ("censored", "uncensored", "contribution"):
        assert parts(row, part) == pytest.approx(list(expected[part]), nan_ok=True), part


@given(PEOPLE, SETTINGS)
def test_m0_is_h_times_a(people, setting):
    row = one(people, setting)
    assume(row["poor"] > 0)
    assert row["m0"] == pytest.approx(row["h"] * row["a"])


@given(PEOPLE, SETTINGS)
def test_absolute_contributions_add_up_to_m0(people, setting):
    row = one(people, setting)
    assert sum(parts(row, "absolute")) == pytest.approx(row["m0"])


@given(PEOPLE, SETTINGS)
def test_contributions_add_up_to_one(people, setting):
    row = one(people, setting)
    assume(row["m0"] > 0)
    assert sum(parts(row, "contribution")) == pytest.approx(1)


@given(PEOPLE, SETTINGS)
def test_intensity_is_missing_where_nobody_is_poor(people, setting):
    row = one(people, setting)
    assert np.isnan(row["a"]) == (row["h"] == 0)


@given(PEOPLE, SETTINGS)
def test_intensity_lies_between_the_cutoff_and_one(people, setting):
    row = one(people, setting)
    assume(row["poor"] > 0)
    assert setting.k * (1 - 1e-8) <= row["a"] <= 1 + 1e-12


@given(PEOPLE, SETTINGS)
def test_censored_is_at_most_uncensored(people, setting):
    row = one(people, setting)
    pairs = zip(parts(row, "censored"), parts(row, "uncensored"), strict=True)
    assert all(censored <= all_ for censored, all_ in pairs)


@given(PEOPLE, st.lists(st.integers(1, 9), min_size=5, max_size=5))
def test_nothing_is_censored_at_the_union(people, weights):
    row = one(people, Setting.of(weights, min(weights) / sum(weights)))
    assert parts(row, "censored") == parts(row, "uncensored")


@given(PEOPLE, WEIGHTS, CUTOFFS, CUTOFFS)
def test_a_higher_cutoff_never_raises(people, weights, one_k, other_k):
    low, high = sorted([one_k, other_k])
    below, above = one(people, Setting.of(weights, low)), one(people, Setting.of(weights, high))
    for name in ("h", "m0", *(f"censored_{name}" for name in ORDER)):
        assert above[name] <= below[name], name


@given(PEOPLE, WEIGHTS, CUTOFFS, CUTOFFS)
def test_a_higher_cutoff_never_lowers_intensity(people, weights, one_k, other_k):
    low, high = sorted([one_k, other_k])
    below, above = one(people, Setting.of(weights, low)), one(people, Setting.of(weights, high))
    assume(above["poor"] > 0)
    assert above["a"] >= below["a"] - 1e-12


@given(PEOPLE, SETTINGS, st.integers(2, 5))
def test_replicating_the_population_changes_no_rate(people, setting, times):
    once, often = one(people, setting), one(people * times, setting)
    rates = [name for name in once.index if name not in {"people", "poor"}]
    assert often[rates].tolist() == pytest.approx(once[rates].tolist(), nan_ok=True)


@given(PEOPLE, WEIGHTS, CUTOFFS, st.sampled_from(list(permutations(range(5)))[::7]))
def test_permuting_dimensions_with_their_weights_changes_nothing(people, weights, k, order):
    turned = [
        sum((person >> (4 - place) & 1) << (4 - to) for to, place in enumerate(order))
        for person in people
    ]
    before = one(people, Setting.of(weights, k))
    after = one(turned, Setting.of([weights[place] for place in order], k))
    names = ["poor", "h", "a", "m0"]
    assert after[names].tolist() == pytest.approx(before[names].tolist(), nan_ok=True)


@given(PEOPLE, SETTINGS, st.integers(0, 4))
def test_one_more_deprivation_of_a_poor_person_raises_m0_by_its_weight(people, setting, place):
    bit = 16 >> place
    poor = [spot for spot, person in enumerate(people) if _poor(person, setting)]
    poor = [spot for spot in poor if not people[spot] & bit]
    assume(poor)
    worse = [*people]
    worse[poor[0]] |= bit
    before, after = one(people, setting), one(worse, setting)
    assert after["m0"] - before["m0"] == pytest.approx(setting.weights[place] / len(people))
    assert after["h"] == before["h"]


@given(PEOPLE, SETTINGS, st.integers(0, 31))
def test_what_happens_to_those_not_poor_changes_nothing(people, setting, instead):
    spots = [spot for spot, person in enumerate(people) if not _poor(person, setting)]
    assume(spots and not _poor(instead, setting))
    other = [*people]
    other[spots[0]] = instead
    before, after = one(people, setting), one(other, setting)
    names = ["poor", "h", "a", "m0", *(f"censored_{name}" for name in ORDER)]
    assert after[names].tolist() == pytest.approx(before[names].tolist(), nan_ok=True)


def _poor(person: int, setting: Setting) -> bool:
    return person > 0 and bool(setting.poor()[person - 1])


GROUPS = st.lists(st.tuples(PEOPLE, st.sampled_from("xyz")), min_size=1, max_size=6)


@given(GROUPS, SETTINGS)
def test_groups_add_up_to_all(areas, setting):
    people, labels = zip(*areas, strict=True)
    cells, base = cells_of(*people), surveyed(*people)
    groups = pd.Series(labels, index=cells.index)
    parts_ = alkire_foster.decompose(cells, base, groups, setting)
    whole = one([person for area in people for person in area], setting)
    for name in ("h", "m0"):
        assert parts_[f"to_{name}"].sum() == pytest.approx(whole[name]), name


@given(GROUPS, SETTINGS)
def test_intensity_of_all_is_that_of_the_groups_weighted_by_their_poor(areas, setting):
    people, labels = zip(*areas, strict=True)
    cells, base = cells_of(*people), surveyed(*people)
    found = alkire_foster.decompose(cells, base, pd.Series(labels, index=cells.index), setting)
    whole = one([person for area in people for person in area], setting)
    assume(whole["poor"] > 0)
    weighted = (found["a"].fillna(0) * found["poor"]).sum() / found["poor"].sum()
    assert weighted == pytest.approx(whole["a"])


@given(GROUPS, SETTINGS)
def test_shares_of_m0_add_up_to_one(areas, setting):
    people, labels = zip(*areas, strict=True)
    cells, base = cells_of(*people), surveyed(*people)
    found = alkire_foster.decompose(cells, base, pd.Series(labels, index=cells.index), setting)
    total = found["share_of_m0"].sum(min_count=1)
    assert np.isnan(total) if found["to_m0"].sum() == 0 else total == pytest.approx(1)


def test_a_group_without_figures_stays_missing_and_the_rest_is_unharmed():
    cells = pd.DataFrame(np.nan, index=["a", "b"], columns=joint.MASKS[1:])
    cells.loc["a"] = 1.0
    found = alkire_foster.aggregate(cells, pd.Series({"a": "x", "b": "y"}))
    assert found.loc["x"].sum() == 31
    assert found.loc["y"].isna().all()


def test_areas_without_people_have_no_rate():
    cells = pd.DataFrame(0.0, index=["a"], columns=joint.MASKS[1:])
    row = alkire_foster.measure(cells, pd.Series({"a": 0.0}), equal(0.4)).loc["a"]
    assert row[["h", "a", "m0"]].isna().all()


def test_measuring_leaves_the_counts_alone():
    cells = cells_of([3, 5, 31])
    before = cells.copy()
    alkire_foster.measure(cells, surveyed([3, 5, 31]), equal(0.4))
    pd.testing.assert_frame_equal(cells, before)


# DESIGN.md: people by number of dimensions; 1,032,987 target poor of 36,647,817 surveyed.
@pytest.mark.parametrize(
    ("number", "poor"),
    [
        (1, 1_032_987),
        (2, 132_787 + 24_339 + 2_611 + 49),
        (3, 24_339 + 2_611 + 49),
        (4, 2_611 + 49),
        (5, 49),
    ],
)
def test_national_headcount_at_so_many_dimensions(release: Release, number: int, poor: int) -> None:
    figures = release.figures("country", 2561)
    cells = joint.from_figures(figures, "target_poor")
    row = alkire_foster.measure(cells, figures["people"], equal(number / 5)).loc["TH"]
    assert row["poor"] == poor
    assert row["h"] == pytest.approx(poor / 36_647_817, rel=1e-12)


@pytest.mark.parametrize("population", list(alkire_foster.BASES))
def test_each_population_has_its_own_base(release: Release, population: str) -> None:
    base = alkire_foster.BASES[population]
    assert base == ("households" if population == "households" else "people")
    assert base in release.figures("country", 2561)


@pytest.mark.parametrize(
    ("population", "column"),
    [("target_poor", "target_poor"), ("bmn_poor", "bmn_poor"), ("households", "poor_households")],
)
def test_at_the_union_the_poor_are_those_published(
    release: Release, population: str, column: str
) -> None:
    figures = release.figures("tambon", 2561)
    cells = joint.from_figures(figures, population)
    base = figures[alkire_foster.BASES[population]]
    found = alkire_foster.measure(cells, base, equal(0.2))["poor"]
    pd.testing.assert_series_equal(found, figures[column], check_names=False)


def test_provinces_add_up_to_the_country(release: Release) -> None:
    provinces = release.figures("province", 2561)
    cells = joint.from_figures(provinces, "target_poor")
    whole = alkire_foster.aggregate(cells, pd.Series("TH", index=cells.index))
    country = joint.from_figures(release.figures("country", 2561), "target_poor")
    assert whole.loc["TH"].tolist() == country.loc["TH"].tolist()


def test_columns_are_named_by_dimension_or_by_number_where_there_are_others() -> None:
    names = ["people", "poor", "h", "a", "m0"]
    parts_ = ("censored", "uncensored", "absolute", "contribution")
    five = one([3, 16], equal(0.2))
    assert list(five.index) == [*names, *(f"{part}_{name}" for part in parts_ for name in ORDER)]
    two = measured([[1, 0], [1, 1]], [1, 1], 0.5, [1, 1])
    assert list(two.index) == [*names, *(f"{part}_{place}" for part in parts_ for place in "01")]


def test_what_is_counted_by_hand() -> None:
    """Of ten people five are deprived: at income twice as heavy and half of it, three are poor."""
    people = [2, 2, 3, 16, 8 + 1] + [0] * 5
    setting = Setting.of([1, 1, 1, 2, 1], 1 / 3)
    counted = alkire_foster.sums(cells_of(people), setting)
    assert counted.poor.tolist() == [4]
    assert counted.score.tolist() == pytest.approx([(2 + 2 + 3 + 2) / 6])
    assert counted.censored.tolist() == [[0, 1, 0, 3, 2]]
    assert counted.deprived.tolist() == [[1, 1, 0, 3, 2]]


def test_groups_are_told_by_hand() -> None:
    """x: 10 people, two poor at two of five (2 and 5 dimensions); y: 30, one (3); z: no figures."""
    cells = cells_of([3, 31, 1], [7, 16], [], [1])
    cells.iloc[2] = np.nan
    people = pd.Series([10.0, 20.0, 0.0, 10.0], index=cells.index)
    groups = pd.Series(["x", "y", "z", "y"], index=cells.index)
    found = alkire_foster.decompose(cells, people, groups, equal(0.4))
    assert list(found.index) == ["x", "y"]
    assert found["population_share"].tolist() == [0.25, 0.75]
    assert found["people"].tolist() == [10, 30]
    assert found["poor"].tolist() == [2, 1]
    assert found["h"].tolist() == pytest.approx([0.2, 1 / 30])
    assert found["to_h"].tolist() == pytest.approx([2 / 40, 1 / 40])
    assert found["to_m0"].tolist() == pytest.approx([1.4 / 40, 0.6 / 40])
    assert found["share_of_m0"].tolist() == pytest.approx([0.7, 0.3])


def test_where_nobody_is_poor_no_group_holds_a_share() -> None:
    cells = cells_of([1], [2])
    groups = pd.Series(["x", "y"], index=cells.index)
    found = alkire_foster.decompose(cells, surveyed([1], [2]), groups, equal(1))
    assert found["to_m0"].tolist() == [0, 0]
    assert found["share_of_m0"].isna().all()
