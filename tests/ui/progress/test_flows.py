"""The flow of a month's report: its parts add up, and what it lacks is not drawn."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest
from streamlit.components.v2.component_manager import BidiComponentManager

from data.stored.release import Release, load_release
from figures.reports.flow import flow
from tests.conftest import known_on
from tests.ui import loaded
from tests.ui.conftest import run_page
from tests.ui.parts.test_absences import texts
from ui import choice as choices
from ui.progress import beside, flows, provinces
from ui.site import PROGRESS
from ui.view import View

HEAD = "รหัส,ข้อมูล ณ วันที่,ครัวเรือนที่สำรวจ,ครัวเรือนที่มีปัญหา,ช่วยเหลือแล้ว,แก้ไขปัญหาได้ด้วยตนเอง,อยู่ระหว่างดำเนินการ"
DAYS = ("2569-08-31", "2569-09-30")
NAN, PHAYAO = (1000, 400), (2000, 500)


@pytest.fixture(scope="module")
def stored(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where reports of two months lie, of two provinces."""
    folder: Path = tmp_path_factory.mktemp("months")
    lines = [
        f"{code},{day},{surveyed},{problems},{(month + 1) * problems // 5},{problems // 10},7"
        for month, day in enumerate(DAYS)
        for code, (surveyed, problems) in (("55", NAN), ("56", PHAYAO))
    ]
    return loaded.imported(folder, HEAD, lines, load_release())


@pytest.fixture
def months(stored: Path) -> Iterator[Release]:
    """The release of those reports in force."""
    with loaded.in_force(stored) as found:
        yield found


def view_of(release: Release, **query: str) -> View:
    chosen, ignored = choices.read_choice(query, known_on(release, PROGRESS))
    assert not ignored
    return View(chosen, release)


def test_what_became_of_those_with_problems_adds_up_to_them(months: Release) -> None:
    view = view_of(months, area="55")
    found = flow(months, flows.SYSTEM, "2026-09", "55")
    assert found is not None
    (_, steps, surveyed), (_, ends, problems) = flows.drawn(view, found)
    assert (list(steps["value"]), surveyed, problems) == ([1000, 400], 1000, 400)
    assert list(ends["value"]) == [160, 40, 7, 193]
    assert list(ends["start"]) == [0, 160, 200, 207]
    assert ends["text"].tolist()[0] == "160 ครัวเรือน · 40.0%"


def test_the_finding_names_place_day_and_shares(months: Release) -> None:
    assert flows.latest(view_of(months)) == "2026-09"
    nan = flows.finding(view_of(months, area="55"), "2026-09")
    assert nan.startswith("จังหวัดน่าน: ครัวเรือนที่มีปัญหา 400 ครัวเรือน (40.0% ของที่สำรวจ)")
    assert nan.endswith("แก้แล้ว 50.0% ตามรายงาน ThaiQM ณ 30 ก.ย. 2569")
    both = flows.finding(view_of(months, lang="en"), "2026-09")
    assert both.startswith("Households with problems: 900 (30.0% of those surveyed), 50.0% of them")
    assert "ไม่มีรายงาน ThaiQM" in flows.finding(view_of(months, area="90"), "2026-09")


def test_a_tile_is_in_the_fifth_of_its_share_and_the_rest_has_no_report(months: Release) -> None:
    rows, classes = provinces.squares(view_of(months), "2026-09")
    assert rows.loc[["55", "56"], "place"].tolist() == [2, 2]
    assert (len(rows), (rows["place"] == len(provinces.COLOURS)).sum()) == (77, 75)
    assert [label for label, _ in classes][2] == "40–<60% (2)"
    assert [label for label, _ in classes][4] == "80–100% (0)"
    assert classes[-1][0] == "ไม่มีรายงาน หรือไม่มีครัวเรือนที่มีปัญหา (75)"


@pytest.mark.parametrize(
    ("share", "place"), [(None, 5), (float("nan"), 5), (0.0, 0), (0.2, 1), (0.6, 3), (1.0, 4)]
)
def test_a_share_belongs_to_the_fifth_that_it_begins(share: float | None, place: int) -> None:
    assert provinces.place_of(share) == place


def test_a_month_is_set_beside_the_survey_by_ranks(months: Release) -> None:
    view = view_of(months)
    rows = beside.compared(view, "province", 2561, 2569, beside.shares_of(view, "2026-09"))
    assert set(rows.index) == {"55", "56"}
    assert rows.loc["55", "thaiqm_rank"] == 1


@pytest.mark.parametrize("area", ["TH", "55", "90"])
def test_the_page_of_a_month_of_every_place(
    months: Release, components: BidiComponentManager, area: str
) -> None:
    app = run_page(components, PROGRESS, area=area, level="province")
    assert not app.exception
    told = texts(app)
    assert ("ระหว่างรายงาน" in told) == (area != "90")
    assert "แก้ได้น้อยที่สุด: พะเยา และน่าน (50.0%) จาก 2 จังหวัดที่รายงาน" in told


@pytest.mark.parametrize(
    ("shares", "expected"),
    [
        ([0.1, 0.2, 0.2], "แก้ได้น้อยที่สุด: น่าน (10.0%) จาก 3 จังหวัด"),
        ([0.1, 0.1, 0.1], "แก้ได้น้อยที่สุด: น่าน พะเยา และเชียงราย (10.0%) จาก 3 จังหวัด"),
        ([0.0] * 6, "แก้ได้น้อยที่สุด: 6 จังหวัดเท่ากัน (0%) จาก 6 จังหวัด"),
    ],
)
def test_provinces_that_tie_are_all_told(
    months: Release, shares: list[float], expected: str
) -> None:
    codes = ["55", "56", "57", "58", "50", "51"][: len(shares)]
    found = pd.DataFrame({"share_solved": shares}, index=codes)
    assert provinces.leading(view_of(months), found).startswith(expected)
