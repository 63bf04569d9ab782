"""What is read of a small release whose people are known one by one."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest

from data.catalog import catalog
from figures import protection, readings, settings, together
from figures.options import Method
from poverty import robustness
from poverty.protection import reported
from poverty.setting import Setting
from tests.figures import made

NAN = float("nan")
PROVINCES = made.LEVELS["province"]
RELEASE = made.release()


def several(code: str) -> int:
    """Target poor in two dimensions or more as the protected base counts them."""
    table = protection.table(RELEASE, "province", made.YEAR, "target_poor").cells
    return int(table.loc[code, [mask for mask in table if mask.count("1") > 1]].sum())


def test_a_published_rate_is_read_with_its_rank() -> None:
    """One in twenty of the surveyed is target poor in either province: they share a rank."""
    found = readings.reading(RELEASE, "province", "target_poor_rate", made.YEAR)
    assert list(found.index) == PROVINCES
    assert found["value"].tolist() == pytest.approx([0.05, 0.05, NAN], nan_ok=True)
    assert found["count"].tolist() == pytest.approx([50, 32, NAN], nan_ok=True)
    assert found["rank"].tolist() == pytest.approx([1, 1, NAN], nan_ok=True)
    columns = ["value", "count", "base", "status", "protected", "small", "weak", "rank"]
    assert list(found.columns) == columns


def test_a_measure_of_several_dimensions_is_read_from_the_base() -> None:
    found = readings.reading(RELEASE, "province", "multi_rate", made.YEAR)
    assert found["count"].tolist()[:2] == [several("50"), several("51")]
    assert found["value"].tolist()[:2] == pytest.approx([several("50") / 1000, several("51") / 640])
    assert set(found["status"][:2]) == {"derived"}
    assert readings.several(RELEASE, "province", made.YEAR).tolist()[:2] == [
        several("50"), several("51"),
    ]  # fmt: skip


def test_years_of_a_measure_are_those_of_any_of_its_columns() -> None:
    measure = catalog().measures["health_rate"]
    release = made.release()
    later = release.table.rename(index={made.YEAR: 2564}, level="year_be")
    union = later[["target_poor"]].rename(columns={"target_poor": "target_poor_in_health"})
    both = pd.concat([release.table, union])
    dated = type(release)(release.manifest, release.areas, both, {})
    assert readings.years(dated, "province", measure) == [2564, 2561]
    assert readings.years(dated, "province", catalog().measures["bmn_poor"]) == [2561]
    assert readings.years(dated, "province", catalog().measures["hai"]) == []


def test_dimensions_and_cards_are_counted_from_the_figures() -> None:
    """Province 51: two in all five, seven in living and education, six in income, and others."""
    found = readings.dimensions(RELEASE, "province", made.YEAR)
    assert found.loc["51"].to_dict() == {
        "health": 10, "living": 9, "education": 24, "income": 8, "access": 2,
    }  # fmt: skip
    card = readings.unregistered(RELEASE, "province", made.YEAR)
    assert card.loc["51"].to_dict() == {"unregistered": 48, "share": 0.75, "bmn_poor": 64}
    assert card.loc["52"].isna().all()


def test_a_setting_is_measured_from_the_base_of_its_population() -> None:
    method = Method("households", 60, shown="h")
    found = settings.measured(RELEASE, "province", made.YEAR, method)
    table = protection.table(RELEASE, "province", made.YEAR, "households")
    base = RELEASE.figures("province", made.YEAR)["households"]
    expected = reported.measured(table, base, Setting.of([1] * 5, 0.6))
    pd.testing.assert_frame_equal(found, expected)


FOUND = pd.DataFrame(
    {
        "people": [200.0, 99.0, 0.0, 100.0],
        "poor": [20.0, NAN, 0.0, 7.0],
        "h": [0.1, NAN, NAN, 0.07],
        "h_status": ["derived", "below", "none", "derived"],
        "m0": [0.05, NAN, NAN, 0.2],
        "m0_status": ["derived", "withheld", "none", "derived"],
        "censored_income": [0.0301, NAN, NAN, 0.01],
        "censored_income_status": ["derived", "below", "none", "missing"],
    },
    index=list("abcd"),
)


def test_a_measure_of_a_setting_stands_on_the_poor() -> None:
    found = settings.reading(FOUND, "m0")
    assert list(found.columns) == [
        "value",
        "count",
        "base",
        "status",
        "protected",
        "small",
        "weak",
        "rank",
    ]
    assert found["value"].tolist() == pytest.approx([0.05, NAN, NAN, 0.2], nan_ok=True)
    assert found["count"].tolist() == pytest.approx([20, NAN, 0, 7], nan_ok=True)
    assert found["base"].tolist() == [200, 99, 0, 100]
    assert found["status"].tolist() == ["derived", "withheld", "none", "derived"]
    assert found["protected"].tolist() == [False, True, False, False]
    assert found["weak"].tolist() == [False, True, False, False]
    assert found["rank"].tolist() == pytest.approx([2, NAN, NAN, 1], nan_ok=True)


def test_a_dimension_of_a_setting_stands_on_its_own_people() -> None:
    found = settings.reading(FOUND, "income")
    assert found["count"].tolist() == pytest.approx([6, NAN, NAN, 1], nan_ok=True)
    assert found["value"].tolist() == pytest.approx([0.0301, NAN, NAN, 0.01], nan_ok=True)
    assert found["status"].tolist() == ["derived", "below", "none", "missing"]
    assert found["protected"].tolist() == [False, True, False, False]


def test_censored_headcounts_of_an_area_by_dimension() -> None:
    row = pd.concat(
        [FOUND.loc["b"], FOUND.loc["a"].rename(lambda name: name.replace("income", "x"))]
    )
    found = settings.censored(row, ["x", "income"])
    assert list(found.index) == ["x", "income"]
    assert found["value"].tolist() == pytest.approx([0.0301, NAN], nan_ok=True)
    assert found["status"].tolist() == ["derived", "below"]


def test_a_standing_is_over_the_base_and_the_people_of_a_population() -> None:
    table = protection.table(RELEASE, "province", made.YEAR, "households")
    figures = RELEASE.figures("province", made.YEAR)
    found = settings.standing(table, figures, "households")
    expected = robustness.standing(table.cells, figures["households"], robustness.grid())
    pd.testing.assert_frame_equal(found, expected)


def test_what_comes_together_is_known_from_sets_alone() -> None:
    assert together.known(RELEASE, "50", made.YEAR)
    assert together.known(RELEASE, "510188", made.YEAR)
    assert not together.known(RELEASE, "52", made.YEAR)
    release = made.release()
    plain = release.table[["people", "bmn_poor_00001"]]
    bare = type(release)(release.manifest, release.areas, plain, {})
    assert not together.known(bare, "50", made.YEAR)


def test_areas_alike_are_the_nearest_by_profile() -> None:
    table = protection.table(RELEASE, "tambon", made.YEAR, "target_poor")
    found = together.alike(table, "500101")
    shares = table.cells.div(table.cells.sum(axis=1), axis=0)
    apart = {
        code: (shares.loc[code] - shares.loc["500101"]).abs().sum() / 2
        for code in ("500102", "510101", "510102")
    }
    assert found.to_dict() == pytest.approx(dict(sorted(apart.items(), key=lambda one: one[1])))


READING = pd.DataFrame(
    {"value": [0.3, 0.1, 0.2, NAN], "count": [3.0, 9.0, 2.0, NAN], "rank": [1.0, 3.0, 2.0, NAN]},
    index=["500101", "500102", "510101", "500103"],
)


def test_one_person_is_few_nobody_none_and_a_setting_has_no_sample_of_its_own() -> None:
    alone = FOUND.assign(people=[1.0, 0.0, 100.0, 99.0])
    found = settings.reading(alone, "m0")
    assert found["weak"].tolist() == [True, False, False, True]
    assert found["small"].tolist() == [False] * 4


def test_at_a_level_that_a_measure_lacks_nobody_has_a_figure() -> None:
    """A human achievement index given for a district by mistake is not read."""
    release = made.release()
    table = release.table.assign(hai=0.5)
    found = readings.reading(replace(release, table=table), "district", "hai", made.YEAR)
    assert found.index.tolist() == made.LEVELS["district"]
    assert found[["value", "count", "base", "rank"]].isna().all(axis=None)
    assert set(found.dtypes[["value", "count", "base"]].astype(str)) == {"float64"}


def test_a_column_that_the_release_lacks_leaves_the_others_as_they_are() -> None:
    found = readings.reading(RELEASE, "province", "poverty_headcount", made.YEAR)
    assert found.index.tolist() == PROVINCES
    assert found["value"].isna().all()
    assert readings.reading(RELEASE, "province", "target_poor", made.YEAR).at["50", "value"] == 50
