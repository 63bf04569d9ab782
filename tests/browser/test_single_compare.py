"""The one file of two measures at once: its nine colours, and either measure by the box."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, expect

from data.stored import store
from tests.browser.test_single import opening, painted
from ui.choice import Choice
from ui.compare import pair_map, pairs, saved
from ui.view import View


def test_nine_colours_and_either_measure_open_from_a_disk(browser: Browser, tmp_path: Path) -> None:
    choice = Choice(None, "province", "target_poor_rate", 2561, None, "th", section="pairs")
    view = View(choice, store.active())
    other = pairs.second(view)
    file = saved.of_pair(view, other, pair_map.drawn(view, other, pairs.looked(view)))
    with opening(browser, tmp_path / "pair.html", file) as page:
        square = page.locator(".atlas-legend .square .field")
        expect(square).to_have_count(9)
        expect(page.locator("#atlas-measure option")).to_have_count(3)
        before = page.evaluate("window.atlas.paints")
        page.locator("#atlas-measure").select_option("2")
        painted(page, before)
        expect(square).to_have_count(0)
        expect(page.locator("#atlas-subtitle")).to_have_text(file.sheets[2].subtitle)
