"""One visit: a cold first view of a page and, if it has measures, one recolouring."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Browser, Page

from bench.browser import fresh_page
from bench.painted import Watch
from bench.peers.palette import LABEL
from bench.screen import Screen
from bench.subjects import Subject
from bench.traffic import Traffic


@dataclass(frozen=True)
class Sample:
    """What one visit took: seconds, and bytes over the websocket; None without a recolouring."""

    first_s: float
    first_bytes: int
    recolour_s: float | None = None
    recolour_bytes: int | None = None


def visit(browser: Browser, address: str, subject: Subject, level: str) -> Sample:
    """Open a page with a cold cache, wait for its map, choose another measure, wait again."""
    with fresh_page(browser) as page:
        traffic, screen = Traffic(page), Screen(page)
        watch = Watch(page, screen, subject, level)
        page.goto(f"{address}/?level={level}", wait_until="commit")
        start = page.evaluate("performance.timeOrigin") / 1000
        shown, picture = watch.painted(start)
        first = Sample(shown - start, traffic.bytes)
        if not subject.recolours:
            return first
        pressed = choose_another(page)
        again, _ = watch.painted(pressed, before=picture)
        return Sample(
            first.first_s, first.first_bytes, again - pressed, traffic.bytes - first.first_bytes
        )


def choose_another(page: Page) -> float:
    """Choose a measure that is not chosen; returns the moment of the press (seconds since 1970).

    The one place that knows how a page offers its measures: a select box in the side bar.
    """
    box = page.get_by_test_id("stSidebar").get_by_test_id("stSelectbox").filter(has_text=LABEL)
    box.get_by_role("combobox").first.click()
    page.locator('[role="option"][aria-selected="false"]').first.click()
    return float(page.evaluate("window.pressed")) / 1000
