"""Views made at once, as an address would make them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from data.stored.release import Release
from tests.recount import quick, source, spoken
from ui.choice import Choice
from ui.view import View

Views = Callable[..., View]


def maker(release: Release, kind: type[View]) -> Views:
    """A function from what is chosen to a view; `within` narrows it to a province."""

    def make(lang: str, measure: str, level: str, area: str | None = None, within: str = "",
             classes: str = "quantile") -> View:  # fmt: skip
        choice = Choice(area, level, measure, source.PERIOD, classes, lang)
        return kind(choice, release, within=within)

    return make


@pytest.fixture(scope="session")
def view(release: Release) -> Views:
    """A function from what is chosen to a view."""
    return maker(release, View)


@pytest.fixture(scope="session")
def quick_view(release: Release) -> Views:
    """The same, for very many sentences."""
    return maker(release, quick.QuickView)


@pytest.fixture(scope="module", autouse=True)
def _remembered() -> Iterator[None]:
    with quick.remembered():
        yield


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    """Note how many sentences a test reads while it runs: its report is made before any teardown."""
    before = spoken.READ.total()
    try:
        yield
    finally:
        item.user_properties.append(("sentences", spoken.READ.total() - before))
