"""Readings of the embedded release against its own columns."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from data.stored.release import Release
from figures import readings

YEAR = 2561


@pytest.mark.parametrize("level", ["country", "region", "province", "district"])
def test_a_rate_is_poor_over_people_and_ranked_from_the_highest(
    release: Release, level: str
) -> None:
    found = readings.reading(release, level, "target_poor_rate", YEAR)
    figures = release.figures(level, YEAR)
    rates = figures["target_poor"] / figures["people"].replace(0, np.nan)
    pd.testing.assert_series_equal(found["value"], rates, check_names=False)
    ranks = [1 + (rates > own).sum() if own == own else np.nan for own in rates]
    assert found["rank"].tolist() == pytest.approx(ranks, nan_ok=True)


def test_an_unknown_measure_and_a_year_without_figures_are_refused(release: Release) -> None:
    with pytest.raises(KeyError):
        readings.reading(release, "province", "unheard_of", YEAR)
    with pytest.raises(KeyError):
        readings.reading(release, "province", "target_poor_rate", 2400)


def test_what_lies_inside_an_area_is_ranked_among_itself() -> None:
    table = pd.DataFrame(
        {"value": [0.5, 0.1, np.nan, 0.3, 0.3], "rank": [1, 5, np.nan, 2, 2]},
        index=["5001", "8301", "8302", "8303", "8304"],
    )
    inside = readings.inside(table, "83")
    assert inside["rank"].tolist() == pytest.approx([3, np.nan, 1, 1], nan_ok=True)
    assert readings.inside(table, "TH")["rank"].tolist() == pytest.approx(
        [1, 4, np.nan, 2, 2], nan_ok=True
    )
    assert readings.inside(table, "north").index.tolist() == ["5001"]
    assert table["rank"].iloc[1] == 5, "the whole country's table stays as it was"


def test_years_are_those_with_a_figure_latest_first(release: Release) -> None:
    """NESDC publishes the HAI of provinces for B.E. 2558 to 2564, TPMAP its survey of one year."""
    measures = release.catalog.measures
    assert readings.years(release, "province", measures["hai"]) == [*range(2564, 2557, -1)]
    assert readings.years(release, "province", measures["target_poor_rate"]) == [YEAR]
    assert readings.years(release, "tambon", measures["hai"]) == []
    assert readings.years(release, "tambon", measures["income_rate"]) == [YEAR]
    assert readings.years(release, "region", measures["mpi_m0"]) == [YEAR]


def test_people_of_a_dimension_are_those_of_every_set_that_holds_it(release: Release) -> None:
    figures = release.figures("province", YEAR)
    sets = [name for name in figures if name.removeprefix("target_poor_").isdigit()]
    found = readings.dimensions(release, "province", YEAR)
    assert list(found) == ["health", "living", "education", "income", "access"]
    for bit, name in enumerate(found):
        holding = [column for column in sets if column[-5:][bit] == "1"]
        assert len(holding) == 16
        plain = figures[holding].sum(axis=1, skipna=False)
        pd.testing.assert_series_equal(found[name], plain, check_names=False)


def test_people_of_several_dimensions_are_near_the_exact_count_and_never_few(
    release: Release,
) -> None:
    """Off by four people at the most in a survey unit, by ten in the country."""
    figures = release.figures("country", YEAR).loc["TH"]
    sets = [name for name in figures.index if name.removeprefix("target_poor_").isdigit()]
    exact = sum(figures[name] for name in sets if name[-5:].count("1") >= 2)
    assert readings.several(release, "country", YEAR)["TH"] == pytest.approx(exact, abs=10)
    tambons = readings.several(release, "tambon", YEAR).dropna()
    assert not ((tambons > 0) & (tambons < 5)).any()


def test_who_has_no_card_is_the_rest_of_the_poor(release: Release) -> None:
    figures = release.figures("district", YEAR)
    found = readings.unregistered(release, "district", YEAR)
    assert (found["unregistered"] + figures["registered"]).equals(figures["bmn_poor"])
    assert found["bmn_poor"].equals(figures["bmn_poor"])
    known = found.dropna()
    assert np.allclose(known["share"] * known["bmn_poor"], known["unregistered"])
