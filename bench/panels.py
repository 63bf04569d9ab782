"""`python -m bench.panels`: maps of /compare, from a change of the address until they are seen."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from typing import NamedTuple

from playwright.sync_api import Page

from bench import machine
from bench.browser import chromium, fresh_page
from bench.server import serving
from bench.subjects import ROOT

RATES = (
    "target_poor_rate", "bmn_poor_rate", "poor_household_rate", "multi_rate", "income_rate",
    "health_rate", "living_rate", "education_rate", "access_rate", "registered_share",
)  # fmt: skip
LEVELS = ("province", "district", "tambon")
REPEATS, WARM = 5, 2
"""Turns that are measured, and those before them."""
SEED = 2561
TURN = """path => {
  history.pushState({}, "", path);
  window.dispatchEvent(new PopStateEvent("popstate", { state: {} }));
  return performance.now();
}"""
SEEN = """([name, paints]) => new Promise((resolve) => {
  const seen = () => requestAnimationFrame(() => resolve(performance.now()));
  const look = () => {
    const painted = window.atlas?.maps?.[name]?.paints > paints;
    requestAnimationFrame(painted ? seen : look);
  };
  look();
})"""
"""Resolves when a map is painted again and two frames more have begun: its picture is shown."""
REST = 1_500
"""Milliseconds until the run that drew them has ended."""


class Case(NamedTuple):
    """What is measured: its name, the map that is painted, and addresses to go through, in turn."""

    name: str
    map: str
    paths: list[str]


def cases() -> Iterator[Case]:
    """Small maps in another order every time; pairs and patterns of one rate after another."""
    chance = random.Random(SEED)  # noqa: S311
    turns = WARM + REPEATS + 1
    for form, level in [*(("maps", level) for level in LEVELS), ("tiles", "province")]:
        orders = [chance.sample(RATES, len(RATES)) for _ in range(turns)]
        paths = [
            f"/compare?section=multiples&form={form}&level={level}&panels={','.join(order)}"
            for order in orders
        ]
        yield Case(f"ten small {form}, {level}", "small-maps", paths)
    rates = RATES[:turns]
    for part, key in (("pairs", "map-pairs"), ("patterns", "map-patterns")):
        for level in LEVELS:
            paths = [f"/compare?section={part}&level={level}&measure={rate}" for rate in rates]
            yield Case(f"{part}, {level}", key, paths)


def seconds(page: Page, name: str, path: str) -> float:
    """From a change of the address to the map seen."""
    paints = page.evaluate("name => window.atlas.maps[name].paints", name)
    started = page.evaluate(TURN, path)
    ended = page.evaluate(SEEN, [name, paints])
    page.wait_for_timeout(REST)
    return float((ended - started) / 1000)


def turned(open_page: Callable[[str], Page], case: Case) -> list[float]:
    """Seconds of each turn after the first address is open."""
    first, *others = case.paths
    page = open_page(first)
    page.evaluate(SEEN, [case.map, 0])
    page.wait_for_timeout(REST)
    return [seconds(page, case.map, path) for path in others]


def rows(script: Path = ROOT / "app.py", root: Path = ROOT) -> list[tuple[str, float, float]]:
    """Each case: the median of its turns when all is made anew, and when it was seen before."""
    found = []
    with serving(script, root) as server, chromium() as browser:

        def open_page(path: str) -> Page:
            page.goto(f"{server.address}{path}")
            return page

        for case in cases():
            with fresh_page(browser) as page:
                first = turned(open_page, case)
                again = turned(open_page, case)
            found.append((case.name, median(first[WARM:]), median(again[WARM:])))
    return found


def markdown(found: list[tuple[str, float, float]]) -> str:
    """A small table: what, and how many milliseconds."""
    lines = ["| from a choice to all drawn | ms, first | ms, again |", "| --- | --- | --- |"]
    told = (f"| {name} | {first * 1000:.0f} | {again * 1000:.0f} |" for name, first, again in found)
    return "\n".join([*lines, *told])


if __name__ == "__main__":
    print(markdown(rows()))
    print(f"\n{machine.line()}")
