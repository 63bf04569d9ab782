"""What holds of the measures whatever the people and the setting: a property each."""

from __future__ import annotations

from itertools import permutations

import numpy as np
import pandas as pd
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

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
    one,
    parts,
    surveyed,
)


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
