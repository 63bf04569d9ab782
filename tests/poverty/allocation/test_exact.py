"""The choice is the best one: against all choices tried, and against a second solver."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import numpy as np
import pytest
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

from poverty.allocation import knapsack, parted, reserved, search
from poverty.allocation import task as whole
from poverty.allocation.bounded import Bounded
from poverty.allocation.frontier import Frontier
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
    for seed in range(1000):
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
    assert refused > 20


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
    assert found.bound == found.gain


def test_a_search_that_must_drop_choices_still_tells_the_truth():
    opened = 0
    for seed in range(40):
        task = middling(seed, places=1)
        best = knapsack.best(task.options, task.budget)
        hasty = knapsack.best(task.options, task.budget, widths=[3])
        opened += hasty.bound > hasty.gain
        assert hasty.gain <= best.gain <= best.bound <= hasty.bound, seed
        assert hasty.cost <= task.budget, seed
    assert opened


def test_what_a_narrow_search_leaves_open_a_wider_one_finds():
    for seed in range(40):
        task = middling(seed, places=1)
        best = knapsack.best(task.options, task.budget)
        wider = knapsack.best(task.options, task.budget, widths=[3, 1_000_000])
        assert (wider.gain, wider.bound) == (best.gain, best.gain), seed


def test_only_what_is_worth_more_than_the_least_is_looked_for():
    for seed in range(12):
        options, budget = middling(seed, places=1).options, 4_000
        eased = relax(options, budget)
        cost, gain = knapsack.sums(options, eased.pick)
        best = knapsack.best(options, budget).gain - gain
        asked = whole.Task(options, eased, budget - cost)
        below, at = (search.search(replace(asked, least=one)) for one in (best - 1, best))
        assert (below.worth, below.top, below.whole) == (best, best, True), seed
        assert (at.worth, at.changes) == whole.improved(asked)[::-1], seed
        assert at.top == best, seed


@pytest.mark.parametrize("seed", range(6))
def test_places_that_drop_choices_together_tell_the_truth(monkeypatch, seed):
    task = middling(seed, places=3)
    narrow = partial(knapsack.best, widths=[3])
    monkeypatch.setattr(parted, "best", narrow)
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


@pytest.mark.parametrize("seed", range(20))
def test_a_place_has_a_choice_for_every_sum_of_money(seed):
    task = middling(seed, places=1)
    found = Frontier.of(task.options, 0, task.budget)
    assert (np.diff(found.options.cost) > 0).all()
    for place in np.linspace(0, len(found.options.cost) - 1, 5, dtype=int):
        cost, gain = int(found.options.cost[place]), int(found.options.gain[place])
        pick = found.pick(int(found.options.label[place]))
        assert knapsack.sums(task.options, pick) == (cost, gain)
        assert knapsack.best(task.options, cost).gain == gain


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
