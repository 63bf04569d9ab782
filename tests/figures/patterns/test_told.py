"""How patterns are told: colours apart, where most lie, how sure, the order of those named."""

from __future__ import annotations

from itertools import combinations

import pandas as pd
import pytest

from figures.patterns import told
from figures.patterns.found import CALLED, Kind, Patterns
from figures.patterns.neighbours import Rule
from figures.patterns.overall import Overall


def brightness(colour: str) -> float:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return 0.299 * red + 0.587 * green + 0.114 * blue


def test_groups_are_dark_and_those_alone_pale() -> None:
    assert list(told.COLOURS) == list(CALLED)
    dark = [brightness(told.COLOURS[kind]) for kind in (Kind.HIGH, Kind.LOW)]
    pale = [brightness(told.COLOURS[kind]) for kind in (Kind.HIGH_IN_LOW, Kind.LOW_IN_HIGH)]
    assert max(dark) + 60 < min(pale) < brightness(told.COLOURS[Kind.UNSURE])
    assert all(one != other for one, other in combinations(told.COLOURS.values(), 2))


@pytest.mark.parametrize(
    ("codes", "level", "expected"),
    [
        (["550101", "550102", "580101"], "tambon", (["55"], 2)),
        (["5501", "5502", "5801", "5802"], "district", (["55", "58"], 2)),
        (["5501", "5801"], "district", ([], 0)),
        (["5501", "5502", "5801", "5802", "3001", "3002", "4001", "4002"], "district", ([], 0)),
        (["55", "58"], "province", ([], 0)),
        ([], "tambon", ([], 0)),
    ],
)
def test_where_most_lie(codes: list[str], level: str, expected: tuple[list[str], int]) -> None:
    assert told.leading(codes, level) == expected


@pytest.mark.parametrize(
    ("queen", "nearest", "side", "times"),
    [
        ((0.4, 0.002), (0.3, 0.004), "together", 4),
        ((-0.4, 0.001), (-0.3, 0.002), "apart", 2),
        ((0.4, 0.002), (0.01, 0.3), "chance", 300),
        ((0.4, 0.002), (-0.3, 0.002), "chance", 2),
    ],
)
def test_the_whole_map(
    queen: tuple[float, float], nearest: tuple[float, float], side: str, times: int
) -> None:
    rules = {Rule.QUEEN: Overall(*queen), Rule.NEAREST: Overall(*nearest)}
    found = told.whole(Patterns(pd.DataFrame(), rules, 76))
    assert found == (side, queen[0], nearest[0], times)


def test_those_named_stand_kind_after_kind_the_furthest_out_first() -> None:
    kinds = ["low", "high", "unsure", "low", "high", "missing"]
    rates = [0.02, 0.3, 0.1, 0.01, 0.5, float("nan")]
    index = [f"{place}" for place in range(10, 16)]
    areas = pd.DataFrame({"kind": [Kind(one) for one in kinds], "smoothed": rates}, index=index)
    assert list(told.named(Patterns(areas, {}, 5)).index) == ["14", "11", "13", "10"]
    nothing = areas.drop(columns="smoothed")
    assert told.named(Patterns(nothing, {}, 5)).empty
