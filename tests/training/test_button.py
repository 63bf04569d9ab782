"""The button on the page of sources: made at one click, shown to all by a second that says so."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from streamlit.components.v2.component_manager import BidiComponentManager
from streamlit.testing.v1 import AppTest

from data.people import rights
from data.stored.library import Library
from data.stored.manifest import manifest_of
from releases.training import make
from tests.training.conftest import WORDS
from tests.ui.conftest import run_page
from ui.site import SOURCES
from ui.sources import training


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, marked_folder: Path) -> Library:
    """An empty data folder into which the release is put at once."""
    monkeypatch.setenv("ATLAS_DATA", str(tmp_path))
    monkeypatch.delenv("ATLAS_RELEASE", raising=False)
    monkeypatch.setenv("ATLAS_IMPORT", "on")

    def store(shelf: Library, progress: object = None) -> str:
        identity = str(manifest_of(marked_folder)["release"])
        shutil.copytree(marked_folder, shelf.folder_of(identity))
        return identity

    monkeypatch.setattr(make, "store", store)
    return Library(tmp_path)


def page(registry: BidiComponentManager) -> AppTest:
    """The part of the page where importing is done."""
    return run_page(registry, SOURCES, section="import")


def test_one_click_makes_it_and_a_second_one_shows_it(
    registry: BidiComponentManager, shelf: Library
) -> None:
    app = page(registry)
    app.button(key="training-make").click().run()
    [entry] = [one for one in shelf.entries() if one.training]
    assert not entry.active
    assert WORDS not in app.header[0].value
    assert [one.value for one in app.warning], "what showing it means is said"
    app.button(key="training-use-made").click().run()
    assert shelf.pointer().active == entry.id
    assert app.header[0].value.startswith(WORDS)
    assert not [one for one in app.button if one.key == "training-make"]


def test_a_stored_one_is_named_and_asks_before_it_is_shown(
    registry: BidiComponentManager, shelf: Library
) -> None:
    identity = make.store(shelf)
    app = page(registry)
    assert [one.value for one in app.text if identity in one.value and WORDS in one.value]
    assert not [one for one in app.button if one.key == f"use-{identity}"]
    app.button(key=f"training-use-{identity}").click().run()
    assert app.header[0].value.startswith(WORDS)


def test_where_importing_is_off_there_is_no_button(
    registry: BidiComponentManager, shelf: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ATLAS_IMPORT", "off")
    assert not training.possible(rights.PUBLISH)
    assert not [one for one in page(registry).button if str(one.key).startswith("training")]
