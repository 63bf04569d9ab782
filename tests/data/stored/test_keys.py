"""The house's key: made once, kept, never replaced in silence."""

from __future__ import annotations

import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from typer.testing import CliRunner

import settings
from cli import app
from data.stored import keys, library, store
from data.stored.damage import DamagedRelease
from data.stored.release import Release
from data.stored.writing import Parts
from releases import checking, publishing


def test_a_built_release_has_a_key_of_its_own(release: Release) -> None:
    assert keys.key_of(release) == keys.BUILT


def test_a_house_makes_its_key_once(tmp_path: Path) -> None:
    first = keys.house(tmp_path / "data")
    assert len(first) == keys.BYTES
    assert keys.house(tmp_path / "data") == first
    assert [path.name for path in (tmp_path / "data").iterdir()] == [keys.NAME]


def test_the_key_is_readable_by_nobody_else(tmp_path: Path) -> None:
    keys.house(tmp_path)
    assert (tmp_path / keys.NAME).stat().st_mode & 0o077 == 0


def test_two_houses_have_two_keys(tmp_path: Path) -> None:
    assert keys.house(tmp_path / "one") != keys.house(tmp_path / "two")


def test_many_at_once_agree_on_one_key(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        found = set(pool.map(keys.house, [tmp_path] * 16))
    assert len(found) == 1


@pytest.mark.parametrize("content", [b"", b"short", b"zz" * 32, b"ab" * 31, b"\xff\xfe"])
def test_a_damaged_key_is_named_and_not_replaced(tmp_path: Path, content: bytes) -> None:
    (tmp_path / keys.NAME).write_bytes(content)
    with pytest.raises(DamagedRelease, match=keys.NAME):
        keys.house(tmp_path)
    assert (tmp_path / keys.NAME).read_bytes() == content


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(DamagedRelease, match=keys.NAME):
        keys.read_key(tmp_path / "file")


def test_without_its_key_a_houses_release_gives_way_and_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, release: Release
) -> None:
    """Never shown unprotected, nor with another key: the last good release stands in."""
    monkeypatch.setenv(settings.DATA.name, str(tmp_path))
    shelf = library.Library(tmp_path)
    parts = Parts(
        release.areas.reset_index(),
        release.table.copy().reset_index(),
        {},
        {"periods": [2561], "imports": [{"file": "made up"}]},
    )
    with shelf.writing("a test"):
        shelf.activate(shelf.add(parts))
    (tmp_path / keys.NAME).write_text("damaged")
    found = store.state()
    assert found.release.id == release.id
    assert found.damage is not None
    assert found.damage.file == keys.NAME


# A key that is lost.


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory, release: Release) -> Path:
    """A data folder with one import in force; for copies."""
    folder = tmp_path_factory.mktemp("first")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(settings.DATA.name, str(folder / "data"))
        patch.delenv(settings.RELEASE.name, raising=False)
        imported(folder, release, library.Library(folder / "data"), "first")
    return folder / "data"


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, first: Path) -> library.Library:
    """A data folder with one import in force."""
    monkeypatch.setenv(settings.DATA.name, str(tmp_path / "data"))
    monkeypatch.delenv(settings.RELEASE.name, raising=False)
    shutil.copytree(first, tmp_path / "data")
    return library.Library(tmp_path / "data")


def imported(folder: Path, base: Release, shelf: library.Library, name: str) -> str:
    """Import a measure of that name; the id of the release."""
    path = folder / f"{name}.csv"
    path.write_text(f"code,year,{name} index\n83,2561,1\n", encoding="utf-8")
    return publishing.publish(checking.check(path, base), store.in_force, shelf)


def test_an_import_names_the_fingerprint_of_its_key(shelf: library.Library) -> None:
    stated = store.active().manifest[keys.FINGERPRINT]
    assert stated == keys.read_key(shelf.folder).fingerprint
    assert len(stated) == 16
    assert stated not in keys.read_key(shelf.folder).secret.hex()


@pytest.mark.parametrize("other", ["", "ab" * 32])
def test_a_lost_key_is_told_and_none_is_made(
    tmp_path: Path, shelf: library.Library, release: Release, other: str
) -> None:
    """The embedded release stands in, nothing is derived, nothing is stored."""
    path, before = shelf.folder / keys.NAME, shelf.entries()
    path.unlink()
    if other:
        path.write_text(other)
    store._kept.clear()
    found = store.state()
    assert (found.release.id, type(found.damage)) == (release.id, keys.LostKey)
    for word in (str(path), "atlas key --new", "คืนแฟ้มนี้จากชุดสำรอง", "restore the file"):
        assert word in str(found.damage)
    with pytest.raises(keys.LostKey):
        imported(tmp_path, release, shelf, "second")
    with pytest.raises(keys.LostKey):
        keys.key_of(shelf.load(shelf.pointer().active))
    assert [one.id for one in shelf.entries()] == [one.id for one in before]
    assert (path.read_text() if path.exists() else "") == other


def test_nothing_is_imported_on_another_base_either_where_the_key_is_lost(
    tmp_path: Path, shelf: library.Library, release: Release
) -> None:
    with shelf.writing("test"):
        shelf.activate(library.EMBEDDED)
    (shelf.folder / keys.NAME).unlink()
    with pytest.raises(keys.LostKey):
        imported(tmp_path, release, shelf, "second")
    assert not (shelf.folder / keys.NAME).exists()


def test_the_key_restored_is_the_same_again(shelf: library.Library) -> None:
    path = shelf.folder / keys.NAME
    content = path.read_bytes()
    path.unlink()
    with pytest.raises(keys.LostKey):
        keys.key_of(shelf.load(shelf.pointer().active))
    path.write_bytes(content)
    assert keys.key_of(shelf.load(shelf.pointer().active)) == keys.house(shelf.folder)


def test_tables_are_not_protected_with_another_key_where_the_houses_is_lost(
    shelf: library.Library,
) -> None:
    (shelf.folder / keys.NAME).unlink()
    with pytest.raises(keys.LostKey):
        keys.house(shelf.folder)
    assert not (shelf.folder / keys.NAME).exists()


def test_whoever_accepts_it_gets_a_new_key(
    tmp_path: Path, shelf: library.Library, release: Release
) -> None:
    lost, identity = keys.house(shelf.folder), shelf.pointer().active
    (shelf.folder / keys.NAME).unlink()
    asked = CliRunner().invoke(app, ["key"])
    assert (asked.exit_code, keys.NAME in asked.stderr) == (1, True)
    assert not (shelf.folder / keys.NAME).exists()
    assert CliRunner().invoke(app, ["key", "--new"]).exit_code == 0
    assert CliRunner().invoke(app, ["key"]).exit_code == 0
    store._damaged.clear()
    assert keys.key_of(shelf.load(identity)) == keys.house(shelf.folder) != lost
    assert (shelf.folder / keys.NAME).stat().st_mode & 0o077 == 0
    assert imported(tmp_path, release, shelf, "second") == store.active().id
