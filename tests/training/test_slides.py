"""Every slide of a release of training has the words in its headline and across its pictures."""

from __future__ import annotations

import io
import zipfile

import numpy as np
import pytest
from matplotlib.text import Text
from PIL import Image
from pptx import Presentation

from briefing import declared, packs
from briefing.files import png
from briefing.files.pptx import deck
from briefing.groups import sheet
from briefing.making import work
from briefing.page.marks import Stamp
from briefing.page.slide import MapPanel, Slide
from briefing.page.stamp import PAGE, stamp
from briefing.paint.painter import painted
from briefing.parameters import read_request
from briefing.request import Request
from data.stored.release import Release
from geo.single.stamp import outlines, stamped
from tests.training.conftest import WORDS

GROUP = "tambon~circle~18.8~99~30"
ASKED = [{"template": name} for name in sorted(declared.SLIDES)] + [{"group": GROUP}]


def request(release: Release, **query: str) -> Request:
    """A slide asked for, of a province where its template has none of the country."""
    levels = packs.levels(query["template"]) if "template" in query else ("country",)
    area = {} if "country" in levels else {"area": "55"}
    return read_request({**area, **query}, release, packs.known(), address="")


def has_the_words(slide: Slide) -> bool:
    """Whether headline, notes, file, and each picture of a slide have the words."""
    maps = [one for one in slide.elements if isinstance(one, MapPanel)]
    stamps = [one for one in slide.elements if isinstance(one, Stamp)]
    return all(
        [
            slide.title.startswith(WORDS),
            slide.notes.startswith(WORDS),
            all(WORDS in one.text for one in slide.elements if _is_source(one)),
            slide.keywords["Training"].startswith(WORDS),
            bool(maps or stamps),
            all(isinstance(one.parts[-1], Stamp) for one in maps),
            all(one.text.startswith(WORDS) for one in stamps),
        ]
    )


def _is_source(element: object) -> bool:
    """Whether an element of a slide says where the figures come from."""
    said = getattr(element, "text", "")
    return getattr(element, "role", "") == "source" and said.startswith(("ที่มา", "Source"))


@pytest.mark.parametrize("query", ASKED, ids=lambda query: next(iter(query.values())))
def test_every_template_has_them(marked: Release, query: dict[str, str]) -> None:
    lang = "en" if query.get("template") == "national" else "th"
    asked = request(marked, **query, lang=lang).but(headline="A headline of one's own")
    slides = packs.compose(asked, marked)
    assert [has_the_words(slide) for slide in slides] == [True] * len(slides)


@pytest.mark.usefixtures("marked")
def test_deck_picture_and_zip_have_them(marked: Release) -> None:
    asked = request(marked, template="two_maps")
    packed = zipfile.ZipFile(io.BytesIO(work.make(asked, work.ZIP)))
    assert {name.startswith("training-") for name in packed.namelist()} == {True}
    [name] = [name for name in packed.namelist() if name.endswith(".png")]
    with Image.open(io.BytesIO(packed.read(name))) as picture:
        assert picture.info["Training"].startswith(WORDS)
    [name] = [name for name in packed.namelist() if name.endswith(".pptx")]
    [page] = Presentation(io.BytesIO(packed.read(name))).slides
    assert page.shapes.title.text.startswith(WORDS)


def test_a_slide_without_a_map_has_them_across_the_page_of_a_deck(marked: Release) -> None:
    [slide] = packs.compose(request(marked, template="follow_up", area="55"), marked)
    [page] = Presentation(io.BytesIO(deck.pptx([slide]))).slides
    across = [shape for shape in page.shapes if shape.name == "training"]
    assert [shape.text_frame.text.startswith(WORDS) for shape in across] == [True]
    assert all(shape.rotation % 360 > 180 for shape in across)


def test_a_sheet_says_so_in_its_title(marked: Release) -> None:
    asked = request(marked, group=GROUP)
    drawn = sheet._painted(sheet.GroupSubject(asked, sheet.kept(marked))).figure
    said = [one for one in drawn.findobj(Text) if one.get_text().startswith(WORDS)]
    assert len(said) >= 3, "the headline, across the map and across the table"


def test_a_stamp_is_drawn_over_what_lies_below_it() -> None:
    canvas = painted(PAGE, [stamp(PAGE, WORDS)], 0.25)
    with Image.open(io.BytesIO(png.written(canvas))) as drawn:
        assert 0.01 < (np.asarray(drawn.convert("L")) < 250).mean() < 0.3


def test_shapes_of_letters_are_drawn_over_a_picture() -> None:
    white = Image.new("RGB", (400, 500), "#ffffff")
    changed = np.asarray(stamped(white)) != 255
    assert len(outlines()) > len(WORDS)
    assert 0.005 < changed.any(axis=2).mean() < 0.2


def test_slides_of_real_figures_have_none(release: Release) -> None:
    [slide] = packs.compose(request(release, template="national"), release)
    assert not any(isinstance(one, Stamp) for one in slide.elements)
    assert "Training" not in slide.keywords
    assert WORDS not in slide.title + slide.notes
    assert not packs.file_name(request(release, template="national")).startswith("training-")
