"""Views of the province page."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from data.release import Release
from pages._ui import choice as choices
from pages._ui import provinces
from pages._ui.site import PROVINCE
from pages._ui.view import View
from tests.conftest import known_on


@pytest.fixture
def place_of(release: Release) -> Callable[..., View]:
    """A function from address parameters to the view of the province page they name."""

    def make(**query: str) -> View:
        chosen, ignored = choices.read(query, known_on(release, PROVINCE))
        assert not ignored
        return provinces.narrowed(View(chosen, release))

    return make
