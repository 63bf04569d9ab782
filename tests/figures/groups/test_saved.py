"""Saved groups: a long list gets a short id, a name is found, and nothing is kept unasked."""

from __future__ import annotations

from pathlib import Path

import pytest

import settings
from data.refusal import Refused
from data.stored.release import Release
from figures.groups import asking, saved
from geo.groups.origins import Circle, Stored


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(settings.DATA.name, str(tmp_path))
    return tmp_path


@pytest.fixture(scope="module")
def scattered(release: Release) -> list[str]:
    """Every third tambon: a list that no range shortens."""
    return [str(code) for code in release.codes("tambon")][::3]


def test_a_list_too_long_for_an_address_is_stored_under_a_short_id(
    release: Release, scattered: list[str]
) -> None:
    group = asking.listed(release, "tambon", scattered)
    assert not asking.fits(group)
    short = saved.addressed(group, allowed=True)
    assert isinstance(short.made, Stored)
    text = asking.written(short)
    assert len(text) < 40
    found = asking.read(release, text)
    assert found.codes == group.codes
    assert asking.written(found) == text


def test_where_nothing_may_be_stored_a_long_list_is_refused_in_words(
    release: Release, scattered: list[str], folder: Path
) -> None:
    group = asking.listed(release, "tambon", scattered)
    with pytest.raises(Refused, match="importing is off"):
        saved.addressed(group, allowed=False)
    with pytest.raises(Refused):
        saved.delete("0" * 12, allowed=False)
    assert list(folder.iterdir()) == []


def test_what_is_short_enough_is_not_stored(release: Release, folder: Path) -> None:
    group = asking.drawn(release, "tambon", Circle((15, 102), 30))
    assert saved.addressed(group, allowed=False) == group
    assert list(folder.iterdir()) == []


def test_a_named_group_is_found_by_its_name(release: Release) -> None:
    for name in ("ลุ่มน้ำน่านตอนบน", "Dam project 2", "ชายแดน"):
        saved.save(asking.listed(release, "tambon", ["550101"], name=name), allowed=True)
    saved.save(asking.listed(release, "tambon", ["550102"]), allowed=True)
    assert [one.name for one in saved.saved()] == ["Dam project 2", "ชายแดน", "ลุ่มน้ำน่านตอนบน"]
    for typed, expected in (
        ("ลุ่มน้ำ", 1),
        ("น่าน ลุ่ม", 1),
        ("dam PROJECT", 1),
        ("ลุมนำ", 1),
        ("xyz", 0),
        ("", 0),
        (" ", 0),
    ):
        assert len(saved.search(typed)) == expected, typed
    (found,) = saved.search("ลุ่มน้ำ")
    group = asking.read(release, found.text)
    assert (group.name, group.codes) == ("ลุ่มน้ำน่านตอนบน", ("550101",))
    saved.delete(found.id, allowed=True)
    assert saved.search("ลุ่มน้ำ") == []
    with pytest.raises(Refused):
        asking.read(release, found.text)


def test_a_stored_group_may_be_asked_for_at_the_other_level_and_with_units(
    release: Release,
) -> None:
    tambons = [code for code in release.codes("tambon") if code[:4] == "5501"]
    short = saved.save(asking.listed(release, "tambon", [*tambons, "550202"]), allowed=True)
    text = asking.written(short)
    assert asking.read(release, text.replace("tambon", "district", 1)).codes == ("5501",)
    assert asking.read(release, text.replace("tambon", "tambon.units", 1)).units
    assert asking.read(release, f"{text}~~ชื่อใหม่").name == "ชื่อใหม่"
