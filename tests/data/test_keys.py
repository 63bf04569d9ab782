"""The house's key: made once, kept, never replaced in silence."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from data import keys, library, store
from data.release import DamagedRelease, Parts, Release


def test_a_built_release_has_a_key_of_its_own(release: Release) -> None:
    assert keys.of(release) == keys.BUILT


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
        keys.house(tmp_path / "file")


def test_without_its_key_a_houses_release_gives_way_and_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, release: Release
) -> None:
    """Never shown unprotected, nor with another key: the last good release stands in."""
    monkeypatch.setenv(library.VARIABLE, str(tmp_path))
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
