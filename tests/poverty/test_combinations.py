"""Combinations of dimensions: the 31 sets as they may be shown, and the dominant one."""

from __future__ import annotations

import pandas as pd
import pytest

from data.stored import store
from figures import protection
from poverty import combinations, joint
from poverty.protection import protected
from tests.poverty import tables


def made_up(**cells: float) -> protected.Protected:
    row = {mask: cells.get(f"c{mask}", 0.0) for mask in joint.MASKS[1:]}
    return tables.unchanged(pd.DataFrame([row], index=["a"]))


@pytest.fixture(scope="module")
def tambons() -> protected.Protected:
    return tables.released("tambon")


def test_a_mask_names_its_dimensions_health_first() -> None:
    assert combinations.dimensions_of("10010") == ("health", "income")


def protected_exactly(level: str) -> protected.Protected:
    return protection.exact(store.active(), level, tables.YEAR, "target_poor")


# DESIGN.md: target poor by number of dimensions.
@pytest.mark.parametrize(
    ("size", "people"), [(1, 873_201), (2, 132_787), (3, 24_339), (4, 2_611), (5, 49)]
)
def test_the_country_has_the_known_numbers_by_dimensions(size: int, people: int) -> None:
    rows = combinations.of_area(protected_exactly("country"), "TH")
    assert rows.loc[rows["size"] == size, "count"].sum() == people


def test_the_shares_of_the_country_add_up_to_one() -> None:
    rows = combinations.of_area(tables.released("country"), "TH")
    assert rows["share"].sum() == pytest.approx(1)


def test_thirty_one_sets_by_mask() -> None:
    rows = combinations.of_area(tables.released("province"), "55")
    assert list(rows.index) == list(joint.MASKS[1:])


@pytest.mark.parametrize("level", tables.LEVELS)
def test_no_cell_of_one_to_four_is_shown(level: str) -> None:
    cells = combinations.shown_cells(tables.released(level))
    assert not (cells.gt(0) & cells.lt(5)).any(axis=None)


def test_a_zero_shown_is_a_zero(tambons: protected.Protected) -> None:
    exact = tables.exact("tambon")
    zero = combinations.states(tambons) == combinations.State.ZERO
    assert (exact.where(zero).fillna(0) == 0).all(axis=None)


def test_a_zero_that_only_the_joint_distribution_tells_is_protected() -> None:
    # Health 20, living 20, education 20, one deprivation a person beyond the first in ten of 50:
    # the published totals leave open which two dimensions came together.
    rows = combinations.of_area(made_up(c10000=10, c01000=10, c00100=20, c11000=10), "a")
    assert rows.at["10100", "state"] == combinations.State.PROTECTED
    assert rows.at["00010", "state"] == combinations.State.ZERO


def test_an_area_without_figures_is_missing(tambons: protected.Protected) -> None:
    code = tambons.cells.index[tambons.cells.isna().all(axis=1)][0]
    rows = combinations.of_area(tambons, code)
    assert (rows["state"] == combinations.State.MISSING).all()
    assert rows[["count", "share"]].isna().all(axis=None)


def test_an_area_without_poor_has_zeros_and_no_shares() -> None:
    rows = combinations.of_area(made_up(), "a")
    assert (rows["state"] == combinations.State.ZERO).all()
    assert rows["share"].isna().all()


def test_staff_see_exact_cells() -> None:
    cells = combinations.shown_cells(protected_exactly("tambon"))
    pd.testing.assert_frame_equal(cells, tables.exact("tambon"))


def test_the_dominant_set_of_the_country_is_the_largest_of_two_or_more() -> None:
    base = tables.released("country").cells.loc["TH"]
    several = base[[mask for mask in base.index if mask.count("1") >= 2]]
    row = combinations.dominant(tables.released("country")).loc["TH"]
    assert (row["mask"], row["count"], row["tied"]) == (several.idxmax(), several.max(), 1)


def test_no_dominant_set_where_all_are_protected() -> None:
    row = combinations.dominant(made_up(c10000=30, c11000=3, c00111=2)).loc["a"]
    assert row[["mask", "count", "share"]].isna().all()
    assert not row["nobody"]


def test_an_area_without_anybody_in_several_dimensions_is_told_from_a_protected_one() -> None:
    row = combinations.dominant(made_up(c10000=30, c01000=3)).loc["a"]
    assert row[["mask", "count", "share"]].isna().all()
    assert row["nobody"]


def test_sets_as_large_as_the_dominant_one_are_counted() -> None:
    row = combinations.dominant(made_up(c10000=30, c11000=9, c00111=9, c10100=6)).loc["a"]
    assert (row["count"], row["tied"]) == (9, 2)


def test_dominant_sets_are_shown_sets(tambons: protected.Protected) -> None:
    rows = combinations.dominant(tambons).dropna()
    cells = combinations.shown_cells(tambons)
    assert all(cells.at[code, mask] == count for code, mask, count in rows.iloc[:, :2].itertuples())
    assert rows["count"].min() >= 5
