"""The legend covers no land: of any province on its page, nor of the country, on any window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import product

import pytest
import shapely

from data.stored.release import Release
from geo.shapes import topology
from tests.browser.server import Server
from tests.browser.visits import Size, Visit
from tests.browser.windows import Windows
from tests.recount.extent import some
from ui.map import layer
from ui.view import View

WINDOWS = {"phone": (390, 844), "laptop": (1280, 800), "projector": (1920, 1080)}
SHOWN = """async ([message, label]) => {
  // The page's own painting may come after this one, and is then painted over.
  const again = 1000, end = performance.now() + 30000;
  let next = 0;
  const shows = () => window.atlas.map.getContainer().ariaLabel;
  while (shows() !== label) {
    if (performance.now() > end) throw Error(`the map shows ${shows()}`);
    if (performance.now() > next) {
      window.atlasAhead.push(new TextEncoder().encode(message));
      next = performance.now() + again;
    }
    await new Promise(requestAnimationFrame);
  }
  const { map } = window.atlas;
  const frame = map.getContainer().getBoundingClientRect();
  const legend = map.getContainer().querySelector(".atlas-legend");
  const box = legend.getBoundingClientRect();
  const at = (x, y) => map.containerPointToLatLng([x - frame.x, y - frame.y]);
  const [low, high] = [at(box.left, box.bottom), at(box.right, box.top)];
  return {
    corners: [low.lng, low.lat, high.lng, high.lat],
    pixels: box.width * box.height,
    inside: box.left >= frame.left && box.top >= frame.top
      && box.right <= frame.right && box.bottom <= frame.bottom,
    docked: legend.matches(".along, .beside"),
  };
}"""


@pytest.fixture(scope="module", params=sorted(WINDOWS))
def sized(request: pytest.FixtureRequest, windows: Windows, server: Server) -> Iterator[Visit]:
    """A visitor of a province's page, which shows one view after the other."""
    size: Size = WINDOWS[request.param]
    with windows.visitor(server.address, size) as visitor:
        visitor.page.goto(f"{visitor.address}/province?area=58")
        visitor.painted()
        visitor.at_rest_of_script()
        yield visitor


def shown(visit: Visit, view: View) -> dict:
    """What the legend covers once the map shows a view."""
    label = f"{view.choice} {view.within}"
    drawn = layer.painting_of(view)
    drawn = replace(drawn, texts={**drawn.texts, "label": label})
    return visit.page.evaluate(SHOWN, [layer.message(drawn, "map", "land").decode(), label])


def land(release: Release, asset: str, level: str) -> shapely.Geometry:
    """The areas of an asset as one."""
    shapes = topology.decode(topology.unpack(release.assets[asset]), level)
    return shapely.union_all(shapes.to_numpy())


def covered(found: dict, of: shapely.Geometry) -> float:
    """Pixels of land below the legend."""
    box = shapely.box(*found["corners"])
    return found["pixels"] * shapely.intersection(box, of).area / box.area


@pytest.mark.recount
def test_no_land_of_any_province_lies_below_its_legend(
    sized: Visit, view_of: Callable[..., View], release: Release
) -> None:
    """Some provinces, most on a phone, where there is least room; all in a recount."""
    faults, narrow = {}, sized.page.viewport_size["width"] < 600
    for province in some(release.codes("province"), 16 if narrow else 6):
        for level in ("district", "tambon")[: 1 + (int(province) % 10 == 0)]:
            view = replace(view_of(level=level, area=province), within=province)
            view = replace(view, choice=view.choice.but(classes=None))
            found = shown(sized, view)
            pixels = covered(found, land(release, f"detail/{province}", level))
            if pixels > 0.5 or not found["inside"]:
                faults[province, level] = pixels
    assert faults == {}


def test_no_land_of_the_country_lies_below_its_legend(
    sized: Visit, view_of: Callable[..., View], release: Release
) -> None:
    whole = land(release, "province", "province")
    for measure, classes in product(("target_poor_rate", "health_rate"), ("quantile", "high")):
        found = shown(sized, view_of(measure=measure, classes=classes, level="district"))
        assert found["inside"]
        assert covered(found, whole) < 0.5


def test_where_land_lies_all_around_the_legend_has_a_ground_of_its_own(
    sized: Visit, view_of: Callable[..., View]
) -> None:
    """An area of the interior is chosen on the map of the country; the map goes on above it."""
    assert shown(sized, view_of(area="67"))["docked"]
    above = sized.page.evaluate(
        """() => [...document.querySelectorAll(".atlas-legend:is(.along, .beside)")].map(
             (legend) => parseFloat(getComputedStyle(legend, "::before").top))"""
    )
    assert all(-10 <= top <= 0 for top in above)
