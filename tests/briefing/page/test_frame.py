"""Around the content: a headline, a subtitle that keeps place and year, notes that say it all."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing import packs
from briefing.page import finished, foot, frame, layout, subtitle
from briefing.page.fonts import plain
from briefing.page.marks import Box
from briefing.page.slide import Slide
from briefing.page.styles import HEIGHT, MARGIN, WIDTH
from briefing.page.texts import Text
from data.stored import store
from data.stored.part import PARTS, Part
from figures import seen
from tests.briefing.conftest import request_of, slide_of, subject_of


def test_the_content_lies_between_subtitle_and_foot() -> None:
    subject = subject_of(template="province", area="30")
    around = frame.around(subject, "หัวเรื่อง", subtitle.subtitle(subject, "district"))
    below = max(e.box.bottom for e in around.elements if getattr(e, "role", "") == "subtitle")
    assert below < around.content.top < around.content.bottom < foot.FOOT
    assert (around.content.left, around.content.right) == (MARGIN, WIDTH - MARGIN)


def test_a_subtitle_names_the_place_within_the_area() -> None:
    said, end = subtitle.subtitle(subject_of(template="province", area="5501", lang="en"))
    assert end.endswith("2018")
    assert "Mueang Nan" in plain(end)
    assert said == "Target poor rate"


def test_a_page_of_several_says_of_how_many() -> None:
    subject = subject_of(template="province", area="30", lang="en")
    made = finished.finished(subject, frame.around(subject, "x", ("", "")), [], "A map.")
    shown = [
        {
            e.text
            for e in foot.numbered(made, subject.text, 2, pages).elements
            if hasattr(e, "field")
        }
        for pages in (1, 5)
    ]
    assert any("2 / 5" in text for text in shown[1])
    assert not any("/ 5" in text for text in shown[0])


def test_notes_and_properties_say_source_address_and_release() -> None:
    subject = subject_of(template="province", area="30", lang="en")
    made: Slide = slide_of("province", "30", "en")
    assert "".join(foot.source_line(subject)) in made.notes
    assert made.keywords["Address"] in made.notes
    assert made.keywords["Release"] == subject.release.id
    assert made.title == next(e.text for e in made.elements if isinstance(e, Text))


def test_columns_share_the_box_but_for_the_gutter() -> None:
    box = Box(36, 100, 888, 300)
    left, right = layout.columns(box, 0.5)
    assert (left.left, right.right) == (box.left, box.right)
    assert right.left - left.right == layout.GUTTER
    assert left.bottom == right.bottom == box.bottom


def test_a_notice_stands_beside_a_bar_of_its_height() -> None:
    subject = subject_of(template="province", area="10", lang="en")
    notice = layout.nothing(subject, Box(500, 100, 300, 200), 104, level="district")
    assert notice.bar.box.height == notice.said.box.height
    assert notice.bar.box.right < notice.said.box.left
    assert notice.said.box.bottom < HEIGHT


@pytest.mark.parametrize("lang", ["th", "en"])
@pytest.mark.parametrize("own", [(), ("30", "31", "32"), ("30", "31", "32", "33")])
@pytest.mark.parametrize("template", ["province", "ranking"])
def test_a_picture_says_what_is_left_out_for_who_sees_a_part(
    template: str, own: tuple[str, ...], lang: str
) -> None:
    """Whole, below the content, in letters as large as the source's."""
    part = Part(frozenset(PARTS), frozenset(own))
    here = replace(store.active(), part=part)
    request = request_of(template=template, area="30", lang=lang)
    made = packs.compose(request, here)[0]
    said = seen.short(here, lang)
    [line] = [one for one in made.elements if isinstance(one, Text) and said in one.text]
    assert not line.cut
    assert said in plain(" ".join(line.broken)) or lang == "th"
    assert line.box.bottom <= HEIGHT
    assert not [
        one for one in slide_of(template, "30", lang).elements
        if isinstance(one, Text) and said in one.text
    ]  # fmt: skip
