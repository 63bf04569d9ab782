"""Every room of the pages is walked through when a visitor opens the page that it is of."""

from __future__ import annotations

import threading
from pathlib import Path
from types import FrameType

import pytest
from streamlit.components.v2.component_manager import BidiComponentManager

from tests.ui.conftest import run_page
from ui import kept, site
from ui.site import Page

ROOT = Path(site.__file__).parents[1]
SHARED = ("ui/shell.py", "ui/turn.py", "ui/sidebar.py", "ui/view.py")
"""Rooms of every page."""
ROOMS: dict[str, tuple[Page, dict[str, str], tuple[str, ...]]] = {
    "national": (site.NATIONAL, {}, (
        "pages/national.py", "ui/layout.py", "ui/map/component.py", "ui/search_box.py",
        "ui/parts/notes.py", "ui/parts/cited.py", "ui/single/button.py",
    )),
    "province": (site.PROVINCE, {"area": "55"}, (
        "pages/province.py", "ui/province/standing.py", "ui/province/survey_units.py",
        "ui/parts/offer.py", "ui/parts/sections.py", "ui/parts/view_table.py",
        "ui/single/button.py",
    )),
    "group": (site.GROUP, {"level": "tambon", "group": "tambon~circle~19.2~100.8~20"}, (
        "pages/group.py", "ui/group/page.py", "ui/group/frame.py", "ui/group/parts.py",
        "ui/group/ways.py", "ui/group/panels.py", "ui/group/told.py", "ui/group/saved.py",
        "ui/single/button.py",
    )),
    "compare": (site.COMPARE, {"beside": "55,58"}, (
        "pages/compare.py", "ui/parts/sections.py", "ui/compare/places.py",
        "ui/compare/place_box.py", "ui/compare/place_maps.py", "ui/compare/dot_rows.py",
        "ui/single/button.py",
    )),
    "multiples": (site.COMPARE, {"section": "multiples"}, (
        "ui/compare/multiples.py", "ui/compare/panel_controls.py", "ui/compare/panel_maps.py",
        "ui/map/panels.py",
    )),
    "pairs": (site.COMPARE, {"section": "pairs"}, (
        "ui/compare/pairs.py", "ui/compare/pair_map.py", "ui/compare/pair_words.py",
    )),
    "patterns": (site.COMPARE, {"section": "patterns", "level": "province"}, (
        "ui/compare/patterns.py", "ui/compare/pattern_map.py", "ui/compare/pattern_words.py",
    )),
    "dimensions": (site.DIMENSIONS, {"section": "combined"}, (
        "pages/dimensions.py", "ui/dimensions/frame.py", "ui/dimensions/parts.py",
        "ui/dimensions/combined.py", "ui/single/button.py",
    )),
    "plan": (site.PLAN, {
        "costs": "50000x3000_100000x30000_150000x12000_120000x15000_30000x2000",
        "budget": "50000000", "area": "55",
    }, (
        "pages/plan.py", "ui/parts/sections.py", "ui/plan/answer.py", "ui/plan/asking.py",
        "ui/plan/controls.py", "ui/plan/costs.py", "ui/plan/drawn.py", "ui/plan/keep.py",
        "ui/plan/said.py", "ui/plan/tables.py", "ui/single/button.py",
    )),
    "targeting": (site.PLAN, {"section": "targeting"}, ("ui/plan/targeting.py",)),
    "steady": (site.DIMENSIONS, {"section": "steady"}, ("ui/dimensions/map_titles.py",)),
    "methods": (site.METHODS, {}, ("pages/methods.py", "ui/dimensions/explained.py")),
    "briefing": (site.BRIEFING, {}, (
        "pages/briefing.py", "ui/slides/headline_box.py", "ui/slides/options.py",
        "ui/slides/slide_files.py",
    )),
    "progress": (site.PROGRESS, {}, (
        "pages/progress.py", "ui/progress/changes.py", "ui/progress/change_boxes.py",
        "ui/progress/change_words.py", "ui/plans/panel.py",
        "ui/single/button.py",
    )),
    "sources": (site.SOURCES, {}, (
        "pages/sources.py", "ui/sources/loaded.py", "ui/parts/grid.py", "ui/single/button.py",
    )),
    "import": (site.SOURCES, {"section": "import"}, (
        "ui/sources/assistant.py", "ui/sources/stored.py", "ui/sessions.py",
    )),
}  # fmt: skip


def walked(components: BidiComponentManager, page: Page, query: dict[str, str]) -> set[str]:
    """Files of ours whose functions run while a page is drawn that nobody opened before."""
    found: set[str] = set()
    known, nobody = kept.key, object()

    def enter(frame: FrameType, _event: str, _given: object) -> None:
        found.add(frame.f_code.co_filename)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(kept, "key", lambda view: (nobody, known(view)))
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


def test_a_page_that_was_opened_before_is_walked_through_as_well(
    components: BidiComponentManager,
) -> None:
    assert not run_page(components, site.NATIONAL).exception
    test_every_room_is_walked_through(components, "national")


def test_every_page_is_among_them() -> None:
    assert {page for page, _, _ in ROOMS.values()} == set(site.PAGES)
