"""Measures of a setting over made-up areas, against people counted one by one."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from data.stored.release import Release
from figures import protection, settings
from figures.options import Method
from poverty import setting
from poverty.protection import reported
from tests.poverty import tables
from tests.poverty.people import by_definition, cells_of

YEAR = 2561
POOR = [31] * 40 + [2] * 30 + [18] * 30
CELLS = cells_of(POOR, [2] * 9, [16] * 60 + [18] * 2).set_axis(["a", "b", "c"])
PEOPLE = pd.Series({"a": 200.0, "b": 90.0, "c": 400.0})
FOUND = reported.measured(tables.unchanged(CELLS), PEOPLE, setting.equal(0.4))


def test_a_measure_of_a_setting_is_read_with_who_it_counts() -> None:
    row = settings.reading(FOUND, "h").loc["a"]
    plain = by_definition(POOR + [0] * 100, setting.equal(0.4))
    assert row["value"] == pytest.approx(plain["h"])
    assert (row["count"], row["base"], row["rank"]) == (70, 200, 1)
    assert not row["weak"]


def test_of_a_dimension_those_are_counted_who_reach_the_cut_off() -> None:
    row = settings.reading(FOUND, "income").loc["a"]
    assert (row["count"], row["value"]) == (70, pytest.approx(0.35))
    health = settings.reading(FOUND, "health")
    assert health.loc["a", "count"] == 70


def test_few_people_are_protected_and_few_surveyed_are_weak() -> None:
    table = settings.reading(FOUND, "m0")
    assert table["protected"].tolist() == [False, False, True]
    assert table["weak"].tolist() == [False, True, False]
    assert table["value"].isna().tolist() == [False, False, True]
    assert table.loc["b", "value"] == 0, "all of its poor are so in income alone: for certain"
    assert table["rank"].tolist() == pytest.approx([1, 2, np.nan], nan_ok=True)


def test_dimensions_of_an_area_keep_their_words() -> None:
    dimensions = ["health", "income"]
    found = settings.censored(pd.Series(FOUND.loc["a"]), dimensions)
    assert found.index.tolist() == dimensions
    assert found["value"].tolist() == pytest.approx([0.35, 0.35])
    assert set(found["status"]) == {"derived"}
    assert settings.censored(pd.Series(FOUND.loc["c"]), ["income"])["status"].tolist() == ["below"]


def test_a_setting_over_a_level_is_that_of_the_protected_table(release: Release) -> None:
    method = Method("households", 60, (15, 15, 15, 40, 15), "h")
    found = settings.measured(release, "region", YEAR, method)
    cells = protection.table(release, "region", YEAR, "households").cells
    scores = {
        mask: sum(w for w, bit in zip(method.weights, mask, strict=True) if bit == "1")
        for mask in cells
    }
    poor = cells[[mask for mask, score in scores.items() if score >= 60]].sum(axis=1, skipna=False)
    shown = found["poor"].dropna()
    assert len(shown) >= 4
    pd.testing.assert_series_equal(shown, poor[shown.index], check_names=False)
    households = release.figures("region", YEAR)["households"]
    assert np.allclose(found.loc[shown.index, "h"], shown / households[shown.index])


def test_an_area_with_the_most_poor_under_every_setting_is_always_among_the_worst() -> None:
    worst, rest = [31] * 50, [[1 << (place % 5)] * (place + 1) for place in range(19)]
    cells = cells_of(worst, *rest)
    people = pd.DataFrame({"people": [100.0] * 20, "households": [40.0] * 20}, index=cells.index)
    found = settings.standing(tables.unchanged(cells), people, "bmn_poor")
    assert found.loc["area-0", ["worst_share", "band", "agreement"]].tolist() == [1, "A", 1]
    assert found["steady"].iloc[0]
