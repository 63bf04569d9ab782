"""A small release, an empty library, and the second year imported."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import settings
from data.stored import release
from data.stored.library import Library
from tests import shared
from tests.data import made_up
from tests.releases.small import doubled, imported


@pytest.fixture(scope="session")
def base() -> release.Release:
    """A release built from the small sources."""
    return release.load_release(shared.small())


@pytest.fixture
def shelf(tmp_path, monkeypatch) -> Library:
    """An empty library."""
    monkeypatch.setenv(settings.DATA.name, str(tmp_path / "data"))
    return Library(tmp_path / "data")


@pytest.fixture(scope="session")
def stored_second(tmp_path_factory, base) -> tuple[Path, str]:
    """A data folder in which the second year was imported once, and the id that it came to."""
    folder = tmp_path_factory.mktemp("second")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(settings.DATA.name, str(folder / "data"))
        library = Library(folder / "data")
        path = made_up.zip_tpmap(folder / "tpmap-62.zip", doubled(62))
        return folder / "data", imported(path, base, library).id


@pytest.fixture
def second(stored_second, shelf) -> release.Release:
    """The small release with the second year, in a library of this test alone."""
    folder, identity = stored_second
    shutil.copytree(folder, shelf.folder)
    return release.load_release(shelf.folder_of(identity))
