"""Every page of a report: as many as promised, texts stand clear on the sheet, legible, whole."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain

import pytest

from briefing.files.pdf import A4
from briefing.page.marks import Label
from briefing.page.slide import Slide
from briefing.page.tables import SlideTable
from briefing.page.texts import Text
from briefing.paint.painter import painted
from briefing.report import frame
from briefing.report.parts import PARTS
from briefing.report.told import Told
from data.stored.part import PARTS as BY_PROVINCE
from data.stored.part import Part
from figures import seen
from tests.briefing import inks
from tests.briefing.report.conftest import Make, pages_of
from tests.products import covering

PLACES = {"TH": 4, "55": 2, "14": 2, "10": 2}
CASES = covering(PLACES, ("th", "en"))
WORDS = "ข้อมูลสมมติเพื่อการฝึก"


def labels(page: Slide) -> list[Label]:
    """Every line of text of a page."""
    return [label for _, label in painted(A4, page.marks()).texts]


def texts(page: Slide) -> list[str]:
    """Every text of a page and every cell of its tables."""
    tables = [one for one in page.elements if isinstance(one, SlideTable)]
    cells = chain.from_iterable(row for table in tables for row in table.rows)
    return [*(one.text for one in page.elements if isinstance(one, Text)), *cells]


@pytest.mark.parametrize(("area", "lang"), CASES)
def test_a_province_has_two_pages_and_the_country_four(made: Make, area: str, lang: str) -> None:
    pages = pages_of(made(area, lang))
    assert len(pages) == PLACES[area]
    numbers = [one.text for page in pages for one in page.marks() if getattr(one, "field", False)]
    assert len(numbers) == len(pages)
    assert numbers[-1].endswith(f"{len(pages)} / {len(pages)}")


@pytest.mark.parametrize(("area", "lang"), CASES)
def test_every_text_is_whole_of_twelve_points_and_clear_of_others_and_the_edge(
    made: Make, area: str, lang: str
) -> None:
    for page in pages_of(made(area, lang)):
        written = labels(page)
        assert not [one.text for one in written if "…" in one.text]
        assert min(one.style.points for one in written) >= 12
        drawn = inks.drawn_near(written, (A4.width, A4.height))
        assert not inks.meeting(drawn), page.title
        for label, ink, top, left in drawn:
            assert top >= 0 <= left, label.text
            assert top + ink.shape[0] <= A4.height * 2, label.text
            assert left + ink.shape[1] <= A4.width * 2, label.text


def test_headlines_say_what_changed(made: Make) -> None:
    told = made("55")
    first, second = pages_of(told)
    assert first.title == told.finding()
    assert first.title.startswith("Nan: ")
    assert "3 restated, one gone" in first.title
    assert second.title == told.moving()
    assert all("from release" in " ".join(texts(page)) for page in (first, second))


def test_restated_figures_are_told_apart_from_new_ones(made: Make) -> None:
    first, second = pages_of(made("55"))
    assert "Restated: figures of years known before that were changed afterwards" in texts(second)
    assert "New figures of Nan beside the last ones" in texts(first)
    assert "+7" in texts(second)
    assert "+7" not in texts(first)


def test_targets_and_tasks_are_those_of_the_plans(made: Make) -> None:
    first = texts(pages_of(made("55"))[0])
    assert {"แผนของน่าน", "ซ่อมบ้าน", "31 Jan 2026"} <= set(first)
    told = made("TH")
    assert told.following() == (
        "Thailand: no plan of the place itself has a target; one task is overdue"
    )


@pytest.mark.parametrize("lang", ["th", "en"])
def test_where_nothing_changed_it_says_so(made: Make, lang: str) -> None:
    told = made("55", lang, "nothing")
    assert told.nothing
    first, second = pages_of(told)
    assert first.title == told.text("editions-nothing", area=told.place)
    assert second.title == told.text("editions-moved-none", area=told.place)
    assert not [one for one in (*first.elements, *second.elements) if isinstance(one, SlideTable)]
    told = made("TH", lang, "nothing")
    assert told.restating() == told.text("editions-restating-none", area=told.place)
    assert told.following() == told.text("editions-following-none", area=told.place)


@pytest.mark.parametrize(("area", "lang"), [("TH", "th"), ("55", "en")])
def test_every_page_of_training_has_the_words(made: Make, area: str, lang: str) -> None:
    for page in pages_of(made(area, lang, "training")):
        titles = [one for one in page.elements if getattr(one, "role", "") == "title"]
        assert titles[0].text.startswith(WORDS)
        assert page.notes.startswith(WORDS)
        assert page.keywords["Training"].startswith(WORDS)
        assert [one for one in page.marks() if type(one).__name__ == "Stamp"]


def test_what_finds_no_room_is_counted(made: Make) -> None:
    told = made("TH")
    page = pages_of(told)[2]
    (table,) = (one for one in page.elements if isinstance(one, SlideTable))
    rest = len(told.moved) - len(table.rows)
    said = f"{rest} more rows: the command “atlas edition” writes all of them."
    assert said in texts(page)
    assert table.box.bottom < A4.height - frame.FOOT


def test_every_part_has_its_headings(made: Make) -> None:
    told = made("55")
    for part in PARTS.values():
        assert all(part.headings(told))
        assert all(len(row) == len(part.columns) for row in part.first(told, 3))


@pytest.mark.parametrize("lang", ["th", "en"])
def test_a_report_says_what_is_left_out_for_who_sees_a_part(made: Make, lang: str) -> None:
    whole = made("30", lang)
    own = Part(frozenset(BY_PROVINCE), frozenset({"30"}))
    told = Told(whole.rows, whole.before, replace(whole.after, part=own), "30", whole.text)
    said = seen.short(told.after, lang)
    for page in pages_of(told):
        assert said in page.notes
        [line] = [one for one in page.elements if isinstance(one, Text) and said in one.text]
        assert not line.cut
        assert line.box.bottom <= A4.height
    assert not [page for page in pages_of(whole) if said in page.notes]
