"""Names on the map: none meets another, the legend or the edge; values as everywhere else."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, replace
from typing import Any

import pytest
from playwright.sync_api import Page

from data.stored import store
from geo.areas import MAP_LEVELS
from geo.painting import Painting
from tests.browser.visits import Visit
from tests.conftest import known_on
from tests.products import covering
from ui import choice as choices
from ui import provinces
from ui.map import layer
from ui.site import NATIONAL, PROVINCE
from ui.view import View

PROVINCES = sorted(str(code) for code in store.active().codes("province"))
SIZES = ((1000, 900), (620, 450), (358, 574))
"""Maps on a projector, on a laptop and on a phone."""
Box = tuple[float, float, float, float]
OPEN = """async (sizes) => {
  for (const href of ["/assets/leaflet/leaflet.css", "/assets/map/area_layer.css",
                      "/assets/page/page.css"]) {
    const link = document.createElement("link");
    Object.assign(link, { rel: "stylesheet", href });
    document.head.append(link);
    await new Promise((done) => { link.onload = done; });
  }
  await Promise.all([400, 600].map((weight) => document.fonts.load(`${weight} 14px Sarabun`, "ก")));
  const { AreaMap } = await import("/assets/map/layer.js");
  const { load } = await import("/assets/map/shapes.js");
  const { placeAt } = await import("/assets/map/pointed.js");
  const server = { tell: () => true, painted() {}, ended() {} };
  window.made = sizes.map(([width, height], i) => {
    const room = document.body.appendChild(document.createElement("div"));
    const map = new AreaMap(room, `made-${i}`, null, server);
    map.observer.disconnect();
    Object.assign(map.box.style, { width: `${width}px`, height: `${height}px`, minHeight: 0 });
    return map;
  });
  window.show = async (config) => {
    const shapes = await load(config.asset, config.level);
    const backdrop = config.backdrop ? await load(config.backdrop, "province") : undefined;
    return window.made.map((map) => {
      Object.assign(map, { config, shapes: null, seen: "" });
      map.draw(shapes, backdrop);
      const { left, top, width, height } = map.box.getBoundingClientRect();
      const taken = [...map.box.querySelectorAll(".leaflet-control")]
        .map((part) => [part, part.getBoundingClientRect()])
        .map(([part, own]) => {
          // Beside the areas or along the bottom the legend stands on a ground of its own.
          const ground = getComputedStyle(part, "::before");
          const wider = part.matches(".along, .beside");
          const over = (side) => (wider ? -parseFloat(ground[side]) : 0);
          return [own.left - left - over("left"), own.top - top - over("top"),
            own.right - left + over("right"), own.bottom - top + over("bottom")];
        });
      const scale = 2 ** map.map.getZoom();
      const at = (x, y) => map.map.project(map.map.containerPointToLatLng([x, y]), 0);
      return { taken, width, height, names: map.state.labels.map((name) => {
        const [x0, y0, x1, y1] = name.box;
        const { x, y } = at((x0 + x1) / 2, (y0 + y1) / 2);
        const place = placeAt(shapes.areas, x - window.here.x, y - window.here.y);
        return { ...name, over: place === null ? null : shapes.areas[place].code };
      }) };
    });
  };
  window.here = (await import("/assets/map/shapes.js")).HERE;
}"""


@pytest.fixture(scope="module")
def maps(windows, server) -> Iterator[Page]:
    """A page with a map of each size, as the dashboard draws them, and nothing else."""
    with windows.visitor(server.address, (1920, 1080)) as visitor:
        visitor.page.goto(f"{server.address}/healthz")
        visitor.page.evaluate(OPEN, SIZES)
        yield visitor.page


def view_of(**query: str) -> View:
    """What an address shows: a province's page where it names one, else the national one."""
    page = PROVINCE if query.pop("page", "") == "province" else NATIONAL
    chosen, ignored = choices.read_choice(query, known_on(store.active(), page))
    assert not ignored
    view = View(chosen, store.active())
    return provinces.narrowed(view) if page == PROVINCE else view


def drawn(page: Page, shows: Painting) -> list[dict[str, Any]]:
    """What maps of all sizes name, and what lies over them."""
    config = json.loads(json.dumps(asdict(shows)))
    found: list[dict[str, Any]] = page.evaluate("(config) => window.show(config)", config)
    return found


def meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def faults(found: dict[str, Any]) -> list[tuple[str, ...]]:
    """Names that meet another or what lies over the map, or leave its frame."""
    wrong: list[tuple[str, ...]] = []
    for place, name in enumerate(found["names"]):
        box = name["box"]
        if box[0] < 0 or box[1] < 0 or box[2] > found["width"] or box[3] > found["height"]:
            wrong.append((name["text"], "frame"))
        wrong += [(name["text"], "control") for part in found["taken"] if meet(box, part)]
        wrong += [
            (name["text"], other["text"])
            for other in found["names"][place + 1 :]
            if meet(box, other["box"])
        ]
    return wrong


LEAST = {"th": 0.9, "en": 0.8}
"""Share of the districts that have a name on the page of their province, at any size."""


SPOKEN = covering(PROVINCES, ["th", "en"])
"""Every province, in which language its names are tried."""


@pytest.mark.parametrize("lang", ["th", "en"])
def test_no_name_of_any_province_meets_another_the_legend_or_the_edge(
    maps: Page, lang: str
) -> None:
    districts, named = 0, dict.fromkeys(SIZES, 0)
    for province in [one for one, spoken in SPOKEN if spoken == lang]:
        view = view_of(page="province", area=province, level="district", lang=lang)
        districts += len(view.reading)
        for size, found in zip(SIZES, drawn(maps, layer.painting_of(view)), strict=True):
            assert faults(found) == [], (province, size)
            assert [name for name in found["names"] if name["over"] != name["code"]] == []
            assert found["names"]
            named[size] += len(found["names"])
    assert min(named.values()) > LEAST[lang] * districts


@pytest.mark.parametrize(("level", "lang"), covering(MAP_LEVELS, ["th", "en"]))
def test_the_country_names_its_ten_and_the_regional_capitals(
    maps: Page, level: str, lang: str
) -> None:
    view = view_of(level=level, lang=lang)
    shows = layer.painting_of(view)
    for found in drawn(maps, shows):
        assert faults(found) == []
        assert {name["code"] for name in found["names"]} <= {name[0] for name in shows.named}
    assert len(drawn(maps, shows)[0]["names"]) >= 10


@pytest.mark.parametrize("area", ["5501", "300101", "8407", "1001", "9004"])
def test_a_district_names_its_tambons(maps: Page, area: str) -> None:
    view = view_of(page="province", area=area, level="tambon")
    for found in drawn(maps, layer.painting_of(view)):
        assert faults(found) == []
        assert any(name["code"][:4] == area[:4] for name in found["names"])


MEASURES = (
    "target_poor_rate",
    "target_poor",
    "multi_rate",
    "mpi_a",
    "mpi_m0",
    "indicator_18",
    "hai",
)


@pytest.mark.parametrize(("measure", "lang"), covering(MEASURES, ["th", "en"], small=0))
def test_a_value_is_that_of_the_measure_shown_with_its_status(
    maps: Page, measure: str, lang: str
) -> None:
    view = view_of(page="province", area="55", level="district", measure=measure, lang=lang)
    table = view.of_level("district", view.shade.id)
    for found in drawn(maps, layer.painting_of(view)):
        said = {name["code"]: name["value"] for name in found["names"] if name["value"]}
        assert said == {code: view.shown(table.loc[code], view.shade) for code in said}
    assert said


def test_values_follow_a_recolouring_and_names_stay(maps: Page) -> None:
    """Of measures of like width; the areas that had a name keep it at its place."""
    before, after = (
        drawn(
            maps,
            layer.painting_of(
                view_of(page="province", area="50", level="district", measure=measure)
            ),
        )[0]["names"]
        for measure in ("target_poor_rate", "bmn_poor_rate")
    )
    assert [name["text"] for name in before] == [name["text"] for name in after]
    assert [name["value"] for name in before] != [name["value"] for name in after]


def test_a_release_without_offices_and_names_is_drawn_all_the_same(maps: Page) -> None:
    shows = layer.painting_of(view_of(page="province", area="55", level="district"))
    [found, *_] = drawn(maps, replace(shows, offices=[], named=[]))
    assert faults(found) == []


def test_the_rule_of_placing(visit: Visit) -> None:
    """The first gets its first spot, the next its second; one without a spot is left out."""
    visit.page.goto(f"{visit.address}/healthz")
    found = visit.page.evaluate(
        """async () => {
          const { placed } = await import("/assets/map/placing.js");
          const spots = () => [[20, 20], [20, 60]];
          const label = { name: [30, 20], both: [30, 36], spots };
          return [
            placed([label, label, label], { frame: [0, 0, 100, 100], taken: [] }),
            placed([label], { frame: [0, 0, 100, 100], taken: [[0, 0, 100, 25]] }),
            placed([label], { frame: [0, 0, 34, 100], taken: [] }),
            placed([label], { frame: [0, 0, 100, 100], taken: [], dots: [[19, 19, 21, 21]] }),
          ].map((all) => all.map((one) => one && [one.spot[1], one.valued]));
        }"""
    )
    assert found == [
        [[20, True], [60, True], None],
        [[60, True]],
        [None],
        [[60, True]],
    ]


def test_the_middle_of_an_area_lies_in_its_widest_part(visit: Visit) -> None:
    """Of an L the foot, which is wide, not the stem; of a ring a place beside its hole."""
    visit.page.goto(f"{visit.address}/healthz")
    found = visit.page.evaluate(
        """async () => {
          const { holds, holdsBox, measured, placesIn } = await import("/assets/map/insides.js");
          const ring = (...points) => Float64Array.from([...points, ...points.slice(0, 2)]);
          const foot = measured([ring(0, 0, 4, 0, 4, 8, 20, 8, 20, 14, 0, 14)]);
          const hole = measured([ring(0, 0, 12, 0, 12, 12, 0, 12), ring(4, 4, 8, 4, 8, 8, 4, 8)]);
          return {
            foot: [foot.x, foot.y], size: foot.size,
            inside: holdsBox(foot, foot.x, foot.y, [12, 4]),
            hole: holds(hole, hole.x, hole.y), middle: holds(hole, 6, 6),
            places: placesIn(foot).every(([x, y]) => holds(foot, x, y)),
            many: placesIn(foot).length,
          };
        }"""
    )
    assert 8 <= found["foot"][1] <= 14
    assert found["foot"][0] > 4
    assert (found["inside"], found["hole"], found["middle"]) == (True, True, False)
    assert found["size"] == 4 * 8 + 20 * 6
    assert found["places"]
    assert found["many"] > 10


def test_names_leave_the_inset_free_and_the_grounds_names_leave_them(visit: Visit) -> None:
    visit.open("/")
    visit.page.locator(".atlas-inset").wait_for()
    visit.at_rest()
    found = visit.page.evaluate(
        """() => {
          const { labels, names } = window.atlas;
          const box = document.querySelector(".atlas-map").getBoundingClientRect();
          const { left, top, right, bottom } =
            document.querySelector(".atlas-inset").getBoundingClientRect();
          const inset = [left - box.left, top - box.top, right - box.left, bottom - box.top];
          return { labels: labels.map((one) => one.box), inset, ground: names };
        }"""
    )
    assert len(found["labels"]) >= 10
    assert [box for box in found["labels"] if meet(box, found["inset"])] == []
    ground = [
        (left, top, left + width, top + height)
        for left, top, width, height in (one["box"] for one in found["ground"])
    ]
    assert [box for box in ground if any(meet(box, other) for other in found["labels"])] == []
