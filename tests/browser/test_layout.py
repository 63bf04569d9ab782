"""What stands in the way of what: legends and areas, names and figures, at every width."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from data.stored.release import Release
from tests.browser.server import Server
from tests.browser.visits import Size, Visit
from tests.browser.windows import Windows
from tests.products import covering

PHONE, LAPTOP, ZOOMED = (390, 844), (1280, 800), (960, 540)
COVERED = """([points, name]) => {
  const map = name ? window.atlas.maps[name].map : window.atlas.map;
  const box = map.getContainer().getBoundingClientRect();
  const legend = map.getContainer().querySelector(".atlas-legend").getBoundingClientRect();
  return points.filter(([, lat, lng]) => {
    const at = map.latLngToContainerPoint([lat, lng]);
    const [x, y] = [at.x + box.x, at.y + box.y];
    return x > legend.left && x < legend.right && y > legend.top && y < legend.bottom;
  }).map(([code]) => code);
}"""
TEXTS = ".atlas-legend .row :is(.label, .count)"
CUT = """selector => [...document.querySelectorAll(selector)].filter((one) => {
  const box = one.getBoundingClientRect();
  const map = one.closest(".atlas-map")?.getBoundingClientRect();
  return one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== "inline"
    || (map && (box.right > map.right + 1 || box.bottom > map.bottom + 1));
}).map((one) => one.textContent)"""


@pytest.fixture(params=[PHONE, LAPTOP], ids=["phone", "laptop"])
def sized(request: pytest.FixtureRequest, windows: Windows, server: Server) -> Iterator[Visit]:
    """A visitor with a small window."""
    size: Size = request.param
    with windows.visitor(server.address, size) as visitor:
        yield visitor


def centres(release: Release, level: str, within: str) -> list[list[object]]:
    """Code, latitude and longitude of the areas of a level."""
    areas = release.areas
    placed = areas[(areas["level"] == level) & areas.index.str.startswith(within)]
    return [[str(code), row["lat"], row["lon"]] for code, row in placed.iterrows()]


SHOWN = {
    "/": ("province", ""),
    "/?level=district&measure=multi_rate&lang=en": ("district", ""),
    "/province?area=90&level=tambon": ("tambon", "90"),
    "/province?area=55": ("district", "55"),
}
"""The level that an address shows, and of which area."""


@pytest.mark.parametrize(
    ("sized", "path"), covering([PHONE, LAPTOP], SHOWN, small=0), indirect=["sized"]
)
def test_the_legend_covers_no_area(sized: Visit, release: Release, path: str) -> None:
    level, within = SHOWN[path]
    sized.open(path) if sized.page.viewport_size["width"] > 600 else sized.page.goto(
        sized.address + path
    )
    sized.painted()
    points = centres(release, level, within)
    assert points
    sized.until(
        lambda: sized.page.evaluate(COVERED, [points, ""]) == [],
        f"covered: {sized.page.evaluate(COVERED, [points, ''])}",
    )
    assert sized.page.evaluate(CUT, TEXTS) == []


def test_no_count_of_a_legend_is_cut_off(windows: Windows, server: Server) -> None:
    """Combinations of dimensions have the longest names of classes."""
    with windows.visitor(server.address, LAPTOP) as visitor:
        visitor.open("/dimensions?section=agencies")
        visitor.until(
            lambda: (
                visitor.page.locator(".st-key-home-map-dominant .atlas-legend .row").count() > 3
            ),
            "no legend",
        )
        assert visitor.page.evaluate(CUT, f".st-key-home-map-dominant {TEXTS}") == []
        seen = visitor.page.locator(".st-key-home-map-dominant .atlas-legend .count")
        for count in seen.all():
            expect(count).to_be_visible()


def test_at_200_percent_the_names_of_slides_are_whole(windows: Windows, server: Server) -> None:
    with windows.visitor(server.address, ZOOMED) as visitor:
        visitor.open("/briefing", mapped=False)
        names = ".st-key-slide-gallery button p"
        expect(visitor.page.locator(names).last).to_be_visible()
        visitor.at_rest_of_script()
        assert visitor.page.evaluate(CUT, f"{names}, .st-key-slide-gallery button div") == []
        visitor.fits(ZOOMED)


def test_figures_of_cards_are_whole_in_english(windows: Windows, server: Server) -> None:
    with windows.visitor(server.address, LAPTOP) as visitor:
        visitor.open("/?lang=en&measure=multi_rate")
        assert visitor.page.evaluate(CUT, '[data-testid="stMetricValue"]') == []


@pytest.mark.parametrize(
    ("size", "path"),
    covering([LAPTOP, (1920, 1080)], ["/", "/?lang=en", "/province?area=55&lang=en"], small=0),
)
def test_the_source_is_read_without_scrolling(
    windows: Windows, server: Server, size: Size, path: str
) -> None:
    with windows.visitor(server.address, size) as visit:
        visit.open(path)
        source = visit.page.locator(".st-key-cited p")
        expect(source).to_contain_text("TPMAP")
        box = source.bounding_box()
        assert box
        assert box["y"] + box["height"] <= size[1]
