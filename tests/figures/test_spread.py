"""How people are spread over the areas of a province, counted by hand."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from figures.spread import spread

NAN = float("nan")


@pytest.fixture
def areas() -> pd.DataFrame:
    """Ten tambons of one province and one of another, its rate the highest of the country."""
    codes = [*(f"8301{place:02}" for place in range(1, 11)), "500101"]
    counts = [10.0, 40.0, 0.0, NAN, 30.0, 5.0, 5.0, 4.0, 3.0, 1.0, 900.0]
    rates = [0.1, 0.4, 0.0, NAN, 0.3, 0.05, 0.05, 0.04, 0.03, 0.01, 0.9]
    ranks = [4.0, 2.0, 10.0, NAN, 3.0, 5.0, 5.0, 7.0, 8.0, 9.0, 1.0]
    return pd.DataFrame({"value": rates, "count": counts, "rank": ranks}, index=codes)


@pytest.fixture
def units() -> pd.DataFrame:
    """A municipality of either province."""
    return pd.DataFrame(
        {"value": [0.2, 0.2], "count": [2.0, 7.0], "rank": [1.0, 1.0]}, index=["830151", "500151"]
    )


def test_the_areas_of_a_province_come_with_the_most_people_first(areas: pd.DataFrame) -> None:
    found = spread(areas, None, within="83")
    order = ["02", "05", "01", "06", "07", "08", "09", "10", "03", "04"]
    assert found.index.tolist() == [f"8301{place}" for place in order]
    assert found["share"].tolist()[:3] == pytest.approx([40 / 98, 30 / 98, 10 / 98])
    assert found["running"].iloc[8] == pytest.approx(1)
    assert np.isnan(found["share"].iloc[-1]), "what nobody counted has no share"
    assert found["rank"].iloc[0] == 2, "the rank is that in the country"


def test_a_pocket_is_of_the_whole_countrys_worst_tenth(areas: pd.DataFrame) -> None:
    found = spread(areas, None, within="TH")
    assert found.index[found["pocket"]].tolist() == ["500101"]
    assert not spread(areas, None, within="83")["pocket"].any()


def test_units_without_a_polygon_add_up_with_the_tambons(
    areas: pd.DataFrame, units: pd.DataFrame
) -> None:
    found = spread(areas, units, within="83")
    assert "500151" not in found.index
    row = found.loc["830151"]
    assert row["share"] == pytest.approx(2 / 100)
    assert np.isnan(row["rank"])
    assert not row["pocket"]
