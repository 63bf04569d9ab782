"""Views made at once, as an address would make them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from data.stored.release import Release
from tests.recount import source
from ui.choice import Choice
from ui.view import View

Views = Callable[..., View]


@pytest.fixture(scope="session")
def view(release: Release) -> Views:
    """A function from what is chosen to a view; `within` narrows it to a province."""

    def make(lang: str, measure: str, level: str, area: str | None = None, within: str = "",
             classes: str = "quantile") -> View:  # fmt: skip
        choice = Choice(area, level, measure, source.PERIOD, classes, lang)
        return View(choice, release, within=within)

    return make
