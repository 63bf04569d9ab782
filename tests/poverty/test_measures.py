"""Measures over areas, against figures published elsewhere and sums made by hand."""

from __future__ import annotations

import pandas as pd
import pytest

from data.catalog import catalog
from data.stored.release import Release
from figures import readings
from poverty import joint, measures
from poverty.protection import protected
from tests.poverty import tables

MEASURES = catalog().measures
LEVELS = ["country", "region", "province", "district", "tambon", "municipality"]


def read(release: Release, measure: str, level: str) -> pd.DataFrame:
    return readings.reading(release, level, measure, 2561).drop(columns="rank")


@pytest.mark.parametrize("measure", list(MEASURES))
@pytest.mark.parametrize("level", LEVELS)
def test_every_measure_can_be_read_at_every_level(
    release: Release, measure: str, level: str
) -> None:
    table = read(release, measure, level)
    assert list(table.columns) == ["value", "count", "base", "status", "protected", "weak"]
    assert table.index.equals(release.codes(level))
    if MEASURES[measure].unit == "percent":
        assert table["value"].dropna().between(0, 1).all()


@pytest.mark.parametrize("kind", sorted({measure.kind for measure in MEASURES.values()}))
def test_every_kind_in_the_catalogue_has_its_arithmetic(kind: str) -> None:
    assert (kind in measures.KINDS) != (kind in measures.OF_SEVERAL)


# DESIGN.md's known totals: target poor, and deprived in each dimension, of 36,647,817 surveyed.
@pytest.mark.parametrize(
    ("measure", "people"),
    [
        ("target_poor_rate", 1_032_987),
        ("bmn_poor_rate", 4_405_684),
        ("health_rate", 217_081),
        ("living_rate", 244_739),
        ("education_rate", 378_080),
        ("income_rate", 376_091),
        ("access_rate", 6_490),
    ],
)
def test_national_rates_are_the_known_totals_over_the_surveyed(
    release: Release, measure: str, people: int
) -> None:
    row = read(release, measure, "country").loc["TH"]
    assert row["count"] == people
    assert row["value"] == pytest.approx(people / 36_647_817, rel=1e-12)


# The same known totals by number of dimensions: 132,787 in two, 24,339 in three, 2,611, 49.
@pytest.mark.parametrize(
    ("measure", "value"),
    [
        ("multi_rate", 159_786 / 36_647_817),
        ("mpi_m0", (2 * 132_787 + 3 * 24_339 + 4 * 2_611 + 5 * 49) / (5 * 36_647_817)),
        ("mpi_a", (2 * 132_787 + 3 * 24_339 + 4 * 2_611 + 5 * 49) / (5 * 159_786)),
    ],
)
def test_national_figures_of_several_dimensions_are_near_the_true_ones(
    release: Release, measure: str, value: float
) -> None:
    row = read(release, measure, "country").loc["TH"]
    assert row["value"] == pytest.approx(value, rel=1e-3)
    assert row["status"] == "derived"


# facts/bmn-indicators-2560-2564.csv: indicator 1 (birth weight), failed and surveyed in 2561.
def test_an_indicator_is_failed_over_surveyed_for_it(release: Release) -> None:
    row = read(release, "indicator_01", "country").loc["TH"]
    assert (row["count"], row["base"]) == (1_900, 542_808)


# facts/nesdc-hai-2558-2564.csv: Bangkok's index of 2561.
def test_the_human_achievement_index_is_nesdcs(release: Release) -> None:
    assert read(release, "hai", "province").at["10", "value"] == pytest.approx(0.666580)


def made_up(people: float, **cells: float) -> tuple[pd.DataFrame, protected.Protected]:
    row = {mask: cells.get(f"c{mask}", 0.0) for mask in joint.MASKS[1:]}
    table = tables.unchanged(pd.DataFrame([row], index=["a"]))
    return pd.DataFrame({"people": [people]}, ["a"]), table


def test_a_rate_over_nobody_is_none_and_not_zero() -> None:
    table = measures.reading(MEASURES["multi_rate"], *made_up(people=0))
    assert pd.isna(table.at["a", "value"])
    assert table.at["a", "status"] == "none"


def test_intensity_is_none_where_nobody_is_deprived_in_two() -> None:
    table = measures.reading(MEASURES["mpi_a"], *made_up(people=100, c10000=9))
    assert pd.isna(table.at["a", "value"])
    assert table.at["a", "status"] == "none"


@pytest.mark.parametrize(
    ("measure", "status"), [("multi_rate", "below"), ("mpi_m0", "withheld"), ("mpi_a", "withheld")]
)
def test_derived_measures_of_one_to_four_people_are_protected(measure: str, status: str) -> None:
    row = measures.reading(MEASURES[measure], *made_up(people=1_000, c11000=4, c10000=50)).loc["a"]
    assert row["protected"]
    assert row["status"] == status
    assert row[["value", "count"]].isna().all()


def test_a_measure_of_several_dimensions_asks_for_the_protected_table() -> None:
    figures, _ = made_up(people=10)
    with pytest.raises(LookupError, match="mpi_a"):
        measures.reading(MEASURES["mpi_a"], figures)


@pytest.mark.parametrize(("people", "weak"), [(99, True), (100, False), (0, False)])
def test_a_figure_over_fewer_than_a_hundred_surveyed_is_weak(
    people: int,
    weak: bool,  # noqa: FBT001 (a table's column)
) -> None:
    figures = pd.DataFrame({"target_poor": [1.0], "people": [float(people)]}, ["a"])
    table = measures.reading(MEASURES["target_poor_rate"], figures)
    assert table.at["a", "weak"] == weak


def test_ranks_begin_with_the_highest_and_ties_share_the_best() -> None:
    values = pd.Series([3.0, 5.0, 5.0, float("nan"), 1.0])
    assert measures.ranked(values).tolist()[:3] == [3.0, 1.0, 1.0]
    assert measures.ranked(values, higher_first=False).tolist()[:3] == [2.0, 3.0, 3.0]


def test_reading_leaves_the_figures_unchanged(release: Release) -> None:
    figures = release.figures("province", 2561)
    before = figures.copy()
    measures.reading(MEASURES["mpi_a"], figures, tables.released("province"))
    pd.testing.assert_frame_equal(figures, before)


def test_the_dimension_table_holds_the_published_totals(release: Release) -> None:
    table = measures.dimension_table(release.figures("country", 2561))
    assert table.loc["TH"].to_dict() == {
        "health": 217_081,
        "living": 244_739,
        "education": 378_080,
        "income": 376_091,
        "access": 6_490,
    }
