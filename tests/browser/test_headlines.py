"""Headlines of all provinces: at most two lines, balanced; on a phone at most four."""

from __future__ import annotations

from functools import cache

import pytest
from playwright.sync_api import expect

from tests.browser.server import Server
from tests.browser.windows import Windows
from tests.conftest import known_on
from tests.products import covering
from ui import cached, provinces
from ui import choice as choices
from ui.parts import findings, titled
from ui.site import NATIONAL, PROVINCE, Page
from ui.view import View

LINES = {1920: 2, 1280: 2, 390: 4}
"""Lines that a headline of the default measure takes at most, by the width of the window."""
LONE = 0.4
"""The last line is at least so wide against the widest."""
LONG = ("indicator_02", "indicator_18", "multi_rate")
MEASURE = """texts => {
  const opening = document.createElement("div");
  opening.className = "atlas-opening";
  opening.innerHTML = '<div class="opening-head"></div>';
  document.body.append(opening);
  const found = texts.map(([text, size]) => {
    const line = document.createElement("div");
    line.className = `opening-headline opening-headline-${size}`;
    line.textContent = text;
    opening.firstChild.replaceChildren(line);
    const range = document.createRange();
    range.selectNodeContents(line);
    const widths = new Map();
    for (const { top, width } of range.getClientRects()) {
      widths.set(Math.round(top), (widths.get(Math.round(top)) || 0) + width);
    }
    const lines = [...widths].sort(([one], [other]) => one - other).map(([, width]) => width);
    return [lines.length, lines.at(-1) / Math.max(...lines), line.scrollWidth > line.clientWidth];
  });
  opening.remove();
  return found;
}"""


@cache
def headlines(page: Page, lang: str, measures: tuple[str, ...]) -> list[tuple[str, int]]:
    """The headline of every province by some measures, as it is set, with its size."""
    release, found = cached.release(), []
    for code in release.codes("province"):
        for measure in measures:
            query = {"area": code, "lang": lang, "measure": measure}
            view = View(choices.read_choice(query, known_on(release, page))[0], release)
            view = provinces.narrowed(view) if page is PROVINCE else view
            said = findings.sentence(view)
            found.append((titled.set_in_lines(view, said), titled.size(said)))
    return found


@pytest.mark.parametrize(("width", "lang"), covering(sorted(LINES), ["th", "en"], small=0))
def test_headlines_of_all_provinces_balance(
    windows: Windows, server: Server, width: int, lang: str
) -> None:
    usual = [
        one for page in (NATIONAL, PROVINCE) for one in headlines(page, lang, ("target_poor_rate",))
    ]
    long = headlines(PROVINCE, lang, LONG)
    with windows.visitor(server.address, (width, 900)) as visit:
        visit.open(f"/methods?lang={lang}", mapped=False)
        visit.page.evaluate("document.fonts.load('700 20px Sarabun')")
        for texts, most in ((usual, LINES[width]), (long, LINES[width] + (width == 390))):
            for (text, _), (lines, last, wide) in zip(
                texts, visit.page.evaluate(MEASURE, texts), strict=True
            ):
                assert lines <= most, text
                assert lines == 1 or last >= LONE, text
                assert not wide, text


@pytest.mark.parametrize(
    ("width", "path"),
    covering(LINES, ["/?area=58", "/province?area=58", "/province?area=58&measure=hai"], small=0),
)
def test_the_first_figure_is_the_largest(
    windows: Windows, server: Server, width: int, path: str
) -> None:
    with windows.visitor(server.address, (width, 900)) as visit:
        visit.open(path)
        figures = visit.page.locator(".st-key-figures [data-testid=stMetricValue]")
        expect(figures).to_have_count(4)
        first, *others = (
            float(value.evaluate("node => parseFloat(getComputedStyle(node).fontSize)"))
            for value in figures.all()
        )
        assert first >= 1.25 * max(others)
