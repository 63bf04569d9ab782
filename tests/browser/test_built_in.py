"""Texts of Streamlit's own elements are in the page's language, and none is left in another."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, expect

from serving.inside.words import Word, words
from tests.browser.server import Server
from tests.browser.visits import Visit
from tests.browser.windows import Windows
from wording.bundle import texts
from wording.languages import languages

SILENT = (
    "script, style, noscript, canvas, code, .katex, "
    "[data-testid='stIconMaterial'], [data-testid='stExpanderIcon'], [data-testid='stCode'], "
    "[data-testid='stTable'] td"
)
"""What holds no text for people, or data, formulas and addresses."""
SEEN = """() => {
  const found = new Set();
  const both = NodeFilter.SHOW_ELEMENT + NodeFilter.SHOW_TEXT;
  const walker = document.createTreeWalker(document.body, both);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const holder = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
    if (holder.closest("SILENT")) continue;
    if (holder !== node) found.add(node.data.trim());
    else for (const name of ["aria-label", "title", "placeholder", "alt"]) {
      if (node.getAttribute(name)) found.add(node.getAttribute(name).trim());
    }
  }
  return [...found];
}""".replace("SILENT", SILENT)
PUT = """listed => {
  const stage = document.createElement("div");
  stage.id = "stage";
  for (const [said, tag, name, value] of listed) {
    const place = document.createElement(tag);
    if (name) place.setAttribute(name, value);
    place.append(document.createElement("b"));
    place.firstChild.append(` ${said} `);
    place.firstChild.title = said;
    stage.append(place);
  }
  document.body.append(stage);
}"""
STAGED = """() => [...document.querySelectorAll("#stage b")]
  .map((one) => [one.textContent, one.title])"""
PLACE = re.compile(
    r"(?P<tag>\w+)?(?:\[(?P<name>[\w-]+)(?:='(?P<value>\w+)')?\]|\.(?P<kind>[\w-]+))?"
)
CHANGING = re.compile(r"\{\w+\}")
LATIN = re.compile(r"[A-Za-z]{2,}")
FOREIGN = re.compile(
    r"""TPMAP | Alkire | Foster | MPI | M₀ | M0 | HAI | NESDC | PowerPoint | PPTX? | PNG | PDF | CSV
    | XLSX? | Excel | JSON | ZIP | Parquet | HTML | GeoJSON | API | EN | English | Streamlit
    | COD-AB | OCHA | HDX | RTSD | CC[ ]BY(?:-IGO)? | TIS | Natural[ ]Earth | Enter | Esc | KB | MB
    | ThaiQM | Thai[ ]QM | PMQA | LINE | QR | UTF-8 | SHA-?256 | sha256
    | Python | Windows | Chrome | Möbius
    | GeoPackage | embedded | manifest | --\w+ | \b[0-9a-f]{12}\b | A\.[ ]Hörstemeier
    | Local[ ]Moran | Getis–Ord | Gi\* | false[ ]discovery[ ]rate
    | Logbook | Bell–McCaffrey | Benjamini(?:–|[ ]และ[ ])Hochberg | CR2
    | atlas[ ](?:tabulate|edition) | DuckDB | Spark | Power[ ]Query | Power[ ]BI
    | Bangkok[ ]Post | The[ ]Thaiger""",
    re.VERBOSE,
)
"""Names, units and kinds of files, which Thai writes as they are."""


CITED = re.compile(r"[A-Z]\.(?:-[A-Z]\.)? [A-Z]")
"""How a work that is cited begins: with its author's initial."""


@pytest.fixture(scope="module")
def reader(windows: Windows, server: Server) -> Iterator[Visit]:
    """A visitor who goes from page to page."""
    with windows.visitor(server.address, (1280, 800)) as visitor:
        yield visitor


def seen(visit: Visit) -> list[str]:
    """All texts that the page shows or reads out, of elements and of their attributes."""
    return list(visit.page.evaluate(SEEN))


def left(said: list[str]) -> list[str]:
    """Texts that hold a Latin word which is no declared name and no text of ours."""
    return [text for text in said if LATIN.search(FOREIGN.sub("", text)) and not CITED.match(text)]


def stage(word: Word) -> list[str | None]:
    """What a text is put into: an element as the first of its places is described."""
    found = PLACE.match(word.place)
    assert found
    tag, name, value, kind = found.group("tag", "name", "value", "kind")
    return [example(word.said), tag or "div", "class" if kind else name, kind or value or ""]


def example(said: str) -> str:
    """A text with something in the place of what changes."""
    return CHANGING.sub("12", said)


@pytest.mark.parametrize("lang", sorted(languages()))
def test_every_text_declared_is_changed_in_its_place_alone(reader: Visit, lang: str) -> None:
    reader.open(f"/methods?lang={lang}", mapped=False)
    reader.page.evaluate(PUT, [stage(word) for word in words()])
    expected = [example(word.told(lang)) for word in words()]

    def told() -> bool:
        return list(reader.page.evaluate(STAGED)) == [[f" {text} ", text] for text in expected]

    reader.until(told, "not told")
    reader.page.evaluate("() => document.getElementById('stage').remove()")
    reader.page.evaluate(PUT, [[example(word.said), "p", None, ""] for word in words()])
    said = [example(word.said) for word in words()]
    reader.page.wait_for_timeout(200)
    assert reader.page.evaluate(STAGED) == [[f" {text} ", text] for text in said]


def test_another_language_starts_from_what_streamlit_says(reader: Visit) -> None:
    skip = reader.page.get_by_test_id("stSkipToContent").first
    reader.open("/methods?lang=th", mapped=False)
    expect(skip).to_have_text(texts("th")("built-in-skip"))
    for lang in ("en", "th"):
        reader.turn(f"/methods?lang={lang}")
        expect(skip).to_have_text(texts(lang)("built-in-skip"))


def met(visit: Visit, *keys: str) -> None:
    """Wait until texts of ours stand on the page, in Thai."""
    wanted = {re.sub("12$", "", texts("th")(f"built-in-{key}", label="12")) for key in keys}

    def there() -> bool:
        shown = " \n ".join(seen(visit))
        return all(text in shown for text in wanted)

    visit.until(there, f"one of {keys} is not there")
    assert left(seen(visit)) == []


def test_the_menu_the_boxes_and_the_side_bar_speak_thai(reader: Visit) -> None:
    reader.open("/?lang=th")
    reader.at_rest()
    met(reader, "skip", "side-bar", "collapse", "menu", "help")
    reader.page.get_by_test_id("stMainMenuButton").click()
    met(reader, "theme", "system", "light", "dark", "print", "record", "made-with", "copy-version")
    reader.page.keyboard.press("Escape")
    box = reader.page.get_by_test_id("stSidebar").get_by_role("combobox").first
    expect(box).to_have_attribute("placeholder", texts("th")("built-in-choose"))
    box.click()
    met(reader, "open", "dismiss")
    reader.page.keyboard.type("zzzz")
    met(reader, "no-results")
    reader.page.keyboard.press("Escape")
    reader.page.get_by_test_id("stSidebarCollapseButton").locator("button").click()
    met(reader, "expand")


def test_a_table_speaks_thai(reader: Visit) -> None:
    reader.open("/?lang=th")
    reader.at_rest()
    grid = opened_table(reader)
    grid.hover()
    met(reader, "search-of", "columns-of", "fullscreen-of")
    buttons = reader.page.get_by_test_id("stElementToolbarButton").get_by_role("button")
    buttons.and_(reader.page.get_by_label(texts("th")("built-in-search"))).first.click()
    met(reader, "search-type", "search-previous", "search-next", "search-close")


def opened_table(visit: Visit) -> Locator:
    """The table of the page's areas, in view."""
    visit.page.locator(".st-key-table-open summary").click()
    grid = visit.page.get_by_test_id("stDataFrame").first
    grid.scroll_into_view_if_needed()
    return grid


def test_the_box_for_files_speaks_thai(reader: Visit) -> None:
    reader.open("/sources?section=import&lang=th", mapped=False)
    met(reader, "upload", "choose-file")
    shown = reader.page.get_by_test_id("stFileUploaderDropzoneInstructions")
    expect(shown).to_have_text(re.compile("ไม่เกิน 50"))
    reader.page.locator("input[type=file]").set_input_files(
        {"name": "a.csv", "mimeType": "text/csv", "buffer": b"x,y\n1,2\n"}
    )
    reader.page.get_by_label(texts("th")("built-in-remove-file", file="a.csv")).click()


def test_a_word_that_is_left_would_be_found() -> None:
    assert left(["เปิด", "PPTX", "Choose an option", "TPMAP 2561"]) == ["Choose an option"]
