"""The pure parts of the map's scripts, each called by itself in the browser."""

from __future__ import annotations

import json
import math
import random
from functools import partial

import geopandas as gpd
import pytest
import shapely
from playwright.sync_api import Page, Route

from geo.shapes import topology
from geo.shapes.sent import written
from tests.browser.visits import Visit
from tests.geo.shapes.test_topology import LAYERS, series

SEED = 2561
STEP = 0.001
MADE = "/assets/made/"
"""Where the page is told to find shapes that a test has made."""
ASK = """async ([address, level, points]) => {
  const shapes = await import("/assets/map/shapes.js");
  const { placeAt } = await import("/assets/map/pointed.js");
  const { areas, sides } = await shapes.load(address, level);
  const at = points.map(([x, y]) => placeAt(areas, x - shapes.HERE.x, y - shapes.HERE.y));
  const boxes = areas.map(({ box }) => [
    box[0] + shapes.HERE.x, box[1] + shapes.HERE.y,
    box[2] + shapes.HERE.x, box[3] + shapes.HERE.y]);
  const shared = sides.filter((place, at) => at % 2 && place !== shapes.NONE).length;
  return { codes: areas.map(({ code }) => code), boxes, at, shared };
}"""


def pixel(lng: float, lat: float) -> tuple[float, float]:
    """Spherical Mercator in pixels of zoom 0: 256 for the whole world."""
    metres = math.log(math.tan(math.pi / 4 + math.radians(lat) / 2))
    return (lng + 180) / 360 * 256, (1 - metres / math.pi) / 2 * 256


def answered(body: bytes, route: Route) -> None:
    route.fulfill(body=body)


def decoded(page: Page, shapes: gpd.GeoSeries, points: list[tuple[float, float]]) -> dict:
    """What the script makes of shapes, and which area it finds at each point.

    The same of TopoJSON and of the numbers in which a page asks for it.
    """
    made = topology.encode({"tambon": shapes}, STEP)
    there = f"{MADE}{abs(hash(str(made)))}"
    found = []
    for address, body in ((there, json.dumps(made).encode()), (f"{there}.shapes", written(made))):
        page.route(f"**{address}", partial(answered, body))
        found.append(page.evaluate(ASK, [address, "tambon", [pixel(*point) for point in points]]))
    assert found[0] == found[1]
    return found[0]


@pytest.mark.parametrize("name", sorted(LAYERS))
def test_a_point_lies_in_the_area_whose_shape_holds_it(visit: Visit, name: str) -> None:
    visit.page.goto(f"{visit.address}/healthz")
    shapes = series(LAYERS[name])
    chance = random.Random(f"{SEED} {name}")
    left, bottom, right, top = shapes.total_bounds
    inside = [part.representative_point().coords[0] for part in shapes.explode()]
    points = inside + [
        (chance.uniform(left - 0.3, right + 0.3), chance.uniform(bottom - 0.3, top + 0.3))
        for _ in range(200)
    ]
    points = [
        point
        for point in points
        if all(shapely.Point(point).distance(shape.boundary) > 3 * STEP for shape in shapes)
    ]
    found = decoded(visit.page, shapes, points)
    assert sorted(found["codes"]) == sorted(shapes.index)
    expected = [
        next((code for code, shape in shapes.items() if shape.contains(shapely.Point(point))), None)
        for point in points
    ]
    assert [None if at is None else found["codes"][at] for at in found["at"]] == expected
    assert None in expected
    assert len(set(expected)) == len(shapes) + 1


def test_shapes_are_projected_to_pixels_of_the_world(visit: Visit) -> None:
    visit.page.goto(f"{visit.address}/healthz")
    shapes = series(LAYERS["two side by side"])
    found = decoded(visit.page, shapes, [])
    for code, box in zip(found["codes"], found["boxes"], strict=True):
        left, bottom, right, top = shapes[code].bounds
        assert box == pytest.approx([*pixel(left, top), *pixel(right, bottom)], abs=1e-6)
    assert found["shared"] == 1


def test_every_mark_has_a_fill(visit: Visit) -> None:
    """Classes, weak ones, no figure, protected, small samples (marks.py), on both grounds."""
    visit.page.goto(f"{visit.address}/healthz")
    for theme in ("light", "dark"):
        kinds = visit.page.evaluate(
            """async ([theme]) => {
              const { fills } = await import("/assets/map/fills.js");
              const table = fills({ theme, colours: ["#111111", "#222222", "#333333"] });
              const kinds = Object.entries(table).map(([key, fill]) => [key, typeof fill]);
              return Object.fromEntries(kinds);
            }""",
            [theme],
        )
        plain = dict.fromkeys("012", "string")
        assert kinds == plain | dict.fromkeys("abc-*~", "object")


def test_focus_is_told_by_the_beginning_of_a_code(visit: Visit) -> None:
    visit.page.goto(f"{visit.address}/healthz")
    found = visit.page.evaluate(
        """async () => {
          const { inside } = await import("/assets/map/shapes.js");
          return [inside("500101", ["5001"]), inside("500101", ["50"]), inside("501001", ["5001"]),
            inside("500101", [])];
        }"""
    )
    assert found == [True, True, False, False]


def test_areas_of_a_mark_are_one_path_a_province_and_borders_are_of_a_level_above(
    visit: Visit,
) -> None:
    visit.page.goto(f"{visit.address}/healthz")
    found = visit.page.evaluate(
        """async () => {
          const { grouped, parents, chosen } = await import("/assets/map/paths.js");
          const codes = ["500101", "500102", "510101"];
          const areas = codes.map((code) => ({ code, draw: () => {} }));
          const groups = [...grouped({ areas }, { marks: "0a0" })];
          const paths = groups.map(([mark, parts]) => [mark, parts.length]);
          return [paths, parents({}, { outline: 4, level: "district" }),
            chosen({}, { focus: [] })];
        }"""
    )
    assert found == [[["0", 2], ["a", 1]], None, None]


def test_bounds_hold_the_boxes_of_all_areas(visit: Visit) -> None:
    visit.page.goto(f"{visit.address}/healthz")
    edges = [pixel(99, 14), pixel(101, 13), pixel(100, 15), pixel(102, 14)]
    boxes = [[*edges[0], *edges[1]], [*edges[2], *edges[3]]]
    found = visit.page.evaluate(
        """async (boxes) => {
          const { corners } = await import("/assets/map/room.js");
          const moved = boxes.map(([a, b, c, d]) => ({ box: [a - 1, b - 2, c - 1, d - 2] }));
          return corners(moved, { x: 1, y: 2 }).toBBoxString().split(",").map(Number);
        }""",
        boxes,
    )
    assert found == pytest.approx([99, 13, 102, 15])
