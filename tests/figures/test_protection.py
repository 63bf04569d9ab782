"""Tables over the areas of a level, from the protected base of the survey units."""

from __future__ import annotations

import pandas as pd
import pytest

import settings
from data.stored import keys
from figures import protection
from poverty import joint
from poverty.protection import protected
from poverty.protection.disclosure import UnknownThreshold
from tests.figures import made

UNITS = [*made.LEVELS["tambon"], *made.LEVELS["municipality"]]


@pytest.fixture
def fresh():
    """Bases are made anew: what another test has kept is not asked."""
    protection._base.cache_clear()
    yield
    protection._base.cache_clear()


def base_of(codes: list[str]) -> protected.Base:
    """The base of some units under the key of releases without imports."""
    figures = pd.DataFrame({code: made.figures_of(code) for code in codes}).T
    return protected.base(figures, key=keys.BUILT)


@pytest.mark.parametrize("population", joint.POPULATIONS)
@pytest.mark.parametrize("level", sorted(made.LEVELS))
def test_every_level_is_a_sum_over_the_base_of_the_units(
    fresh, level: str, population: str
) -> None:
    found = protection.table(made.release(), level, made.YEAR, population)
    base = base_of([unit for unit in UNITS if made.people(unit)])
    assert list(found.cells.index) == made.LEVELS[level]
    for code in made.LEVELS[level]:
        for table, parts in ((found.cells, base.cells), (found.room, base.room)):
            units = [unit for unit in made.PEOPLE if made.inside(code, unit)]
            expected = parts[population].loc[units].sum(min_count=1)
            pd.testing.assert_series_equal(table.loc[code], expected, check_names=False)


@pytest.mark.parametrize("finest", ["district", "province", "region", "country"])
def test_people_are_counted_in_the_finest_areas_that_there_are(fresh, finest: str) -> None:
    order = list(made.LEVELS)
    levels = {level: made.LEVELS[level] for level in order[: order.index(finest) + 1]}
    found = protection.base(made.release(levels), made.YEAR)
    expected = base_of([code for code in levels[finest] if made.people(code)])
    pd.testing.assert_frame_equal(
        found.cells["target_poor"], expected.cells["target_poor"], check_names=False
    )


def test_levels_whose_sets_are_not_known_are_passed_over(fresh) -> None:
    release = made.release()
    fine = release.table.index.get_level_values("code").str.len() == 6
    release.table.loc[fine, [f"target_poor_{mask}" for mask in joint.MASKS[1:]]] = float("nan")
    assert list(protection.base(release, made.YEAR).cells["target_poor"].index) == ["5001", "5101"]


def test_a_release_without_sets_has_an_empty_base(fresh) -> None:
    release = made.release()
    kept = [name for name in release.table if not name.startswith(tuple(made.PARTS))]
    bare = type(release)(release.manifest, release.areas, release.table[kept], {})
    assert protection.base(bare, made.YEAR).cells == {}


def test_a_base_is_made_once_for_a_release_and_a_year(fresh) -> None:
    first = protection.base(made.release(), made.YEAR)
    assert protection.base(made.release(), made.YEAR) is first
    assert protection.base(made.release(release="another"), made.YEAR) is not first
    with pytest.raises(KeyError):
        protection.base(made.release(), 2560)


def test_a_year_is_told_by_release_and_period() -> None:
    one, other = made.release(), made.release(release="another")
    year = protection._Year(one, made.YEAR)
    assert year == protection._Year(made.release(), made.YEAR)
    assert hash(year) == hash(protection._Year(made.release(), made.YEAR))
    assert year != protection._Year(other, made.YEAR)
    assert year != protection._Year(one, 2560)
    assert year != "made-up"


def test_the_threshold_is_the_houses_or_a_higher_one(fresh, monkeypatch) -> None:
    def threshold(asked: int | None = None) -> int:
        return protection.table(
            made.release(), "tambon", made.YEAR, "target_poor", threshold=asked
        ).threshold

    assert (threshold(), threshold(9)) == (5, 9)
    with pytest.raises(UnknownThreshold):
        threshold(4)
    monkeypatch.setenv(settings.THRESHOLD.name, "7")
    assert threshold() == 7


def test_staff_have_the_exact_counts_of_a_population(fresh) -> None:
    found = protection.exact(made.release(), "province", made.YEAR, "target_poor")
    assert found.exact
    pd.testing.assert_frame_equal(
        found.cells, made.cells(made.LEVELS["province"]), check_names=False
    )


@pytest.mark.parametrize(
    ("code", "level", "area"),
    [
        ("830101", "tambon", "830101"),
        ("830101", "municipality", "830101"),
        ("830101", "district", "8301"),
        ("830101", "province", "83"),
        ("830101", "region", "south"),
        ("100101", "region", "bangkok"),
        ("south", "region", "south"),
        ("830101", "country", "TH"),
        ("830101", "TH", "TH"),
        ("south", "country", "TH"),
        ("83", "province", "83"),
    ],
)
def test_a_unit_lies_in_one_area_of_every_level(code: str, level: str, area: str) -> None:
    assert protection.area_of(code, level) == area
