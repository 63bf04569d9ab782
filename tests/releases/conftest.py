"""A small release, an empty library, and the second year imported."""

from __future__ import annotations

import pytest

import settings
from data.stored import release
from data.stored.library import Library
from releases import build
from tests.data import made_up
from tests.releases.small import doubled, imported


@pytest.fixture(scope="session")
def base(tmp_path_factory) -> release.Release:
    """A release built from the small sources."""
    folder = tmp_path_factory.mktemp("base")
    build.build(made_up.sources(folder / "sources"), folder / "release", lambda *_: None)
    return release.load_release(folder / "release")


@pytest.fixture
def shelf(tmp_path, monkeypatch) -> Library:
    """An empty library."""
    monkeypatch.setenv(settings.DATA.name, str(tmp_path / "data"))
    return Library(tmp_path / "data")


@pytest.fixture
def second(tmp_path, base, shelf) -> release.Release:
    """The small release with the second year."""
    return imported(made_up.zip_tpmap(tmp_path / "tpmap-62.zip", doubled(62)), base, shelf)
