"""Measures over areas, against figures published elsewhere and sums made by hand."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from data.catalog import catalog
from data.stored.release import Release
from figures import readings
from poverty import joint, measures
from poverty.protection import protected
from tests.poverty import tables
from tests.poverty.people import cells_of

MEASURES = catalog().measures
NAN = float("nan")
LEVELS = ["country", "region", "province", "district", "tambon", "municipality"]


def read(release: Release, measure: str, level: str) -> pd.DataFrame:
    return readings.reading(release, level, measure, 2561).drop(columns="rank")


@pytest.mark.parametrize("level", LEVELS)
def test_every_measure_can_be_read_at_every_level(release: Release, level: str) -> None:
    columns = ["value", "count", "base", "status", "protected", "small", "weak"]
    for measure, known in MEASURES.items():
        table = read(release, measure, level)
        assert list(table.columns) == columns, measure
        assert table.index.equals(release.codes(level)), measure
        if known.unit == "percent":
            assert table["value"].dropna().between(0, 1).all(), measure


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


def test_a_share_of_nobody_is_no_figure_however_many_are_said_to_be_poor() -> None:
    found = measures.headcount_rate(pd.Series([3.0, 3.0, 0.0]), pd.Series([0.0, 60.0, 0.0]))
    assert found.tolist() == pytest.approx([NAN, 0.05, NAN], nan_ok=True)


def test_what_is_read_from_a_table_stands_in_the_order_of_the_figures() -> None:
    """The table has one area more, and begins with another."""
    table = tables.unchanged(cells_of([3] * 5, [24] * 6, [3] * 7))
    figures = pd.DataFrame({"people": [100.0, 100.0]}, index=["area-2", "area-0"])
    found = measures.reading(MEASURES["multi_rate"], figures, table)
    assert found["count"].to_dict() == {"area-2": 7, "area-0": 5}
    assert found.index.equals(figures.index)


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


@pytest.mark.parametrize(("people", "weak"), [(99, True), (100, False), (1, True), (0, False)])
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


def rows(**columns: list[float]) -> pd.DataFrame:
    """Figures of areas a, b, c and so on."""
    many = len(next(iter(columns.values())))
    return pd.DataFrame(columns, index=list("abcdef"[:many]), dtype=float)


def test_a_ratio_is_a_count_over_its_base_and_says_what_is_lacking() -> None:
    """Of 200; nobody of 50; of nobody; of an area without figures."""
    figures = rows(registered=[150, 0, 0, NAN], bmn_poor=[200, 50, 0, NAN])
    found = measures.reading(MEASURES["registered_share"], figures)
    assert found["value"].tolist() == pytest.approx([0.75, 0, NAN, NAN], nan_ok=True)
    assert found["count"].tolist() == pytest.approx([150, 0, 0, NAN], nan_ok=True)
    assert found["base"].tolist() == pytest.approx([200, 50, 0, NAN], nan_ok=True)
    assert found["status"].tolist() == ["published", "published", "none", "missing"]
    assert found["weak"].tolist() == [False, True, False, False]
    assert not found["protected"].any()


def test_a_base_without_anybody_and_no_count_is_missing() -> None:
    figures = rows(registered=[NAN], bmn_poor=[0])
    assert measures.reading(MEASURES["registered_share"], figures)["status"].tolist() == ["missing"]


def test_a_count_is_its_own_value() -> None:
    found = measures.reading(MEASURES["bmn_poor"], rows(bmn_poor=[7, 0, NAN], people=[80, 0, 0]))
    for column in ("value", "count"):
        assert found[column].tolist() == pytest.approx([7, 0, NAN], nan_ok=True)
    assert found["base"].tolist() == [80, 0, 0]
    assert found["status"].tolist() == ["published", "published", "missing"]
    assert found["weak"].tolist() == [True, False, False]


def test_an_index_stands_on_nobody_and_is_never_weak() -> None:
    found = measures.reading(MEASURES["hai"], rows(hai=[0.6, NAN]))
    assert found["value"].tolist() == pytest.approx([0.6, NAN], nan_ok=True)
    assert found[["count", "base"]].isna().all(axis=None)
    assert set(found[["value", "count", "base"]].dtypes) == {np.dtype(float)}
    assert found["status"].tolist() == ["published", "missing"]
    assert found["weak"].tolist() == [False, False]


def test_a_dimension_is_counted_from_the_sets_else_as_published() -> None:
    """Area a: 3 in income alone, 4 in income and access, 5 in health; b has only the union."""
    cells = pd.DataFrame(0.0, index=["a", "b"], columns=list(joint.MASKS[1:]))
    cells.loc["a", ["00010", "00011", "10000"]] = [3, 4, 5]
    cells.loc["b"] = NAN
    figures = tables.figures_of(cells).assign(people=[70.0, 20.0])
    plain = measures.reading(MEASURES["income_rate"], figures)
    assert plain["count"].tolist() == pytest.approx([7, NAN], nan_ok=True)
    assert plain["value"].tolist() == pytest.approx([0.1, NAN], nan_ok=True)
    assert plain["base"].tolist() == [70, 20]
    union = figures.assign(target_poor_in_income=[999.0, 5.0])
    found = measures.reading(MEASURES["income_rate"], union)
    assert found["count"].tolist() == [7, 5]
    assert found["value"].tolist() == pytest.approx([0.1, 0.25])
    assert found["status"].tolist() == ["published"] * 2
    every = measures.dimension_table(union)
    assert list(every.columns) == ["health", "living", "education", "income", "access"]
    assert every.loc["a"].tolist() == [5, 0, 0, 7, 4]


@pytest.mark.parametrize(
    ("measure", "value"),
    [("multi_rate", 9 / 60), ("mpi_m0", (2 * 6 + 5 * 3) / (5 * 60)), ("mpi_a", 27 / 45)],
)
def test_measures_of_several_dimensions_count_from_two_of_five(measure: str, value: float) -> None:
    """Of 60 people six are deprived in two dimensions, three in five, eleven in one."""
    figures, table = made_up(60, c00011=6, c11111=3, c01000=11)
    found = measures.reading(MEASURES[measure], figures, table).loc["a"]
    assert found["value"] == pytest.approx(value)
    assert (found["count"], found["base"], found["status"]) == (9, 60, "derived")
    assert found["weak"]
    assert not found["protected"]


def test_those_in_two_dimensions_or_more_are_shown_from_the_threshold_on() -> None:
    _, table = made_up(60, c00011=3, c11111=2, c01000=11)
    found = measures.several(table)
    assert found.to_dict() == {"a": 5}
    assert found.name == "several"
    _, few = made_up(60, c00011=2, c11111=2, c01000=11)
    assert measures.several(few).isna().all()


@pytest.mark.parametrize(
    ("measure", "columns"),
    [
        ("registered_share", ["registered"]),
        ("bmn_poor", ["bmn_poor"]),
        ("hai", ["hai"]),
        ("multi_rate", ["target_poor_00001"]),
        ("health_rate", ["target_poor_00001", "target_poor_in_health"]),
    ],
)
def test_a_measure_names_the_columns_that_it_is_there_with(
    measure: str, columns: list[str]
) -> None:
    assert measures.columns(MEASURES[measure]) == columns


def test_series_say_what_they_are() -> None:
    one = pd.Series({"a": 1.0})
    assert measures.headcount_rate(one, one).name == "headcount_rate"
    assert measures.ranked(one).name == "rank"


def test_a_sample_too_small_for_a_figure_is_a_state_of_its_own() -> None:
    """Marked 1 and without a figure; a figure there is published, an unmarked gap is missing."""
    figures = pd.DataFrame(
        {
            "poverty_headcount": [0.1, np.nan, np.nan, 0.3, np.nan],
            "poverty_headcount_small_sample": [0.0, 1.0, 0.0, 1.0, np.nan],
        },
        index=list("abcde"),
    )
    found = measures.reading(catalog().measures["poverty_headcount"], figures)
    assert found["value"].tolist() == pytest.approx([0.1, np.nan, np.nan, 0.3, np.nan], nan_ok=True)
    assert [str(one) for one in found["status"]] == [
        "published", "small_sample", "missing", "published", "missing",
    ]  # fmt: skip
    assert found["small"].tolist() == [False, True, False, False, False]
    plain = figures[["poverty_headcount"]]
    unmarked = measures.reading(catalog().measures["poverty_headcount"], plain)
    assert not unmarked["small"].any()
    assert unmarked["count"].isna().all()
    assert unmarked["base"].isna().all()
