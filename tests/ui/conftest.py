"""Views of the province page, and pages run as Streamlit runs them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.components.v2.component_manager import BidiComponentManager
from streamlit.testing.v1 import AppTest

from data.stored.release import Release
from tests.conftest import known_on
from ui import choice as choices
from ui import provinces, site
from ui.inside import component
from ui.map import turns
from ui.site import PROVINCE, Page
from ui.view import View

UI = Path(site.__file__).parent


@pytest.fixture(scope="session")
def components() -> BidiComponentManager:
    """A registry of components that knows the map's."""
    registry = BidiComponentManager()
    component.enter(registry)
    return registry


def run_page(
    components: BidiComponentManager, page: Page, *, first: bool = False, **query: str
) -> AppTest:
    """A page of an address, as a visitor sees it whose map is painted, or who comes `first`."""
    app = AppTest.from_file(str(UI / "shell.py"), default_timeout=60)
    for name, value in query.items():
        app.query_params[name] = value
    app.switch_page(str(UI / page.script))
    app._bidi_component_manager = components
    if not first:
        app.session_state["stage"] = turns.WHOLE
    return app.run()


@pytest.fixture
def place_of(release: Release) -> Callable[..., View]:
    """A function from address parameters to the view of the province page they name."""

    def make(**query: str) -> View:
        chosen, ignored = choices.read_choice(query, known_on(release, PROVINCE))
        assert not ignored
        return provinces.narrowed(View(chosen, release))

    return make
