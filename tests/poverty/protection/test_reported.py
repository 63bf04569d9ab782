"""Measures as they may be shown, under any setting."""

from __future__ import annotations

from functools import cache

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.stored import store
from figures import readings
from poverty import alkire_foster, joint
from poverty.protection import protected, reported
from poverty.protection.disclosure import Status
from poverty.setting import Setting, equal
from tests.poverty import tables
from tests.poverty.people import ORDER, SETTINGS, cells_of
from tests.products import WHOLE

HEAVY = Setting.of([3, 1, 1, 4, 1], 0.5)
NAMED = pytest.mark.parametrize(
    "setting", [equal(0.4), equal(0.6), HEAVY], ids=["2/5", "3/5", "heavy"]
)
AT = pytest.mark.parametrize("level", tables.LEVELS)
POPULATIONS = st.sampled_from(joint.POPULATIONS)
DERIVED = {Status.DERIVED, Status.PUBLISHED}


@cache
def people(level: str, population: str = "target_poor") -> pd.Series:
    return store.active().figures(level, tables.YEAR)[alkire_foster.BASES[population]]


def read(level: str, setting: Setting, population: str = "target_poor") -> pd.DataFrame:
    return reported.measured(tables.released(level, population), people(level, population), setting)


def exactly(level: str, setting: Setting) -> pd.DataFrame:
    return alkire_foster.measure(tables.exact(level), people(level), setting)


@AT
@NAMED
def test_nothing_derived_is_shown_of_few(level, setting):
    found = read(level, setting)
    assert not found["poor"].between(1, 4).any()
    for name in ORDER:
        count = found[f"censored_{name}"] * found["people"]
        assert not count.between(0.01, 4.99).any()


@AT
@NAMED
def test_what_is_not_shown_says_why_and_what_is_shown_has_a_number(level, setting):
    found = read(level, setting)
    for column in found.columns[found.columns.str.endswith(reported.SUFFIX)]:
        figure = found[column.removesuffix(reported.SUFFIX)]
        assert (figure.notna() == found[column].isin(DERIVED)).all(), column


@AT
@NAMED
def test_a_ratio_among_few_people_is_withheld(level, setting):
    found = read(level, setting)
    few = found["poor_status"] == Status.BELOW
    columns = ["a_status", "m0_status", *(f"contribution_{name}_status" for name in ORDER)]
    assert (found.loc[few, columns] == Status.WITHHELD).all(axis=None)
    assert (found["protected"] == few).all()


@AT
def test_all_the_poor_and_their_dimensions_stay_as_published(level):
    found, true = read(level, equal(0.2)), exactly(level, equal(0.2))
    names = ["poor", "h", "m0", *(f"censored_{name}" for name in ORDER)]
    pd.testing.assert_frame_equal(found[names], true[names], atol=1e-8)
    known = true["poor"].notna()
    assert (found.loc[known, "poor_status"] == Status.PUBLISHED).all()
    assert (found.loc[known, "m0_status"] == Status.PUBLISHED).all()


@AT
@pytest.mark.parametrize("dimension", ORDER)
def test_those_with_one_dimension_stay_as_published(level, dimension):
    setting = Setting.named({dimension: 1}, 1)
    found, true = read(level, setting), exactly(level, setting)
    pd.testing.assert_series_equal(found["poor"], true["poor"])


@AT
@pytest.mark.parametrize("measure", ["multi_rate", "mpi_m0", "mpi_a"])
def test_the_catalogue_says_the_same_as_the_default_setting(level, measure):
    column = {"multi_rate": "h", "mpi_m0": "m0", "mpi_a": "a"}[measure]
    found = read(level, equal(0.4))
    told = readings.reading(store.active(), level, measure, tables.YEAR)
    pd.testing.assert_series_equal(found[column], told["value"], check_names=False)
    pd.testing.assert_series_equal(
        found[f"{column}_status"], told["status"], check_names=False, check_dtype=False
    )


@settings(max_examples=100 if WHOLE else 40)  # each is of hundreds of areas
@given(SETTINGS, POPULATIONS)
@pytest.mark.parametrize("level", ["province", "district", "municipality"])
def test_every_row_adds_up_under_any_setting(level, setting, population):
    """M0 = H·A, no h(j) above H, M0 = Σ w(j)·h(j), and contributions add up to one."""
    found = read(level, setting, population)
    some = found[found["poor"] > 0]
    h, censored = some["h"].to_numpy(), some[[f"censored_{name}" for name in ORDER]].to_numpy()
    assert (h * some["a"]).to_numpy() == pytest.approx(some["m0"].to_numpy())
    assert not (censored > h[:, None] + 1e-12).any()
    parts = some[[f"contribution_{name}" for name in ORDER]].to_numpy()
    assert parts.sum(axis=1) == pytest.approx(np.ones(len(some)))
    whole = some[[f"absolute_{name}" for name in ORDER]].to_numpy().sum(axis=1)
    assert whole == pytest.approx(some["m0"].to_numpy())
    shown = found[[*(f"censored_{name}" for name in ORDER), "h", "a", "m0"]]
    assert not ((shown < 0) | (shown > 1 + 1e-12)).any(axis=None)


@cache
def summed(digits: int) -> pd.DataFrame:
    """The sets of all units, added up by the first digits of their codes."""
    units = tables.base_units()
    return units.groupby(units.index.str[:digits]).sum()


@given(SETTINGS)
def test_a_setting_at_every_level_is_the_sum_of_its_units(setting):
    poor = setting.poor().astype(float)
    for level, digits in (("district", 4), ("province", 2)):
        sums, found = summed(digits) @ poor, read(level, setting)["poor"]
        shown = found.dropna()
        pd.testing.assert_series_equal(sums[shown.index], shown, check_names=False)


def test_staff_read_exact_measures() -> None:
    table = protected.exact(store.active().figures("tambon", tables.YEAR), "target_poor")
    found = reported.measured(table, people("tambon"), HEAVY)
    true = exactly("tambon", HEAVY)
    pd.testing.assert_frame_equal(found[true.columns], true)
    known = true["poor"].notna()
    assert (found.loc[known, "poor_status"] == Status.EXACT).all()
    assert not found["protected"].any()


def test_where_the_published_totals_leave_nobody_the_count_is_zero() -> None:
    row = reported.measured(
        tables.table_of(cells_of([16] * 30 + [8] * 10)), pd.Series({"area-0": 100.0}), HEAVY
    ).loc["area-0"]
    assert (row["poor"], row["h"], row["m0"], row["protected"]) == (0, 0, 0, False)
    assert row["poor_status"] == Status.PUBLISHED
    assert (row["a_status"], row["contribution_income_status"]) == (Status.NONE, Status.NONE)


def test_a_rate_of_nobody_surveyed_is_none_not_missing() -> None:
    found = reported.measured(tables.table_of(cells_of([16])), pd.Series({"area-0": 0.0}), HEAVY)
    assert found.at["area-0", "h_status"] == Status.NONE


def test_areas_without_figures_are_missing_not_protected() -> None:
    row = read("province", HEAVY).loc["10"]
    assert not row["protected"]
    assert {row[name] for name in row.index if name.endswith("_status")} == {Status.MISSING}


def word_of(table: protected.Protected, members: np.ndarray, place: int) -> Status:
    """What the count of a family of sets is, from the cells of one area."""
    number = table.cells.iloc[place].to_numpy()[members].sum()
    nobody = table.room.iloc[place].to_numpy()[members].sum() == 0
    told = members.all() or any((members == (row == 1)).all() for row in joint.MEMBERS)
    if np.isnan(number):
        return Status.MISSING
    if table.exact:
        return Status.EXACT
    if told or nobody:
        return Status.PUBLISHED
    return Status.BELOW if number < table.threshold else Status.DERIVED


def words_of(table: protected.Protected, setting: Setting, place: int, base: float) -> dict:
    """Every word that the rules of the document give one area, one figure after another."""
    poor, sets = setting.poor(), table.cells.iloc[place].to_numpy()
    counted, union = word_of(table, poor, place), poor.all() and not table.exact
    over = {"poor": sets[poor].sum(), "score": (setting.scores() * poor) @ np.nan_to_num(sets)}

    def rate(word: Status) -> Status:
        return word if word == Status.MISSING or base > 0 else Status.NONE

    def ratio(number: float) -> Status:
        if counted in {Status.BELOW, Status.MISSING}:
            return Status.WITHHELD if counted == Status.BELOW else Status.MISSING
        if not number > 0:
            return Status.NONE
        return Status.PUBLISHED if union else counted

    m0 = Status.WITHHELD if rate(counted) == Status.BELOW else rate(counted)
    m0 = Status.PUBLISHED if m0 == Status.DERIVED and union else m0
    found = {"poor": counted, "h": rate(counted), "a": ratio(over["poor"]), "m0": m0}
    for name, row in zip(ORDER, joint.MEMBERS == 1, strict=True):
        found[f"censored_{name}"] = rate(word_of(table, poor & row, place))
        found[f"uncensored_{name}"] = rate(word_of(table, row, place))
        found[f"absolute_{name}"] = m0
        found[f"contribution_{name}"] = ratio(over["score"])
    return found


AREAS = (
    [24] * 3 + [6] * 2 + [16] * 9,
    [16] * 5,
    [31] * 9 + [3] * 2,
    [7] * 4 + [1],
    [],
    [1],
    [28] * 6,
)


@pytest.mark.parametrize("threshold", [5, 10, 1])
@pytest.mark.parametrize(
    "setting",
    [
        equal(0.2),
        equal(0.4),
        equal(1),
        HEAVY,
        Setting.named({"income": 1}, 1),
        Setting.of([0, 1, 1, 1, 1], 0.25),
    ],
    ids=["union", "2/5", "all", "heavy", "income", "four"],
)
def test_every_figure_is_told_by_the_rules(setting: Setting, threshold: int) -> None:
    cells = cells_of(*[people or [0] for people in AREAS])
    cells.iloc[5] = np.nan
    table = tables.unchanged(cells, threshold=threshold)
    bases = pd.Series([100.0, 50, 60, 0, 30, 20, 80], index=cells.index)
    found = reported.measured(table, bases[::-1], setting)
    exact = alkire_foster.measure(cells, bases, setting)
    assert found["people"].tolist() == bases.tolist()
    for place in range(len(cells)):
        told, row = words_of(table, setting, place, bases.iloc[place]), found.iloc[place]
        assert {name: row[f"{name}_status"] for name in told} == told
        assert row["protected"] == (told["poor"] == Status.BELOW)
        for name, word in told.items():
            true = exact[name].iloc[place] if word in {*DERIVED, Status.EXACT} else np.nan
            assert row[name] == pytest.approx(true, nan_ok=True), name


def test_the_columns_are_the_measures_and_a_word_beside_each() -> None:
    found = reported.measured(tables.unchanged(cells_of([3])), pd.Series({"area-0": 9.0}), HEAVY)
    names = ["poor", "h", "a", "m0"]
    for name in ORDER:
        names += [f"censored_{name}", f"uncensored_{name}", f"absolute_{name}"]
        names += [f"contribution_{name}"]
    beside = [part for name in names for part in (name, f"{name}_status")]
    assert list(found.columns) == ["people", *beside, "protected"]
    assert list(found.index) == ["area-0"]
