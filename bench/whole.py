"""When the whole page is there: side bar, charts, everything; also on a slow line and machine.

The first map, the charts and the letters are looked for on the screen, as all pictures are
(`painted`): the moment is that of the earliest frame from which on all frames show them as they
are in the end. Whether one may press is asked of the page in every frame (`whole.js`).
"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import astuple, dataclass
from itertools import product
from pathlib import Path
from statistics import median
from typing import Annotated

import typer
from playwright.sync_api import Browser, Page

from bench import Failed, machine
from bench.browser import chromium, fresh_page
from bench.line import Line
from bench.painted import NeverPainted, Watch, earliest_alike
from bench.screen import SCALE, VIEWPORT, Box, Picture, Screen, alike, crop
from bench.server import serving
from bench.subjects import MAP, PEERS, ROOT, Subject, shows_areas, shows_bars
from bench.table import seconds, size

SCRIPT = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")
PATIENCE, QUIET, LOOK = 120.0, 1.0, 250
LEVEL = "province"
CHART = '[data-testid="stPlotlyChart"]'
FAST, LINE, MACHINE = "fast", "slow line", "slow machine"
WAYS = (FAST, LINE, MACHINE)
"""As it is; over a slow line; on a machine that takes four times as long."""

PAGES = (
    Subject(
        "bare", "bare page: a select box, two bar charts", PEERS / "bare.py", CHART, shows_bars
    ),
    Subject("atlas", "**the atlas's national page**", ROOT / "app.py", MAP, shows_areas),
)
HEADS = {
    FAST: {
        "first map, or chart": "first_s",
        "side bar usable": "side_s",
        "Streamlit's side bar": "own_s",
        "charts readable": "charts_s",
        "everything interactive": "all_s",
        "bytes": "all_bytes",
    },
    LINE: {
        "slow line: first map, or chart": "first_s",
        "bytes until then": "first_bytes",
        "everything interactive": "all_s",
        "bytes": "all_bytes",
    },
    MACHINE: {
        "slow machine: first map, or chart": "first_s",
        "side bar usable": "side_s",
        "charts readable": "charts_s",
        "everything interactive": "all_s",
    },
}
"""Titles of the columns of each way's table, and what each holds."""


@dataclass(frozen=True)
class Whole:
    """Seconds from navigation, and bytes over the line; `first_s` is the map, else the charts.

    `side_s` is any box of the side bar, `own_s` Streamlit's own.
    """

    first_s: float
    first_bytes: float
    side_s: float
    own_s: float
    charts_s: float
    all_s: float
    all_bytes: float


Taken = dict[tuple[str, str], list[Whole]]


def visit(browser: Browser, address: str, subject: Subject, way: str) -> Whole:
    """Open a page with a cold cache and wait until everything on it can be used."""
    with fresh_page(browser) as page:
        page.add_init_script(SCRIPT)
        screen, line = Screen(page), Line(page)
        if way == LINE:
            line.slow_down()
        if way == MACHINE:
            line.slow_machine()
        page.goto(f"{address}/?level={LEVEL}", wait_until="commit")
        start = page.evaluate("performance.timeOrigin") / 1000
        found = usable(page, subject)
        first, _ = Watch(page, screen, subject, LEVEL).painted(start)
        charts = max(shown(page, screen, start, box) for box in boxes(page, CHART))
        return Whole(
            first - start, line.until(first), found["side"] / 1000 - start,
            found["own"] / 1000 - start, charts - start, found["all"] / 1000 - start, line.all(),
        )  # fmt: skip


def usable(page: Page, subject: Subject) -> dict[str, float]:
    """The moments that the page noted, once they have held for `QUIET` seconds."""
    deadline, since, last = time.monotonic() + PATIENCE, time.monotonic(), None
    while time.monotonic() < deadline:
        page.wait_for_timeout(LOOK)
        found = page.evaluate("window.whole")
        if found != last:
            last, since = found, time.monotonic()
        elif found["all"] and time.monotonic() - since >= QUIET:
            return dict(found)
    raise Failed(f"{subject.name}: not everything could be used within {PATIENCE:.0f} s: {last}")


def boxes(page: Page, selector: str) -> list[Box]:
    """Where elements are on the screen, in the pixels of its frames."""
    found = []
    for element in page.query_selector_all(selector):
        place = element.bounding_box()
        if place and place["y"] + place["height"] <= VIEWPORT["height"]:
            edges = (
                place["x"], place["y"], place["x"] + place["width"], place["y"] + place["height"]
            )  # fmt: skip
            left, top, right, bottom = (round(edge * SCALE) for edge in edges)
            found.append((left, top, right, bottom))
    return found


def shown(page: Page, screen: Screen, since: float, box: Box) -> float:
    """Moment from which on a box shows what it shows in the end. Raises `NeverPainted`."""
    final: Picture | None = None
    still_since = time.monotonic()
    while time.monotonic() - still_since < QUIET:
        page.wait_for_timeout(LOOK)
        frame = screen.latest()
        if frame is None:
            raise NeverPainted("nothing on the screen")
        picture = crop(frame, box)
        if final is None or not alike(picture, final):
            final, still_since = picture, time.monotonic()
    return earliest_alike(screen.since(since), box, final)


def run(repeats: int, pages: Sequence[Subject] = PAGES, ways: Sequence[str] = WAYS) -> Taken:
    """Visit the pages in turn, in every way, once unmeasured and then `repeats` times."""
    taken: Taken = {(page.name, way): [] for way in ways for page in pages}
    with ExitStack() as stack:
        servers = {each.name: stack.enter_context(serving(each.script)) for each in pages}
        browser = stack.enter_context(chromium())
        for turn, way, page in product(range(repeats + 1), ways, pages):
            found = visit(browser, servers[page.name].address, page, way)
            if turn:
                taken[page.name, way].append(found)
    return taken


def markdown(taken: Taken) -> str:
    """Two tables: of the page as it is beside the bare one, and of slow lines and machines."""
    found = {key: _middle(samples) for key, samples in taken.items() if samples}
    parts = [_table(way, {name: one for (name, its), one in found.items() if its == way})
             for way in WAYS]  # fmt: skip
    return "\n\n".join(part for part in parts if part)


def _middle(samples: Sequence[Whole]) -> Whole:
    return Whole(*(median(column) for column in zip(*map(astuple, samples), strict=True)))


def _table(way: str, found: Mapping[str, Whole]) -> str:
    if not found:
        return ""
    titles = {page.name: page.title for page in PAGES}
    rows = [
        ["page", *HEADS[way]],
        ["---"] * (len(HEADS[way]) + 1),
        *([titles[name], *_cells(one, way)] for name, one in found.items()),
    ]
    if set(found) == set(titles):
        rows.append(["atlas ÷ bare page", *_ratios(found["atlas"], found["bare"], way)])
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _cells(one: Whole, way: str) -> list[str]:
    write = {True: size, False: seconds}
    return [write[name.endswith("bytes")](getattr(one, name)) for name in HEADS[way].values()]


def _ratios(ours: Whole, theirs: Whole, way: str) -> list[str]:
    return [f"{getattr(ours, name) / getattr(theirs, name):.2f}" for name in HEADS[way].values()]


def main(
    repeats: Annotated[int, typer.Option(min=1, help="Measured visits a page.")] = 5,
    ways: Annotated[list[str] | None, typer.Option(help="fast, slow line, slow machine.")] = None,
    only: Annotated[list[str] | None, typer.Option(help="A page; may be repeated.")] = None,
) -> None:
    """Print the tables of the whole page."""
    pages = [page for page in PAGES if page.name in (only or [page.name for page in PAGES])]
    try:
        taken = run(repeats, pages, ways or WAYS)
    except Failed as failure:
        typer.echo(str(failure), err=True)
        raise typer.Exit(1) from failure
    print(f"{markdown(taken)}\n\nmedians of {repeats}; {machine.line()}")


if __name__ == "__main__":
    typer.run(main)
