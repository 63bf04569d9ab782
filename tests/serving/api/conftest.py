"""The interface for all its tests, at any pace."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import settings
from tests.serving.api.reached import Interface, interface


@pytest.fixture(autouse=True)
def _any_pace(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests ask more often than a program may."""
    monkeypatch.setenv(settings.API_REQUESTS.name, "100000")


@pytest.fixture(scope="session")
def api() -> Iterator[Interface]:
    """The interface."""
    with interface() as ready:
        yield ready
