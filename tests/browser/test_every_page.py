"""Every page in both languages, opened once for all that is asked of every page.

It turns to the other language where it stands. Nothing grave for any eye, no word of another
language, one sheet of paper that says what it lacks.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

import pypdfium2 as pdfium
import pytest
from playwright.sync_api import expect

from tests.browser.server import Server
from tests.browser.test_accessible import LETTERS, OTHER, THEIRS, WITHIN, found
from tests.browser.test_built_in import left, seen
from tests.browser.test_print import A4, bare, printed, words
from tests.browser.visits import Visit
from tests.browser.windows import Windows
from tests.products import covering
from ui.site import PAGES, Page

THEMED = [
    (page.path, lang, shown)
    for page, theme in covering(PAGES, OTHER)
    for lang, shown in (("th", theme), ("en", OTHER[theme]))
]
"""Thai in one theme, English in the other one; each way round for every other page."""
CUT = "One sheet: whatever else this page shows"
LONG = ("compare", "methods", "progress", "province")
"""Pages of which something has to stay behind, whatever a machine's types."""
SLIDES = 120_000
"""Milliseconds that a server may take to answer while it makes slides."""
TURNS = [
    (page, lang)
    for place, page in enumerate(PAGES)
    for lang in (("th", "en") if place % 2 else ("en", "th"))
]
"""Each page in one language, and turned from there to the other one."""
LAPTOP, PROJECTOR = {"width": 1280, "height": 800}, {"width": 1920, "height": 1080}


@dataclass(frozen=True)
class Opened:
    """A page that stands open in a language."""

    visit: Visit
    page: Page
    lang: str


@pytest.fixture(scope="module")
def reader(windows: Windows, server: Server) -> Iterator[Visit]:
    """A visitor who goes from page to page."""
    with windows.visitor(server.address, (1920, 1080)) as visitor:
        yield visitor
        visitor.page.emulate_media(color_scheme="null")


@pytest.fixture(
    scope="module",
    params=TURNS,
    ids=lambda one: f"{one[0].path or 'national'}-{one[1]}",
)
def opened(request: pytest.FixtureRequest, reader: Visit) -> Opened:
    """Every page, in each language; its pictures may be long in coming."""
    page, lang = request.param
    reader.page.set_viewport_size(PROJECTOR)
    path, heading = f"/{page.path}?lang={lang}", reader.page.get_by_role("heading", level=2)
    if turned := urlsplit(reader.page.url).path == f"/{page.path}":
        reader.page.emulate_media(color_scheme="null")
        reader.page.evaluate("window.stays = true")
        reader.turn(path)
    else:
        reader.page.goto(f"{reader.address}{path}", wait_until="commit", timeout=SLIDES)
    expect(reader.page.locator(f"html[lang={lang}]")).to_have_count(1)
    if page.mapped:
        reader.painted()
    expect(heading.first).to_have_text(LETTERS[lang])
    reader.at_rest_of_script()
    assert bool(reader.page.evaluate("window.stays")) is turned
    return Opened(reader, page, lang)


def test_nothing_grave_is_found(opened: Opened) -> None:
    visit, page, lang = opened.visit, opened.page, opened.lang
    visit.page.set_viewport_size(PROJECTOR)
    expect(visit.page.get_by_role("heading", level=2)).to_have_text(LETTERS[lang])
    expect(visit.page.get_by_test_id("stException")).to_have_count(0)
    known = {theirs for theirs in THEIRS if theirs.page == page.path}
    for shown in [theme for path, spoken, theme in THEMED if (path, spoken) == (page.path, lang)]:
        met = set()
        for rule, place, said in found(visit, shown):
            theirs = [
                one
                for one in known
                if one.rule == rule and visit.page.evaluate(WITHIN, [place, one.within])
            ]
            assert theirs, f"{page.path} {lang} {shown}: {rule} {place} {said}"
            met.update(theirs)
        assert met == known


def test_no_other_language_is_left_on_a_thai_page(opened: Opened) -> None:
    if opened.lang == "th":
        visit = opened.visit
        visit.page.set_viewport_size(LAPTOP)
        visit.until(lambda: left(seen(visit)) == [], f"{left(seen(visit))}")


def test_it_is_one_sheet_with_its_title(opened: Opened) -> None:
    visit, page, lang = opened.visit, opened.page, opened.lang
    visit.page.set_viewport_size(LAPTOP)
    visit.page.emulate_media(color_scheme="null")
    if page.mapped:
        visit.until(lambda: visit.atlas("paper") is True, "printing is not ready")
    visit.at_rest_of_script()
    there = bare(f"{visit.address}/{page.path}") if page.path in LONG else ""
    source = bare("COD-AB") if page.mapped else ""
    papers: list[pdfium.PdfDocument] = []

    def told_of() -> bool:
        papers.append(printed(visit))
        told = bare(words(papers[-1][0]))
        return there in told and source in told

    visit.until(told_of, "neither source nor what is left out is told")
    paper = papers[-1]
    assert len(paper) == 1
    [sheet] = paper
    assert tuple(round(side) for side in sheet.get_size()) == A4
    told = words(sheet)
    title = visit.page.get_by_role("heading", level=2).first.inner_text()
    if lang == "en":
        assert bare(title)[:40] in bare(told)
    if page.path in LONG and lang == "en":
        assert bare(CUT) in bare(told)
    if page.mapped:
        assert "TPMAP" in told
    assert visit.page.locator(".atlas-off, .atlas-cut").count() == 0  # afterwards as it was
