"""Views of the page of plans."""

from __future__ import annotations

import pytest

from tests.conftest import known_on
from ui import choice as choices
from ui.site import PLAN
from ui.view import View


@pytest.fixture
def seen(release):
    """A view by the parameters of its address, all of them understood."""

    def make(**query: str) -> View:
        chosen, ignored = choices.read_choice(query, known_on(release, PLAN))
        assert not ignored
        return View(chosen, release)

    return make
