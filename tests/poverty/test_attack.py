"""The attack on the protected base: no count that the published totals leave open is told.

`make recount` tries every unit with at most 2,000 tables; `make test` some of them.
"""

from __future__ import annotations

import os
from functools import cache, partial

import numpy as np
import pytest

from poverty import joint
from poverty.protection import protected
from tests.poverty import attack, tables
from tests.poverty.people import cells_of

WHOLE = os.environ.get("RECOUNT") == "whole"
MOST = 2_000
SAMPLE, BOUNDED, TURNS = (10_000, 200, 12) if WHOLE else (14, 16, 12)
PARTS = ("target_poor", "other_bmn_poor", "households")


@cache
def part(name: str, *, exact: bool) -> np.ndarray:
    """Counts of units: of the target poor, of the other BMN-poor, of households."""
    read = tables.units if exact else tables.base_units
    if name != protected.OTHERS:
        return read(name).to_numpy(dtype=np.int64)
    return (read("bmn_poor") - read("target_poor")).to_numpy(dtype=np.int64)


def chosen(name: str, many: int) -> list[int]:
    """Rows of some units in which the totals leave something open, the same at every run."""
    several = part(name, exact=True)[:, joint.SIZE[1:] > 1].sum(axis=1)
    rows = np.flatnonzero(several > 0)
    return np.random.default_rng(2561).permutation(rows)[:many].tolist()


def within_reach(table: np.ndarray, cell: int) -> bool:
    """Whether exchanges lead from a table with another count in a cell to this one."""
    other = attack.nearest(table, cell)
    return other is not None and attack.leads(other, table)


@pytest.mark.recount
@pytest.mark.parametrize("name", PARTS)
def test_no_open_count_of_a_unit_is_pinned(name: str) -> None:
    """A cell that no tried key leaves open must still be within reach of the exchanges."""
    tried, stubborn = 0, 0
    for row in chosen(name, SAMPLE):
        found = attack.tables_with_the_totals_of(part(name, exact=True)[row], most=MOST)
        if found is None or len(found) < 2:
            continue
        tried += 1
        shown = part(name, exact=False)[row]
        left = attack.pinned(shown, found, turns=TURNS, mechanism=partial(attack.made, part=name))
        stubborn += bool(left)
        assert all(within_reach(shown, cell) for cell in left), (name, row, left)
    assert tried >= 3
    assert stubborn <= 0.4 * tried + 1


@pytest.mark.recount
@pytest.mark.parametrize("name", PARTS)
def test_whatever_the_totals_leave_open_some_exchanges_change(name: str) -> None:
    """In units of any size: another count by whole-number programming, and a way from it."""
    rng, opened = np.random.default_rng(7), 0
    for row in chosen(name, BOUNDED):
        table = part(name, exact=False)[row]
        for cell in rng.permutation(31)[:6].tolist():
            other = attack.nearest(table, cell)
            assert other is None or attack.leads(other, table), (name, row, cell)
            opened += other is not None
    assert opened > BOUNDED


def test_the_known_leak_is_closed() -> None:
    """District 4601 once told 460113 by its sixteen other units; now it is their sum."""
    units = tables.base_units()
    inside = units[units.index.str.startswith("4601")]
    assert (inside.sum() == tables.released("district").cells.loc["4601"]).all()
    shown = inside.loc["460113"].to_numpy(dtype=np.int64)
    assert within_reach(shown, joint.MASKS.index("11010") - 1)


def test_two_releases_are_drawn_apart() -> None:
    """One person more: the base of the second says nothing of the draws of the first."""
    people = [24, 24, 6, 6, 5, 18, 16, 8, 4, 2, 1] * 3
    one, other = cells_of(people), cells_of([*people, 16])
    both = set()
    for seed in range(60):
        bases = [
            tables.base_of(cells, key=b"%d" % seed).cells["target_poor"].iloc[0]
            for cells in (one, other)
        ]
        both.add(tuple(bases[1] - bases[0]))
    assert len(both) > 30


def _nothing(stack: np.ndarray, *, names: list[str]) -> np.ndarray:
    assert len(names) == len(stack)
    return stack


def test_the_attack_finds_what_is_told() -> None:
    """The same attack on a mechanism that changes nothing: it can succeed."""
    table = cells_of([24, 24, 6, 16, 8, 4, 2]).to_numpy(dtype=np.int64)[0]
    found = attack.tables_with_the_totals_of(table, most=MOST)
    assert found is not None
    told = attack.pinned(table, found, turns=1, mechanism=_nothing)
    open_ = np.flatnonzero(found.min(axis=0) < found.max(axis=0)).tolist()
    assert told == open_
