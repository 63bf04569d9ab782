"""The protected table: what may be known of an area, and that everything follows from it alone."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import store
from data.release import Release
from poverty import audit, joint, polytope, protected, ranges
from poverty.disclosure import EXACT, UnknownThreshold
from tests.poverty.people import cells_of

YEAR = 2561
ROOT = Path(__file__).parents[2]
CROWD = st.lists(st.integers(1, 31), min_size=1, max_size=120)
LEVELS = st.sampled_from(["province", "district", "tambon"])
THRESHOLDS = st.sampled_from([3, 5, 10])


def table_of(release: Release, level: str, population: str = "target_poor") -> protected.Protected:
    del release
    return _table(level, population)


@cache
def _table(level: str, population: str) -> protected.Protected:
    return protected.of_figures(store.active().figures(level, YEAR), population, level=level)


@given(CROWD, LEVELS, THRESHOLDS)
def test_what_may_be_known_is_true(people, level, threshold):
    cells = cells_of(people)
    table = protected.protect(cells, level=level, threshold=threshold)
    values = ranges.with_numbers(cells.to_numpy(dtype=np.int64))
    assert (table.ranges.lower <= values).all()
    assert (values <= table.ranges.upper).all()


@given(CROWD, LEVELS, THRESHOLDS)
def test_the_table_keeps_the_published_totals(people, level, threshold):
    cells = cells_of(people)
    table = protected.protect(cells, level=level, threshold=threshold)
    found, known = table.cells.to_numpy(), cells.to_numpy()
    assert found.sum() == pytest.approx(known.sum(), abs=1e-6)
    assert joint.MEMBERS @ found[0] == pytest.approx(joint.MEMBERS @ known[0], abs=1e-6)


@given(CROWD, LEVELS)
def test_the_table_lies_inside_what_may_be_known(people, level):
    table = protected.protect(cells_of(people), level=level)
    found = np.hstack([table.cells.to_numpy(), table.cells.to_numpy() @ ranges.AT_LEAST.T])
    assert (found >= table.ranges.lower - 0.01).all()
    assert (found <= table.ranges.upper + 0.01).all()


@given(st.lists(CROWD, min_size=2, max_size=5))
def test_a_table_does_not_depend_on_the_areas_beside_it(areas):
    together = protected.protect(cells_of(*areas), level="tambon").cells.iloc[0]
    alone = protected.protect(cells_of(areas[0]), level="tambon").cells.iloc[0]
    assert together.to_numpy() == pytest.approx(alone.to_numpy(), abs=1e-6)


def test_the_point_is_made_from_totals_and_ranges_alone():
    """Two populations of the same totals in the same ranges have the same table."""
    one = cells_of([0b11000] * 2 + [0b00110] * 2 + [0b10100] * 3 + [16] * 30 + [8, 4, 2] * 20)
    move = {"11000": -1, "10100": 1, "01000": 1, "00100": -1}
    other = one.copy()
    for mask, step in move.items():
        other[mask] += step
    tables = [protected.protect(cells, level="tambon") for cells in (one, other)]
    assert (tables[0].ranges.lower == tables[1].ranges.lower).all()
    pd.testing.assert_frame_equal(tables[0].cells, tables[1].cells)


@given(CROWD, LEVELS)
def test_no_small_cell_has_a_range_of_its_own_unless_published(people, level):
    cells = cells_of(people)
    counts = cells.to_numpy(dtype=np.int64)
    found = protected.protect(cells, level=level).ranges.only_cells()
    small = (counts > 0) & (counts < 5)
    told = small & (found.lower == found.upper)
    assert not told.any()


@given(CROWD)
def test_a_cell_holds_no_more_than_the_published_totals_allow(people):
    counts = cells_of(people).to_numpy(dtype=np.int64)
    assert (counts <= ranges.highest(counts)).all()


@given(st.integers(0, 500), THRESHOLDS)
def test_a_range_is_all_that_would_be_shown_alike(value, threshold):
    values, limits = np.array([[value]]), np.array([[1_000]])
    lower, upper = ranges.ranged(values, limits, threshold=threshold)
    alike = [
        other
        for other in range(1_000)
        if (other < threshold) == (value < threshold)
        and (value < threshold or _rounded(other, threshold) == _rounded(value, threshold))
    ]
    assert (lower[0, 0], upper[0, 0]) == (alike[0], alike[-1])


def _rounded(value: int, threshold: int) -> int:
    return int((value / threshold + 0.5) // 1)


def test_moves_keep_people_and_deprivations():
    known = audit.moves()
    members = joint.MEMBERS.T
    assert (members[known.taken].sum(axis=1) == members[known.put].sum(axis=1)).all()


def test_every_cell_is_touched_by_a_move():
    known = audit.moves()
    assert set(known.taken.ravel()) == set(known.put.ravel()) == set(range(31))


def test_an_area_whose_ranges_tell_a_cell_has_wider_ones(release: Release) -> None:
    table = table_of(release, "tambon")
    wide = (table.stage.dropna() == ranges.WIDE).to_numpy()
    assert wide.any()
    base = table.ranges.upper[wide, : ranges.SEVERAL]
    assert set(np.unique(base[base > 100] % 20)) <= {9.0}


@pytest.mark.parametrize("stage", [ranges.CELLS_WITHHELD, ranges.ALL_WITHHELD])
def test_an_area_that_still_tells_has_its_cells_withheld(release: Release, stage: int) -> None:
    figures = release.figures("tambon", YEAR)
    table = table_of(release, "tambon")
    rows = (table.stage.dropna() == stage).to_numpy()
    assert rows.any()
    counts = joint.from_figures(figures, "target_poor").dropna().to_numpy(dtype=np.int64)[rows]
    several = ranges.SEVERAL
    assert (table.ranges.upper[rows, :several] == ranges.highest(counts)).all()
    limits = ranges.with_numbers(ranges.highest(counts))[:, several]
    assert (table.ranges.upper[rows, several] == limits).all() == (stage == ranges.ALL_WITHHELD)


def test_withheld_names_the_areas_of_which_only_published_totals_are_shown(
    release: Release,
) -> None:
    found = protected.withheld(release.figures("tambon", YEAR), level="tambon")
    stage = table_of(release, "tambon").stage
    assert found.equals((stage == ranges.ALL_WITHHELD).rename("withheld"))


@pytest.mark.parametrize("population", joint.POPULATIONS)
def test_all_populations_of_an_area_are_withheld_alike(release: Release, population: str) -> None:
    stages = table_of(release, "district", population).stage
    pd.testing.assert_series_equal(stages, table_of(release, "district").stage)


def test_the_country_is_exact(release: Release) -> None:
    table = table_of(release, "country")
    exact = joint.from_figures(release.figures("country", YEAR), "target_poor")
    pd.testing.assert_frame_equal(table.cells, exact)
    assert table.exact


def test_staff_get_exact_tables(release: Release) -> None:
    figures = release.figures("tambon", YEAR)
    table = protected.of_figures(figures, "target_poor", level="tambon", threshold=EXACT)
    pd.testing.assert_frame_equal(table.cells, joint.from_figures(figures, "target_poor"))


def test_people_in_two_or_more_are_exact_in_provinces(release: Release) -> None:
    figures = release.figures("province", YEAR)
    table = table_of(release, "province")
    exact = joint.in_at_least(joint.from_figures(figures, "target_poor"), 2).dropna()
    found = joint.in_at_least(table.cells, 2).dropna()
    assert found.to_numpy() == pytest.approx(exact.to_numpy(), abs=0.01)


def test_areas_without_figures_stay_missing(release: Release) -> None:
    table = table_of(release, "province")
    assert table.cells.loc["10"].isna().all()
    assert np.isnan(table.stage["10"])


@pytest.mark.parametrize("threshold", [0, 2, 4, 6])
def test_another_threshold_is_refused_by_name(threshold: int) -> None:
    with pytest.raises(UnknownThreshold, match=f"{threshold}.* / must be one of 3, 5, 10"):
        protected.protect(cells_of([1]), level="tambon", threshold=threshold)


def test_no_areas_are_no_error() -> None:
    empty = protected.protect(cells_of([1]).iloc[:0], level="tambon")
    assert empty.cells.empty


def test_ranges_that_cannot_be_met_end_in_a_table_all_the_same() -> None:
    lower, upper = np.full((1, 35), 3.0), np.full((1, 35), 4.0)
    found = polytope.inner_point(np.zeros((1, 6)), lower, upper)
    assert found.sum() == pytest.approx(0, abs=1e-6)


def test_the_product_protects_all_populations_of_an_area_together() -> None:
    """`protect` sees one population alone; a release's areas have three that contain each other."""
    wrong = [
        str(path.relative_to(ROOT))
        for folder in ("pages", "briefing", "serving", "poverty")
        for path in (ROOT / folder).rglob("*.py")
        if "protected.protect(" in path.read_text(encoding="utf-8")
    ]
    assert wrong == []
