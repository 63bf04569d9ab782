"""An empty data folder for commands."""

from __future__ import annotations

from pathlib import Path

import pytest

import settings
from data.stored.library import Library


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Library:
    """The library of a data folder in which nothing is stored."""
    monkeypatch.setenv(settings.DATA.name, str(tmp_path / "data"))
    monkeypatch.delenv(settings.RELEASE.name, raising=False)
    return Library(tmp_path / "data")
