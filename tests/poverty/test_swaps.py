"""Swapping: totals kept, every table within reach, and nothing but key, name and counts in it."""

from __future__ import annotations

from collections import Counter
from itertools import combinations_with_replacement

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from poverty.joint import MEMBERS, SIZE
from poverty.protection import pattern, swaps
from tests.poverty.people import cells_of

CROWD = st.binary(min_size=1, max_size=120).map(lambda drawn: [byte % 31 + 1 for byte in drawn])
KEYS = st.binary(min_size=1, max_size=32)
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


def tables_by_listing(totals: tuple[int, ...]) -> set[tuple[int, ...]]:
    """All tables with these totals, found by dealing out people one set after another."""
    people, wanted = totals[0], np.array(totals[1:])
    found = set()
    for chosen in combinations_with_replacement(range(31), people):
        if (MEMBERS[:, list(chosen)].sum(axis=1) == wanted).all():
            held = Counter(chosen)
            found.add(tuple(held.get(cell, 0) for cell in range(31)))
    return found


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


@pytest.mark.parametrize("name", ["TARGET_POOR", "OTHER_BMN_POOR", "HOUSEHOLDS"])
def test_a_pattern_has_a_number_for_each_set(name: str) -> None:
    assert getattr(pattern, name).shape == (31,)
