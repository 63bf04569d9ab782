"""The villages of a unit as they may be shown, of every made-up unit."""

from __future__ import annotations

import pandas as pd
import pytest

from data.stored.library import Library
from data.stored.release import Release, load_release
from figures import house, villages
from poverty import claims
from poverty.protection.villages import band
from releases import build
from tests.data import made_up
from tests.data.made_villages import villages_of, with_villages
from tests.releases.small import doubled, imported


@pytest.fixture(scope="module")
def small_villages(tmp_path_factory: pytest.TempPathFactory) -> Release:
    """The small release with a second year that has villages."""
    folder = tmp_path_factory.mktemp("villages")
    build.build(made_up.sources(folder / "sources"), folder / "release", lambda *_: None)
    path = made_up.zip_tpmap(folder / "tpmap-62.zip", with_villages(doubled(62)))
    return imported(path, load_release(folder / "release"), Library(folder / "data"))


@pytest.fixture(params=made_up.UNITS)
def unit(request: pytest.FixtureRequest) -> str:
    """Every made-up unit."""
    return str(request.param)


def test_every_unit_has_its_villages_and_a_true_sentence(small_villages: Release, unit: str):
    found = villages.of_unit(small_villages, unit, 2562)
    exact = small_villages.villages.loc[2562]
    own = exact[exact.index.str.startswith(unit)]["target_poor"]
    assert found is not None
    assert found.rows.index.tolist() == own.index.tolist()
    assert len(own) == villages_of(unit)
    if found.half is not None:
        assert found.half == len(claims.half(own).areas)
    assert found.few == (0 < own.sum() <= 2 * len(own))


def test_the_shown_counts_are_published_and_the_poor_are_bands(small_villages: Release, unit: str):
    found = villages.of_unit(small_villages, unit, 2562)
    assert found is not None
    exact = small_villages.villages.loc[2562].loc[found.rows.index]
    shown = found.rows["people_status"] == "published"
    assert (found.rows["people"][shown] == exact["people"][shown]).all()
    assert found.rows["people"][~shown].isna().all()
    bands = {band(count, house.threshold()) for count in range(1_000)}
    assert set(found.rows["target_poor"]) <= bands
    assert list(found.rows) == [
        "people", "households", "people_status", "households_status", "target_poor",
        "target_poor_status",
    ]  # fmt: skip


def test_what_is_shown_is_the_same_each_time(small_villages: Release) -> None:
    first, again = (villages.of_unit(small_villages, "110101", 2562) for _ in range(2))
    assert first is not None
    assert again is not None
    pd.testing.assert_frame_equal(first.rows, again.rows)


def test_another_year_or_release_has_none(small_villages: Release, embedded: Release) -> None:
    assert villages.of_unit(small_villages, "110101", small_villages.periods[-1]) is None
    assert villages.of_unit(embedded, "110101", 2561) is None
    assert villages.of_unit(small_villages, "500101", 2562) is None
