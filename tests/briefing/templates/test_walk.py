"""Every slide that a page can ask for is made: whatever was imported, of whatever year and area.

A fixed sample in `make test`; template × measure × area × year × language as a whole in `make
recount`, the levels and classes in turn, so that each template meets each with each measure.
"""

from __future__ import annotations

import io
import random
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import cycle, product

import pytest
from pptx import Presentation

from briefing import packs
from briefing.declared import PACKS
from briefing.files.pptx.deck import pptx
from briefing.fitting import fitting
from briefing.making import work
from briefing.page import fonts, foot, measuring, styles
from briefing.page.marks import Label, Raster
from briefing.parameters import read_request, years
from briefing.request import CLASSES, Request
from briefing.templates import TEMPLATES
from data.stored.release import Release
from geo.areas import MAP_LEVELS
from poverty import measures
from tests.briefing import loaded
from tests.products import covering
from tests.recount.extent import SEED, WHOLE, some
from wording.languages import WRITTEN

RELEASES: dict[str, Callable[[], Release]] = {"small": loaded.small, "whole": loaded.whole}
AREAS = ("TH", "bangkok", "north", "10", "30", "83", "75", "55")
"""The country, regions, no data, most districts, an island, fewest districts, a usual one."""
KINDS = ("country", "region", "province")
SAMPLED = 15


@dataclass(frozen=True)
class Asked:
    """A release by name, and what is asked of it."""

    release: str
    request: Request

    def __str__(self) -> str:
        asked = self.request
        return f"{self.release}: {asked.query()}"


def years_offered(release: Release, measure: str) -> set[int]:
    """Years that a page offers for a measure on any level, and one that lacks its figures."""
    columns = [
        one for one in measures.columns(release.catalog.measures[measure]) if one in release.table
    ]
    known = release.table[columns].dropna(how="all").index.get_level_values("year_be").unique()
    return {*known.astype(int).tolist(), *release.periods, max(years(release))}


def asked_of(name: str, release: Release) -> Iterator[Asked]:
    """For each measure and template, a slide of each area, year and language."""
    levels = release.areas["level"]
    areas = [code for code in levels.index[levels.isin(KINDS)] if name == "small" or code in AREAS]
    turn = cycle(product(("", *MAP_LEVELS[1:]), CLASSES))
    for measure in release.catalog.measures:
        offered = sorted(years_offered(release, measure))
        for template, one in TEMPLATES.items():
            here = [area for area in areas if levels[area] in one.levels]
            views = list(product(here, offered, WRITTEN))
            for area, year, lang in views if WHOLE else CHANCE.sample(views, 1):
                level, classes = next(turn)
                request = Request(
                    template, area=area, measure=measure, period=year, level=level,
                    classes=classes, lang=lang, made="2026-11-26",
                )  # fmt: skip
                yield Asked(name, fitting(request, release.catalog))


CHANCE = random.Random(SEED)
BROKEN = re.compile(r"\bnan\b|\bNone\b(?! of)|[{}]|  ")
"""What no text of a slide has in it."""
BEYOND = 6.0
"""Points by which a text measured letter by letter may seem to reach over the page's edge."""


@cache
def letter(sign: str, points: float, weight: str) -> tuple[float, float, float]:
    """The measures of a sign alone; one above or below another takes no room beside it."""
    wide, high, below = MEASURED(sign, points, weight)
    return 0.0 if unicodedata.category(sign) == "Mn" else wide, high, below


MEASURED = measuring.extent


def by_letters(text: str, points: float, weight: str = "regular") -> tuple[float, float, float]:
    """The measures of a text from those of its letters: shaping every line takes milliseconds."""
    found = [letter(sign, points, weight) for sign in fonts.plain(text)] or [(0.0, 0.0, 0.0)]
    wide, high, below = zip(*found, strict=True)
    return sum(wide), max(high), max(below)


def faults_of(asked: Asked, release: Release) -> list[str]:
    """What is wrong with a composed slide: its year, its texts, what lies beyond its edges."""
    made = packs.compose_slide(asked.request, release)
    labels = [mark for mark in made.marks() if isinstance(mark, Label)]
    year = asked.request.period - (543 if asked.request.lang == "en" else 0)
    faults = [] if made.title else ["no title"]
    if asked.request.template == "progress":  # of the day of the latest figures
        year = 2566 if asked.request.lang == "th" else 2023
    if sum(str(year) in one.text for one in labels) < 2:
        faults.append("no year in the subtitle or the source")
    faults += [f"text {one.text!r}" for one in labels if BROKEN.search(one.text)]
    return faults + [f"beyond the edge: {one.text!r}" for one in labels if not inside(one)]


def inside(one: Label) -> bool:
    """Whether a text lies on the page."""
    wide = by_letters(one.text, one.style.points, one.style.weight)[0]
    left = one.x - {"left": 0.0, "center": wide / 2, "right": wide}[one.align]
    across = left >= -BEYOND and left + wide <= styles.WIDTH + BEYOND
    return across and 0 <= one.baseline <= styles.HEIGHT


@pytest.mark.recount
@pytest.mark.parametrize("name", RELEASES)
def test_every_slide_is_made_and_says_its_place_year_and_source(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Composed, not drawn; where all are walked, texts are measured by their letters."""
    if WHOLE:
        monkeypatch.setattr(measuring, "extent", by_letters)
        monkeypatch.setattr(measuring, "apart", lambda *_: styles.LEADING)
        monkeypatch.setattr(foot, "qr", lambda _, alt: Raster(foot.QR, ((True,),), alt))
    release = RELEASES[name]()
    faults = []
    for asked in chosen(name):
        try:
            found = faults_of(asked, release)
        except Exception as fault:  # noqa: BLE001 (all that fail are told at once)
            found = [repr(fault)]
        faults += [(str(asked), one) for one in found]
    assert not faults, (len(faults), faults[:5])


def chosen(name: str) -> list[Asked]:
    """Everything where it is asked for; else a fixed sample."""
    return some(dict.fromkeys(asked_of(name, RELEASES[name]())), SAMPLED)


@pytest.mark.parametrize(("name", "pack"), covering(RELEASES, PACKS, small=0))
def test_a_pack_of_any_importers_measure_is_a_deck_and_a_zip(
    name: str, pack: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One measure of each importer, of its own year; the ZIP of the first, decks of all."""
    release = RELEASES[name]()
    monkeypatch.setattr("data.stored.store.active", lambda: release)
    area = "90" if name == "small" else "83"
    area = area if packs.levels(pack) == ("province",) else "TH"
    for place, measure in enumerate(of_each_importer(release)):
        year = max(years_offered(release, measure) - {max(years(release))} or {max(years(release))})
        query = {"template": pack, "area": area, "measure": measure, "period": str(year)}
        request = read_request(query, release, packs.known(), made="2026-11-26")
        content = work.make(request, work.ZIP if place == 0 else work.PPTX, "480x270")
        assert content.startswith(b"PK")


def of_each_importer(release: Release) -> list[str]:
    """The first measure of each source and unit, HAI and a year with unions only among them."""
    found = {(one.source, one.unit): one.id for one in release.catalog.measures.values()}
    return some(found.values(), 2)


def test_a_measure_that_an_area_lacks_is_said_to_be_missing() -> None:
    """HAI is of provinces: their districts have none, and the slide says so."""
    release = loaded.whole()
    for lang, said in (("th", "ไม่มีตัวเลขรายอำเภอ"), ("en", "no figures by district")):
        for template in ("province", "ranking", "two_maps"):
            request = Request(
                template, area="55", measure="hai", period=2561, lang=lang, made="2026-11-26"
            )
            texts = "".join(
                mark.text for mark in packs.compose_slide(request, release).marks()
                if isinstance(mark, Label)
            ).replace(" ", "")  # fmt: skip
            assert said.replace(" ", "") in texts, (template, texts)


def test_a_year_with_unions_only_does_not_pretend_to_protect() -> None:
    """Where it is not published who is deprived in what together, nothing is `<5`."""
    release = loaded.small()
    for lang, said in (("th", "ไม่บอกว่าขัดสนพร้อมกัน"), ("en", "not in which dimensions together")):
        request = Request("together", area="11", period=2562, lang=lang, made="2026-11-26")
        texts = [
            mark.text
            for mark in packs.compose_slide(request, release).marks()
            if isinstance(mark, Label)
        ]
        assert said.replace(" ", "") in "".join(texts).replace(" ", "")
        assert not [text for text in texts if text.startswith("<")]


@pytest.mark.parametrize("lang", WRITTEN)
@pytest.mark.parametrize(
    "headline", ["ก" * 24, "ก" * 200, "คนจนเป้าหมายในจังหวัดน่าน", "A" * 200, "x y " * 50, "&<>\"'=+-"]
)
def test_a_deck_takes_every_headline_a_page_takes(headline: str, lang: str) -> None:
    """Properties of a file hold 255 signs; a Thai letter is nine of them in an address."""
    release = loaded.whole()
    query = {"template": "follow_up", "area": "55", "headline": headline.strip(), "lang": lang}
    request = read_request(
        query, release, packs.known(), made="2026-11-26", address="https://a.go.th"
    )
    content = pptx(packs.compose(request, release))
    deck = Presentation(io.BytesIO(content))
    about = deck.core_properties
    assert about.comments.startswith("https://a.go.th/briefing?")
    assert max(len(about.comments), len(about.title), len(about.keywords)) <= 255
    assert deck.slides[0].shapes.title.text == headline.strip()
