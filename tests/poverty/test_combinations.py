"""Combinations of dimensions: the 31 sets as they may be shown, and the dominant one."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest

from data.stored import store
from figures import protection
from poverty import combinations, joint
from poverty.protection import disclosure, protected
from tests.poverty import tables

NAN = float("nan")


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


def few() -> protected.Protected:
    """Area a: 30 people in five sets; b: no figures; c: nobody; d: two sets of as many."""
    cells = pd.DataFrame(0.0, index=list("abcd"), columns=list(joint.MASKS[1:]))
    cells.loc["a", ["10000", "11000", "00111", "10100", "01000"]] = [9, 8, 3, 6, 4]
    cells.loc["b"] = float("nan")
    cells.loc["d", ["00011", "11000"]] = [6, 6]
    return tables.unchanged(cells)


def test_an_area_is_told_set_by_set() -> None:
    rows = combinations.of_area(few(), "a")
    assert rows.index.name == "mask"
    assert list(rows.columns) == ["size", "count", "share", "state"]
    assert rows["size"].tolist() == [mask.count("1") for mask in joint.MASKS[1:]]
    assert rows.loc["11000"].tolist() == [2, 8, 8 / 30, "shown"]
    assert rows.loc["10000", ["count", "share"]].tolist() == [9, 9 / 30]
    assert rows.loc["00111", "state"] == rows.loc["01000", "state"] == "protected"
    assert rows.loc[["00111", "01000"], ["count", "share"]].isna().all(axis=None)


def test_the_states_of_sets_are_those_of_their_words() -> None:
    table = few()
    told, states = combinations.statuses(table), combinations.states(table)
    for one in (told, states):
        assert one.index.equals(table.cells.index)
        assert one.columns.equals(table.cells.columns)
    assert told.loc["a", ["11000", "00111"]].tolist() == ["derived", "below"]
    assert states.loc["a", ["11000", "00111"]].tolist() == ["shown", "protected"]
    assert (states.loc["b"] == "missing").all()
    assert (states.loc["c"] == "zero").all()
    assert (told.loc["c"] == "published").all()


def test_what_is_exact_is_shown_also_where_it_is_few() -> None:
    table = replace(few(), threshold=1)
    assert set(combinations.statuses(table).loc["a"]) == {"exact"}
    assert combinations.shown_cells(table).loc["a", "00111"] == 3
    assert combinations.states(table).loc["a", ["00111", "00001"]].tolist() == ["shown", "zero"]


def test_the_largest_set_of_each_area_is_told() -> None:
    found = combinations.dominant(few())
    assert found.loc["a"].to_dict() == {
        "mask": "11000", "count": 8, "share": 8 / 30, "tied": 1, "nobody": False,
    }  # fmt: skip
    assert found.loc["d", ["mask", "count", "share", "tied"]].tolist() == ["00011", 6, 0.5, 2]
    assert found.loc[["b", "c"], ["mask", "count"]].isna().all(axis=None)
    assert found["nobody"].tolist() == [False, False, True, False]
    assert found["tied"].tolist() == [1, 0, 0, 2]


@pytest.mark.parametrize(
    ("least", "mask", "count"), [(1, "10000", 9), (2, "11000", 8), (3, None, None)]
)
def test_the_largest_set_has_at_least_so_many_dimensions(
    least: int, mask: str | None, count: int | None
) -> None:
    row = combinations.dominant(few(), least=least).loc["a"]
    if mask is None:
        assert row[["mask", "count"]].isna().all()
    else:
        assert (row["mask"], row["count"]) == (mask, count)


def test_a_set_of_one_person_is_the_dominant_one_where_all_is_told_exactly() -> None:
    row = combinations.dominant(
        replace(made_up(c10000=3, c11000=1), threshold=disclosure.EXACT)
    ).loc["a"]
    assert (row["mask"], row["count"], row["share"]) == ("11000", 1, 0.25)


def test_an_area_without_counts_has_neither_a_set_nor_a_share() -> None:
    nothing = pd.DataFrame(float("nan"), index=["b"], columns=list(joint.MASKS[1:]))
    both = pd.concat([made_up(c10000=30, c11000=9).cells, nothing])
    rows = combinations.dominant(tables.unchanged(both))
    assert rows.index.tolist() == ["a", "b"]
    assert rows.loc["b", ["mask", "count", "share"]].isna().all()


def test_of_an_area_without_poor_no_share_is_told_and_of_one_person_a_whole_one() -> None:
    nobody = combinations.of_area(replace(made_up(), threshold=disclosure.EXACT), "a")
    assert nobody["share"].isna().all()
    alone = combinations.of_area(replace(made_up(c10100=1), threshold=disclosure.EXACT), "a")
    row = alone.loc["10100"]
    assert (row["count"], row["share"], row["state"]) == (1, 1.0, combinations.State.SHOWN)


def test_the_largest_sets_stand_in_the_order_of_the_areas() -> None:
    reverse = tables.unchanged(few().cells.iloc[::-1])
    found = combinations.dominant(reverse)
    assert found.index.tolist() == list("dcba")
    assert found["count"].tolist() == pytest.approx([6, NAN, NAN, 8], nan_ok=True)
