"""Swapping: totals kept, every table within reach, and nothing but key, name and counts in it."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cache
from itertools import combinations_with_replacement

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from poverty.joint import MEMBERS, SIZE
from poverty.protection import pattern, swaps
from tests.poverty import exchanges
from tests.poverty.people import cells_of

CROWD = st.binary(min_size=1, max_size=120).map(lambda drawn: [byte % 31 + 1 for byte in drawn])
KEYS = st.binary(min_size=1, max_size=32)
PATTERNS = ("TARGET_POOR", "OTHER_BMN_POOR", "HOUSEHOLDS")
TOTALS = np.vstack([np.ones(31, dtype=np.int64), MEMBERS])


def made(counts: np.ndarray, *, key: bytes = b"key", name: str = "unit") -> np.ndarray:
    names = [f"{name}|{place}" for place in range(len(counts))]
    return swaps.swapped(counts, names=names, key=key, pattern=pattern.TARGET_POOR)


def whole(*areas: list[int]) -> np.ndarray:
    return cells_of(*areas).to_numpy(dtype=np.int64)


def test_there_are_1050_exchanges_of_which_270_keep_the_numbers_of_dimensions() -> None:
    """1,125 ways to take a dimension from one set and give it to another; 75 change nothing."""
    assert (len(swaps.MOVES), len(swaps.LEVEL), len(swaps.OTHERS)) == (1050, 270, 780)


def test_an_exchange_keeps_people_and_deprivations() -> None:
    members = MEMBERS.T
    a, b, c, d = swaps.MOVES.T
    assert (members[a] + members[b] == members[c] + members[d]).all()


def test_level_exchanges_keep_the_numbers_of_dimensions() -> None:
    sizes = np.sort(SIZE[1:][swaps.LEVEL].reshape(-1, 2, 2), axis=2)
    assert (sizes[:, 0] == sizes[:, 1]).all()


@given(st.lists(CROWD, min_size=1, max_size=4), KEYS)
def test_published_totals_stay_exact(areas, key):
    counts = whole(*areas)
    found = made(counts, key=key)
    assert (found >= 0).all()
    assert (found @ TOTALS.T == counts @ TOTALS.T).all()


@given(st.lists(CROWD, min_size=2, max_size=5), KEYS)
def test_a_unit_does_not_depend_on_the_units_beside_it(areas, key):
    together = made(whole(*areas), key=key)
    alone = made(whole(areas[0]), key=key)
    assert (together[0] == alone[0]).all()


def test_the_same_key_gives_the_same_base_and_another_key_another() -> None:
    counts = whole(*[[24, 24, 6, 6, 1, 2, 4, 8, 16] * 5] * 40)
    first = made(counts, key=b"one")
    assert (made(counts, key=b"one") == first).all()
    assert (made(counts, key=b"two") != first).any()


def test_one_person_more_draws_anew() -> None:
    """Otherwise the same exchanges would stand on both sides of a difference of releases."""
    counts = whole([24, 24, 6, 6, 1, 2, 4, 8, 16] * 5)
    more = counts.copy()
    more[0, 15] += 1
    streams = [
        swaps._Streams(b"key", ["unit"], one).draws(np.array([0]), 0) for one in (counts, more)
    ]
    assert not np.allclose(*streams)


@cache
def dealt(people: int) -> dict[tuple[int, ...], list[tuple[int, ...]]]:
    """Every way to deal out so many people to sets, by how many lack each dimension."""
    ways = list(combinations_with_replacement(range(31), people))
    sums = MEMBERS[:, np.array(ways)].sum(axis=2).T.tolist()
    found = defaultdict(list)
    for chosen, lacking in zip(ways, sums, strict=True):
        found[tuple(lacking)].append(chosen)
    return found


def tables_by_listing(totals: tuple[int, ...]) -> set[tuple[int, ...]]:
    """All tables with these totals, found by dealing out people one set after another."""
    people, *wanted = totals
    every = map(Counter, dealt(people)[tuple(wanted)])
    return {tuple(held.get(cell, 0) for cell in range(31)) for held in every}


def reached(start: tuple[int, ...]) -> set[tuple[int, ...]]:
    """All tables that exchanges lead to from one."""
    seen, edge = {start}, [start]
    while edge:
        table = np.array(edge.pop())
        a, b, _, _ = swaps.MOVES.T
        for move in swaps.MOVES[(table[a] > 0) & (table[b] > 0)]:
            after = table.copy()
            np.add.at(after, move, [-1, -1, 1, 1])
            told = tuple(int(number) for number in after)
            if told not in seen:
                seen.add(told)
                edge.append(told)
    return seen


@given(st.lists(st.integers(1, 31), min_size=1, max_size=4))
def test_every_table_with_the_same_totals_is_within_reach(people):
    counts = whole(people)[0]
    listed = tables_by_listing(tuple(int(number) for number in TOTALS @ counts))
    assert reached(tuple(int(number) for number in counts)) == listed


@given(CROWD)
def test_every_possible_exchange_has_a_chance_in_every_step(people):
    table = whole(people).astype(float)
    for moves in (swaps.LEVEL, swaps.OTHERS):
        rates = swaps._rates(table, moves, pattern.TARGET_POOR[np.newaxis])[0]
        possible = (table[0, moves[:, 0]] > 0) & (table[0, moves[:, 1]] > 0)
        assert ((rates > 0) == possible).all()


def test_the_number_of_steps_has_no_bound() -> None:
    """Seen: some of many units go on beyond the steps whose numbers are drawn at a time."""
    steps = []
    for seed in range(3000):
        drawn = swaps._Streams(b"%d" % seed, ["unit"], whole([24, 6])).draws(np.array([0]), 0)
        steps.append(drawn[0, 3])
    assert 0.6 < np.mean(np.array(steps) < 1 - 1 / swaps.STEPS) < 0.73


@pytest.mark.parametrize("name", PATTERNS)
def test_a_pattern_has_a_number_for_each_set(name: str) -> None:
    assert getattr(pattern, name).shape == (31,)


UNITS = st.binary(min_size=2, max_size=60).map(lambda drawn: [byte % 31 + 1 for byte in drawn])


@settings(max_examples=12)
@given(st.lists(UNITS, min_size=1, max_size=3), KEYS, st.sampled_from(PATTERNS))
def test_a_unit_becomes_what_the_document_says(areas, key, name):
    counts, logarithms = whole(*areas), getattr(pattern, name)
    names = [f"unit|{place}" for place in range(len(counts))]
    found = swaps.swapped(counts, names=names, key=key, pattern=logarithms)
    told = logarithms.tolist()
    for row, unit, after in zip(counts.tolist(), names, found.tolist(), strict=True):
        assert after == exchanges.swapped(row, unit, key, told)


@pytest.mark.parametrize(
    ("people", "many"),
    [
        ([24, 6], 60),
        ([24] * 4 + [1] * 9, 20),
        ([7] * 5 + [2], 20),
        ([3] * 14 + [4], 60),
        ([3] * 15 + [4], 20),
    ],
    ids=["two", "four", "five", "fourteen", "fifteen"],
)
def test_units_of_few_and_of_many_people_become_what_the_document_says(people, many):
    """Enough of each that some are stirred for long and some make uneven exchanges."""
    counts = whole(*[people] * many)
    names = [f"unit|{place}" for place in range(many)]
    found = swaps.swapped(counts, names=names, key=b"key", pattern=pattern.TARGET_POOR)
    told = pattern.TARGET_POOR.tolist()
    expected = [exchanges.swapped(counts[0].tolist(), name, b"key", told) for name in names]
    assert found.tolist() == expected


def test_the_exchanges_are_those_of_the_document() -> None:
    assert (swaps._moves() + 1).tolist() == [list(move) for move in exchanges.moves()]
    level = [list(move) for move in exchanges.moves() if exchanges.level(move)]
    assert (swaps.LEVEL + 1).tolist() == level


def test_a_unit_with_one_dimension_a_person_stays_as_it_is() -> None:
    counts = whole([16, 16, 8, 4, 2, 1] * 9)
    assert (made(counts) == counts).all()


def test_no_unit_at_all_is_no_error() -> None:
    assert made(np.zeros((0, 31), dtype=np.int64)).shape == (0, 31)


@given(CROWD)
def test_the_rates_are_in_detailed_balance_with_the_pattern(people):
    """√(π(x′) ÷ π(x)) by the factorials; no possible exchange below a 500th of the likeliest."""
    table = whole(people)
    held = dict(enumerate(table[0].tolist(), start=1))
    for among in (swaps.LEVEL, swaps.OTHERS):
        found = swaps._rates(table.astype(float), among, pattern.HOUSEHOLDS[np.newaxis])[0]
        told = exchanges.rates(held, pattern.HOUSEHOLDS.tolist(), (among + 1).tolist())
        assert found.tolist() == pytest.approx(told)


def test_a_cell_below_nothing_gives_nobody() -> None:
    """An import may give a cell fewer BMN-poor than target poor."""
    table = np.zeros((1, 31))
    table[0, 2], table[0, 3] = -1, 5
    assert not swaps._rates(table, swaps.MOVES, pattern.OTHER_BMN_POOR[np.newaxis]).any()


@pytest.mark.parametrize("stirred", [True, False])
def test_a_unit_that_is_stirred_for_long_makes_every_uneven_exchange(
    stirred: bool,  # noqa: FBT001 (a table's column)
) -> None:
    """The rates of three people come to 0.7 there: of three, or of one, that is no certainty."""
    table, drawn = whole([5, 13, 29]).astype(float), np.array([[0.0, 0.99, 0.5, 0.0]])
    rates = swaps._rates(table, swaps.OTHERS, swaps.LOOSE * pattern.TARGET_POOR[np.newaxis])
    assert 0.6 < rates.sum() < 0.8
    chance = np.array([swaps.UNEVEN_STIRRED])
    here, long = np.array([0]), np.array([stirred])
    done = swaps._step(table, here, drawn, chance, long, pattern.TARGET_POOR)
    assert done.tolist() == [stirred]
