"""The attack on people by linear programming: no cell of one to four can be told exactly.

A cell that the published totals of TPMAP alone tell is no secret of ours and is left out.
"""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from data import store
from poverty import joint

pytest.importorskip("scipy", reason="scipy is not installed")
from tests.poverty import attack

LEVELS = ("tambon", "municipality", "district", "province")
CASES = 25


@cache
def shown(level: str) -> dict[str, attack.Shown]:
    release = store.active()
    return {name: attack.Shown.of(release, level, name) for name in joint.POPULATIONS}


def chosen(level: str, population: str, many: int) -> list[tuple[str, int]]:
    """Some small cells, the same at every run."""
    small = shown(level)[population].small()
    order = np.random.default_rng(2561).permutation(len(small))
    return [small[place] for place in order[:many]]


def told(found: tuple[int, int]) -> bool:
    return found[0] == found[1]


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("population", joint.POPULATIONS)
def test_no_small_cell_is_told_by_what_is_shown_of_its_area(level: str, population: str) -> None:
    for code, cell in chosen(level, population, CASES):
        if told(attack.together(shown(level), code).bounds(code, cell, population)):
            published = attack.together(shown(level), code, published_only=True)
            assert told(published.bounds(code, cell, population)), (code, joint.MASKS[cell + 1])


@pytest.mark.parametrize("province", ["55", "91"])
def test_no_small_cell_is_told_by_its_siblings_district_and_province(province: str) -> None:
    known = {level: shown(level)["target_poor"] for level in LEVELS}
    everything = attack.family(known, province)
    published = attack.family(known, province, published_only=True)
    cells = [
        (code, cell)
        for level in ("tambon", "municipality")
        for code, cell in known[level].small()
        if code.startswith(province)
    ]
    order = np.random.default_rng(2561).permutation(len(cells))
    for code, cell in [cells[place] for place in order[:10]]:
        if told(everything.bounds(code, cell)):
            assert told(published.bounds(code, cell)), (code, joint.MASKS[cell + 1])


def test_the_attack_works_where_nothing_is_protected() -> None:
    """The same attack on rounding each cell alone tells cells: it can succeed."""
    known = shown("tambon")["target_poor"]
    naive = attack.Shown(known.exact, *attack.rounded_alone(known.exact))
    found = [
        (attack.alone(naive, code).bounds(code, cell), (code, cell))
        for code, cell in chosen("tambon", "target_poor", 60)
    ]
    newly = [
        case
        for bounds, case in found
        if told(bounds)
        and not told(attack.alone(known, case[0], published_only=True).bounds(*case))
    ]
    assert newly
