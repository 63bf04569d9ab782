"""Combinations of dimensions: the 31 sets as they may be shown, and the dominant one."""

from __future__ import annotations

import pandas as pd
import pytest

from data.release import Release
from poverty import combinations, joint, protected
from poverty.disclosure import EXACT

YEAR = 2561


def table_of(release: Release, level: str, *, threshold: int = 5) -> protected.Protected:
    exact = joint.from_figures(release.figures(level, YEAR), "target_poor")
    return protected.protect(exact, level=level, threshold=threshold)


def made_up(level: str, **cells: float) -> protected.Protected:
    row = {mask: cells.get(f"c{mask}", 0.0) for mask in joint.MASKS[1:]}
    return protected.protect(pd.DataFrame([row], index=["a"]), level=level)


@pytest.fixture(scope="module")
def tambons(release: Release) -> protected.Protected:
    return table_of(release, "tambon")


def test_a_mask_names_its_dimensions_health_first() -> None:
    assert combinations.dimensions_of("10010") == ("health", "income")


# DESIGN.md: target poor by number of dimensions.
@pytest.mark.parametrize(
    ("size", "people"), [(1, 873_201), (2, 132_787), (3, 24_339), (4, 2_611), (5, 49)]
)
def test_the_country_has_the_known_numbers_by_dimensions(
    release: Release, size: int, people: int
) -> None:
    rows = combinations.of_area(table_of(release, "country"), "TH")
    assert rows.loc[rows["size"] == size, "count"].sum() == people


def test_the_shares_of_the_country_add_up_to_one(release: Release) -> None:
    rows = combinations.of_area(table_of(release, "country"), "TH")
    assert rows["share"].sum() == pytest.approx(1)


def test_thirty_one_sets_by_mask(release: Release) -> None:
    rows = combinations.of_area(table_of(release, "province"), "55")
    assert list(rows.index) == list(joint.MASKS[1:])


@pytest.mark.parametrize("level", ["region", "province", "district", "tambon", "municipality"])
def test_no_cell_of_one_to_four_is_shown(release: Release, level: str) -> None:
    exact = joint.from_figures(release.figures(level, YEAR), "target_poor")
    cells = combinations.shown_cells(table_of(release, level))
    assert cells.where(exact.gt(0) & exact.lt(5)).isna().all(axis=None)
    assert not (cells.gt(0) & cells.lt(5)).any(axis=None)


def test_tambon_cells_are_multiples_of_five(tambons: protected.Protected) -> None:
    cells = combinations.shown_cells(tambons)
    assert (cells.isna() | (cells % 5 == 0)).all(axis=None)


def test_tambon_cells_lie_within_half_a_step_unless_widened(
    release: Release, tambons: protected.Protected
) -> None:
    exact = joint.from_figures(release.figures("tambon", YEAR), "target_poor")
    apart = (combinations.shown_cells(tambons) - exact).abs().max(axis=1)
    assert apart[tambons.stage == 0].max() <= 2
    assert apart.max() <= 10


def test_a_zero_shown_is_a_zero(release: Release, tambons: protected.Protected) -> None:
    exact = joint.from_figures(release.figures("tambon", YEAR), "target_poor")
    zero = combinations.states(tambons) == combinations.ZERO
    assert (exact.where(zero).fillna(0) == 0).all(axis=None)


def test_a_zero_that_only_the_joint_distribution_tells_is_protected() -> None:
    # Health 20, living 20, education 20, one deprivation a person beyond the first in ten of 50:
    # the published totals leave open which two dimensions came together.
    rows = combinations.of_area(made_up("tambon", c10000=10, c01000=10, c00100=20, c11000=10), "a")
    assert rows.at["10100", "state"] == combinations.PROTECTED
    assert rows.at["00010", "state"] == combinations.ZERO


def test_an_area_without_figures_is_missing(tambons: protected.Protected) -> None:
    code = tambons.cells.index[tambons.cells.isna().all(axis=1)][0]
    rows = combinations.of_area(tambons, code)
    assert (rows["state"] == combinations.MISSING).all()
    assert rows[["count", "share"]].isna().all(axis=None)


def test_an_area_without_poor_has_zeros_and_no_shares() -> None:
    rows = combinations.of_area(made_up("tambon"), "a")
    assert (rows["state"] == combinations.ZERO).all()
    assert rows["share"].isna().all()


def test_staff_see_exact_cells(release: Release) -> None:
    exact = joint.from_figures(release.figures("tambon", YEAR), "target_poor")
    cells = combinations.shown_cells(table_of(release, "tambon", threshold=EXACT))
    pd.testing.assert_frame_equal(cells, exact)


@pytest.mark.parametrize("threshold", [3, 5, 10])
def test_cells_are_multiples_of_the_threshold(release: Release, threshold: int) -> None:
    table = table_of(release, "district", threshold=threshold)
    cells = combinations.shown_cells(table)
    assert (cells.isna() | (cells % threshold == 0)).all(axis=None)


def test_the_dominant_set_of_the_country_is_the_largest_of_two_or_more(release: Release) -> None:
    exact = joint.from_figures(release.figures("country", YEAR), "target_poor").loc["TH"]
    several = exact[[mask for mask in exact.index if mask.count("1") >= 2]]
    row = combinations.dominant(table_of(release, "country")).loc["TH"]
    assert (row["mask"], row["count"]) == (several.idxmax(), several.max())


def test_no_dominant_set_where_all_are_protected() -> None:
    row = combinations.dominant(made_up("tambon", c10000=30, c11000=3, c00111=2)).loc["a"]
    assert row.isna().all()


def test_dominant_sets_are_shown_sets(tambons: protected.Protected) -> None:
    rows = combinations.dominant(tambons).dropna()
    cells = combinations.shown_cells(tambons)
    assert all(cells.at[code, mask] == count for code, mask, count in rows.iloc[:, :2].itertuples())
    assert rows["count"].min() >= 5
