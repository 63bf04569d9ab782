"""The map as one file, opened from a disk: it asks for itself alone and says what the page does."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from data.stored import store
from geo import folium_map
from geo.folium_map import OWN
from geo.shapes import topology
from geo.single import scripts
from geo.single.page import Single
from tests.browser.visits import PATIENCE
from tests.single_maps import HOSTILE, held, of_hostile_names, single
from ui.single import wanted
from ui.single.wanted import Wanted

DESK, PHONE = (1280, 800), (390, 844)
PAINTED = "() => window.atlas && window.atlas.paints > {}"
TIP = ".atlas-tip"
Opened = Callable[..., Any]


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Opened:
    return partial(opening, browser, tmp_path / "map.html")


@contextmanager
def opening(
    browser: Browser,
    path: Path,
    one: Single,
    size: tuple[int, int] = DESK,
    ahead: str = "",
    **how: Any,
) -> Iterator[Page]:
    """The file of a map in a window that nothing is sent to; nothing may be said in its console."""
    path.write_text(folium_map.html(one), "utf-8")
    width, height = size
    phone = width < 600
    window = browser.new_context(
        viewport={"width": width, "height": height}, is_mobile=phone, has_touch=phone,
        reduced_motion="reduce", offline=True, **how,
    )  # fmt: skip
    page, asked, said = window.new_page(), [], []
    if ahead:
        page.add_init_script(ahead)
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda fault: said.append(str(fault)))
    page.goto(path.as_uri())
    if how.get("java_script_enabled", True):
        painted(page, 0)
    yield page
    window.close()
    assert [address for address in asked if not address.startswith("data:")] == [path.as_uri()]
    assert said == []


def painted(page: Page, before: int) -> None:
    """Wait until the map has been painted more often."""
    page.wait_for_function(PAINTED.format(before), timeout=PATIENCE)


def press(page: Page, code: str) -> None:
    """Press on an area as one does with a finger or the pointer."""
    box = page.locator(".folium-map").bounding_box()
    lon, lat = store.active().areas.loc[code, ["lon", "lat"]]
    at = page.evaluate(
        "([lat, lon]) => window.atlas.map.latLngToContainerPoint([lat, lon])",
        [float(lat), float(lon)],
    )
    assert box
    where = box["x"] + at["x"], box["y"] + at["y"]
    if page.evaluate("() => 'ontouchstart' in window"):
        page.touchscreen.tap(*where)
    else:
        page.mouse.click(*where)


def test_a_tap_tells_name_and_figures_as_the_page_does_and_another_measure_is_shown(
    opened: Opened,
) -> None:
    ids = ("target_poor_rate", "income_rate")
    with opened(single("85", "district", *ids), PHONE) as page:
        first, second = wanted.views(Wanted("85", "district", ids), store.active())
        press(page, "8502")
        told = page.locator(TIP)
        expect(told).to_contain_text(
            first.own_name("8502").removeprefix("\u0e2d\u0e33\u0e40\u0e20\u0e2d")
        )
        expect(told).to_contain_text(first.value("8502"))
        page.locator("#atlas-measure").select_option(label=second.measure.name("th"))
        painted(page, 2)
        assert (
            page.locator("#atlas-title")
            .inner_text()
            .replace("\u2060", "")
            .startswith(second.own_name("85"))
        )
        press(page, "8502")
        expect(page.locator(TIP)).to_contain_text(second.value("8502"))
        assert page.evaluate("document.documentElement.scrollWidth") == PHONE[0]


def test_dark_is_light_and_legend_counts_all_areas(opened: Opened) -> None:
    with opened(single()) as page:
        assert page.evaluate("window.atlas.areas") == 77
        counts = page.locator(".atlas-legend .count").all_inner_texts()
        assert sum(int(re.sub(r"\D", "", count)) for count in counts) == 77
        light = page.evaluate("getComputedStyle(document.body).backgroundColor")
        page.locator("#atlas-theme").click()
        painted(page, 1)
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") != light
        assert page.locator(".atlas-map").get_attribute("data-theme") == "dark"


def test_names_that_would_run_are_written(opened: Opened) -> None:
    with opened(of_hostile_names()) as page:
        assert page.locator("#atlas-title").inner_text() == HOSTILE
        assert page.locator(".atlas-legend .title").inner_text() == HOSTILE
        press(page, "8502")
        expect(page.locator(TIP)).to_contain_text(HOSTILE)
        page.locator("#atlas-measure").select_option(index=1)
        painted(page, 2)
        assert page.locator("img").count() == 0
        assert page.evaluate("typeof boom") == "undefined"


def test_where_no_script_runs_a_picture_stands_for_the_map(opened: Opened) -> None:
    with opened(single(), java_script_enabled=False) as page:
        assert page.locator("img").evaluate("one => one.naturalWidth") > 300
        assert page.locator(".atlas-still li").count() == 6
        assert not page.locator(".folium-map").is_visible()


def test_what_is_packed_is_unpacked_as_it_was_by_the_browser_or_without_it(opened: Opened) -> None:
    one = single("85", "tambon")
    read = scripts.bundle(OWN / "packed.js", "shapesOf")
    unpack = scripts.bundle(OWN / "inflate.js", "heldBy")
    whole = topology.unpack(store.active().assets["detail/85"])
    areas = {area["id"]: area for area in whole["objects"]["tambon"]["geometries"]}
    with opened(one, ahead="delete window.DecompressionStream;") as page:
        script = (
            f"async () => {{ const kept = await {unpack}(document.getElementById('atlas-held'));"
        )
        kept = page.evaluate(f"{script} return kept; }}")
        assert kept == held(folium_map.html(one)) == json.loads(json.dumps(kept))
        found = page.evaluate(f"(shapes) => ({read})(shapes)", kept["files"]["shapes"])
    assert found["arcs"] == whole["arcs"]
    for area in found["objects"]["tambon"]["geometries"]:
        arcs = areas[area["id"]]["arcs"]
        alone = areas[area["id"]]["type"] == "Polygon"
        assert area["arcs"] == ([arcs] if alone else arcs)
    assert len(found["objects"]["tambon"]["geometries"]) == len(areas)
