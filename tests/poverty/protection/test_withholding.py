"""Tables of areas by group: every small count may be anything below the threshold, by listing."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from scipy import sparse

from poverty.protection import audit, polytope, withholding
from poverty.protection.polytope import Nested

LEAST = 3
"""The threshold of small tables, so that all of them can be listed."""


def table(rows: list[list[int]], districts: list[int]) -> Nested:
    """A country, its districts, and units in them: `districts` says in which each lies."""
    units = np.array(rows, dtype=np.int64)
    above = np.array(districts)
    inner = [units[above == one].sum(axis=0) for one in sorted(set(districts))]
    counts = np.vstack([units.sum(axis=0), *inner, units])
    parent = [
        -1,
        *([0] * len(inner)),
        *(1 + sorted(set(districts)).index(one) for one in districts),
    ]
    return Nested(counts, np.array(parent))


@st.composite
def tables(draw: st.DrawFn) -> Nested:
    groups = draw(st.integers(2, 3))
    count = draw(st.integers(2, 3))
    rows = [[draw(st.integers(0, 4)) for _ in range(groups)] for _ in range(count)]
    return table(rows, [draw(st.integers(0, 1)) for _ in range(count)])


def possible(known: Nested, hidden: np.ndarray) -> Iterator[np.ndarray]:
    """Every table with the same totals and the same shown counts, found by listing."""
    leaves = [place for place in range(len(known.parent)) if place not in known.parent]
    ways = [list(rows(known.counts[leaf], hidden[leaf])) for leaf in leaves]
    for chosen in product(*ways):
        counts = np.zeros_like(known.counts)
        counts[leaves] = chosen
        for place in range(len(known.parent) - 1, 0, -1):
            counts[known.parent[place]] += counts[place]
        if (counts == known.counts)[~hidden].all():
            yield counts


def rows(counts: np.ndarray, hidden: np.ndarray) -> Iterator[tuple[int, ...]]:
    """All rows with the same sum and the same shown counts."""
    total = counts.sum()
    choices = [
        range(total + 1) if dark else [count] for count, dark in zip(counts, hidden, strict=True)
    ]
    yield from (row for row in product(*choices) if sum(row) == total)


def told(known: Nested, hidden: np.ndarray) -> np.ndarray:
    """Small counts that may not be all of what is below the threshold, by listing."""
    every = np.array(list(possible(known, hidden)))
    found = np.zeros(known.counts.shape, dtype=bool)
    for area, group in np.argwhere(known.small(LEAST)):
        most = min(LEAST - 1, int(known.totals[area]))
        found[area, group] = not set(range(most + 1)) <= set(every[:, area, group].tolist())
    return found


def withheld(
    known: Nested, least: int, key: bytes = b"key", before: np.ndarray | None = None
) -> np.ndarray:
    """What is withheld of a table whose areas and groups are named by their places."""
    areas, groups = (list(map(str, range(n))) for n in known.counts.shape)
    drawn = withholding.draws(key, "table", areas, groups)
    return withholding.withheld(known, threshold=least, drawn=drawn, before=before)


@given(tables())
@settings(max_examples=60)
def test_nothing_small_can_be_told_of_what_is_shown(known: Nested) -> None:
    hidden = withheld(known, LEAST)
    assert not told(known, hidden).any()
    assert not (known.small(LEAST) & ~hidden).any()
    assert not hidden[known.totals == 0].any()


@example(table([[3, 3], [0, 0], [0, 1]], [1, 0, 0]), 950)
@given(tables(), st.integers(0, 2**21))
@settings(max_examples=60)
def test_the_attack_by_programs_is_the_attack_by_listing(known: Nested, seed: int) -> None:
    chance = np.random.default_rng(seed).random(known.counts.shape)
    hidden = known.small(LEAST) | ((chance < 0.5) & (known.totals > 0)[:, np.newaxis])
    assert (audit.unprotected(known, hidden, threshold=LEAST) == told(known, hidden)).all()


def test_a_small_count_that_is_shown_is_told() -> None:
    known = table([[9, 1], [9, 9]], [0, 0])
    nothing = np.zeros(known.counts.shape, dtype=bool)
    assert polytope.known(known, nothing).parts() == []
    assert audit.unprotected(known, nothing, threshold=LEAST).sum() == 1


def test_what_is_withheld_hangs_on_the_key() -> None:
    known = table([[40, 40, 40, 1], *([[40, 40, 40, 40]] * 9)], [0] * 10)
    found = {withheld(known, 5, bytes([n])).tobytes() for n in range(9)}
    assert len(found) > 1


def corrected(rows: int, seed: int) -> tuple[Nested, Nested]:
    """A table, and the same after one person more was found in an area with many."""
    chance = np.random.default_rng(seed)
    first = chance.poisson([40, 7, 40, 40], (rows, 4))
    first[-1] = 90
    second = first.copy()
    second[-1, 0] += 1
    districts = (np.arange(rows) // 6).tolist()
    return table(first.tolist(), districts), table(second.tolist(), districts)


def test_one_corrected_person_elsewhere_draws_nothing_anew() -> None:
    for seed in range(4):
        one, other = corrected(25, seed)
        first, second = withheld(one, 5), withheld(other, 5)
        assert first.any()
        assert (first == second).all()


@pytest.mark.parametrize("seed", range(4))
def test_two_releases_beside_each_other_tell_nothing_more(seed: int) -> None:
    one, other = corrected(24, seed)
    first = withheld(one, 5)
    for key in (b"key", b"another"):
        second = withheld(other, 5, key, before=first)
        assert not (first & ~second).any()
        assert not audit.unprotected(other, first & second, threshold=5).any()


def test_what_was_withheld_of_an_area_that_has_nobody_any_more_is_nothing() -> None:
    known = table([[9, 9], [0, 0]], [0, 0])
    hidden = withheld(known, 5, before=np.ones(known.counts.shape, dtype=bool))
    assert not hidden[known.totals == 0].any()
    assert hidden[known.totals > 0].all()


def test_where_counts_beside_have_no_room_others_farther_are_withheld() -> None:
    known = table([[26, 4], [1, 1], [1, 1], [100, 100]], [0, 0, 1, 2])
    hidden = withheld(known, 5)
    assert not audit.unprotected(known, hidden, threshold=5).any()
    every = np.ones(known.counts.shape, dtype=bool)
    assert withholding._more(known, every, every, known.counts + 1.0).all()


def test_one_area_in_one_district_is_withheld_at_every_level() -> None:
    known = table([[9, 1]], [0])
    assert withheld(known, LEAST).all()


def test_an_answer_that_is_none_shows_nothing_and_of_many_counts_each_is_taken_for_told() -> None:
    left = sparse.csr_array(np.array([[1.0, 1.0]]))
    impossible = polytope.Known(left, np.array([-1]))
    wanted, most = np.array([0]), np.array([2, 2])
    for high in (True, False):
        assert not audit._reached(impossible, wanted, most, high=high).any()
    many = audit.SINGLY + 1
    tight = polytope.Known(sparse.csr_array(np.eye(many)), np.ones(many, dtype=np.int64))
    every = np.arange(many)
    assert audit._never(tight, every, np.full(many, 2), high=True).tolist() == every.tolist()


@pytest.mark.parametrize("groups", [2, 4])
def test_a_table_of_many_areas_is_protected(groups: int) -> None:
    chance = np.random.default_rng(groups)
    rows = chance.poisson([30, 6, 12, 25][:groups], (40, groups)).tolist()
    known = table(rows, (np.arange(40) // 8).tolist())
    hidden = withheld(known, 5)
    assert known.small(5).sum() > 5
    assert not hidden[0].any()
    assert not audit.unprotected(known, hidden, threshold=5).any()
    assert hidden.mean() < 0.8


def test_groups_taken_together_have_their_sum_in_the_place_of_the_first() -> None:
    whole = table([[1, 2, 3], [4, 5, 6]], [0, 1])
    one = whole.merged(0, 2)
    assert one.counts.tolist()[-2:] == [[4, 2], [10, 5]]
    assert one.totals.tolist() == whole.totals.tolist()
    assert one.parent.tolist() == whole.parent.tolist()
