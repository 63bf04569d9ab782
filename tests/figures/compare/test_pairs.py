"""Two measures at once: thirds, corners and correlation, held against a count by hand."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from scipy.stats import spearmanr

from data.stored.release import Release
from figures import readings
from figures.compare import pairs

UNITS = ("percent", "percent")


def reading(values: list[float], protected: frozenset[int] = frozenset()) -> pd.DataFrame:
    index = [f"{10 + place}" for place in range(len(values))]
    hidden = [place in protected for place in range(len(values))]
    return pd.DataFrame({"value": values, "protected": hidden}, index=index)


def rising(number: int) -> list[float]:
    return [0.01 * (place + 1) for place in range(number)]


def test_areas_lie_in_the_thirds_of_either() -> None:
    found = pairs.pair(reading(rising(12)), reading(rising(12)[::-1]), UNITS)
    assert found.areas["field"].tolist() == [6] * 4 + [4] * 4 + [2] * 4
    assert [found.count(field) for field in range(9)] == [0, 0, 4, 0, 4, 0, 4, 0, 0]
    assert set(found.corner(first=True, second=False)) == {"18", "19", "20", "21"}
    assert found.corner(first=True, second=True) == []
    assert found.correlation == pytest.approx(-1)


def test_who_lacks_either_figure_is_in_no_field_and_counts_for_no_third() -> None:
    first = reading([*rising(12), float("nan"), 0.5], protected=frozenset({12}))
    second = reading([*rising(12), 0.3, float("nan")])
    found = pairs.pair(first, second, UNITS)
    assert found.areas["field"].tolist()[-2:] == [pairs.HIDDEN, pairs.MISSING]
    assert len(found.known) == 12
    assert found.first.highest == pytest.approx(0.12)


def test_ties_share_their_rank_and_are_told_of() -> None:
    values = [0.0] * 7 + rising(5)
    other = list(np.random.default_rng(1).permutation(rising(12)))
    found = pairs.pair(reading(values), reading(other), UNITS)
    assert found.correlation == pytest.approx(spearmanr(values, other).statistic)
    assert found.ties == pytest.approx(7 / 12)


def test_what_prints_alike_is_in_one_third() -> None:
    values = [0.10001, 0.10002, 0.10003] * 4
    found = pairs.pair(reading(values), reading(rising(12)), UNITS)
    assert found.areas["field"].nunique() == 3
    assert len(found.first.classes) == 1
    assert found.corner(first=True, second=True) == []


def test_of_few_areas_no_correlation_is_told() -> None:
    few = pairs.pair(reading(rising(9)), reading(rising(9)), UNITS)
    assert np.isnan(few.correlation)
    assert few.ties == 0
    none = pairs.pair(reading([float("nan")] * 3), reading(rising(3)), UNITS)
    assert none.known.empty
    assert none.first.classes == ()


def test_of_the_release_by_scipy(embedded: Release) -> None:
    first, second = (
        readings.reading(embedded, "district", one, embedded.periods[0])
        for one in ("bmn_poor_rate", "registered_share")
    )
    found = pairs.pair(first, second, UNITS)
    known = found.known
    own = spearmanr(first["value"][known.index], second["value"][known.index]).statistic
    assert found.correlation == pytest.approx(own)
    assert len(known) == 877
    shares = [found.count(field) for field in range(9)]
    assert sum(shares) == 877
    for third in range(3):
        assert abs(sum(shares[third::3]) - 877 / 3) < 0.08 * 877
