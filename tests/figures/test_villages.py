"""The villages of a unit as they may be shown, of every made-up unit."""

from __future__ import annotations

import pandas as pd
import pytest

from data.stored.library import Library
from data.stored.release import Release, load_release
from figures import house, villages
from poverty import claims
from poverty.protection.villages import band
from tests import shared
from tests.data import made_up
from tests.data.made_villages import villages_of, with_villages
from tests.releases.small import doubled, imported

NAN = float("nan")


@pytest.fixture(scope="module")
def small_villages(tmp_path_factory: pytest.TempPathFactory) -> Release:
    """The small release with a second year that has villages."""
    folder = tmp_path_factory.mktemp("villages")
    path = made_up.zip_tpmap(folder / "tpmap-62.zip", with_villages(doubled(62)))
    return imported(path, load_release(shared.small()), Library(folder / "data"))


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


def test_the_poor_of_every_village_have_a_status(small_villages: Release, unit: str) -> None:
    found = villages.of_unit(small_villages, unit, 2562)
    assert found is not None
    rows = found.rows
    below = rows["target_poor"] == f"<{house.threshold()}"
    none = rows["target_poor"] == "0"
    assert set(rows["target_poor_status"][below]) <= {"below"}
    assert set(rows["target_poor_status"][none]) <= {"published"}
    assert set(rows["target_poor_status"][~below & ~none]) <= {"derived"}


def test_half_is_told_of_some_unit_and_not_where_poor_are_few(small_villages: Release) -> None:
    found = [villages.of_unit(small_villages, unit, 2562) for unit in made_up.UNITS]
    assert any(one is not None and one.half is not None for one in found)
    assert all(one.half is None for one in found if one is not None and one.few)


@pytest.mark.parametrize(("poor", "few"), [([2, 1, 0], True), ([0, 0, 0], False)])
def test_of_a_unit_with_few_poor_they_are_said_to_be_few(
    small_villages: Release,
    monkeypatch: pytest.MonkeyPatch,
    poor: list[int],
    few: bool,  # noqa: FBT001 (a table's column)
) -> None:
    """Of three villages one has three people: it is not told, nor the smaller of the others."""
    counts = {"people": [40, 3, 50], "households": [10, 1, 12], "target_poor": poor}
    exact = pd.DataFrame(counts, index=["11010101", "11010102", "11010103"])
    monkeypatch.setattr(villages, "_exact", lambda *_: exact)
    found = villages.of_unit(small_villages, "110101", 2562)
    assert found is not None
    assert (found.half, found.few) == (None, few)
    words = ["withheld", "withheld", "published"]
    for column, shown in (("people", 50), ("households", 12)):
        assert found.rows[f"{column}_status"].tolist() == words
        assert found.rows[column].tolist() == pytest.approx([NAN, NAN, shown], nan_ok=True)


def test_few_households_are_not_told_where_many_people_are(
    small_villages: Release, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Twelve people in three households; nor is the next village, by which they would be told."""
    counts = {"people": [12, 60, 90], "households": [3, 20, 30], "target_poor": [0, 0, 0]}
    exact = pd.DataFrame(counts, index=["11010101", "11010102", "11010103"])
    monkeypatch.setattr(villages, "_exact", lambda *_: exact)
    found = villages.of_unit(small_villages, "110101", 2562)
    assert found is not None
    assert found.rows["people"].tolist() == counts["people"]
    assert found.rows["households_status"].tolist() == ["withheld", "withheld", "published"]
    assert found.rows["households"].tolist() == pytest.approx([NAN, NAN, 30], nan_ok=True)


def test_the_bands_of_the_poor_do_not_tell_who_was_surveyed(
    small_villages: Release, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Beside none, ten poor of ten would leave nobody: the third village is withheld as well."""
    counts = {"people": [0, 10, 90], "households": [0, 9, 30], "target_poor": [0, 10, 0]}
    exact = pd.DataFrame(counts, index=["11010101", "11010102", "11010103"])
    monkeypatch.setattr(villages, "_exact", lambda *_: exact)
    monkeypatch.setattr(villages.villages, "moved", lambda counts, *_, **__: counts)
    found = villages.of_unit(small_villages, "110101", 2562)
    assert found is not None
    assert found.rows["target_poor"].tolist() == ["<5", "10–19", "<5"]
    assert set(found.rows["people_status"]) == {"withheld"}
