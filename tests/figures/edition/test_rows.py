"""The report of an edition as one table."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from data.plans import Goal, Plan, Task
from data.stored.release import Release
from figures.edition.differences import differences
from figures.edition.report import Edition
from figures.edition.rows import COLUMNS, PARTS, rows

YEAR, LATER = 2561, 2562
PLANS = (
    Plan("one", "One", "2026-01-01", area="55", tasks=(Task("1", "a", due="2026-01-31"),),
         goals=(Goal("target_poor_rate", 0.01, 2570), Goal("poor_households", 5.0, 2570))),
)  # fmt: skip


@pytest.fixture(scope="module")
def table(release: Release) -> pd.DataFrame:
    """The report of Nan: its districts changed places, one figure was restated, one left out."""
    some = release.table[["people", "households", "target_poor"]]
    later = some.loc[[YEAR]].rename(index={YEAR: LATER}, level="year_be")
    later["target_poor"] = (later["people"] - later["target_poor"]).clip(lower=0)
    changed = later.combine_first(release.table)
    changed.loc[(YEAR, "5505"), "bmn_poor"] += 7
    changed.loc[(YEAR, "5506"), "registered"] = float("nan")
    manifest = {**release.manifest, "release": "0123456789ab"}
    other = replace(release, manifest=manifest, table=changed.sort_index())
    edition = Edition(release, other, differences(release, other))
    return rows(edition, "55", PLANS, date(2026, 6, 1))


def test_every_part_of_the_report_has_rows(table: pd.DataFrame) -> None:
    assert list(table.columns) == list(COLUMNS)
    assert set(table["part"]) == set(PARTS)


def test_rows_of_areas_bear_their_names(table: pd.DataFrame, release: Release) -> None:
    named = table[table["code"].notna()]
    assert len(named)
    assert named["name_th"].tolist() == release.areas.loc[named["code"], "name_th"].tolist()


def test_what_is_said_of_the_place(table: pd.DataFrame, release: Release) -> None:
    by = table.set_index("part")
    assert by.loc[["gone"], "number"].tolist() == [1]
    assert by.loc[["gone"], "measure"].tolist() == ["registered_share"]
    target = table[table["part"] == "target"].set_index("measure")
    rate = release.table.loc[(YEAR, "55")]
    assert target.at["target_poor_rate", "before"] == rate["target_poor"] / rate["people"]
    assert target.at["target_poor_rate", "state"] == "behind"
    assert by.at["overdue", "due"] == "2026-01-31"
    moved = table[table["part"] == "moved"]
    assert set(moved["sure"]) <= {"yes", "no"}
    assert moved["code"].str.startswith("55").all()
