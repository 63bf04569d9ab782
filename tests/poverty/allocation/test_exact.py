"""The choice is the best one: against all choices tried, and against a second solver."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

from poverty.allocation import knapsack, parted, reserved, search
from poverty.allocation import task as whole
from poverty.allocation.bounded import Bounded
from poverty.allocation.options import Options, undominated
from poverty.allocation.relaxed import hull, relax
from tests.poverty.allocation.tried import made, tried


def test_a_thousand_small_tasks_come_out_as_all_choices_tried():
    for seed in range(1000):
        task, *tables = made(seed)
        found = knapsack.best(task.options, task.budget)
        assert (found.gain, found.bound) == (tried(task, *tables),) * 2, seed
        assert found.cost <= task.budget, seed


def test_with_sums_set_aside_they_do_as_well():
    refused = 0
    for seed in range(300):
        task, *tables = made(seed, places=3)
        expected = tried(task, *tables)
        if expected is None:
            refused += 1
            with pytest.raises(reserved.Unaffordable):
                reserved.best(task)
            continue
        found = reserved.best(task)
        assert (found.gain, found.bound) == (expected, expected), seed
        assert task.charged(found.pick) <= task.budget, seed
    assert refused > 4


def by_highs(task: Bounded) -> float:
    """The best gain by HiGHS, told nothing of ours but the options and the budget."""
    options, many = task.options, len(task.options.cost)
    one = csr_array((np.ones(many), (options.owner, np.arange(many))), shape=(options.many, many))
    places = len(task.aside)
    spent = np.zeros((1 + places, many + places))
    spent[0, many:] = 1
    for place in range(places):
        spent[1 + place, :many] = np.where(task.place[options.owner] == place, options.cost, 0)
        spent[1 + place, many + place] = -1
    gain = np.concatenate([-options.gain.astype(float), np.zeros(places)])
    wide = csr_array(np.hstack([one.toarray(), np.zeros((options.many, places))]))
    found = milp(
        gain,
        integrality=np.concatenate([np.ones(many), np.zeros(places)]),
        bounds=Bounds(
            np.concatenate([np.zeros(many), task.aside]),
            np.concatenate([np.ones(many), np.full(places, np.inf)]),
        ),
        constraints=[
            LinearConstraint(wide, 1, 1),
            LinearConstraint(spent, -np.inf, np.concatenate([[task.budget], np.zeros(places)])),
        ],
        options={"mip_rel_gap": 0.0},
    )
    return float(-found.fun)


def middling(seed: int, *, places: int) -> Bounded:
    """A task of forty units with eight options each."""
    draw = np.random.default_rng(seed)
    costs, gains = draw.integers(1, 900, (40, 8)), draw.integers(1, 90, (40, 8))
    costs[:, 0] = gains[:, 0] = 0
    owner, label = np.divmod(np.arange(320), 8)
    options = undominated(owner, costs.ravel(), gains.ravel(), label, 40)
    budget = int(draw.integers(300, 9000))
    place = owner[::8] % places
    aside = np.full(places, budget // (places + 1) if places > 1 else 0)
    return Bounded(options, place, aside, budget)


@pytest.mark.parametrize("places", [1, 3])
@pytest.mark.parametrize("seed", range(4))
def test_highs_finds_no_more_and_no_less(seed, places):
    task = middling(seed, places=places)
    found = reserved.best(task)
    best = by_highs(task)
    assert found.gain <= best + 1e-6 <= found.bound + 2e-6
    assert found.bound - found.gain <= reserved.TRACE * found.gain


def test_a_search_given_up_still_tells_the_truth():
    for seed in range(40):
        task = middling(seed, places=1)
        best = knapsack.best(task.options, task.budget)
        hasty = knapsack.best(task.options, task.budget, states=3)
        assert hasty.gain <= best.gain <= best.bound <= hasty.bound, seed
        assert hasty.cost <= task.budget, seed
        eased = relax(task.options, task.budget)
        left = task.budget - int(task.options.cost[eased.pick].sum())
        assert search.search(whole.Task(task.options, eased, left)).whole, seed
    assert whole.STATES > 1000


def test_fronts_that_are_not_whole_leave_the_bound_open(monkeypatch):
    opened = 0
    for seed in range(12):
        task = middling(seed, places=3)
        with monkeypatch.context() as few:
            few.setattr(parted, "STATES", 2)
            hasty = reserved.best(task)
        opened += hasty.bound > hasty.gain
        best = reserved.best(task)
        assert hasty.gain <= best.bound, seed
        assert best.gain <= hasty.bound, seed
    assert opened


@pytest.mark.parametrize("seed", range(6))
def test_a_joint_search_given_up_ends_and_tells_the_truth(monkeypatch, seed):
    task = middling(seed, places=3)
    monkeypatch.setattr(parted, "JOINT", 3)
    hasty = reserved.best(task)
    best = by_highs(task)
    assert hasty.gain - 1e-6 <= best <= hasty.bound + 1e-6
    assert task.charged(hasty.pick) <= task.budget
    options = task.options
    for place in range(len(options.cost)):
        pick = hasty.pick.copy()
        pick[options.owner[place]] = place
        fits = task.charged(pick) <= task.budget
        assert not fits or knapsack.sums(options, pick)[1] <= hasty.gain


def test_a_search_that_would_grow_too_wide_is_given_up_before(monkeypatch):
    opened = 0
    for seed in range(8):
        task = middling(seed, places=1)
        best = knapsack.best(task.options, task.budget)
        with monkeypatch.context() as narrow:
            narrow.setattr(search, "WIDEST", 20)
            hasty = knapsack.best(task.options, task.budget)
        opened += hasty.bound > hasty.gain
        assert hasty.gain <= best.gain <= best.bound <= hasty.bound, seed
    assert opened


def test_the_hull_holds_what_can_be_chosen_in_parts():
    cost, gain = np.array([0, 2, 3, 4, 8]), np.array([0, 4, 5, 8, 10])
    options = Options(np.zeros(5, dtype=np.int64), cost, gain, cost, 1)
    assert options.cost[hull(options)].tolist() == [0, 4, 8]
    relaxed = relax(options, 6)
    assert (options.cost[relaxed.pick[0]], relaxed.price, relaxed.top) == (4, 0.5, 9.0)


def test_more_money_never_reaches_less():
    task = middling(7, places=3)
    reached = [
        reserved.best(replace(task, budget=budget)).bound
        for budget in range(task.budget, 30_000, 3_000)
    ]
    assert reached == sorted(reached)


def test_nothing_to_choose_from_comes_to_nothing():
    none = np.zeros(0, dtype=np.int64)
    options = undominated(none, none, none, none, 0)
    found = knapsack.best(options, 5)
    assert (found.gain, found.cost, found.bound) == (0, 0, 0)


def test_what_must_be_served_for_more_than_the_budget_is_refused_with_its_cost():
    cost, gain = np.array([7]), np.array([1])
    one = np.zeros(1, dtype=np.int64)
    task = Bounded(undominated(one, cost, gain, one, 1), one, one, 6)
    with pytest.raises(reserved.Unaffordable) as refused:
        reserved.best(task)
    assert refused.value.least == 7


@pytest.mark.parametrize("dear", [0.02, 0.3, 2.0])
def test_money_beyond_the_budget_is_spent_where_it_is_worth_its_price(dear):
    for seed in range(0, 60, 3):
        task, costs, gains, _ = made(seed)
        if len(costs) > 4:
            continue
        worth = [
            sum(int(gains[unit, one]) for unit, one in enumerate(picks))
            - dear * max(0, sum(int(costs[u, one]) for u, one in enumerate(picks)) - task.budget)
            for picks in np.ndindex(*[costs.shape[1]] * len(costs))
        ]
        found = knapsack.best(task.options, task.budget, dear=dear)
        own = found.gain - dear * max(0, found.cost - task.budget)
        assert own == pytest.approx(max(worth)), seed
        assert found.bound == pytest.approx(max(worth)), seed
