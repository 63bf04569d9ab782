"""The word TPMAP stands on pages and slides of a tabulated year only where TPMAP is the source."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.components.v2.component_manager import BidiComponentManager

from briefing import declared, packs
from briefing.parameters import read_request
from data.stored.release import Release
from tests.cli.run import atlas
from tests.products import covering
from tests.recount.extent import WHOLE
from tests.tabulating import made
from tests.tabulating.country import of_the_country
from tests.ui.conftest import run_page
from tests.ui.loaded import in_force
from ui.inside import component
from ui.site import PAGES, Page

TITLE = "ระเบียน"
"""What the definition calls the survey."""
AREA = "83"
THEIRS = re.compile(
    r"TPMAP Logbook|Logbook ของ TPMAP|"  # a report of its own
    r"content: \"(?:ตาม TPMAP|TPMAP\\?'s)\""  # weights that follow TPMAP's own indicators
)
LISTED = re.compile(
    r"TPMAP: \S|3TPMAP|\d{3}TPMAP \S|\(TPMAP 2565 |"  # in the list of all sources and their links
    r"(?:as TPMAP published|ตามที่ TPMAP เผยแพร่) \(TPMAP\)"  # totals beside those known of the year
)
"""What the page of sources says of TPMAP's own publications."""
PARTS = [(page, part) for page in PAGES for part in page.sections[1:]]
SEEN = [*((page, "") for page in PAGES), *(PARTS if WHOLE else random.Random(22).sample(PARTS, 6))]
NAMED = {
    "en": f"are those of “{TITLE}”, tabulated from its records, and not TPMAP’s",
    "th": f"เป็นของ “{TITLE}” ประมวลจากระเบียน ไม่ใช่ของ TPMAP",
}
"""What the page that explains TPMAP's way of counting says of the year."""


@pytest.fixture(scope="session")
def tabulated_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A release whose one year is tabulated."""
    place = tmp_path_factory.mktemp("tabulated")
    root = of_the_country(8).written(place / "records")
    stated = place / "definition.toml"
    stated.write_text(made.text(year="2561"), encoding="utf-8")
    out = place / "out"
    answer = atlas("tabulate", str(root), "--definition", str(stated), "--out", str(out))
    assert answer.returncode == 0, answer.said
    return out


@pytest.fixture
def tabulated(tabulated_folder: Path) -> Iterator[Release]:
    """The release, in force."""
    with in_force(tabulated_folder) as found:
        yield found


@pytest.fixture(scope="session")
def registry() -> BidiComponentManager:
    """A registry of components that knows the map's."""
    found = BidiComponentManager()
    component.enter(found)
    return found


def texts_of(node: object) -> Iterator[str]:
    """Every text that a page has drawn."""
    for one in [*getattr(node, "children", {}).values()]:
        proto = getattr(one, "proto", None)
        if proto is not None:
            yield str(proto)
        yield from texts_of(one)


@pytest.mark.usefixtures("tabulated")
@pytest.mark.parametrize(("seen", "lang"), covering(SEEN, ["th", "en"]))
def test_a_page_names_the_survey(
    registry: BidiComponentManager, seen: tuple[Page, str], lang: str
) -> None:
    page, part = seen
    app = run_page(registry, page, lang=lang, area=AREA, **({"section": part} if part else {}))
    assert not app.exception
    said = "\n".join(texts_of(app._tree))
    if page.path == "methods":
        assert NAMED[lang] in said
        return
    if page.path == "sources":
        said = LISTED.sub("", written_out(said))
    assert re.findall(".{0,80}TPMAP.{0,80}", THEIRS.sub("", said)) == []


def written_out(said: str) -> str:
    """A text without the bytes of tables that are no letters."""
    return re.sub(r"(?:\\\d{3})+", "~", said)


@pytest.mark.parametrize(("template", "lang"), covering(sorted(declared.SLIDES), ["th", "en"]))
def test_a_slide_names_the_survey(tabulated: Release, template: str, lang: str) -> None:
    area = {} if "country" in packs.levels(template) else {"area": AREA}
    asked = read_request(
        {**area, "template": template, "lang": lang}, tabulated, packs.known(), address=""
    )
    for slide in packs.compose(asked, tabulated):
        assert re.findall(".{0,60}TPMAP.{0,60}", THEIRS.sub("", str(slide))) == []
