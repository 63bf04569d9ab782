"""The protected base: published totals, sums over it at every level, one key a house."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.stored import store
from data.stored.release import Release
from figures import protection
from poverty import joint
from poverty.protection import protected
from tests.poverty import tables
from tests.poverty.people import cells_of

CROWD = st.binary(min_size=1, max_size=120).map(lambda drawn: [byte % 31 + 1 for byte in drawn])
LEVELS_ABOVE = ("country", "region", "province", "district")


@pytest.mark.parametrize("population", joint.POPULATIONS)
@pytest.mark.parametrize("level", tables.LEVELS)
def test_published_totals_are_exact_at_every_level(level: str, population: str) -> None:
    found, true = tables.released(level, population).cells, tables.exact(level, population)
    totals = np.vstack([np.ones(31), joint.MEMBERS])
    np.testing.assert_array_equal(found.to_numpy() @ totals.T, true.to_numpy() @ totals.T)


@pytest.mark.parametrize("population", joint.POPULATIONS)
@pytest.mark.parametrize("level", LEVELS_ABOVE)
def test_every_level_is_a_sum_over_the_units(level: str, population: str) -> None:
    units = tables.base_units(population)
    areas = [protection.area_of(code, level) for code in units.index]
    found = tables.released(level, population).cells.dropna()
    pd.testing.assert_frame_equal(units.groupby(areas).sum(), found.sort_index(), check_names=False)


def test_cells_are_whole_numbers_of_people() -> None:
    units = tables.base_units()
    assert (units >= 0).all(axis=None)
    assert (units % 1 == 0).all(axis=None)


def test_everybody_who_is_target_poor_is_bmn_poor_in_the_same_set() -> None:
    assert (tables.base_units("target_poor") <= tables.base_units("bmn_poor")).all(axis=None)


def test_the_country_is_a_sum_as_well_and_not_the_exact_count() -> None:
    assert not tables.released("country").exact
    assert (tables.released("country").cells != tables.exact("country")).any(axis=None)


def test_areas_without_figures_stay_missing() -> None:
    assert tables.released("province").cells.loc["10"].isna().all()
    assert tables.released("province").room.loc["10"].isna().all()


@given(st.lists(CROWD, min_size=2, max_size=4))
def test_a_release_that_differs_in_one_unit_changes_only_that_units_base(areas):
    before, after = cells_of(*areas), cells_of([*areas[0], 16], *areas[1:])
    one, other = (tables.base_of(cells).cells["target_poor"] for cells in (before, after))
    pd.testing.assert_frame_equal(one.iloc[1:], other.iloc[1:])


def test_the_base_is_the_same_whatever_the_threshold(release: Release) -> None:
    cells = protection.table(release, "tambon", 2561, "target_poor", threshold=10).cells
    pd.testing.assert_frame_equal(cells, tables.released("tambon").cells)


def test_a_population_that_nobody_counted_is_missing(release: Release) -> None:
    base = tables.base_of(cells_of([1, 2]))
    index = pd.Index(["area-0"])
    found = base.over("households", pd.Series(index, index=index), index, threshold=5)
    assert found.cells.isna().all(axis=None)


def test_units_without_figures_are_left_out() -> None:
    cells = cells_of([24, 6], [24, 6])
    cells.loc["area-1"] = np.nan
    assert list(tables.base_of(cells).cells["target_poor"].index) == ["area-0"]


def test_staff_get_exact_tables() -> None:
    found = protection.exact(store.active(), "tambon", 2561, "target_poor")
    assert found.exact
    pd.testing.assert_frame_equal(found.cells, tables.exact("tambon"))


@given(CROWD)
def test_a_cell_holds_no_more_than_the_published_totals_allow(people):
    counts = cells_of(people).to_numpy(dtype=np.int64)
    assert (counts <= protected.highest(counts)).all()
