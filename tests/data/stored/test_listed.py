"""Drafts are listed once for many requests, and anew at each change."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from data.stored import files, listed
from data.stored.library import Library
from data.stored.pointer import POINTER, Pointer

LONG_AGO = 1_600_000_000


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The folders that were listed."""
    listed._drafts.cache_clear()
    known, found = Library.drafts, []
    monkeypatch.setattr(
        Library, "drafts", lambda library: found.append(library.folder) or known(library)
    )
    return found


def settle(folder: Path, when: int) -> None:
    """Let what was changed be old."""
    for name in (files.RELEASES, POINTER):
        if (folder / name).exists():
            os.utime(folder / name, (when, when))


def test_they_are_listed_once_until_one_comes_or_is_put_in_force(
    asked: list[Path], tmp_path: Path
) -> None:
    assert listed.drafts(tmp_path) == listed.drafts(tmp_path) == frozenset()
    assert len(asked) == 1
    (tmp_path / files.RELEASES / "one").mkdir(parents=True)
    settle(tmp_path, LONG_AGO)
    assert listed.drafts(tmp_path) == listed.drafts(tmp_path) == {"one"}
    assert len(asked) == 2
    (tmp_path / POINTER).write_text(Pointer("one").written())
    settle(tmp_path, LONG_AGO)
    assert listed.drafts(tmp_path) == listed.drafts(tmp_path) == frozenset()
    assert len(asked) == 3


def test_what_has_just_changed_is_listed_each_time(asked: list[Path], tmp_path: Path) -> None:
    """Two changes of one moment bear one time."""
    (tmp_path / files.RELEASES / "one").mkdir(parents=True)
    assert listed.drafts(tmp_path) == {"one"}
    (tmp_path / files.RELEASES / "two").mkdir()
    assert listed.drafts(tmp_path) == {"one", "two"}
    assert len(asked) == 2
