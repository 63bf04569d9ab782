"""Groups of areas tell nobody more of a survey unit than its published totals do."""

from __future__ import annotations

from itertools import combinations, islice

import numpy as np

from figures import house
from tests.figures.groups import lines
from tests.figures.groups.lines import System
from tests.trust.promise import promise

GROUPS = 20
"""Groups made around a tambon; any two of them are a pair."""
CHANGED = 3
"""Tambons, at most, that each of them has or lacks beside what they share."""
GROWING = (1, 2, 3, 5, 8, 13, 20, 30, 40)
"""How many of the nearest neighbours a group around a tambon has."""


def around(rng: np.random.Generator) -> list[lines.GroupFigures]:
    """Groups around a tambon that differ by some tambons each."""
    code = str(rng.choice(sorted(lines.known())))
    near = [code, *lines.nearest()[code]]
    shared = set(near[: int(rng.integers(4, len(near)))])
    moved = [rng.choice(near, size=int(rng.integers(1, CHANGED + 1)), replace=False)
             for _ in range(GROUPS)]  # fmt: skip
    wanted = {frozenset(shared ^ set(codes.tolist())) for codes in moved} - {frozenset()}
    return [lines.of(sorted(codes)) for codes in sorted(wanted, key=sorted)]


def small_cell(rng: np.random.Generator, code: str) -> int:
    """One of the sets of a tambon with fewer people than the threshold."""
    few = np.flatnonzero(lines.figures().loc[code] < house.threshold())
    return int(rng.choice(few))


@promise(
    "Two groups of areas subtracted leave every count open that the published totals leave open",
    full=10_000,
    of="pairs of groups",
    share=400,
)
def test_no_pair_of_groups_tells_more_than_the_totals(tries: int) -> None:
    rng, tried, opened = np.random.default_rng(2561), 0, 0
    while tried < tries:
        groups = around(rng)
        for group in groups:
            counted = lines.base().loc[list(group.group.codes)].sum().to_numpy()
            assert (lines.derived_of(group) == counted).all()
        for one, other in islice(combinations(groups, 2), tries - tried):
            apart = sorted(set(one.group.codes) ^ set(other.group.codes))
            after = System(apart)
            after.add_difference(one, other)
            for group in (one, other):
                after.add_zeros(group)
            code = str(rng.choice(apart))
            cell = small_cell(rng, code)
            least, most = lines.totals_alone(code, cell)
            assert after.bounds(code, cell) == (least, most)
            opened += least < most
            tried += 1
    assert opened > tries / 20


@promise(
    "All groups of a tambon and its 40 nearest neighbours together tell no more than the totals",
    full=200,
    of="tambons",
    share=100,
)
def test_the_nearest_neighbours_of_a_tambon_tell_no_more(tries: int) -> None:
    rng, opened = np.random.default_rng(7), 0
    for code in rng.choice(sorted(lines.known()), size=tries, replace=False).tolist():
        near = lines.nearest()[code]
        after = System([code, *near])
        for size in GROWING:
            without, with_it = lines.of(near[:size]), lines.of([code, *near[:size]])
            after.add_difference(with_it, without)
            after.add_zeros(with_it)
        for cell in {small_cell(rng, code) for _ in range(4)}:
            least, most = lines.totals_alone(code, cell)
            assert after.bounds(code, cell) == (least, most)
            opened += least < most
    assert opened
