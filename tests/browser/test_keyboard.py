"""The way by keys alone, from the search to a file; where the keys are is always seen."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import expect

from tests.browser.visits import Visit

MOST = 90
"""Stops of the Tab key at most, from one to the next that is wanted."""
AT = """wanted => {
  const one = document.activeElement;
  const { outlineStyle, outlineWidth } = getComputedStyle(one);
  const { width, height } = one.getBoundingClientRect();
  return {
    there: one.matches(wanted),
    seen: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && width > 0 && height > 0,
    what: one.outerHTML.slice(0, 160),
  };
}"""
SEARCH = "[type=search], [data-testid='stSidebar'] input[role=searchbox]"
HIT = "[class*='st-key-hit-'] button"
LEVEL = ".st-key-choose-level button, .st-key-choose-level [role=radio]"
MEASURE = ".st-key-choose-measure input"
TABLE = ".st-key-table-open summary"
FILE = ".st-key-table-download button"


def walk(visit: Visit, wanted: str) -> None:
    """Press Tab until the keys are at what is wanted; each stop on the way is seen."""
    for _ in range(MOST):
        visit.page.keyboard.press("Tab")
        stop = visit.page.evaluate(AT, wanted)
        assert stop["seen"] or "<body" in stop["what"], stop["what"]
        if stop["there"]:
            return
    raise AssertionError(f"no key leads to {wanted}")


def test_keys_alone_lead_from_the_search_to_a_file(visit: Visit, tmp_path: Path) -> None:
    keys = visit.page.keyboard
    visit.open("/?lang=th")
    visit.at_rest()
    walk(visit, SEARCH)
    keys.type("น่าน")
    expect(visit.page.locator(HIT).first).to_be_visible()
    walk(visit, HIT)
    keys.press("Enter")
    visit.until_query(area="55")
    visit.at_rest()
    walk(visit, LEVEL)
    keys.press("ArrowRight")
    keys.press("Enter")
    visit.until_query(level="district")
    visit.at_rest()
    walk(visit, MEASURE)
    keys.press("ArrowDown")
    keys.press("ArrowDown")
    keys.press("Enter")
    visit.until(lambda: "measure=" in visit.page.url, "no other measure")
    visit.at_rest()
    walk(visit, TABLE)
    keys.press("Enter")
    expect(visit.page.locator(FILE)).to_be_visible()
    walk(visit, FILE)
    with visit.page.expect_download() as waited:
        keys.press("Enter")
    waited.value.save_as(tmp_path / "table.csv")
    assert (tmp_path / "table.csv").read_text(encoding="utf-8-sig").count("\n") > 900
