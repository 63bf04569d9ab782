"""The slide of following up: the press, a report, targets with their marks, tasks that are due."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pptx import Presentation

from briefing import cited, following, packs
from briefing.files.pptx import deck
from briefing.making import work
from briefing.page import progress_parts
from briefing.page.bars import Bars
from briefing.page.marks import Label
from briefing.page.slide import Slide
from briefing.page.tables import SlideTable
from briefing.parameters import read_request
from briefing.templates import TEMPLATES
from data.plans import Goal, Plan, Point, Task
from data.stored import library, plans, seen, store
from data.stored.release import Release, load_release
from tests.briefing import inks
from tests.briefing.conftest import request_of
from tests.recount import spoken
from tests.ui import loaded

HEAD = "รหัส,ข้อมูล ณ วันที่,ครัวเรือนที่สำรวจ,ครัวเรือนที่มีปัญหา,ช่วยเหลือแล้ว,แก้ไขปัญหาได้ด้วยตนเอง,อยู่ระหว่างดำเนินการ"
GOALS = tuple(
    Goal(measure, 0.01, 2570, Point(2560, 0.3))
    for measure in ("target_poor_rate", "bmn_poor_rate", "income_rate", "health_rate")
)
TASKS = tuple(
    Task(str(n), f"พาเด็กกลับเข้าเรียนและติดตามผลทุกเดือนร่วมกับท้องถิ่น {n}", area, due=due)
    for n, (area, due) in enumerate(
        [("5501", "2026-01-31"), ("550101", "2026-12-20"), ("", "2027-06-30"), ("55", "")], 1
    )
)  # fmt: skip


@pytest.fixture(scope="module")
def stored(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A report of two provinces."""
    folder: Path = tmp_path_factory.mktemp("report")
    lines = ["55,2569-09-30,1000,400,160,40,7", "56,2569-09-30,2000,500,200,50,7"]
    return loaded.imported(folder, HEAD, lines, load_release())


@pytest.fixture
def reported(stored: Path) -> Iterator[Release]:
    """The release of that report in force."""
    with loaded.in_force(stored) as found:
        yield found


@pytest.fixture
def planned(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A data folder with a plan of Nan."""
    monkeypatch.setenv("ATLAS_DATA", str(tmp_path))
    plan = Plan("a" * 12, "แผนน่าน", "2026-11-01", "55", goals=GOALS, tasks=TASKS)
    units = {name: one.unit for name, one in store.active().catalog.measures.items()}
    plans.save(library.Library(library.default_folder()), plan, units, post="ผู้ว่าราชการจังหวัด")
    return tmp_path


def made(**query: str) -> Slide:
    request = read_request(
        {"template": "progress", **query}, store.active(), packs.known(), made="2026-11-25"
    )
    return packs.compose(request, store.active())[0]


def rows(slide: Slide) -> dict[str, float]:
    return {row.name: row.value for part in slide.elements if isinstance(part, Bars)
            for row in part.rows}  # fmt: skip


def clear(slide: Slide) -> None:
    """No text meets another, is small or leaves the slide."""
    labels = [mark for mark in slide.marks() if isinstance(mark, Label)]
    drawn = inks.drawn_near(labels)
    assert not inks.meeting(drawn)
    assert not inks.leaving(drawn)
    assert min(mark.style.points for mark in labels) >= 12


@pytest.mark.parametrize("lang", ["th", "en"])
@pytest.mark.parametrize("area", ["TH", "55", "north"])
def test_without_a_report_the_national_figures_by_date(area: str, lang: str) -> None:
    slide = made(area=area, lang=lang)
    assert sorted(rows(slide).values())[-1] == 14_500_000
    assert sum(isinstance(part, Bars) for part in slide.elements) == 3
    assert ("3,800,000" in slide.title) == (area == "TH")
    clear(slide)


def test_a_report_is_shown_from_survey_to_solution(reported: Release) -> None:
    slide = made(area="55", lang="en")
    assert rows(slide) == {
        "Households surveyed": 1000, "Households with problems": 400, "helped": 160,
        "solved by themselves": 40, "in progress": 7, "not yet": 193,
    }  # fmt: skip
    assert "400 (40.0% of those surveyed), 50.0% of them solved" in slide.title
    assert "There is no plan of this place yet" in texts(slide)
    clear(slide)


def test_of_part_of_the_country_it_says_of_how_much(reported: Release) -> None:
    slide = made(area="TH", lang="en")
    assert "of 2 of 77 areas" in slide.title
    assert "Sum of the reports of 2 of 77 areas" in texts(slide)
    none = made(area="83", lang="en")
    assert "Phuket: no ThaiQM report" in none.title
    assert not rows(none)


def texts(slide: Slide) -> str:
    return " ".join(mark.text for mark in slide.marks() if isinstance(mark, Label))


@pytest.mark.parametrize("lang", ["th", "en"])
def test_targets_have_their_marks_and_tasks_their_days(
    planned: Path, reported: Release, lang: str
) -> None:
    slide = made(area="55", lang=lang)
    targets, tasks = (part for part in slide.elements if isinstance(part, SlideTable))
    assert len(targets.rows) == progress_parts.TARGETS
    assert targets.rows[0][3] == {"en": "behind the plan", "th": "ต่ำกว่าแผน"}[lang]
    first = [spoken.plain(cell) for cell in tasks.rows[0]]
    assert "298" in first[2]
    assert {"en": "Mueang Nan", "th": "เมืองน่าน"}[lang] in first[1]
    assert {"en": "(3 of 4)", "th": "(3 จาก 4)"}[lang] in spoken.plain(texts(slide))
    clear(slide)


def test_beside_the_press_there_are_targets_too(planned: Path) -> None:
    slide = made(area="55", lang="th")
    assert sum(isinstance(part, SlideTable) for part in slide.elements) == 2
    clear(slide)


def test_another_state_of_the_plans_is_another_file(planned: Path) -> None:
    request = request_of(template="progress", area="55")
    other = request_of(template="national")
    before, unmoved = work.digest(request, work.PNG), work.digest(other, work.PNG)
    folder = library.Library(library.default_folder())
    [plan], _ = seen.kept(folder.folder, training=False)
    plans.delete(folder, plan.id, post="ผู้ว่าราชการจังหวัด", started_from=plan.version)
    assert work.digest(request, work.PNG) != before
    assert work.digest(other, work.PNG) == unmoved


def test_the_slide_of_another_day_is_another_file() -> None:
    today, tomorrow = (
        replace(request_of(template="progress", area="55"), made=day)
        for day in ("2026-11-27", "2026-11-28")
    )
    assert work.digest(today, work.PNG) != work.digest(tomorrow, work.PNG)


def test_its_source_is_the_report_or_the_press(reported: Release) -> None:
    subject = packs.subject_of(request_of(template="progress", area="55", lang="en"), reported)
    assert cited.of_progress(subject) == "Source: ThaiQM reports loaded, as of 30 Sep 2026"
    real = packs.subject_of(request_of(template="progress", lang="en"), load_release())
    assert "Bangkok Post" in following.Following(real).source


def test_in_a_deck_it_can_be_edited(planned: Path, reported: Release) -> None:
    [page] = Presentation(io.BytesIO(deck.pptx([made(area="55")]))).slides
    assert sum(shape.has_chart for shape in page.shapes) == 2
    assert sum(shape.has_table for shape in page.shapes) == 2
    assert TEMPLATES["progress"].number == 14
