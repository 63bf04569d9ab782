"""The page of progress with reports: complaints, tiles on a phone, nothing grave for any eye."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest
from playwright.sync_api import expect

from data.stored.release import load_release
from tests.browser.server import Server, serving
from tests.browser.test_accessible import found
from tests.browser.windows import Windows
from tests.ui import loaded
from tests.ui.progress.test_complaints import HEAD, LINES
from tests.ui.progress.test_flows import DAYS
from tests.ui.progress.test_flows import HEAD as FLOW

TILES = """() => [...document.querySelectorAll("[class*=st-key-progress-tiles] .bars .point path")]
  .map((one) => { const { left, top, right, bottom } = one.getBoundingClientRect();
                  return [left, top, right, bottom]; })"""


@pytest.fixture(scope="module")
def reported(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server whose release has months of ThaiQM of all provinces, and complaints of two."""
    folder: Path = tmp_path_factory.mktemp("followed")
    base = load_release()
    codes = [code for code in base.codes("province") if code != "10"]
    rows = [
        f"{code},{day},1000,{300 + int(code)},{90 * (month + 1) + int(code)},20,7"
        for month, day in enumerate(DAYS) for code in codes
    ]  # fmt: skip
    (folder / "one").mkdir()
    (folder / "two").mkdir()
    flows = load_release(loaded.imported(folder / "one", FLOW, rows, base))
    both = loaded.imported(folder / "two", HEAD, LINES, flows)
    with serving(folder / "log", ATLAS_RELEASE=str(both)) as running:
        yield running


def test_nothing_grave_is_found_where_reports_are(windows: Windows, reported: Server) -> None:
    with windows.visitor(reported.address, (1280, 800)) as visit:
        visit.open("/progress?lang=en&area=55", mapped=False)
        expect(visit.page.get_by_text("30 complaints were received")).to_be_visible()
        assert found(visit, "light") == []
        assert found(visit, "dark") == []
        visit.page.emulate_media(color_scheme="null")


@pytest.mark.parametrize("width", [390, 1280])
def test_no_tile_covers_another(windows: Windows, reported: Server, width: int) -> None:
    with windows.visitor(reported.address, (width, 844)) as visit:
        visit.open("/progress", mapped=False)
        visit.until(lambda: len(visit.page.evaluate(TILES)) == 77, "no 77 tiles are drawn")
        for one, other in combinations(visit.page.evaluate(TILES), 2):
            left, top = max(one[0], other[0]), max(one[1], other[1])
            right, bottom = min(one[2], other[2]), min(one[3], other[3])
            assert right <= left or bottom <= top
        visit.fits((width, 844))
