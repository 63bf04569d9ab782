"""What a set of dimensions costs and comes to, against the people one by one."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from poverty.allocation import knapsack, offers, ordered
from poverty.allocation.bounded import Bounded
from poverty.allocation.offers import Cost
from tests.poverty.people import ORDER, PEOPLE, cells_of

AREAS = st.lists(PEOPLE, min_size=1, max_size=3)
SERVED = st.integers(0, 31)
COSTS = {"health": Cost(5, 1), "living": Cost(0, 2.25), "income": Cost(40, 0)}


def bits(person: int) -> int:
    return bin(person).count("1")


def by_hand(people: list[int], served: int, goal: str) -> int:
    if goal == "freed":
        return sum(person > 0 and not person & ~served for person in people)
    if goal == "helped":
        return sum(person & served > 0 for person in people)
    if goal == "m0":
        score = [bits(person) if bits(person) >= 2 else 0 for person in people]
        after = [person & ~served for person in people]
        return sum(score) - sum(bits(person) if bits(person) >= 2 else 0 for person in after)
    bit = 16 >> ORDER.index(goal)
    return sum(person & served & bit > 0 for person in people)


@pytest.mark.parametrize("goal", offers.goals())
@given(areas=AREAS, served=SERVED)
def test_a_goal_counts_what_it_says_person_by_person(goal, areas, served):
    found = offers.gains(cells_of(*areas), goal)[:, served]
    assert found.tolist() == [by_hand(people, served, goal) for people in areas]


@given(AREAS, SERVED)
def test_a_set_costs_the_unit_and_each_person_who_lacks_it(areas, served):
    cells = cells_of(*areas)
    for row, people in zip(offers.prices(cells, COSTS)[:, served], areas, strict=True):
        expected = 0.0
        for name, cost in COSTS.items():
            bit = 16 >> ORDER.index(name)
            lacking = sum(person & bit > 0 for person in people)
            if served & bit and lacking:
                expected += cost.unit + cost.person * lacking
        assert row == round(expected * 100)


@given(AREAS, SERVED)
def test_nothing_is_served_where_nobody_lacks_it_or_nobody_knows_its_cost(areas, served):
    allowed = offers.servable(cells_of(*areas), COSTS)[:, served]
    for may, people in zip(allowed, areas, strict=True):
        wanted = [name for place, name in enumerate(ORDER) if served & 16 >> place]
        needed = all(any(person & 16 >> ORDER.index(name) for person in people) for name in wanted)
        assert may == (needed and all(name in COSTS for name in wanted))


def test_a_score_is_told_in_fifths_of_a_person():
    assert [offers.per_person(goal) for goal in ("freed", "m0", "income")] == [1, 5, 1]


def test_the_usual_way_serves_wholly_and_passes_over_what_does_not_fit():
    cells = cells_of([2, 2, 2], [16, 16], [2])
    costs = {"health": Cost(0, 10), "income": Cost(0, 10)}
    task = Bounded(
        offers.offered(
            offers.prices(cells, costs), offers.gains(cells, "freed"), offers.servable(cells, costs)
        ),
        np.zeros(3, dtype=np.int64),
        np.zeros(1, dtype=np.int64),
        4_500,
    )
    pick = ordered.wholly(task, np.array([0, 1, 2]))
    assert task.options.label[pick].tolist() == [2, 0, 2]
    assert knapsack.sums(task.options, pick) == (4_000, 4)


def test_the_usual_way_keeps_to_what_is_set_aside_for_others():
    cells = cells_of([2, 2, 2], [2])
    costs = {"income": Cost(0, 10)}
    options = offers.offered(
        offers.prices(cells, costs), offers.gains(cells, "income"), offers.servable(cells, costs)
    )
    task = Bounded(options, np.array([0, 1]), np.array([0, 500]), 3_000)
    pick = ordered.wholly(task, np.array([0, 1]))
    assert options.label[pick].tolist() == [0, 2]
