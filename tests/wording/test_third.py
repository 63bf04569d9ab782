"""A third language is one folder: every page and every slide draws in it, whole, and all of it."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from google.protobuf.message import Message
from streamlit.components.v2.component_manager import BidiComponentManager
from streamlit.testing.v1 import AppTest

from briefing.figures import Subject
from briefing.kept import kept
from briefing.page import lines, styles
from briefing.page.marks import Label
from briefing.parameters import read_request
from briefing.templates import TEMPLATES
from data.imports.columns.meant import DIRECTIONS
from data.imports.columns.unit_words import UNITS
from data.imports.report import Report
from data.imports.telling.words import lines as told_lines
from data.stored.release import Release
from figures.reports.press import PUBLISHERS
from releases import checking
from serving.inside.document import Document, Head
from tests.briefing import inks
from tests.conftest import known_on
from tests.data.intake import made
from tests.data.intake.bad_files import BAD
from tests.ui.conftest import components, run_page
from tests.wording import pseudo
from ui import choice as choices
from ui.harmless import ITEM
from ui.site import PAGES, SOURCES, Page
from ui.view import View

__all__ = ["components"]

Drawn = Callable[..., list[Label]]
FORMATS = ("GeoPackage", "Parquet", "embedded")
"""Names of formats, and of the release that came with the program."""
SPOKEN = {"body", "label", "help", "options", "placeholder", "tooltip", "captions", "caption"}
"""Fields of an element that are words on the screen."""


@pytest.fixture(scope="module")
def third(release: Release, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A third language, offered for the tests of this file."""
    with pseudo.offered(tmp_path_factory.mktemp("locale"), release) as lang:
        yield lang


@pytest.fixture(scope="module")
def outside(release: Release) -> frozenset[str]:
    """Words of the data, which have no language: publishers, titles, files, checks."""
    words = " ".join([*_strings(release.manifest), *FORMATS, *PUBLISHERS.values()])
    return frozenset(re.findall(r"[^\W\d_]+", words))


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in (*value.keys(), *value.values()):
            yield from _strings(one)
    elif isinstance(value, list):
        for one in value:
            yield from _strings(one)


def words(message: Message) -> Iterator[str]:
    """What an element says on the screen."""
    for field, value in message.ListFields():
        several = list(value) if field.is_repeated else [value]
        for one in several:
            if isinstance(one, str) and field.name in SPOKEN:
                yield one
            elif isinstance(one, Message):
                yield from words(one)


def elements(block: Any) -> Iterator[Message]:
    """The elements of a page."""
    for child in getattr(block, "children", {}).values():
        proto = getattr(child, "proto", None)
        if isinstance(proto, Message):
            yield proto
        yield from elements(child)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.title)
def test_every_page_draws_in_a_third_language(
    page: Page, third: str, outside: frozenset[str], components: BidiComponentManager
) -> None:
    run = run_page(components, page, lang=third, **({"area": "30"} if page.path else {}))
    assert not run.exception
    said = [text for one in elements(run._tree) for text in words(one)]
    assert sum("[" in text for text in said) > 3
    left = {word: text for text in said for word in pseudo.untranslated(text, outside)}
    assert not left


CASES = [
    (name, area)
    for name, template in sorted(TEMPLATES.items())
    for area, level in (("TH", "country"), ("30", "province"))
    if level in template.levels
]
SETTING = {"population": "bmn_poor", "k": "55", "weights": "10-0-20-100-5"}
SET = [(name, area) for name, area in CASES if name in {"national", "province", "tambons"}]
LONG = [("two_maps", "TH"), ("two_maps", "30"), ("province", "30")]
"""Slides whose headline names a measure twice, or beside a figure."""


@pytest.mark.parametrize(("template", "area"), CASES)
def test_every_slide_speaks_a_third_language_alone(
    template: str, area: str, drawn: Drawn, outside: frozenset[str]
) -> None:
    said = [label.text for label in drawn(template, area)]
    assert sum("[" in text for text in said) > 3
    assert not {word: text for text in said for word in pseudo.untranslated(text, outside)}


@pytest.mark.parametrize(("template", "area"), CASES)
def test_no_text_of_a_slide_is_cut_or_meets_another_where_a_language_is_longer(
    template: str, area: str, drawn: Drawn
) -> None:
    whole(drawn(template, area))


@pytest.mark.parametrize(("template", "area"), SET)
def test_no_text_of_a_slide_under_a_setting_is_cut_or_meets_another(
    template: str, area: str, drawn: Drawn
) -> None:
    whole(drawn(template, area, **SETTING))


@pytest.mark.parametrize(("template", "area"), LONG)
def test_a_headline_of_the_longest_measure_is_told_whole(
    template: str, area: str, drawn: Drawn
) -> None:
    whole(drawn(template, area, measure="mpi_m0", **SETTING))


@pytest.mark.parametrize(
    ("template", "area", "measure"),
    [
        ("tambons", "30", "mpi_m0"), ("tambons", "30", "multi_rate"), ("together", "north", ""),
        ("national", "30", "mpi_m0"), ("national", "north", "multi_rate"),
    ],
)  # fmt: skip
def test_rows_and_the_area_marked_are_told_whole(
    template: str, area: str, measure: str, drawn: Drawn
) -> None:
    whole(drawn(template, area, **({"measure": measure} if measure else {})))


@pytest.mark.parametrize("template", ["follow_up", "province", "tambons"])
def test_why_there_is_nothing_to_show_is_told_whole(template: str, drawn: Drawn) -> None:
    whole(drawn(template, "10"))


def whole(texts: list[Label]) -> None:
    """Demand that no line of a slide is cut, too small, met by another or off the page."""
    assert not [label.text for label in texts if lines.ELLIPSIS in label.text]
    assert min(label.style.points for label in texts) >= styles.SMALLEST
    found = inks.drawn_near(texts)
    assert not inks.meeting(found)
    assert not inks.leaving(found)


@pytest.fixture(scope="module")
def drawn(third: str, release: Release) -> Drawn:
    """A function from a template, an area and more to every line of their slide, drawn once."""

    @cache
    def lines_of(template: str, area: str, **more: str) -> list[Label]:
        return lines_in(template, area, third, release, **more)

    return lines_of


def lines_in(template: str, area: str, lang: str, release: Release, **more: str) -> list[Label]:
    """Every line of a slide."""
    query = {"template": template, "area": area, "lang": lang, **more}
    request = read_request(query, release, TEMPLATES, made="2026-11-26")
    slide = TEMPLATES[template].compose(Subject(request, kept(release)))
    return [mark for mark in slide.marks() if isinstance(mark, Label)]


FAULTY = made.csv(
    "รหัส,จังหวัด,ปี,จำนวนคนจน (คน),ร้อยละคนจน,ประชากร (คน)",
    "50010,,2566,1,5,10", "50,ภูเก็ต,2566,1,5,10", "51,,ไม่ทราบ,1,5,10", "52,,2566,มาก,5,10",
    "53,,2566,-1,5,10", "54,,2566,1.5,5,10", "55,,2566,99999999,5,10", "56,,2566,20,500,10",
    ",,2566,1,5,10", "57,,2599,1,5,10", *(f"58,,2566,{n},5,10" for n in range(1, 6)),
)  # fmt: skip
"""A file with faults of its areas, years, units and numbers, one of them in many rows."""
ASKING = made.csv(
    "ตารางคนจน ปี 2565,,,,,",
    "จังหวัด,ปี,ปีสำรวจ,เพศ,สัดส่วนคนจน,จำนวนบ้าน ปี 2564 2566",
    "เชียงมัย,2566,2566,ชาย,12,5", "Nowhere,2566,2565,หญิง,13,6", "แพร่,2566,2566,ชาย,14,7",
    "แพร่,2566,2566,หญิง,15,8",
)  # fmt: skip
"""A file that leaves open what its areas, years, groups and units are."""
NOTED = made.csv(
    "ลำดับ,จังหวัด,ปี,จำนวนครัวเรือน (ครัวเรือน),ค่าที่ไม่บอกหน่วย,ผู้รับผิดชอบ",
    "1,น่าน,2566,60,1.5,ก", "2,แพร่,2023,1,2.5,ข", "3,Chiengmai,2566,40,3.5,ค", "รวม,รวม,,100,,",
    "หมายเหตุ: ข้อมูลเบื้องต้น,,,,,",
)  # fmt: skip
"""A good file with much to note."""
READ = [
    ("faulty.csv", FAULTY), ("asking.csv", ASKING), ("noted.csv", NOTED),
    *((bad.name, bad.content) for bad in random.Random(16).sample(BAD, 8)),
]  # fmt: skip
ITS_OWN = re.compile(rf"“[^”]*”|'[^']*'|\b[A-Z0-9]+_[A-Z]+\b|{ITEM}")
"""What is of the file itself, names of columns, and the mark of a list's item."""


@pytest.mark.parametrize(("name", "content"), READ, ids=[one[0] for one in READ])
def test_what_is_said_of_a_file_is_said_in_a_third_language(
    name: str, content: bytes, third: str, outside: frozenset[str], release: Release, tmp_path: Path
) -> None:
    report = read(name, content, release, tmp_path)
    told = [note.text(third) for note in told_lines(report)]
    assert all("[" in text for text in told)
    assert not {word: text for text in told for word in left(text, content, name, outside)}


def test_the_files_read_have_faults_questions_and_notes(release: Release, tmp_path: Path) -> None:
    reports = [read(name, content, release, tmp_path) for name, content in READ[:3]]
    assert [one.outcome for one in reports] == ["refused", "asks", "accepted"]
    assert len({one.message for one in reports[0].faults}) > 6
    assert len({ask.key.partition(":")[0] for ask in reports[1].asks}) > 3
    assert min(map(len, (reports[1].doubts, reports[2].notes, reports[2].asides))) > 0


def read(name: str, content: bytes, release: Release, folder: Path) -> Report:
    """What is found in a file."""
    path = folder / name
    path.write_bytes(content)
    return checking.check(path, release).report


def left(text: str, content: bytes, name: str, outside: frozenset[str]) -> list[str]:
    """Words of a text that are neither the language's nor the file's."""
    own = f"{content.decode('utf-8', errors='ignore')} {name} {UNITS} {DIRECTIONS}"
    known = outside | frozenset(re.findall(r"[^\W\d_]+|[\u0e01-\u0e2e]+", own))
    return pseudo.untranslated(ITS_OWN.sub(" ", text), known)


def _boxes() -> None:
    """What the assistant shows of a file, on a page of its own."""
    import streamlit as st

    from ui.sources import questions, understood

    view, report = st.session_state["shown"]
    questions.questions_asked(view, report)
    understood.understood_columns(view, report)


def test_questions_and_columns_of_a_file_are_shown_in_a_third_language(
    third: str, outside: frozenset[str], release: Release, tmp_path: Path
) -> None:
    choice, _ = choices.read_choice({"lang": third}, known_on(release, SOURCES))
    app = AppTest.from_function(_boxes)
    app.session_state["shown"] = View(choice, release), read("a.csv", ASKING, release, tmp_path)
    run = app.run()
    assert not run.exception
    said = [text for one in elements(run._tree) for text in words(one)]
    assert sum("[" in text for text in said) > 9
    assert not {word: text for text in said for word in left(text, ASKING, "a.csv", outside)}


def test_the_page_follows_a_third_language(third: str) -> None:
    html = Document.shipped().localised(third, Head("/a", "/c", {}))
    named = re.search(r'data-languages="([^"]*)"', html)
    assert named
    assert named[1].split()[0] == "th"
    assert third in named[1].split()
    assert f'<html lang="{third}">' in html
