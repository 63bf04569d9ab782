"""Bars and the map: who points at one sees the other marked, and the server hears nothing of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import expect

from data.stored import store
from tests.browser.visits import Visit

MARKED = ".js-plotly-plot .point.atlas-pointed"
NOWHERE = (700, 3)
"""A place of the page with neither map nor chart."""
FIRST_MARKED = """(chart) => [...chart.querySelectorAll(".barlayer .point")]
  .findIndex((bar) => bar.classList.contains("atlas-pointed"))"""
CODES = """(chart) => [...chart.data.find(({ type }) => type === "bar").customdata]"""


@contextmanager
def silence(visit: Visit) -> Iterator[None]:
    """Nothing is asked of the server meanwhile, by message or by request."""
    asked = len(visit.asked)
    visit.page.evaluate(
        """() => {
          window.sent = 0;
          const { send } = WebSocket.prototype;
          WebSocket.prototype.send = function count(...given) {
            window.sent += 1;
            return send.apply(this, given);
          };
        }"""
    )
    yield
    visit.page.wait_for_timeout(300)
    assert visit.page.evaluate("window.sent") == 0
    assert visit.asked[asked:] == []


def outlined(visit: Visit, code: str | None) -> None:
    """Wait until the map outlines an area, or none."""
    visit.until(
        lambda: visit.page.evaluate("window.atlas.pointed") == code, f"{code} is not outlined"
    )


@pytest.mark.parametrize(
    ("address", "key"), [("/?level=district", "ranking"), ("/?area=55&level=tambon", "children")]
)
def test_pointing_at_a_bar_outlines_its_area_and_the_other_way(
    visit: Visit, address: str, key: str
) -> None:
    """Of districts on a map of them, and on one of their tambons."""
    visit.open(address)
    chart = visit.page.locator(f".st-key-{key} .js-plotly-plot")
    expect(chart).to_be_visible()
    visit.at_rest()
    codes = [str(code) for code in chart.evaluate(CODES)]
    bars = chart.locator(".barlayer .point")
    expect(bars).to_have_count(len(codes))
    with silence(visit):
        for place in (0, len(codes) - 1):
            bars.nth(place).hover(force=True)
            outlined(visit, codes[place])
        visit.page.mouse.move(*NOWHERE)
        outlined(visit, None)
        area = store.active().areas.loc[codes[0]]
        visit.hover_map(float(area["lat"]), float(area["lon"]))
        expect(visit.page.locator(MARKED)).to_have_count(1)
        assert chart.evaluate(FIRST_MARKED) == 0
        visit.page.mouse.move(*NOWHERE)
        expect(visit.page.locator(MARKED)).to_have_count(0)


def test_bars_of_the_document_itself_bear_their_codes(visit: Visit) -> None:
    """An element with an area's code is a bar like those of a chart, one with a name is none."""
    visit.open("/")
    visit.at_rest()
    visit.page.evaluate(
        """() => {
          for (const [place, code] of ["58", "education"].entries()) {
            const bar = document.body.appendChild(document.createElement("div"));
            Object.assign(bar, { className: `bar-${code}`, textContent: code });
            bar.dataset.code = code;
            bar.style.cssText = "position: fixed; z-index: 9999; left: 700px";
            bar.style.top = `${120 + 40 * place}px`;
          }
        }"""
    )
    visit.page.locator(".bar-58").hover()
    outlined(visit, "58")
    visit.page.locator(".bar-education").hover()
    outlined(visit, None)
    visit.hover_map(19.3, 97.95)
    expect(visit.page.locator(".bar-58")).to_have_class("bar-58 atlas-pointed")
