"""Measures as they may be shown, under any setting."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given

from data.catalog import catalog
from data.release import Release
from poverty import alkire_foster, joint, measures, protected, ranges, reported
from poverty.disclosure import EXACT
from poverty.setting import Setting, equal
from tests.poverty.people import ORDER, SETTINGS, cells_of

YEAR = 2561
LEVELS = ["country", "region", "province", "district", "tambon", "municipality"]
PROTECTED_LEVELS = LEVELS[3:]
HEAVY = Setting.of([3, 1, 1, 4, 1], 0.5)


@pytest.fixture(scope="module")
def tables(release: Release) -> dict[str, protected.Protected]:
    return {
        level: protected.of_figures(release.figures(level, YEAR), "target_poor", level=level)
        for level in LEVELS
    }


def read(release: Release, tables, level: str, setting: Setting) -> pd.DataFrame:
    return reported.read(tables[level], release.figures(level, YEAR)["people"], setting)


def exactly(release: Release, level: str, setting: Setting) -> pd.DataFrame:
    figures = release.figures(level, YEAR)
    cells = joint.from_figures(figures, "target_poor")
    return alkire_foster.measure(cells, figures["people"], setting)


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("number", [2, 3, 4, 5])
def test_people_in_so_many_dimensions_are_hidden_below_five(release, tables, level, number):
    true = exactly(release, level, equal(number / 5))["poor"]
    found = read(release, tables, level, equal(number / 5))
    few = true.between(1, 4)
    assert found.loc[few, "poor"].isna().all()
    assert found.loc[few, "protected"].all()


@pytest.mark.parametrize("level", PROTECTED_LEVELS)
@pytest.mark.parametrize("setting", [equal(0.4), equal(0.6), HEAVY], ids=["2/5", "3/5", "heavy"])
def test_counts_below_the_province_are_multiples_of_five(release, tables, level, setting):
    poor = read(release, tables, level, setting)["poor"].dropna()
    assert (poor % 5 == 0).all()


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("setting", [equal(0.4), equal(0.6), HEAVY], ids=["2/5", "3/5", "heavy"])
def test_nothing_derived_is_shown_of_few(release, tables, level, setting):
    found = read(release, tables, level, setting)
    assert not found["poor"].between(1, 4).any()
    people = found["people"]
    for name in ORDER:
        count = found[f"censored_{name}"] * people
        assert not count.between(0.01, 4.99).any()


@pytest.mark.parametrize("level", LEVELS)
def test_a_protected_headcount_protects_everything_of_it(release, tables, level):
    found = read(release, tables, level, equal(0.4))
    columns = [name for name in found if not str(name).startswith(("people", "uncens", "protect"))]
    assert found.loc[found["protected"], columns].isna().all(axis=None)


@pytest.mark.parametrize("level", LEVELS)
def test_all_the_poor_and_their_dimensions_stay_as_published(release, tables, level):
    found, true = read(release, tables, level, equal(0.2)), exactly(release, level, equal(0.2))
    names = ["poor", "h", "m0", *(f"censored_{name}" for name in ORDER)]
    pd.testing.assert_frame_equal(found[names], true[names], atol=1e-8)


@pytest.mark.parametrize("level", LEVELS)
def test_those_with_one_dimension_stay_as_published(release, tables, level):
    setting = Setting.named({"health": 1}, 1)
    found, true = read(release, tables, level, setting), exactly(release, level, setting)
    pd.testing.assert_series_equal(found["poor"], true["poor"])


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("measure", ["multi_rate", "mpi_m0", "mpi_a"])
def test_the_catalogue_says_the_same_as_the_default_setting(release, tables, level, measure):
    column = {"multi_rate": "h", "mpi_m0": "m0", "mpi_a": "a"}[measure]
    found = read(release, tables, level, equal(0.4))[column]
    figures = release.figures(level, YEAR)
    told = measures.read(catalog().measures[measure], figures, level=level)["value"]
    pd.testing.assert_series_equal(found, told, check_names=False)


@given(SETTINGS)
def test_m0_is_h_times_a_under_any_setting(release, tables, setting):
    found = read(release, tables, "district", setting)
    some = found[found["poor"] > 0]
    assert (some["h"] * some["a"]).to_numpy() == pytest.approx(some["m0"].to_numpy())


@given(SETTINGS)
def test_no_setting_shows_a_count_of_one_to_four_that_is_not_published(release, tables, setting):
    found = read(release, tables, "district", setting)
    poor = setting.poor()
    published = poor.all() or any((poor == (row == 1)).all() for row in joint.MEMBERS)
    assert published or not found["poor"].between(1, 4).any()


def test_counts_stay_near_the_truth(release, tables):
    """95 of 100 districts within a rounding and a half, whatever the weights."""
    for setting in (equal(0.4), equal(0.6), HEAVY, Setting.of([1, 2, 3, 1, 1], 0.3)):
        apart = (
            read(release, tables, "district", setting)["poor"]
            - exactly(release, "district", setting)["poor"]
        ).abs()
        assert apart.quantile(0.95) <= 7.5


def test_staff_read_exact_measures(release: Release) -> None:
    figures = release.figures("tambon", YEAR)
    table = protected.of_figures(figures, "target_poor", level="tambon", threshold=EXACT)
    found = reported.read(table, figures["people"], HEAVY)
    true = exactly(release, "tambon", HEAVY)
    pd.testing.assert_frame_equal(found[true.columns], true)
    assert not found["protected"].any()


def test_where_the_published_totals_leave_nobody_the_count_is_zero() -> None:
    cells = cells_of([16] * 30 + [8] * 10)
    table = protected.protect(cells, level="tambon")
    row = reported.read(table, pd.Series({"area-0": 100.0}), HEAVY).loc["area-0"]
    assert (row["poor"], row["h"], row["m0"], row["protected"]) == (0, 0, 0, False)
    assert np.isnan(row["a"])


def test_where_all_is_withheld_derived_counts_are_protected(release, tables):
    stage = tables["tambon"].stage
    codes = stage.index[stage == ranges.ALL_WITHHELD]
    limits = tables["tambon"].ranges.upper[
        (stage.dropna() == ranges.ALL_WITHHELD).to_numpy(), : ranges.SEVERAL
    ]
    found = read(release, tables, "tambon", HEAVY).loc[codes]
    possible = (limits @ HEAVY.poor()) > 0
    assert found.loc[possible, "poor"].isna().all()


def test_areas_without_figures_are_missing_not_protected(release, tables):
    row = read(release, tables, "province", HEAVY).loc["10"]
    assert not row["protected"]
    assert np.isnan(row["h"])
