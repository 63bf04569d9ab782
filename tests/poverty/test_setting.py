"""Weights and cut-offs: what they mean, and what is refused."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from poverty import joint
from poverty.setting import InvalidSetting, Setting, equal

weights = st.lists(st.floats(0, 100), min_size=5, max_size=5).filter(lambda w: sum(w) > 1e-6)
cutoffs = st.floats(0.001, 1)


def set_of(mask: str) -> int:
    return joint.MASKS[1:].index(mask)


@given(weights, cutoffs)
def test_weights_add_up_to_one(given_weights, k):
    assert sum(Setting.of(given_weights, k).weights) == pytest.approx(1)


@given(weights, cutoffs, st.floats(0.01, 1000))
def test_scaling_the_weights_changes_nothing(given_weights, k, factor):
    one, other = Setting.of(given_weights, k), Setting.of([w * factor for w in given_weights], k)
    assert one.weights == pytest.approx(other.weights)


@pytest.mark.parametrize(
    ("given_weights", "k", "mask"),
    [
        ([0.1, 0.2, 0.7, 0, 0], 0.3, "11000"),
        ([0.1, 0.7, 0.2, 0, 0], 0.8, "11000"),
        ([1, 1, 1, 1, 1], 0.6, "10101"),
        ([4, 4, 4, 3, 2], 9 / 17, "00111"),
        ([1, 1, 1, 1, 1], 1, "11111"),
    ],
)
def test_a_score_that_equals_the_cutoff_is_poor(given_weights, k, mask):
    assert Setting.of(given_weights, k).poor()[set_of(mask)]


@pytest.mark.parametrize(("k", "mask"), [(0.41, "11000"), (0.2000001, "10000"), (1, "11110")])
def test_a_score_below_the_cutoff_is_not_poor(k, mask):
    assert not equal(k).poor()[set_of(mask)]


def test_a_set_that_weighs_nothing_is_never_poor():
    assert not Setting.of([0, 1, 1, 1, 1], 1e-12).poor()[set_of("10000")]


@pytest.mark.parametrize("k", [0, -0.1, 1.01, math.nan, math.inf])
def test_a_cutoff_outside_its_range_is_refused_by_name(k):
    with pytest.raises(InvalidSetting, match=f"{k:g}"):
        equal(k)


@pytest.mark.parametrize("weight", [-1.0, math.nan, math.inf])
def test_a_weight_that_is_no_weight_is_refused_by_name(weight):
    with pytest.raises(InvalidSetting, match=f"{weight:g}"):
        Setting.of([1, 1, 1, 1, weight], 0.4)


def test_weights_that_are_all_zero_are_refused():
    with pytest.raises(InvalidSetting, match=r"น้ำหนักเป็นศูนย์ทุกมิติ.* / all weights are zero"):
        Setting.of([0] * 5, 0.4)


def test_all_faults_are_told_at_once():
    with pytest.raises(InvalidSetting) as refused:
        Setting.of([-1] * 5, 2)
    assert len(refused.value.faults) == 2


def test_weights_by_name_leave_the_others_without_weight():
    assert Setting.named({"income": 3, "access": 1}, 0.4).weights == (0, 0, 0, 0.75, 0.25)


def test_an_unknown_dimension_is_refused_by_name():
    with pytest.raises(InvalidSetting, match="wealth"):
        Setting.named({"wealth": 1}, 0.4)


def test_a_cutoff_a_hair_above_one_is_one():
    assert Setting.of([0.1] * 5, sum([0.1] * 10) + 2e-16).k == 1.0


@given(weights)
def test_the_union_counts_everybody_who_weighs(given_weights):
    setting = Setting.of(given_weights, 1e-9)
    heavy = setting.scores() > 1e-6
    assert setting.poor()[heavy].all()


@given(weights, cutoffs, cutoffs)
def test_a_higher_cutoff_makes_nobody_poor(given_weights, one, other):
    low, high = sorted([one, other])
    assert not (
        ~Setting.of(given_weights, low).poor() & Setting.of(given_weights, high).poor()
    ).any()


def test_scores_are_the_weights_added_up():
    found = Setting.of([5, 4, 3, 2, 1], 0.5).scores()
    assert found[set_of("10010")] == pytest.approx(7 / 15)
    assert np.isclose(found[set_of("11111")], 1)


@pytest.mark.parametrize(
    ("weights_", "k", "told"),
    [
        (
            [-1.0, 1, 1, math.nan, 1], 0.4,
            "น้ำหนักต้องเป็นจำนวนตั้งแต่ 0 ขึ้นไป แต่พบ -1, nan / "
            "weights must be numbers of 0 or more, found -1, nan",
        ),
        (
            [0.0] * 5, 0.4,
            "น้ำหนักเป็นศูนย์ทุกมิติ ต้องมีอย่างน้อยหนึ่งมิติที่มากกว่า 0 / "
            "all weights are zero; at least one must be above 0",
        ),
        (
            [1.0] * 5, 1.5,
            "จุดตัด k ต้องมากกว่า 0 และไม่เกิน 1 แต่พบ 1.5 / "
            "the cut-off k must be above 0 and at most 1, found 1.5",
        ),
    ],
    ids=["weights", "zeros", "cutoff"],
)  # fmt: skip
def test_a_fault_is_told_in_both_languages(weights_: list[float], k: float, told: str) -> None:
    with pytest.raises(InvalidSetting) as refused:
        Setting.of(weights_, k)
    assert refused.value.faults == (told,)
    assert str(refused.value) == told


def test_faults_stand_one_below_the_other() -> None:
    with pytest.raises(InvalidSetting) as refused:
        Setting.named({"wealth": 1, "luck": 1}, 0.4)
    dimensions = "health, living, education, income, access"
    assert str(refused.value).split("\n") == [
        f"ไม่รู้จักมิติ {name!r} ต้องเป็นหนึ่งใน {dimensions} / "
        f"unknown dimension {name!r}, expected one of {dimensions}"
        for name in ("wealth", "luck")
    ]


def test_a_small_weight_is_a_weight() -> None:
    assert Setting.of([0.25, 0, 0, 0, 0.25], 0.4).weights == (0.5, 0, 0, 0, 0.5)


def test_a_score_a_hair_below_the_cutoff_reaches_it_and_more_does_not() -> None:
    for short, poor in ((0.5e-9, True), (2e-9, False)):
        assert bool(Setting((0.5, 0.5, 0, 0, 0), 0.5 / (1 - short)).poor()[15]) == poor


def test_other_sets_than_the_31_can_be_scored() -> None:
    setting = Setting.of([1, 3], 0.5)
    members = np.array([[1, 0, 1], [0, 1, 1]])
    assert setting.scores(members).tolist() == [0.25, 0.75, 1]
    assert setting.poor(members).tolist() == [False, True, True]
