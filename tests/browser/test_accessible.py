"""What axe finds grave on a page: how it is asked, and what of Streamlit's is known."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import axe_playwright_python
import pytest

from tests.browser.server import Server
from tests.browser.visits import Visit
from tests.browser.windows import Windows

GRAVE = ("serious", "critical")
AGAIN = 12
"""How often a page is looked at, where something is found while it changes its theme."""
SCRIPT = Path(axe_playwright_python.__file__).with_name("axe.min.js")
FOUND = """async ([grave]) => {
  const { violations } = await axe.run(document, { resultTypes: ["violations"] });
  return violations.filter(({ impact }) => grave.includes(impact)).flatMap(({ id, nodes }) =>
    nodes.map(({ target, html, any, all, none }) =>
      [id, target.join(" "), `${html.slice(0, 200)} ${[...any, ...all, ...none][0]?.message}`]));
}"""
THEMED = """theme => {
  const app = document.querySelector(".stApp");
  const side = document.querySelector("[data-testid='stSidebar']");
  const said = side && side.querySelector("p");
  return Boolean(said) && getComputedStyle(app).colorScheme === theme
    && getComputedStyle(said).color === getComputedStyle(app).color;
}"""
LETTERS = {"th": re.compile("[ก-๙]"), "en": re.compile("^[^ก-๙]*[a-z][^ก-๙]*$")}
OTHER = {"light": "dark", "dark": "light"}
WITHIN = "([selector, kind]) => Boolean(document.querySelector(selector)?.closest(kind))"


@dataclass(frozen=True)
class Theirs:
    """A grave finding in what Streamlit draws, on a page: its rule, where, why it stays."""

    page: str
    rule: str
    within: str
    reason: str


THEIRS: tuple[Theirs, ...] = ()
"""Findings that are Streamlit's own, in both languages; one that is found no more has to go."""


@pytest.fixture(scope="module")
def reader(windows: Windows, server: Server) -> Iterator[Visit]:
    """A visitor with a large window."""
    with windows.visitor(server.address, (1920, 1080)) as visitor:
        yield visitor
        visitor.page.emulate_media(color_scheme="null")


@cache
def script() -> str:
    """The text of axe-core, which asks nothing of the internet."""
    return SCRIPT.read_text(encoding="utf-8")


def found(visit: Visit, theme: str, again: int = AGAIN) -> list[list[str]]:
    """Rule, place and what is said of each grave finding on the page, in a theme."""
    visit.page.emulate_media(color_scheme=theme)
    visit.until(lambda: visit.page.evaluate(THEMED, theme), f"not {theme}")
    visit.at_rest_of_script()
    if not visit.page.evaluate("() => Boolean(window.axe)"):
        visit.page.evaluate(script())
    for looked in range(again):
        findings = visit.page.evaluate(FOUND, [GRAVE])
        if not findings or looked == again - 1:
            break
        visit.page.wait_for_timeout(1000)  # not all of the page may have the theme's colours yet
    return list(findings)


def test_a_grave_finding_would_be_found(reader: Visit) -> None:
    """A picture without words and a pale line are what axe calls grave."""
    reader.open("/methods", mapped=False)
    assert found(reader, "light") == []
    reader.page.evaluate(
        """() => document.querySelector("h2").insertAdjacentHTML(
          "afterend", "<img src='data:,'><p style='color: #ccc'>pale</p>")"""
    )
    assert {rule for rule, *_ in found(reader, "light", again=1)} >= {"color-contrast", "image-alt"}


def test_every_finding_left_has_a_reason() -> None:
    assert all(theirs.reason for theirs in THEIRS)
