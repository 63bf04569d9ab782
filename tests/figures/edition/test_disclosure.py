"""A report tells of people together in several dimensions nothing that the totals leave open.

Two releases may be subtracted. What a report says is the same for every table of people with the
published totals, in either release: it narrows down none of the sets of dimensions.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from data.catalog import catalog
from data.stored.release import Release
from figures.edition.differences import differences
from figures.edition.report import Edition
from figures.edition.rows import rows
from poverty import joint, measures
from tests import editions

GIVES = ("target_poor_11000", "target_poor_00100")
TAKES = ("target_poor_10000", "target_poor_01100")
"""Two people, of whom one gives the other a dimension: every total stays."""
PLACES = ("TH", "55", "5501")


def exchanged(release: Release) -> Release:
    """Another table with the same totals: in every unit, as many exchanges as there can be."""
    table = release.table.copy()
    units = table.loc[editions.YEAR].index.str.len() == 6
    codes = table.loc[editions.YEAR].index[units]
    held = table.loc[editions.YEAR].loc[codes, list(GIVES)].min(axis=1).fillna(0)
    for depth in (6, 4, 2):
        moved = held.groupby(held.index.str[:depth]).sum()
        _move(table, moved)
    _move(table, pd.Series({"TH": held.sum()}))
    return replace(release, table=table)


def _move(table: pd.DataFrame, moved: pd.Series) -> None:
    index = pd.MultiIndex.from_product([[editions.YEAR], moved.index], names=table.index.names)
    index = index.intersection(table.index)
    number = moved.loc[index.get_level_values(1)].to_numpy()
    for name in GIVES:
        table.loc[index, name] -= number
    for name in TAKES:
        table.loc[index, name] += number


def edition(before: Release, after: Release) -> Edition:
    """What a report is made of."""
    return Edition(before, after, differences(before, after))


def told(made: Edition, area: str) -> pd.DataFrame:
    """Every statement of a report."""
    return rows(made, area, [], date(2026, 1, 1))


@pytest.fixture(scope="module")
def later(release: Release) -> Release:
    """The release after, in which figures of 2561 are restated."""
    manifest = {**release.manifest, "release": "0123456789ab"}
    return replace(release, table=editions.table(release), manifest=manifest)


@pytest.fixture(scope="module")
def plain(release: Release, later: Release) -> Edition:
    """The report as it is."""
    return edition(release, later)


@pytest.fixture(scope="module")
def others(release: Release, later: Release) -> list[Edition]:
    """The report where the release before, or the one after, has another table."""
    return [edition(exchanged(release), later), edition(release, exchanged(later))]


def test_the_exchange_changes_cells_and_no_total(release: Release) -> None:
    other = exchanged(release)
    names = joint.columns("target_poor")
    first, last = (one.table.loc[editions.YEAR] for one in (release, other))
    apart = (first[names] - last[names]).abs().sum(axis=1)
    assert (apart > 0).sum() > 1000
    pd.testing.assert_frame_equal(measures.dimension_table(first), measures.dimension_table(last))


@pytest.mark.parametrize("area", PLACES)
def test_whoever_knows_the_report_knows_no_cell(
    plain: Edition, others: list[Edition], area: str
) -> None:
    said = told(plain, area)
    assert len(said)
    for other in others:
        pd.testing.assert_frame_equal(said, told(other, area))


def test_no_measure_of_several_dimensions_is_told(plain: Edition) -> None:
    derived = {name for name, one in catalog().measures.items() if measures.derived_from_base(one)}
    assert derived
    assert not derived & set(told(plain, "TH")["measure"])
