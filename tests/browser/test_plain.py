"""The plain way in Chromium: by Streamlit's public components alone, and the pages are whole."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests.browser import test_national as national
from tests.browser.server import Server, serving
from tests.browser.visits import Visit
from tests.browser.windows import Windows


@pytest.fixture(scope="module")
def plain_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A dashboard that was told to be plain."""
    with serving(tmp_path_factory.mktemp("plain") / "log", ATLAS_PLAIN="on") as running:
        yield running


@pytest.fixture
def visit(windows: Windows, plain_server: Server) -> Iterator[Visit]:
    """A visitor of it."""
    with windows.visitor(plain_server.address, (1920, 1080)) as visitor:
        yield visitor


def test_the_map_is_painted_in_streamlits_own_document(visit: Visit) -> None:
    visit.open()
    national.test_the_map_paints_every_province(visit)
    national.test_the_page_has_no_frames(visit)
    national.test_the_finding_and_the_four_figures_are_on_the_screen(visit)
    assert not [url for url in visit.asked if "/page/first.js" in url or "/page/opening" in url]
    expect(visit.page.locator("html")).to_have_attribute("lang", "th")


def test_clicks_select_the_areas_that_were_clicked(visit: Visit) -> None:
    national.test_clicks_select_the_areas_that_were_clicked_and_back_restores_the_view(visit)


def test_recolouring_keeps_the_same_map_and_shapes(visit: Visit) -> None:
    national.test_every_tambon_is_painted_and_recolouring_keeps_the_same_map_and_shapes(visit)


def test_the_map_is_there_again_after_a_page_without_one(visit: Visit) -> None:
    national.test_the_map_is_there_again_after_a_page_without_one(visit)
