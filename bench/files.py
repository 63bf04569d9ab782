"""`python -m bench.files`: maps as one file, their size, how long they take to make and to open."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import folium
from playwright.sync_api import Browser

from bench import machine
from bench.browser import chromium
from bench.peers import national
from bench.screen import VIEWPORT
from data.stored import store
from ui.single import file
from ui.single.wanted import Wanted

REPEATS = 5
PAINTED = "() => window.atlas && window.atlas.paints > 0"
FIRST = ("target_poor_rate",)


class Case(NamedTuple):
    """A map, what it is called, the most bytes that it may have."""

    name: str
    asked: Wanted
    most: int


CASES = (
    Case("77 provinces", Wanted(measures=FIRST), 500_000),
    Case("77 provinces, all measures", Wanted(), 500_000),
    Case("928 districts", Wanted(level="district", measures=FIRST), 600_000),
    Case("7,425 tambons", Wanted(level="tambon", measures=FIRST), 1_200_000),
    Case("7,425 tambons, six measures", Wanted(level="tambon"), 1_200_000),
    Case("289 tambons of Nakhon Ratchasima, all measures", Wanted("30", "tambon"), 500_000),
)


def main() -> None:
    """Print a Markdown table: bytes, the least seconds of five, plain folium's bytes beside."""
    print("| map as one file | bytes | aimed at | made in | opened in | plain `folium.GeoJson` |")
    print("|---|---|---|---|---|---|")
    with chromium() as browser:
        for case in CASES:
            print(f"| {' | '.join(row(case, browser))} |", flush=True)
    print(f"\n{machine.line()}")


def row(case: Case, browser: Browser) -> tuple[str, ...]:
    """The cells of one map; it is made once unmeasured, since type and script are made once."""
    content = made(case.asked)
    seconds = min(timed(lambda: made(case.asked)) for _ in range(REPEATS))
    with tempfile.NamedTemporaryFile(suffix=".html") as kept:
        kept.write(content)
        kept.flush()
        opening = min(opened(browser, Path(kept.name)) for _ in range(REPEATS))
    plain = "" if case.asked.within else f"{len(peer(case.asked.level)):,}"
    return (
        case.name, f"{len(content):,}", f"≤ {case.most:,}", f"{seconds:.2f} s", f"{opening:.2f} s",
        plain,
    )  # fmt: skip


def made(asked: Wanted) -> bytes:
    """The file, made anew."""
    return file.written(file.single_of(asked, store.active()))


def timed(call: Callable[[], object]) -> float:
    """Seconds of the processor that a call takes."""
    start = time.process_time()
    call()
    return time.process_time() - start


def opened(browser: Browser, path: Path) -> float:
    """Seconds from opening the file to its painted map."""
    page = browser.new_page(viewport=VIEWPORT)
    start = time.perf_counter()
    page.goto(path.as_uri())
    page.wait_for_function(PAINTED)
    seconds = time.perf_counter() - start
    page.close()
    return seconds


def peer(level: str) -> bytes:
    """What folium itself writes of the same shapes and one measure, its scripts still elsewhere."""
    colours = national.colours(level, FIRST[0])
    country = folium.Map(national.CENTRE, zoom_start=national.ZOOM, tiles=None)
    shapes = {"type": "FeatureCollection", "features": list(national.features(level))}
    style = {code: {"fillColor": colour, "stroke": False} for code, colour in colours.items()}
    folium.GeoJson(shapes, style_function=lambda area: style[area["id"]]).add_to(country)
    return country.get_root().render().encode()


if __name__ == "__main__":
    main()
