"""How steady an area's place is over a grid of settings."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.stored.release import Release
from poverty import alkire_foster, joint, robustness
from poverty.setting import Setting, equal
from tests.poverty.people import cells_of, surveyed

VALUES = st.lists(st.floats(0, 1), min_size=2, max_size=30)


@pytest.fixture(scope="module")
def standing(release: Release) -> pd.DataFrame:
    figures = release.figures("province", 2561)
    cells = joint.from_figures(figures, "target_poor")
    return robustness.standing(cells, figures["people"], robustness.grid())


def test_the_grid_has_at_least_two_hundred_different_settings():
    grid = robustness.grid()
    assert len(set(grid)) == len(grid) >= 200


def test_every_dimension_is_heavy_in_as_many_settings():
    weights = np.array([setting.weights for setting in robustness.grid()])
    heavy = (weights > 0.2 + 1e-9).sum(axis=0)
    assert len(set(heavy.tolist())) == 1


def test_m0_of_a_grid_is_m0_of_each_setting():
    people = [[1, 3, 7, 0], [31, 16, 0, 0], [0, 0, 0, 0]]
    cells, base, grid = cells_of(*people), surveyed(*people), robustness.grid()
    values = robustness.adjusted(cells, base, grid)
    for place in (0, 100, 216):
        expected = alkire_foster.measure(cells, base, grid[place])["m0"]
        assert values[:, place] == pytest.approx(expected.to_numpy())


def test_worst_share_counts_the_settings_in_which_an_area_is_worst():
    values = np.array([[0.9, 0.1], [0.5, 0.5], *[[0.05, 0.05]] * 8])
    assert robustness.worst_share(values).tolist() == [0.5, 0.5, *[0.0] * 8]


def test_ties_at_the_edge_are_both_worst():
    values = np.array([[0.9], [0.9], *[[0.1]] * 8])
    assert robustness.worst_share(values).tolist()[:3] == [1, 1, 0]


def test_zeros_are_never_the_worst():
    assert robustness.worst_share(np.zeros((10, 3))).tolist() == [0.0] * 10


def test_areas_without_figures_have_no_standing_and_move_nobody():
    values = np.array([[0.9, 0.9], [np.nan, np.nan], *[[0.1, 0.2]] * 9])
    found = robustness.worst_share(values)
    assert np.isnan(found[1])
    assert found[0] == 1


def test_no_figures_at_all_is_no_error():
    assert np.isnan(robustness.worst_share(np.full((3, 2), np.nan))).all()


def test_bands_are_fifths_the_worst_first():
    values = np.arange(10, 0, -1).reshape(-1, 1) / 10
    assert robustness.bands(values)[:, 0].tolist() == [0, 0, 1, 1, 2, 2, 3, 3, 4, 4]


def test_areas_without_poverty_are_in_the_last_band():
    values = np.array([[0.5], [0.0], [0.0], [0.0]])
    assert robustness.bands(values)[:, 0].tolist() == [0, 4, 4, 4]


def test_an_area_that_all_settings_place_alike_is_steady():
    people = [[31] * 9 + [0], *[[16] + [0] * 9 for _ in range(9)]]
    found = robustness.standing(cells_of(*people), surveyed(*people), robustness.grid())
    row = found.iloc[0]
    assert (row["band"], row["agreement"], row["steady"], row["worst_share"]) == ("A", 1, True, 1)


def test_missing_areas_are_not_steady():
    cells = cells_of([31], [3], [1])
    cells.iloc[0] = np.nan
    row = robustness.standing(cells, surveyed([31], [3], [1]), robustness.grid()).iloc[0]
    assert row[["band", "agreement", "worst_share"]].isna().all()
    assert not row["steady"]


def test_standing_of_provinces(standing: pd.DataFrame) -> None:
    assert standing["worst_share"].dropna().between(0, 1).all()
    assert set(standing["band"].dropna()) <= set(robustness.BANDS)
    assert standing.loc[standing["steady"], "agreement"].min() >= robustness.STEADY


def test_bangkok_has_no_standing(standing: pd.DataFrame) -> None:
    assert standing.loc["10", ["worst_share", "agreement"]].isna().all()


@given(VALUES)
def test_a_series_agrees_with_itself(values):
    series = pd.Series(values)
    found = robustness.spearman(series, series)
    assert np.isnan(found) if series.nunique() < 2 else found == pytest.approx(1)


@given(VALUES)
def test_a_series_opposes_its_reverse(values):
    series = pd.Series(values)
    found = robustness.spearman(series, -series)
    assert np.isnan(found) if series.nunique() < 2 else found == pytest.approx(-1)


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), min_size=3, max_size=30))
def test_rank_correlation_is_that_of_scipy(pairs):
    stats = pytest.importorskip("scipy.stats", reason="scipy is not installed")
    one, other = (pd.Series(values) for values in zip(*pairs, strict=True))
    if min(one.nunique(), other.nunique()) < 2:
        assert np.isnan(robustness.spearman(one, other))
    else:
        assert robustness.spearman(one, other) == pytest.approx(stats.spearmanr(one, other)[0])


def test_rank_correlation_of_nothing_is_missing():
    assert np.isnan(robustness.spearman(pd.Series([np.nan]), pd.Series([1.0])))


def test_overlap_counts_the_areas_in_both_lists():
    one = pd.Series({"a": 3.0, "b": 2.0, "c": 1.0})
    other = pd.Series({"a": 1.0, "b": 2.0, "c": 3.0})
    assert robustness.overlap(one, other, first=2) == 1


def test_areas_without_poverty_are_on_no_list():
    assert robustness.highest(pd.Series({"a": 0.0, "b": np.nan, "c": 0.1})).tolist() == ["c"]


def test_a_higher_cutoff_changes_some_of_the_worst_hundred(release: Release) -> None:
    figures = release.figures("tambon", 2561)
    cells = joint.from_figures(figures, "target_poor")
    one, other = (
        alkire_foster.measure(cells, figures["people"], setting)["m0"]
        for setting in (equal(0.4), Setting.of([1, 1, 1, 6, 1], 0.6))
    )
    assert 0 < robustness.overlap(one, other) < 100
    assert robustness.overlap(one, one) == 100


def test_the_grid_is_every_pair_of_weights_and_cutoff_in_order() -> None:
    heavy = [set(), *(set(one) for many in range(1, 5) for one in combinations(range(5), many))]
    weights = {tuple(2 if place in one else 1 for place in range(5)) for one in heavy}
    cutoffs = (0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6)
    expected = [Setting.of(one, k) for one in sorted(weights) for k in cutoffs]
    assert list(robustness.grid()) == expected


def test_m0_is_missing_where_nobody_was_surveyed_or_counted() -> None:
    cells = cells_of([3, 3, 1], [7], [3], [31])
    cells.iloc[3] = np.nan
    people = pd.Series([4.0, 1.0, 0.0, 1.0], index=cells.index)
    found = robustness.adjusted(cells, people, (equal(0.4), equal(0.2)))
    assert found[0].tolist() == pytest.approx([0.8 / 4, 1 / 4])
    assert found[1].tolist() == pytest.approx([0.6, 0.6])
    assert np.isnan(found[2:]).all()


@pytest.mark.parametrize(("part", "worst"), [(0.1, 2), (0.25, 5), (0.01, 1), (0.5, 10)])
def test_the_worst_are_a_part_of_the_areas_and_at_least_one(part: float, worst: int) -> None:
    values = np.arange(20, 0, -1.0).reshape(-1, 1)
    found = robustness.worst_share(values, part=part)
    assert found.tolist() == [1.0] * worst + [0.0] * (20 - worst)


def test_an_area_that_lacks_one_setting_has_no_share_and_no_band() -> None:
    values = np.array([[0.9, np.nan], [0.5, 0.5], [0.4, 0.6]])
    assert np.isnan(robustness.worst_share(values)[0])
    assert np.isnan(robustness.bands(values)[0]).all()
    assert robustness.worst_share(values)[1:].tolist() == [0.5, 0.5]
    assert robustness.bands(values)[1:].tolist() == [[0, 3], [3, 0]]  # of two: 0–60%, then more


def test_ties_at_the_edge_of_a_band_share_the_worse_one() -> None:
    values = np.array([[0.9], [0.8], [0.8], [0.6], [0.5], [0.5], [0.3], [0.2], [0.1], [0.05]])
    assert robustness.bands(values)[:, 0].tolist() == [0, 0, 0, 1, 2, 2, 3, 3, 4, 4]


def test_no_figures_have_no_bands() -> None:
    assert np.isnan(robustness.bands(np.full((3, 2), np.nan))).all()
    assert robustness.bands(np.zeros((0, 2))).shape == (0, 2)


def test_a_standing_is_told_from_the_bands_of_each_setting() -> None:
    """Five areas under five settings: the first is worst in four of them, the second in one."""
    order = [[5, 4, 3, 2, 1]] * 4 + [[4, 5, 3, 2, 1]]
    settings = tuple(equal(k) for k in (0.2, 0.4, 0.6, 0.8, 1.0))
    areas = _standings(np.array(order, dtype=float).T, settings)
    assert areas["band"].tolist() == ["A", "B", "C", "D", "E"]
    assert areas["agreement"].tolist() == pytest.approx([0.8, 0.8, 1, 1, 1])
    assert areas["steady"].tolist() == [True] * 5
    assert areas["worst_share"].tolist() == pytest.approx([0.8, 0.2, 0, 0, 0])
    assert list(areas.columns) == ["worst_share", "band", "agreement", "steady"]
    assert list(areas.index) == [f"area-{place}" for place in range(5)]


def test_the_worse_of_two_bands_that_tie_is_told() -> None:
    values = np.array([[5, 4], [4, 5], [3, 3], [2, 2], [1, 1]], dtype=float)
    areas = _standings(values, (equal(0.2), equal(0.4)))
    assert areas["band"].tolist() == ["A", "A", "C", "D", "E"]
    assert areas["agreement"].tolist() == [0.5, 0.5, 1, 1, 1]
    assert areas["steady"].tolist() == [False, False, True, True, True]


def test_an_area_without_figures_takes_no_standing_from_the_others() -> None:
    values = np.array([[5, 5], [np.nan, np.nan], [3, 3], [2, 2], [1, 1], [0.5, 0.5]])
    areas = _standings(values, (equal(0.2), equal(0.4)))
    assert areas["band"].isna().tolist() == [False, True, *[False] * 4]
    assert areas["band"].dropna().tolist() == list("ABCDE")
    assert areas["agreement"].tolist() == pytest.approx([1, np.nan, 1, 1, 1, 1], nan_ok=True)


def _standings(values: np.ndarray, settings: tuple[Setting, ...]) -> pd.DataFrame:
    """What is said of areas whose M0 under each setting is this."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(robustness, "adjusted", lambda *_: values)
        people = [[1]] * len(values)
        return robustness.standing(cells_of(*people), surveyed(*people), settings)


def test_a_hundred_areas_are_listed_and_those_that_tie_keep_their_order() -> None:
    values = pd.Series([float(place % 3) for place in range(300)])
    by_order = [place for end in (2, 1) for place in range(300) if place % 3 == end]
    assert robustness.highest(values).tolist() == by_order[:100]
    assert robustness.highest(values, first=250).tolist() == by_order
    assert robustness.overlap(values, values) == 100
    assert robustness.overlap(values, 2 - values) == 0
    assert robustness.overlap(values, values, first=7) == 7


def test_rank_correlation_is_over_areas_in_both() -> None:
    one = pd.Series({"a": 1.0, "b": 2.0, "c": 3.0, "x": 9.0, "y": np.nan})
    other = pd.Series({"a": 4.0, "b": 9.0, "c": 5.0, "x": np.nan, "z": 0.0})
    assert robustness.spearman(one, other) == pytest.approx(0.5)
    assert robustness.spearman(one[["a", "b"]], other) == pytest.approx(1)
    assert np.isnan(robustness.spearman(one[["a"]], other))
    assert np.isnan(robustness.spearman(one * 0, other))
    assert np.isnan(robustness.spearman(other, one * 0))
