"""Did it help? An effect is found where there is one, none where none is, as sure as it says."""

from __future__ import annotations

import numpy as np
import pytest

from poverty.by_cluster import Fit
from poverty.helped import IN_A_CELL, LEAST, TooFew, cells_of, effect
from tests.poverty.helping import coverage
from tests.recount.extent import WHOLE

HOW = [
    {},
    {"true": 0.0},
    {"by_district": True},
    {"provinces": 3, "districts": 8, "areas": 7},
    {"provinces": 8, "districts": 5, "areas": 4, "true": -0.02},
]


def areas(many: int = 2 * LEAST, helped=None):
    """Areas of one province that all start alike, in twelve districts, half of them helped."""
    before = np.full(many, 0.05)
    side = np.arange(many) % 2 == 0 if helped is None else helped
    return before, side, {"groups": np.zeros(many, dtype=int), "clusters": np.arange(many) % 12}


def test_the_effect_of_areas_that_start_alike_is_the_difference_of_mean_changes() -> None:
    before, helped, where = areas(120)
    change = np.random.default_rng(1).normal(0, 0.01, 120) - 0.02 * helped
    found = effect(before, before + change, helped, **where)
    by_hand = change[helped].mean() - change[~helped].mean()
    assert found.difference == pytest.approx(by_hand)
    assert found.changed - found.others_changed == pytest.approx(by_hand)
    assert (found.helped, found.others, found.clusters) == (60, 60, 12)
    assert found.low < found.difference < found.high < 0
    assert found.told_apart
    assert found.degrees <= 11


def test_a_province_that_fell_altogether_is_no_help() -> None:
    """Where help went to a province that everything fell in, only its own areas are compared."""
    before, groups = np.full(240, 0.05), np.repeat([0, 1], 120)
    helped = np.where(groups == 0, np.arange(240) % 4 != 0, np.arange(240) % 4 == 0)
    after = before - 0.02 * (groups == 0)
    found = effect(before, after, helped, groups=groups, clusters=np.arange(240) // 10)
    assert found.difference == pytest.approx(0, abs=1e-12)
    plain = (after - before)[helped].mean() - (after - before)[~helped].mean()
    assert plain == pytest.approx(-0.01)


@pytest.mark.parametrize("helped", [LEAST - 1, 0, 2 * LEAST])
def test_fewer_areas_a_side_than_thirty_are_refused_with_how_many(helped) -> None:
    before, side, where = areas(helped=np.arange(2 * LEAST) < helped)
    with pytest.raises(TooFew) as refused:
        effect(before, before, side, **where)
    some = 0 < helped < 2 * LEAST
    assert (refused.value.helped, refused.value.others) == ((29, 31) if some else (0, 0))


def test_areas_with_nothing_to_be_compared_with_are_left_out() -> None:
    """A province in which all are helped has nothing to compare them with."""
    before, helped, where = areas(160)
    helped = helped | (np.arange(160) >= 100)
    where["groups"] = (np.arange(160) >= 100).astype(int)
    found = effect(before, before, helped, **where)
    assert (found.helped, found.others) == (50, 50)


def test_a_cell_is_of_one_group_and_next_to_each_other() -> None:
    chance = np.random.default_rng(3)
    before, groups = chance.random(500), chance.integers(0, 7, 500)
    cells = cells_of(before, groups)
    for cell in np.unique(cells):
        here = cells == cell
        assert len(set(groups[here])) == 1
        others = before[(groups == groups[here][0]) & ~here]
        assert not ((others > before[here].min()) & (others < before[here].max())).any()
        assert here.sum() < 2 * IN_A_CELL


def test_the_products_of_clusters_are_those_of_the_whole_residual_maker() -> None:
    """Beside the matrices written out: hat by weighted least squares with a dummy a cell."""
    chance = np.random.default_rng(5)
    before, helped = chance.random(60), np.arange(60) % 3 == 0
    cells, clusters = np.arange(60) // 12, np.arange(60) % 7
    fit = Fit(before, helped, cells, clusters)
    design = np.column_stack([helped, before, *(cells == one for one in range(5))]).astype(float)
    weighed = design * fit.weights[:, None]
    left = np.eye(60) - design @ np.linalg.solve(design.T @ weighed, weighed.T)
    rows = np.flatnonzero(clusters == 2)
    assert fit._square(rows) == pytest.approx((left @ left.T)[np.ix_(rows, rows)], abs=1e-9)
    adjusted = chance.random(60)
    each = np.array([(adjusted * (clusters == one)) @ left for one in range(7)])
    assert fit._products(adjusted) == pytest.approx(each @ each.T, abs=1e-8)


def test_nothing_given_is_written_to() -> None:
    before, helped, where = areas()
    kept = before.copy(), helped.copy()
    effect(before, before - 0.01, helped, **where)
    assert (before == kept[0]).all()
    assert (helped == kept[1]).all()


@pytest.mark.parametrize("how", HOW[: None if WHOLE else 2], ids=str)
def test_intervals_cover_what_they_say_and_no_help_shows_none(how) -> None:
    """3,000 simulations each where all is recounted, else 60, which can be further off by chance.

    Help goes to areas whose rate looked high, districts have shocks of their own, and what is
    surveyed is chance: a plain comparison would find help where there is none.
    """
    many, least, most = (3000, 0.93, 0.97) if WHOLE else (60, 0.88, 1)
    covered, off = coverage(range(many), **how)
    assert least <= covered <= most, covered
    assert abs(off) < 0.0006
