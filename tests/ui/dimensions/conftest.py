"""Views of the page of several dimensions."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from data.stored.release import Release
from tests.conftest import known_on
from ui import choice as choices
from ui.dimensions.view import MethodView
from ui.site import DIMENSIONS
from ui.view import View

Views = Callable[..., MethodView]


@pytest.fixture
def method_of(release: Release) -> Views:
    """A function from address parameters to the page's view."""

    def make(**query: str) -> MethodView:
        chosen, ignored = choices.read_choice(query, known_on(release, DIMENSIONS))
        assert not ignored
        return MethodView.named_by(View(chosen, release))

    return make
