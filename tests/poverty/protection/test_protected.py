"""The protected base: published totals, sums over it at every level, one key a house."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.stored import store
from data.stored.release import Release
from figures import protection
from poverty import joint
from poverty.protection import pattern, protected, swaps
from poverty.protection.disclosure import Status
from tests.poverty import tables
from tests.poverty.people import cells_of
from tests.products import WHOLE

CROWD = st.binary(min_size=1, max_size=120).map(lambda drawn: [byte % 31 + 1 for byte in drawn])
NAMES = ("target_poor", "bmn_poor", "households")
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


@settings(max_examples=100 if WHOLE else 30)
@given(st.lists(CROWD, min_size=2, max_size=10))
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


def room_by_hand(people: list[int], cell: int) -> int:
    """The most people in a set: by each dimension, and by the deprivations beyond one a person."""
    size = cell.bit_count()
    bounds = [len(people)]
    for bit in (1, 2, 4, 8, 16):
        deprived = sum(1 for person in people if person & bit)
        bounds.append(deprived if cell & bit else len(people) - deprived)
    if size > 1:
        beyond = sum(person.bit_count() for person in people) - len(people)
        bounds.append(beyond // (size - 1))
    return min(bounds)


@given(st.lists(CROWD, min_size=1, max_size=3))
def test_the_room_of_a_cell_is_the_least_that_a_total_leaves(areas):
    counts = cells_of(*areas).to_numpy(dtype=np.int64)
    by_hand = [[room_by_hand(people, cell) for cell in range(1, 32)] for people in areas]
    assert protected.highest(counts).tolist() == by_hand


def three(*areas: list[int]) -> pd.DataFrame:
    """Figures of units: target poor, as many others again among the BMN-poor, and households."""
    target, households = cells_of(*areas), cells_of(*[people[::2] for people in areas])
    others = cells_of(*[people[::-3] for people in areas])
    frames = {"target_poor": target, "bmn_poor": target + others, "households": households}
    return pd.concat([tables.figures_of(one, name) for name, one in frames.items()], axis="columns")


def swapped(counts: pd.DataFrame, name: str, logarithms: np.ndarray) -> pd.DataFrame:
    """Units of a population after swapping, each told apart by population and code."""
    made = swaps.swapped(
        counts.to_numpy(dtype=np.int64),
        names=[f"{name}|{code}" for code in counts.index],
        key=tables.KEY,
        pattern=logarithms,
    )
    return pd.DataFrame(made.astype(float), counts.index, counts.columns)


MIXED = ([24, 24, 6, 6, 1, 2, 4, 8, 16] * 3, [3, 5, 9, 17, 28, 16, 8] * 4, [31, 1, 1, 12, 12, 20])


def test_target_poor_and_the_other_bmn_poor_are_swapped_apart_each_by_its_pattern() -> None:
    figures = three(*MIXED)
    base = protected.base(figures, key=tables.KEY)
    target, bmn, households = (joint.from_figures(figures, one) for one in NAMES)
    inner = swapped(target, "target_poor", pattern.TARGET_POOR)
    others = swapped(bmn - target, "other_bmn_poor", pattern.OTHER_BMN_POOR)
    own = swapped(households, "households", pattern.HOUSEHOLDS)
    expected = {"target_poor": inner, "bmn_poor": inner + others, "households": own}
    assert set(base.cells) == set(expected) == set(base.room)
    for name, one in expected.items():
        pd.testing.assert_frame_equal(base.cells[name], one)
    for name, exact in zip(NAMES, (target, bmn, households), strict=True):
        room = pd.DataFrame(protected.highest(exact.to_numpy(dtype=np.int64)))
        assert base.room[name].to_numpy().tolist() == room.to_numpy().tolist()
        assert base.room[name].index.equals(figures.index)
        assert list(base.room[name].columns) == list(joint.MASKS[1:])


def test_what_becomes_of_the_poor_does_not_depend_on_households() -> None:
    figures = three(*MIXED)
    whole = protected.base(figures, key=tables.KEY).cells
    poor = protected.base(figures.drop(columns=joint.columns("households")), key=tables.KEY).cells
    assert set(poor) == {"target_poor", "bmn_poor"}
    for name, cells in poor.items():
        pd.testing.assert_frame_equal(cells, whole[name])
    assert (poor["target_poor"] <= poor["bmn_poor"]).all(axis=None)


def test_bmn_poor_without_target_poor_are_swapped_by_the_pattern_of_the_others() -> None:
    figures = tables.figures_of(cells_of(*MIXED), "bmn_poor")
    base = protected.base(figures, key=tables.KEY)
    counts = joint.from_figures(figures, "bmn_poor")
    expected = swapped(counts, "bmn_poor", pattern.OTHER_BMN_POOR)
    pd.testing.assert_frame_equal(base.cells["bmn_poor"], expected)


def test_a_unit_that_lacks_one_population_is_left_out_of_all() -> None:
    figures = three(*MIXED)
    figures.loc["area-1", "households_00011"] = np.nan
    base = protected.base(figures, key=tables.KEY)
    assert all(list(one.index) == ["area-0", "area-2"] for one in base.cells.values())


def test_figures_of_no_population_make_an_empty_base() -> None:
    base = protected.base(pd.DataFrame({"people": [1.0]}), key=tables.KEY)
    assert (base.cells, base.room) == ({}, {})


def test_areas_are_sums_of_their_units_and_others_are_missing() -> None:
    base = tables.base_of(cells_of(*MIXED))
    areas = pd.Series({"area-0": "one", "area-1": "two", "area-2": "one", "unknown": "two"})
    index = pd.Index(["two", "one", "none"])
    found = base.over("target_poor", areas, index, threshold=7)
    units, room = base.cells["target_poor"], base.room["target_poor"]
    assert found.threshold == 7
    assert found.cells.index.equals(index)
    for table, parts in ((found.cells, units), (found.room, room)):
        assert table.loc["one"].tolist() == (parts.loc["area-0"] + parts.loc["area-2"]).tolist()
        assert table.loc["two"].tolist() == parts.loc["area-1"].tolist()
        assert table.loc["none"].isna().all()


def test_a_population_that_nobody_counted_keeps_areas_sets_and_threshold() -> None:
    index = pd.Index(["b", "a"])
    found = tables.base_of(cells_of([1])).over("bmn_poor", pd.Series(), index, threshold=9)
    assert found.cells.index.equals(index)
    assert found.room.isna().all(axis=None)
    assert list(found.room.columns) == list(found.cells.columns) == list(joint.MASKS[1:])
    assert set(found.cells.dtypes) == set(found.room.dtypes) == {np.dtype(np.float64)}
    assert found.threshold == 9


MEMBERS_OF = {
    "all": (lambda one: one > 0, True),
    "income": (lambda one: one & 2, True),
    "two or more": (lambda one: one.bit_count() >= 2, False),
    "income alone": (lambda one: one == 2, False),
    "none": (lambda one: one > 31, False),
}


@pytest.mark.parametrize("name", MEMBERS_OF)
@pytest.mark.parametrize("threshold", [5, 10, 1])
def test_a_family_is_told_by_what_is_published_what_is_few_and_who_asks(name, threshold):
    inside, told = MEMBERS_OF[name]
    members = np.array([bool(inside(one)) for one in range(1, 32)])
    areas = ([3] * 4 + [2] * 6, [3] * 7 + [2] * 3, [16] * 9, [16])
    cells = cells_of(*areas)
    cells.iloc[3] = np.nan
    counted, words = tables.unchanged(cells, threshold=threshold).family(members)
    for place, people in enumerate(areas[:3]):
        number = sum(1 for person in people if inside(person))
        nobody = not sum(room_by_hand(people, one) for one in range(1, 32) if inside(one))
        word = Status.PUBLISHED if told or nobody else Status.DERIVED
        if not (told or nobody) and number < threshold:
            word = Status.BELOW
        assert counted[place] == number
        assert words[place] == (Status.EXACT if threshold == 1 else word), (place, number)
    assert np.isnan(counted[3])
    assert words[3] == Status.MISSING


def test_only_the_whole_and_single_dimensions_are_published() -> None:
    families = [joint.MEMBERS[place] == 1 for place in range(5)]
    assert all(protected.published(one) for one in [*families, np.ones(31, dtype=bool)])
    for place in range(31):
        for family in families:
            other = family.copy()
            other[place] = not other[place]
            assert not protected.published(other)
