"""The measures of several dimensions: the arithmetic timed, and a step of a slider to the map."""

from __future__ import annotations

import time
from collections.abc import Callable
from statistics import median

import pandas as pd
from playwright.sync_api import Browser

from bench.browser import fresh_page
from bench.painted import Watch
from bench.screen import Screen
from bench.subjects import ROOT, Subject, shows_areas
from data.stored import store
from figures import protection
from poverty import joint, robustness
from poverty.protection import disclosure, reported
from poverty.setting import Setting

HEAVY = Setting.of([3, 1, 1, 4, 1], 0.5)
UNITS = ("tambon", "municipality")
PAGE = Subject(
    "method",
    "page of several dimensions",
    ROOT / "app.py",
    ".st-key-home-map .atlas-map",
    shows_areas,
)
LEVEL = "tambon"
SETTLE = 3_000
"""Milliseconds after the first map until the rest of the page stands."""


def rows(repeats: int) -> list[tuple[str, float]]:
    """Seconds of one setting and of the grid over all surveyed units, medians."""
    release = store.active()
    figures = pd.concat([release.figures(level, release.periods[0]) for level in UNITS])
    figures = figures.dropna(subset=joint.columns("target_poor"))
    made = protection.base(release, release.periods[0])
    units = pd.Series(figures.index, index=figures.index)
    table = made.over("target_poor", units, figures.index, threshold=disclosure.THRESHOLD)
    people, grid = figures["people"], robustness.grid()
    return [
        (
            f"one setting, {len(figures):,} units",
            _timed(lambda: reported.measured(table, people, HEAVY), repeats),
        ),
        (
            f"{len(grid)} settings, {len(figures):,} units",
            _timed(lambda: robustness.standing(table.cells, people, grid), repeats),
        ),
    ]


def _timed(work: Callable[[], object], repeats: int) -> float:
    work()
    taken = []
    for _ in range(repeats):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return median(taken)


def step(browser: Browser, address: str) -> float:
    """Seconds from a step of the cut-off's slider to the final pixels of the tambon map."""
    with fresh_page(browser) as page:
        watch = Watch(page, Screen(page), PAGE, LEVEL)
        page.goto(f"{address}/dimensions?level={LEVEL}", wait_until="commit")
        start = page.evaluate("performance.timeOrigin") / 1000
        watch.painted(start)
        page.wait_for_timeout(SETTLE)
        _, picture = watch.painted(start)
        page.get_by_role("slider").first.focus()
        pressed = page.evaluate("performance.timeOrigin + performance.now()") / 1000
        page.keyboard.press("ArrowRight")
        again, _ = watch.painted(pressed, before=picture)
        return float(again - pressed)


def markdown(found: list[tuple[str, float]]) -> str:
    """A small table: what, and how many milliseconds."""
    lines = ["| measures of several dimensions | milliseconds |", "| --- | --- |"]
    return "\n".join([*lines, *(f"| {name} | {seconds * 1000:.0f} |" for name, seconds in found)])
