"""Classes of a part of the country, and one scale for two maps."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.catalog import catalog
from figures import classed
from figures.options import Method
from geo.classing import classes
from geo.classing.classes import POLICY, QUANTILE

NAN = float("nan")
VALUES = st.lists(st.sampled_from([NAN, *(place / 50 for place in range(1, 40))]), max_size=20)
RATE = catalog().measures["target_poor_rate"]


@pytest.fixture
def table() -> pd.DataFrame:
    """A rate of twenty districts in the north and twenty in the south, half as high there."""
    codes = [f"50{place:02}" for place in range(1, 21)] + [
        f"83{place:02}" for place in range(1, 21)
    ]
    rates = [place / 100 for place in range(1, 21)] + [place / 200 for place in range(1, 21)]
    return pd.DataFrame({"value": rates}, index=codes)


def test_classes_of_a_part_hold_its_areas_alone(table: pd.DataFrame) -> None:
    whole = classed.classified(table, RATE, QUANTILE)
    south = classed.classified(table, RATE, QUANTILE, part="83")
    assert (whole.unit, south.unit) == ("percent", "percent")
    assert sum(part.count for part in whole.classes) == 40
    assert sum(part.count for part in south.classes) == 20
    assert south.places.index.tolist() == [f"83{place:02}" for place in range(1, 21)]
    assert all(2 <= part.count <= 6 for part in south.classes)
    assert whole.places["8320"] < south.places["8320"] == 4


def test_a_region_is_a_part_too(table: pd.DataFrame) -> None:
    north = classed.classified(table, RATE, QUANTILE, part="north")
    assert north.places.index.tolist() == [f"50{place:02}" for place in range(1, 21)]


def test_the_policy_breaks_are_the_same_for_every_part(table: pd.DataFrame) -> None:
    """0 · >0–<1 · 1–<2.5 · 2.5–<5 · 5–<10 · from 10 percent."""
    south = classed.classified(table, RATE, POLICY, part="83")
    rates = table["value"][20:]
    wanted = [
        ((rates >= low) & (rates < high)).sum()
        for low, high in ((1e-9, 0.01), (0.01, 0.025), (0.025, 0.05), (0.05, 0.1), (0.1, 1))
    ]
    counts = [part.count for part in south.classes]
    assert counts[-5:] == wanted


def measured(**columns: list[float]) -> pd.DataFrame:
    """The measures of a setting over some areas, all of them published."""
    table = pd.DataFrame(columns, index=list("abcdef"))
    return table.assign(**{f"{name}_status": "published" for name in columns})


def test_a_setting_and_the_usual_one_share_their_breaks() -> None:
    own = measured(h=[0.1, 0.2, 0.3, 0.4, 0.5, np.nan], poor=[10.0] * 6).assign(people=100.0)
    usual = measured(h=[0.05, 0.15, 0.25, 0.35, 0.45, 0.55], poor=[9.0] * 6).assign(people=100.0)
    found = classed.beside_usual(own, usual, Method(k=60, shown="h"))
    breaks = [
        [(part.lower, part.upper) for part in found[chosen].classes] for chosen in (True, False)
    ]
    assert breaks[0] == breaks[1]
    assert {found[chosen].unit for chosen in found} == {"percent"}
    assert sum(part.count for part in found[True].classes) == 5
    assert sum(part.count for part in found[False].classes) == 6
    assert found[True].places["f"] < 0
    assert found[False].places["f"] == len(found[False].classes) - 1


def test_a_shared_class_counts_the_areas_of_its_own_map() -> None:
    low, high = pd.Series([1.0, 2.0], list("ab")), pd.Series([8.0, 9.0, np.nan], list("xyz"))
    found = classed.shared({True: low, False: high}, unit="number")
    assert [part.count for part in found[True].classes] != [
        part.count for part in found[False].classes
    ]
    both = [
        one.count + other.count
        for one, other in zip(found[True].classes, found[False].classes, strict=True)
    ]
    assert sum(both) == 4
    assert found[False].places.index.tolist() == ["x", "y", "z"]
    plain = [replace(part, count=0) for part in found[True].classes]
    assert plain == [replace(part, count=0) for part in found[False].classes]


def test_two_series_share_breaks_made_of_both() -> None:
    one = pd.Series([0.1, 0.2, NAN], index=list("abc"))
    other = pd.Series([0.3, 0.4, 0.5], index=list("xyz"))
    found = classed.shared({True: one, False: other}, unit="percent")
    assert found[True].places.to_dict() == {"a": 0, "b": 1, "c": -1}
    assert found[False].places.to_dict() == {"x": 2, "y": 3, "z": 4}
    edges = [part.lower for part in found[True].classes]
    assert edges == [None, 0.2, 0.3, 0.4, 0.5]
    assert [part.lower for part in found[False].classes] == edges
    assert [part.count for part in found[True].classes] == [1, 1, 0, 0, 0]
    assert [part.count for part in found[False].classes] == [0, 0, 1, 1, 1]
    assert (found[True].unit, found[False].unit) == ("percent", "percent")
    assert classed.shared({True: one}).popitem()[1].unit == ""


@given(st.lists(VALUES, min_size=2, max_size=4), st.sampled_from(classes.SCHEMES))
def test_shared_classes_are_those_of_all_together(several: list[list[float]], scheme: str) -> None:
    series = {place: pd.Series(one, dtype=float) for place, one in enumerate(several)}
    found = classed.shared(series, scheme)
    every = [value for one in several for value in one]
    together = classes.classify(pd.Series(every, dtype=float), scheme)
    places = [place for one in found.values() for place in one.places]
    assert list(found) == list(series)
    assert places == together.places.tolist()
    for place, part in enumerate(together.classes):
        own = [half.classes[place].count for half in found.values()]
        assert sum(own) == part.count
