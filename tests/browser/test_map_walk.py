"""The map walked with the keys: every area can be reached, each is read out; fading."""

from __future__ import annotations

import random
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from data.stored import store
from geo.areas import MAP_LEVELS
from serving import assets
from tests.browser.visits import MAP, Visit
from tests.recount.extent import some

SEED = 2561
ALOUD = f"{MAP} .said"
ASSETS = [
    *((level, level) for level in MAP_LEVELS),
    *(
        (f"detail/{code}", level)
        for code in sorted(store.active().codes("province"))
        for level in ("district", "tambon")
    ),
]
LEADS = """async (wanted) => {
  const { load } = await import("/assets/map/shapes.js");
  const { leadsOf } = await import("/assets/map/keys.js");
  const found = [];
  for (const [address, level] of wanted) {
    const leads = leadsOf(await load(address, level));
    const flood = (steps) => {
      const seen = new Set([0]);
      for (const place of seen) for (const next of steps[place]) if (next >= 0) seen.add(next);
      return seen.size;
    };
    const back = leads.map(() => []);
    leads.forEach((ways, own) => ways.forEach((next) => next >= 0 && back[next].push(own)));
    found.push([leads.length, flood(leads), flood(back)]);
  }
  return found;
}"""


@pytest.mark.recount
def test_every_area_of_a_map_can_be_reached_from_every_other(visit: Visit) -> None:
    """From the first one to all, and from all to the first one; islands too.

    The maps of the country and some of provinces; all of these in a recount.
    """
    visit.page.goto(f"{visit.address}/healthz")
    maps = [*ASSETS[:3], *some(ASSETS[3:], 12)]
    wanted = [(assets.shapes_address(name), level) for name, level in maps]
    found = visit.page.evaluate(LEADS, wanted)
    assert [counts for counts in found if len(set(counts)) > 1] == []
    assert [counts[0] for counts in found[:3]] == [77, 928, 7425]


def made(chance: random.Random, size: int) -> dict[str, Any]:
    """Areas at random places, each with a few of those near it as its neighbours."""
    middles = [[chance.random(), chance.random() * chance.choice([0.01, 1])] for _ in range(size)]
    beside: list[set[int]] = [set() for _ in middles]
    for own in range(1, size):
        for other in chance.sample(range(own), min(own, chance.choice([1, 1, 2]))):
            beside[own].add(other)
            beside[other].add(own)
    return {"middles": middles, "beside": [sorted(others) for others in beside]}


def test_whoever_hangs_together_at_random_can_be_walked(visit: Visit) -> None:
    """Also where one area is the only neighbour of up to three others."""
    visit.page.goto(f"{visit.address}/healthz")
    chance = random.Random(SEED)
    wanted = [made(chance, chance.choice([1, 2, 3, 5, 9, 30])) for _ in range(60)]
    wanted = [one for one in wanted if max(map(len, one["beside"]), default=0) <= 4]
    assert len(wanted) > 20
    found = visit.page.evaluate(
        """async (wanted) => {
          const { walks } = await import("/assets/map/walk.js");
          return wanted.map(({ middles, beside }) => walks(middles, beside));
        }""",
        wanted,
    )
    for one, leads in zip(wanted, found, strict=True):
        assert reached(leads) == reached(turned(leads)) == set(range(len(leads)))
        assert all(to in (-1, *one["beside"][own]) for own, ways in enumerate(leads) for to in ways)


def reached(steps: list[list[int]]) -> set[int]:
    """Places that steps lead to from the first."""
    found, waiting = {0}, [0]
    while waiting:
        more = {place for place in steps[waiting.pop()] if place >= 0} - found
        found |= more
        waiting += more
    return found


def turned(steps: list[list[int]]) -> list[list[int]]:
    """The same steps backwards."""
    back: list[list[int]] = [[] for _ in steps]
    for own, ways in enumerate(steps):
        for place in ways:
            if place >= 0:
                back[place].append(own)
    return back


def test_islands_border_on_what_is_nearest(visit: Visit) -> None:
    visit.page.goto(f"{visit.address}/healthz")
    found = visit.page.evaluate(
        """async () => {
          const { neighbours } = await import("/assets/map/neighbours.js");
          const areas = ["1", "2", "3", "4"].map((code) => ({ code }));
          const sides = [0, 1, 0, -1, 2, -1, 3, -1];
          return neighbours({ areas, sides }, [[0, 0], [5, 0], [7, 0], [20, 0]]);
        }"""
    )
    assert [sorted(others) for others in found] == [[1], [0, 2], [1, 3], [2]]


def pointed(page: Page) -> str | None:
    """The code of the area that the map outlines."""
    code: str | None = page.evaluate("window.atlas.pointed")
    return code


def test_arrows_go_to_neighbours_each_read_out_enter_chooses_escape_leaves(visit: Visit) -> None:
    visit.open("/?area=55")
    visit.at_rest()
    box = visit.page.locator(MAP)
    expect(box).to_have_attribute("role", "application")
    box.focus()
    visit.page.keyboard.press("ArrowRight")
    assert pointed(visit.page) == "55"
    expect(visit.page.locator(ALOUD)).to_contain_text("น่าน")
    expect(visit.page.locator(ALOUD)).to_contain_text("13.1%")
    visit.page.keyboard.press("ArrowLeft")
    beside = pointed(visit.page)
    assert beside in {"54", "56", "57"}
    name = str(store.active().areas.at[beside, "name_th"])
    expect(visit.page.locator(ALOUD)).to_contain_text(name)
    expect(visit.page.locator(".atlas-tooltip")).to_contain_text(name)
    visit.page.keyboard.press("Enter")
    visit.until_query(area=str(beside))
    visit.page.keyboard.press("Escape")
    expect(box).not_to_be_focused()
    expect(visit.page.locator(".atlas-tooltip")).to_have_count(0)
    assert pointed(visit.page) is None


def test_the_focus_of_the_map_is_seen(visit: Visit) -> None:
    visit.open()
    visit.at_rest()
    visit.page.locator(f"{MAP} .leaflet-control-zoom-in").focus()
    visit.page.keyboard.press("Shift+Tab")
    box = visit.page.locator(MAP)
    expect(box).to_be_focused()
    style = "(box) => getComputedStyle(box).outlineStyle + getComputedStyle(box).outlineWidth"
    assert box.evaluate(style) == "solid2px"


BEFORE = """() => {
  const kept = [];
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) if (node.className?.includes?.("atlas-before")) kept.push(1);
    }
  }).observe(document.querySelector(".atlas-map"), { childList: true, subtree: true });
  window.kept = kept;
}"""


@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
def test_a_recolouring_fades_unless_no_motion_is_asked_for(visit: Visit, motion: str) -> None:
    visit.page.emulate_media(reduced_motion=motion)
    try:
        visit.open()
        visit.at_rest()
        visit.page.evaluate(BEFORE)
        before = visit.paints
        visit.turn("/?measure=education_rate")
        visit.painted(after=before)
        assert bool(visit.page.evaluate("window.kept.length")) == (motion == "no-preference")
        expect(visit.page.locator(".atlas-before")).to_have_count(0)
        zooms = visit.page.evaluate("window.atlas.map.options.zoomAnimation")
        assert zooms == (motion == "no-preference")
    finally:
        visit.page.emulate_media(reduced_motion="reduce")


def test_what_is_chosen_has_a_line_of_two_pixels_with_a_halo_and_the_others_step_back(
    visit: Visit,
) -> None:
    visit.page.goto(f"{visit.address}/healthz")
    found = visit.page.evaluate(
        """async () => {
          const { others, paintAreas, paintFocus } = await import("/assets/map/paths.js");
          const said = [];
          const context = {
            stroke() { said.push([this.lineWidth, this.strokeStyle]); },
            fill(_path, rule) { said.push([this.globalCompositeOperation, this.fillStyle, rule]); },
          };
          const config = { theme: "light", colours: ["#111111"], level: "province" };
          paintFocus(context, 4, { config, chosen: {}, pointer: { path: null } });
          const lines = said.splice(0);
          const shapes = { areas: ["55", "50"].map((code) => ({ code, path: new Path2D() })) };
          const path = others(shapes, { focus: ["55"] });
          const painting = { shapes, config, groups: new Map([["0", [{}]]]), others: path };
          paintAreas(context, 4, painting);
          const none = [[], ["5"], ["60"]].map((focus) => others(shapes, { focus }));
          return { lines, fills: said.filter((one) => one.length === 3), none,
            path: path instanceof Path2D };
        }"""
    )
    assert found["lines"] == [[5 / 4, "#ffffff"], [2 / 4, "#c2410c"]]
    assert found["fills"][1] == ["source-atop", "rgb(255 255 255 / 30%)", "evenodd"]
    assert found["none"] == [None, None, None]
    assert found["path"]
