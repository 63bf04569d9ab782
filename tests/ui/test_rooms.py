"""Every room of the pages is walked through when a visitor opens the page that it is of."""

from __future__ import annotations

import threading
from pathlib import Path
from types import FrameType

import pytest
from streamlit.components.v2.component_manager import BidiComponentManager

from tests.ui.conftest import run_page
from ui import site
from ui.site import Page

ROOT = Path(site.__file__).parents[1]
SHARED = ("ui/shell.py", "ui/turn.py", "ui/sidebar.py", "ui/view.py")
"""Rooms of every page."""
ROOMS: dict[str, tuple[Page, dict[str, str], tuple[str, ...]]] = {
    "national": (site.NATIONAL, {}, (
        "pages/national.py", "ui/layout.py", "ui/map/component.py", "ui/search_box.py",
        "ui/parts/notes.py", "ui/parts/cited.py",
    )),
    "province": (site.PROVINCE, {"area": "55"}, (
        "pages/province.py", "ui/province/standing.py", "ui/province/survey_units.py",
        "ui/parts/offer.py", "ui/parts/sections.py", "ui/parts/view_table.py",
    )),
    "dimensions": (site.DIMENSIONS, {"section": "combined"}, (
        "pages/dimensions.py", "ui/dimensions/frame.py", "ui/dimensions/parts.py",
        "ui/dimensions/combined.py",
    )),
    "steady": (site.DIMENSIONS, {"section": "steady"}, ("ui/dimensions/map_titles.py",)),
    "methods": (site.METHODS, {}, ("pages/methods.py", "ui/dimensions/explained.py")),
    "briefing": (site.BRIEFING, {}, (
        "pages/briefing.py", "ui/slides/headline_box.py", "ui/slides/options.py",
        "ui/slides/slide_files.py",
    )),
    "progress": (site.PROGRESS, {}, (
        "pages/progress.py", "ui/progress/changes.py", "ui/progress/change_boxes.py",
        "ui/progress/change_words.py", "ui/progress/target_table.py",
    )),
    "sources": (site.SOURCES, {}, (
        "pages/sources.py", "ui/sources/assistant.py", "ui/sources/stored.py", "ui/sessions.py",
    )),
}  # fmt: skip


def walked(components: BidiComponentManager, page: Page, query: dict[str, str]) -> set[str]:
    """Files of ours whose functions run while a page is drawn."""
    found: set[str] = set()

    def enter(frame: FrameType, _event: str, _given: object) -> None:
        found.add(frame.f_code.co_filename)

    threading.setprofile(enter)
    try:
        assert not run_page(components, page, **query).exception
    finally:
        threading.setprofile(None)
    inside = [Path(name) for name in found if name.startswith(str(ROOT))]
    return {path.relative_to(ROOT).as_posix() for path in inside}


@pytest.mark.parametrize("name", sorted(ROOMS))
def test_every_room_is_walked_through(components: BidiComponentManager, name: str) -> None:
    page, query, rooms = ROOMS[name]
    assert {*SHARED, *rooms} - walked(components, page, query) == set()


def test_every_page_is_among_them() -> None:
    assert {page for page, _, _ in ROOMS.values()} == set(site.PAGES)
