"""Households by size: every small count may be any number below the threshold, by listing."""

from __future__ import annotations

import random
from collections import defaultdict

import numpy as np
import pytest
from scipy import sparse

from poverty.protection import size_audit, size_system, withholding
from poverty.protection.polytope import Nested
from poverty.protection.sizes import Sized, Split
from tests.poverty.protection import size_worlds as worlds
from tests.poverty.protection.size_worlds import Area

LEAST = 3
BANDS = ((1, 2, 3), (1, 2, 4), (1, 3), (1, 2))
DISTRICTS = [0, 0, 1]
PLACES = [("country", 0), ("district", 0), ("district", 1), *(("unit", n) for n in range(3))]
INSIDE = [(0, 1, 2), (0, 1), (2,), (0,), (1,), (2,)]
"""Country, districts and units, and the units in each."""


def areas(seed: int, many: int = 0) -> list[Area]:
    """Three areas of a few households in two villages and two sets; the last of many in one."""
    chance = random.Random(seed)
    sizes = (1, 1, 2, 2, 3, 4)
    found = [
        [(chance.choice(sizes), chance.choice("ab"), chance.choice("00p"))
         for _ in range(chance.randint(3, 5))]
        for _ in DISTRICTS
    ]  # fmt: skip
    if many:
        found[-1] = [(chance.choice(sizes), "a", "0") for _ in range(many)]
    return [tuple(one) for one in found]


def sized(found: list[Area], least: tuple[int, ...], splits: str = "villages") -> Sized:
    """The table of some areas, as the product has it."""
    every = _whole([worlds.row(one, least) for one in found])
    nested = Nested(every[:, :, 0], np.array([-1, 0, 0, *(1 + one for one in DISTRICTS)]))
    made = tuple(split(found, name, nested.counts.shape, least) for name in splits.split())
    return Sized(nested, every[:, :, 1], np.array(least), made)


def split(found: list[Area], name: str, shape: tuple[int, ...], least: tuple[int, ...]) -> Split:
    parts: dict[tuple[int, str], list[int]] = defaultdict(list)
    fixed = np.zeros((2, *shape), dtype=np.int64)
    for at, area in enumerate(found):
        for size, village, mask in area:
            if name == "rest" and mask != "0":
                band = worlds.band_of(size, least)
                for place in (0, 1 + DISTRICTS[at], 3 + at):
                    fixed[:, place, band] += (1, size)
            else:
                parts[3 + at, mask if name == "sets" else village].append(size)
    homes = np.array([len(one) for one in parts.values()], dtype=np.int64)
    people = np.array([sum(one) for one in parts.values()], dtype=np.int64)
    return Split(np.array([place for place, _ in parts], dtype=np.int64), homes, people, fixed)


def withheld(table: Sized, threshold: int = LEAST) -> np.ndarray:
    names = (list(map(str, range(n))) for n in table.people.shape)
    return withholding.withheld(
        table.households,
        threshold=threshold,
        drawn=withholding.draws(b"key", "size", *names),
        attack=lambda hidden: size_audit.unprotected(table, hidden, threshold=threshold),
    )


def told(
    found: list[Area], hidden: np.ndarray, by: str, least: tuple[int, ...], threshold: int = LEAST
) -> np.ndarray:
    """Small counts that are told nearer than what is published beside does, by listing."""
    shown = {(*PLACES[area], int(band)) for area, band in np.argwhere(~hidden)}
    after: dict[tuple[int, int], set[int]] = defaultdict(set)
    for rows in worlds.rows_as_shown(found, DISTRICTS, shown, by, least):
        counts = _whole(rows)[:, :, 0]
        for place in np.ndindex(counts.shape):
            after[place].add(int(counts[place]))
    below, bare = set(range(threshold)), np.zeros(hidden.shape, dtype=bool)
    truth = _whole([worlds.row(one, least) for one in found])[:, :, 0]
    for area, band in np.argwhere(truth < threshold):
        before = worlds.left_open([found[at] for at in INSIDE[area]], by, least, int(band))
        bare[area, band] = before & below != after[area, band] & below
    return bare


def _whole(rows: list[worlds.Row]) -> np.ndarray:
    """Households and people at every level."""
    units = np.array(rows)
    return np.array([units[list(inside)].sum(axis=0) for inside in INSIDE])


@pytest.mark.parametrize("by", ["villages", "sets"])
@pytest.mark.parametrize("least", BANDS)
@pytest.mark.parametrize("seed", range(4))
def test_the_attack_by_programs_is_the_attack_by_listing(
    by: str, least: tuple[int, ...], seed: int
) -> None:
    found = areas(seed)
    table = sized(found, least, by)
    chance = np.random.default_rng(seed)
    for share in (0.3, 0.6, 0.9):
        hidden = table.households.small(LEAST) | (chance.random(table.people.shape) < share)
        attacked = size_audit.unprotected(table, hidden, threshold=LEAST)
        assert (attacked == told(found, hidden, by, least)).all()


@pytest.mark.parametrize("threshold", [2, 3])
@pytest.mark.parametrize("least", BANDS[:3])
@pytest.mark.parametrize("seed", range(4))
def test_nothing_small_can_be_told_with_all_that_is_published(
    threshold: int, least: tuple[int, ...], seed: int
) -> None:
    found = areas(seed, many=8)
    hidden = withheld(sized(found, least, "villages sets rest"), threshold)
    for by in ("villages", "sets", "both"):
        assert not told(found, hidden, by, least, threshold).any()


def one_area(homes: list[int], people: list[int], least: tuple[int, ...]) -> Sized:
    """An area by itself."""
    counts = np.array([homes])
    whole = np.array([sum(homes)]), np.array([sum(people)])
    known = Split(np.array([0]), *whole, np.zeros((2, *counts.shape), dtype=np.int64))
    return Sized(Nested(counts, np.array([-1])), np.array([people]), np.array(least), (known,))


def test_a_household_of_many_is_small_though_its_people_are_not() -> None:
    table = one_area([90, 80, 1], [90, 160, 9], (1, 2, 3))
    assert withheld(table, 5)[0, 2]
    assert size_audit.unprotected(table, np.zeros((1, 3), dtype=bool), threshold=5)[0, 2]


def test_where_bands_are_of_one_size_every_second_number_may_be_impossible() -> None:
    """Of one, two and three people: whoever leaves two by twos comes to one and to three."""
    counts = np.array([[5, 4, 5, 9], [5, 4, 5, 9]])
    people = counts * (1, 2, 3, 4)
    known = Split(np.array([1]), counts[0].sum(keepdims=True), people[0].sum(keepdims=True),
                  np.zeros((2, 2, 4), dtype=np.int64))  # fmt: skip
    table = Sized(Nested(counts, np.array([-1, 0])), people, np.array([1, 2, 3, 4]), (known,))
    hidden = np.array([[True, True, True, False]] * 2)
    assert size_audit.unprotected(table, hidden, threshold=5)[:, 1].all()


def test_what_no_table_tells_of_hangs_on_nothing() -> None:
    table = sized(areas(1), (1, 3))
    hidden = np.zeros(table.people.shape, dtype=bool)
    hidden[1] = True
    assert size_audit.unprotected(table, hidden, threshold=5)[1].any()


def test_too_much_at_once_is_taken_for_told(monkeypatch: pytest.MonkeyPatch) -> None:
    table = sized(areas(1), (1, 2, 3))
    every = np.ones(table.people.shape, dtype=bool)
    assert not size_audit.unprotected(table, every, threshold=LEAST).any()
    with monkeypatch.context() as limits:
        limits.setattr(size_audit, "SINGLY", 0)
        assert not size_audit.unprotected(table, every, threshold=LEAST)[0].all()
    monkeypatch.setattr(size_audit, "MOST", 1)
    assert size_audit.unprotected(table, every, threshold=LEAST).any()


def test_a_table_that_is_none_shows_nothing() -> None:
    numbers = np.array([1])
    system = size_system.System(
        sparse.csr_array(np.array([[1.0]])), numbers, np.array([9]), numbers, numbers, numbers
    )
    assert system.near([np.array([0])], numbers) is None
    assert system.whole(np.array([1.0, 3.0])) is None
    asked = [size_audit.Wanted((0, 0), np.array([0]), 0, frozenset({1}))]
    assert size_audit._missed(system, np.array([0]), asked, 1) == asked


def test_bands_taken_together_have_their_sum_in_the_place_of_the_first() -> None:
    found = areas(2)
    one = sized(found, (1, 2, 3), "rest").merged(1)
    other = sized(found, (1, 2), "rest")
    assert one.households.counts.tolist() == other.households.counts.tolist()
    assert one.people.tolist() == other.people.tolist()
    assert one.least.tolist() == other.least.tolist()
    for name in ("area", "households", "people", "fixed"):
        own, known = (getattr(table.splits[0], name) for table in (one, other))
        assert own.tolist() == known.tolist(), name


@pytest.mark.parametrize("least", BANDS)
def test_what_is_open_without_a_table_is_what_listing_finds(least: tuple[int, ...]) -> None:
    for seed in range(3):
        found = areas(seed)
        for by in ("villages", "sets"):
            table = sized(found, least, by)
            for area, band in np.ndindex(table.people.shape):
                opened = table.left_open(table.splits[0], area, band, 4)
                listed = worlds.left_open([found[at] for at in INSIDE[area]], by, least, band)
                assert set(np.flatnonzero(opened).tolist()) == {n for n in listed if n <= 4}
