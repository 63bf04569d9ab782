"""A release of training whose figures are the embedded one's: what is marked hangs on its word."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from streamlit.components.v2.component_manager import BidiComponentManager

from data.stored import merge, training, writing
from data.stored import release as stored
from data.stored.release import Release
from tests import shared
from tests.conftest import known_on
from tests.ui.loaded import in_force
from ui import choice as choices
from ui.inside import component
from ui.site import NATIONAL
from ui.view import View

WORDS = "ข้อมูลสมมติเพื่อการฝึก"
"""The words, as they are stated."""
MADE = {
    "file": "training.csv", "importer": "indicator", "accepted": 1, "rows": 1, "set_aside": 0,
    "levels": ["province"], "periods": [2561], "notes": [], "sha256": "",
}  # fmt: skip
"""What it was made of: at no time, for the same seed gives the same release."""


@pytest.fixture(scope="session")
def marked_folder() -> Path:
    """Where the release lies."""
    return shared.folder("training", _written) / "release"


def _written(folder: Path) -> None:
    shipped = stored.load_release()
    about = {
        key: value
        for key, value in shipped.manifest.items()
        if key not in {"release", "format", "files"}
    }
    writing.write_release(
        folder / "release",
        areas=shipped.areas.reset_index(),
        figures=merge.stored(shipped.table),
        assets=shipped.assets,
        about=about | {training.KEY: {"rule": 0, "seed": 0}, "imports": [MADE]},
    )


@pytest.fixture
def marked(marked_folder: Path) -> Iterator[Release]:
    """The release, in force."""
    with in_force(marked_folder) as found:
        yield found


@pytest.fixture
def marked_view(marked: Release) -> Callable[..., View]:
    """A function from address parameters to the national view of that release."""

    def make(**query: str) -> View:
        chosen, _ = choices.read_choice(query, known_on(marked, NATIONAL))
        return View(chosen, marked)

    return make


@pytest.fixture(scope="session")
def registry() -> BidiComponentManager:
    """A registry of components that knows the map's."""
    made = BidiComponentManager()
    component.enter(made)
    return made
