"""Groups asked for at another level, with units, and by what there is not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

import pytest

import settings
from data.refusal import Refused
from data.stored import groups
from data.stored.library import Library
from data.stored.release import Release
from figures.groups import asking, readymade, ruled, saved, warm
from figures.groups.counted import GroupFigures
from geo.groups.faults import WrongGroup
from geo.groups.origins import Circle, Rule

CIRCLE = Circle((15.0, 102.0), 30)


@dataclass(frozen=True)
class Strange:
    """A way to make a group that there is not."""

    kind: ClassVar[str] = "strange"

    def fields(self) -> Sequence[str]:
        """Nothing."""
        return ()


def test_a_shape_is_asked_anew_at_another_level(release: Release) -> None:
    tambons = asking.drawn(release, "tambon", CIRCLE, name="x")
    districts = asking.at_level(release, tambons, "district")
    assert districts == asking.drawn(release, "district", CIRCLE, name="x")
    assert asking.at_level(release, tambons, "tambon") is tambons


def test_of_a_list_of_districts_the_tambons_are_all_that_lie_in_them(release: Release) -> None:
    districts = asking.listed(release, "district", ["5501", "5801"])
    tambons = asking.at_level(release, districts, "tambon")
    inside = [code for code in release.codes("tambon") if code.startswith(("5501", "5801"))]
    assert list(tambons.codes) == inside


@pytest.mark.parametrize("level", ["province", "village", ""])
def test_groups_are_of_districts_or_tambons(release: Release, level: str) -> None:
    with pytest.raises(Refused, match="tambon"):
        asking.listed(release, level, ["550101"])


def test_what_there_is_not_is_refused_by_its_name(release: Release) -> None:
    with pytest.raises(WrongGroup) as kind:
        asking.inside(Strange(), release, "tambon")
    with pytest.raises(WrongGroup) as shape:
        readymade.shape_of(release, "99")
    with pytest.raises(WrongGroup) as part:
        ruled.codes(release, "tambon", Rule("target_poor_rate", "ge", 0.1, "99", 2561))
    with pytest.raises(WrongGroup) as year:
        ruled.codes(release, "tambon", Rule("target_poor_rate", "ge", 0.1, "TH", 2400))
    found = [told.value.found for told in (kind, shape, part, year)]
    assert found == ["strange", "99", "99", "2400"]


def test_the_spread_of_a_group_with_units_holds_them_too(release: Release) -> None:
    figures = GroupFigures(release, asking.drawn(release, "tambon", CIRCLE, units=True), 2561)
    spread, units = figures.spread(), figures.units("target_poor_rate")
    assert len(units) > 0
    assert set(units.index) <= set(spread.index)
    assert spread["count"].sum() == figures.reading("target_poor")["value"]
    assert not spread.loc[units.index, "pocket"].any()


def test_what_is_kept_is_kept_once_and_what_is_no_group_is_passed_over(
    release: Release, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(settings.DATA.name, str(tmp_path))
    short = saved.save(asking.listed(release, "tambon", ["550101"], name="n"), allowed=True)
    assert saved.save(short, allowed=True) is short
    groups.save(Library(tmp_path), "no group")
    assert [one.name for one in saved.saved()] == ["n"]


def test_the_shapes_of_both_levels_are_read_once(release: Release) -> None:
    warm.warm_up(release)
    for level, areas in (("district", 928), ("tambon", 7425)):
        ground = warm.ground_of(release, level)
        assert len(ground.degrees) == areas
        assert warm.ground_of(release, level) is ground


def test_what_comes_together_is_known_of_places_that_were_surveyed(release: Release) -> None:
    for codes, known in ((["550101", "550102"], True), (["100101"], False)):
        figures = GroupFigures(release, asking.listed(release, "tambon", codes), 2561)
        assert figures.joint_known is known
