"""The ground below a map and the inset beside it: seen, in nobody's way, and no cost to the map."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product

import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import expect

from geo.ramp import RAMP
from tests.browser.server import Server
from tests.browser.visits import MAP, Size, Visit
from tests.browser.windows import Windows
from tests.products import WHOLE, covering

PROJECTOR, LAPTOP, PHONE = (1920, 1080), (1280, 800), (390, 844)
GROUND = "**/assets/areas/*/ground.json"
INSET = ".atlas-inset"
CLOSE = 3
"""How far a colour's parts may be from the one meant."""
COVERED = """() => {
  const box = document.querySelector(".atlas-inset").getBoundingClientRect();
  const { map } = window.atlas;
  const frame = map.getContainer().getBoundingClientRect();
  return import("/assets/map/shapes.js").then(async ({ load, HERE }) => {
    const link = document.querySelector("link[data-shapes]");
    const { arcs } = await load(link.getAttribute("href"), link.dataset.shapes);
    const scale = 2 ** map.getZoom();
    const from = map.getPixelBounds().min;
    return arcs.flatMap((points) => Array.from({ length: points.length / 2 }, (_, i) => [
      (points[2 * i] + HERE.x) * scale - from.x + frame.left,
      (points[2 * i + 1] + HERE.y) * scale - from.y + frame.top,
    ])).filter(([x, y]) => x > box.left && x < box.right && y > box.top && y < box.bottom).length;
  });
}"""
BOXES = """() => {
  const frame = document.querySelector(".atlas-map").getBoundingClientRect();
  return [...document.querySelectorAll(".atlas-map .leaflet-control, .atlas-inset")].map((one) => {
    const { left, top, width, height } = one.getBoundingClientRect();
    return [left - frame.left, top - frame.top, width, height];
  });
}"""


def grounded(visit: Visit) -> None:
    """Wait until the ground is drawn, and nothing fades any more."""
    visit.until(lambda: visit.atlas("names") is not None, "no ground is drawn")
    visit.page.wait_for_timeout(400)


def seen(visit: Visit, colours: tuple[str, ...]) -> int:
    """How many pixels of the window have one of these colours."""
    shot = Image.open(io.BytesIO(visit.page.screenshot())).convert("RGB")
    pixels = np.asarray(shot).astype(int)
    parts = [[int(colour[i : i + 2], 16) for i in (1, 3, 5)] for colour in colours]
    return int(sum((abs(pixels - part).max(axis=2) <= CLOSE).sum() for part in parts))


def meet(one: list[float], other: list[float]) -> bool:
    """Whether two boxes (left, top, width, height) overlap."""
    return all(
        one[side] < other[side] + other[side + 2] and other[side] < one[side] + one[side + 2]
        for side in (0, 1)
    )


@pytest.fixture
def looked(windows: Windows, server: Server) -> Iterator[Visit]:
    """The country at rest on a projector, for tests that leave it as they found it."""
    with windows.visitor(server.address, PROJECTOR, goes_on=True) as visitor:
        if visitor.page.url != f"{server.address}/":
            visitor.wipe()
            visitor.open("/")
            grounded(visitor)
            visitor.at_rest()
        yield visitor


@contextmanager
def hidden(visit: Visit, what: str) -> Iterator[None]:
    """A page on which something is not seen, and which afterwards looks as it did."""
    before = visit.page.screenshot()
    style = visit.page.add_style_tag(content=f"{what} {{ visibility: hidden; }}")
    yield
    style.evaluate("one => one.remove()")
    visit.until(lambda: visit.page.screenshot() == before, "it does not look as before")


def test_shapes_and_legend_fill_the_page_on_a_projector(visit: Visit) -> None:
    """Shapes by their own colours, the inset's left out; borders and hatches not counted."""
    visit.open("/")
    grounded(visit)
    visit.page.add_style_tag(
        content=".atlas-inset, [data-testid=stColumn]:last-child { visibility: hidden; }"
    )
    box = visit.page.locator(MAP).bounding_box()
    assert box is not None
    assert box["height"] >= 860
    legend = visit.page.locator(".atlas-legend").bounding_box()
    assert legend is not None
    covered = seen(visit, RAMP) + legend["width"] * legend["height"]
    assert covered / (PROJECTOR[0] * PROJECTOR[1]) >= 0.08


def hides_nothing(visit: Visit) -> None:
    """The colours of areas are as many with the ground as without it."""
    with_it = seen(visit, RAMP)
    with hidden(visit, ".leaflet-atlas-ground-pane"):
        without = seen(visit, RAMP)
    assert without > 10_000
    assert with_it == pytest.approx(without, rel=0.002)  # edges shine through onto it


def test_the_ground_hides_nothing_of_the_country(looked: Visit) -> None:
    hides_nothing(looked)


def test_the_inset_covers_no_area_and_makes_way_for_a_map_that_is_looked_at_closely(
    looked: Visit,
) -> None:
    expect(looked.page.locator(INSET)).to_be_visible()
    assert looked.page.evaluate(COVERED) == 0
    before = looked.page.evaluate(
        "(({ lat, lng }) => [[lat, lng], window.atlas.map.getZoom()])(window.atlas.map.getCenter())"
    )
    go = "([at, zoom]) => { window.atlas.map.setView(at, zoom, { animate: false }); }"
    looked.page.evaluate(go, [[13.75, 100.5], 9])
    expect(looked.page.locator(INSET)).to_have_count(0)
    looked.page.evaluate(go, [[13.2, 101.2], 5.6])
    expect(looked.page.locator(INSET)).to_be_visible()
    looked.page.evaluate(go, before)


@pytest.mark.parametrize("path", ["/province?area=55", "/province?area=23&level=tambon"])
def test_the_ground_hides_nothing_of_a_province_whose_map_has_no_inset(
    visit: Visit, path: str
) -> None:
    visit.open(path)
    grounded(visit)
    visit.at_rest()
    hides_nothing(visit)
    expect(visit.page.locator(INSET)).to_have_count(0)


@pytest.mark.parametrize(
    ("size", "path"),
    covering([PROJECTOR, LAPTOP, PHONE], ["/?lang=en", "/province?area=58"], small=0),
)
def test_names_on_the_ground_meet_neither_each_other_nor_what_stands_in_the_corners(
    windows: Windows, server: Server, size: Size, path: str
) -> None:
    with windows.visitor(server.address, size) as visit:
        visit.page.goto(server.address + path)
        visit.painted()
        grounded(visit)
        frame = visit.page.locator(MAP).bounding_box()
        names: list[dict[str, list[float]]] = visit.atlas("names")
        assert names
        assert frame is not None
        boxes = [name["box"] for name in names]
        others = visit.page.evaluate(BOXES)
        for place, box in enumerate(boxes):
            assert not any(meet(box, other) for other in [*boxes[:place], *others]), names
            assert box[0] >= 0 <= box[1]
            assert box[0] + box[2] <= frame["width"]
            assert box[1] + box[3] <= frame["height"]


def test_the_ground_comes_after_the_map_and_is_drawn_without_it_being_painted_again(
    visit: Visit,
) -> None:
    held = []
    visit.page.route(GROUND, lambda route: held.append(route))
    visit.open("/")
    visit.until(lambda: bool(held), "the ground was not asked for")
    assert visit.paints == 1
    for route in held:
        route.continue_()
    grounded(visit)
    assert visit.paints == 1
    assert visit.foreign == []


def test_a_recolouring_asks_for_no_ground_again(visit: Visit) -> None:
    visit.open("/")
    grounded(visit)
    visit.turn("/?measure=multi_rate")
    visit.painted(after=1)
    visit.page.wait_for_timeout(300)
    assert len([one for one in visit.asked if one.endswith("/ground.json")]) == 1


def test_a_ground_that_does_not_come_leaves_the_map_as_it_is(visit: Visit) -> None:
    visit.page.route(GROUND, lambda route: route.abort())
    visit.open("/")
    visit.at_rest()
    visit.click_map(18.85, 100.78)
    visit.until_query(area="55")
    visit.said.clear()  # Chromium tells of the request that was not answered


def at(visit: Visit, share: tuple[float, float]) -> dict[str, float]:
    """A place of the inset's picture, by its share of width and height."""
    box = visit.page.locator(f"{INSET} canvas").bounding_box()
    assert box is not None
    return {"x": box["width"] * share[0], "y": box["height"] * share[1]}


NAKHON_PATHOM = (0.2, 0.45)


def test_a_click_on_the_inset_leads_to_that_province(visit: Visit) -> None:
    visit.open("/")
    grounded(visit)
    picture = visit.page.locator(f"{INSET} canvas")
    picture.hover(position=at(visit, NAKHON_PATHOM))
    expect(visit.page.locator(".atlas-tooltip")).to_contain_text("นครปฐม")
    picture.click(position=at(visit, NAKHON_PATHOM))
    visit.until_query(area="73")


@pytest.mark.parametrize(
    ("size", "level"),
    [one for one in product([PROJECTOR, LAPTOP], ["province", "tambon"]) if WHOLE]
    or [(LAPTOP, "tambon")],
)
def test_the_inset_covers_no_area(windows: Windows, server: Server, size: Size, level: str) -> None:
    """On a projector the country is looked at above."""
    with windows.visitor(server.address, size) as visit:
        visit.open(f"/?level={level}")
        grounded(visit)
        expect(visit.page.locator(INSET)).to_be_visible()
        assert visit.page.evaluate(COVERED) == 0


def test_a_phone_has_no_inset_where_it_would_cover_land(windows: Windows, server: Server) -> None:
    with windows.visitor(server.address, PHONE) as visit:
        visit.page.goto(server.address)
        visit.painted()
        grounded(visit)
        if visit.page.locator(INSET).count():
            assert visit.page.evaluate(COVERED) == 0
