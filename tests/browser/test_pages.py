"""Pages by their addresses: what is written into one runs nowhere, and what fails is said."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pandas as pd
import pytest
from playwright.sync_api import expect

from data.stored import release, writing
from tests.browser.server import Server, serving
from tests.browser.visits import MAP, Visit
from tests.browser.windows import Windows

PAYLOAD = '<img src=x onerror="window.top.hacked=1"></script><script>window.top.hacked=1</script>'


def test_tambons_are_drawn_in_detail_and_another_province_is_chosen_from_the_list(
    visit: Visit,
) -> None:
    visit.open("/province?area=50&level=tambon")
    assert visit.shows() == ("tambon", 204)
    visit.page.get_by_role("combobox", name="จังหวัด", exact=True).click()
    visit.page.keyboard.type("ภูเก็ต")
    visit.page.get_by_role("option", name="ภูเก็ต", exact=True).click()
    visit.until_query(area="83")


@pytest.mark.parametrize(
    "query",
    [
        f"?area={PAYLOAD}",
        f"?measure={PAYLOAD}&lang={PAYLOAD}",
        "?level=%3Cscript%3Ewindow.top.hacked%3D1%3C%2Fscript%3E",
    ],
)
def test_a_payload_in_an_address_runs_nowhere(visit: Visit, query: str) -> None:
    visit.open(f"/{query}")
    visit.page.wait_for_timeout(1000)
    assert visit.page.evaluate("window.hacked") is None


def test_shapes_that_do_not_come_are_said_and_the_page_is_drawn(visit: Visit) -> None:
    visit.page.route("**/assets/areas/**", lambda route: route.abort())
    visit.page.goto(visit.address)
    expect(visit.page.locator(".atlas-failed")).to_contain_text("แสดงแผนที่ไม่ได้")
    expect(visit.page.locator(".js-plotly-plot").first).to_be_visible()
    visit.said.clear()  # the browser says that the shapes did not come


def test_a_click_is_not_lost_to_another_that_follows_at_once(visit: Visit) -> None:
    """Streamlit by default drops the first of two reruns, and the click it is about."""
    visit.open("/province?area=10")
    expect(visit.page.get_by_role("button", name="จังหวัดนนทบุรี")).to_be_visible()
    expect(visit.page.get_by_role("radio", name="แขวง", exact=True)).to_be_visible()
    visit.at_rest_of_script()
    visit.page.evaluate(
        """() => {
          const found = (tag, text) =>
            [...document.querySelectorAll(tag)].find((one) => one.innerText.includes(text));
          found("button", "จังหวัดนนทบุรี").click();
          found("[role=radio], label", "แขวง").click();
        }"""
    )
    visit.until_query(area="12")


@pytest.fixture(scope="module")
def planted_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server that does not import, on a release whose every name is an attack."""
    folder = tmp_path_factory.mktemp("planted")
    _plant(folder / "release")
    settings = {"ATLAS_RELEASE": str(folder / "release"), "ATLAS_IMPORT": "off"}
    with serving(folder / "log", **settings) as running:
        yield running


@pytest.fixture
def planted(windows: Windows, planted_server: Server) -> Iterator[Visit]:
    """A visitor of that server."""
    with windows.visitor(planted_server.address, (1920, 1080)) as visitor:
        yield visitor


def test_a_payload_in_area_names_runs_nowhere(planted: Visit) -> None:
    for path in ("/?area=50", "/?level=district&area=5001", "/province?area=50&lang=en"):
        planted.open(path)
        planted.page.wait_for_timeout(1500)
        planted.page.locator(MAP).hover()
        expect(planted.page.get_by_role("heading", level=2)).to_contain_text("onerror")
        assert planted.page.evaluate("window.hacked") is None


def test_a_payload_runs_nowhere_in_the_frame_that_is_drawn_on(planted: Visit) -> None:
    """The frame's document may run what stands in it: names stay text there, and no template."""
    name = quote("{{7*7}}" + PAYLOAD.replace("window.top.", "window."))
    planted.page.goto(f"{planted.address}/group?level=district&group=district~list~5001~~{name}")
    framed = re.compile("streamlit_folium")
    planted.until(lambda: planted.page.frame(url=framed) is not None, "no frame")
    frame = planted.page.frame(url=framed)
    assert frame
    planted.until(lambda: frame.evaluate("window.atlas?.paints || 0") > 0, "no map")
    heading = planted.page.get_by_role("heading", level=2)
    expect(heading).to_contain_text("7*7")
    expect(heading).to_contain_text("onerror")
    frame.locator(MAP).hover()
    expect(frame.locator(MAP)).to_contain_text("onerror")
    for where in (planted.page.main_frame, frame):
        assert where.evaluate("window.hacked") is None
        assert where.evaluate("document.querySelectorAll('img[src=x]').length") == 0


def test_a_server_that_does_not_import_says_so(planted: Visit) -> None:
    planted.page.goto(f"{planted.address}/sources?section=import")
    expect(planted.page.get_by_text("ปิดการนำเข้าข้อมูล")).to_be_visible()
    expect(planted.page.locator("input[type=file]")).to_have_count(0)


def _plant(folder: Path) -> None:
    """A release whose every name is an attack."""
    shipped = release.load_release()
    areas = shipped.areas.reset_index()
    for column in ("name_th", "name_en"):
        areas[column] = areas[column] + PAYLOAD
    about = {
        key: value
        for key, value in shipped.manifest.items()
        if key not in {"release", "format", "files"}
    }
    figures = pd.read_parquet(release.EMBEDDED / "figures.parquet")
    writing.write_release(folder, areas=areas, figures=figures, assets=shipped.assets, about=about)


def test_a_damaged_release_shows_which_file_and_no_map(windows: Windows, tmp_path: Path) -> None:
    damaged = tmp_path / "release"
    shutil.copytree(release.EMBEDDED, damaged)
    with (damaged / "areas.parquet").open("r+b") as stream:
        stream.seek(500)
        stream.write(b"?!")
    with (
        serving(tmp_path / "log", ATLAS_RELEASE=str(damaged)) as running,
        windows.visitor(running.address, (1280, 800)) as visitor,
    ):
        visitor.page.goto(running.address)
        expect(visitor.page.get_by_role("alert")).to_contain_text("areas.parquet")
        expect(visitor.page.get_by_role("alert")).to_contain_text("เสียหาย")
        expect(visitor.page.locator(MAP)).to_have_count(0)
