"""A group shows published counts as they are, and everything else from the protected base alone."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from data.stored.release import Release
from figures import protection
from figures.groups import asking
from figures.groups.counted import GroupFigures
from geo.groups.origins import Circle
from poverty import joint
from poverty.protection.protected import Base
from tests.figures.groups import lines

YEAR = lines.YEAR
MEASURES = (
    "target_poor_rate", "target_poor", "bmn_poor", "poor_household_rate", "multi_rate", "mpi_m0",
    "mpi_a", "registered_share", "health_rate", "income_rate", "elderly_share", "indicator_01",
)  # fmt: skip
DERIVED = ("multi_rate", "mpi_a", "mpi_m0")


def shown(release: Release, codes: tuple[str, ...]) -> list[object]:
    """Everything that a group shows."""
    figures = GroupFigures(release, asking.listed(release, "tambon", codes), YEAR)
    every = [figures.reading(name).astype(str).tolist() for name in MEASURES]
    return [
        *every,
        figures.dimensions().to_csv(),
        figures.together().to_csv(),
        figures.spread().to_csv(),
    ]


@pytest.fixture(scope="module")
def codes(release: Release) -> tuple[str, ...]:
    return asking.drawn(release, "tambon", Circle((18.8, 100.8), 12)).codes


def other_people(release: Release, codes: tuple[str, ...]) -> Release:
    """The release with other people in it: dimensions exchanged within units, all totals kept."""
    table, taken = release.table.copy(), 0
    for code in codes:
        row = (YEAR, code)
        if (table.loc[row, ["target_poor_10010", "target_poor_00100"]] > 0).all():
            for mask, change in (("10010", -1), ("00100", -1), ("10000", 1), ("00110", 1)):
                table.loc[row, f"target_poor_{mask}"] += change
            taken += 1
    assert taken > 3
    return replace(release, table=table, manifest={**release.manifest, "release": "other"})


def test_nothing_shown_follows_from_the_exact_sets(
    release: Release, codes: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Other people with the same totals and the same base: not one figure is another."""
    base = protection.base(release, YEAR)
    before = shown(release, codes)
    monkeypatch.setattr(protection, "base", lambda *_: base)
    assert shown(other_people(release, codes), codes) == before


def test_what_is_derived_follows_from_the_base_and_what_is_published_does_not(
    release: Release, codes: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    base, group = protection.base(release, YEAR), asking.listed(release, "tambon", codes)
    mask = "10010"
    changed = {name: cells.copy() for name, cells in base.cells.items()}
    changed["target_poor"][mask] += 1
    figures = GroupFigures(release, group, YEAR)
    before = {name: figures.reading(name)["value"] for name in MEASURES}
    monkeypatch.setattr(protection, "base", lambda *_: Base(changed, base.room))
    again = GroupFigures(release, group, YEAR)
    moved = {
        name for name, value in before.items()
        if value == value and again.reading(name)["value"] != value
    }  # fmt: skip
    assert moved == set(DERIVED)
    known = len(set(codes) & lines.known())
    assert again.together().at[mask, "count"] == figures.together().at[mask, "count"] + known


def test_a_group_of_few_shows_less_than_the_threshold_and_no_ratio(release: Release) -> None:
    """The tambon with the fewest people in two or more dimensions, and its neighbour like it."""
    several = lines.base().loc[sorted(lines.known())].to_numpy() @ (joint.SIZE[1:] >= 2)
    few = pd.Series(several, sorted(lines.known()))
    few = few[(few > 0) & (few < 3)].index[:1].tolist()
    figures = GroupFigures(release, asking.listed(release, "tambon", few), YEAR)
    assert figures.reading("multi_rate")["status"] == "below"
    assert figures.reading("mpi_a")["status"] == "withheld"
    assert np.isnan(figures.reading("multi_rate")["value"])


def test_the_attack_finds_what_is_told() -> None:
    """A group that showed a set of one unit exactly: the same equations pin it."""
    code = next(code for code in sorted(lines.known()) if lines.figures().loc[code].gt(2).sum() > 6)
    system = lines.System([code])
    cells = [cell for cell in range(31) if np.ptp(system.bounds(code, cell)) > 0]
    assert cells
    system.add({code: 1.0}, np.eye(31)[cells[0]], float(lines.figures().loc[code].iloc[cells[0]]))
    assert np.ptp(system.bounds(code, cells[0])) == 0
