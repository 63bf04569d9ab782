"""The month that is shown of an area: that which has the most of it, and of which areas it is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from data.stored.release import Release, load_release
from figures.reports.flow import flow
from tests.ui import loaded
from tests.ui.progress.test_flows import HEAD, view_of
from ui.progress import flows, reported

ROWS = [  # code, day, surveyed, with problems, helped, by themselves, in progress
    "55,2569-07-31,1000,400,100,40,7",
    "56,2569-07-31,2000,500,200,50,7",
    "57,2569-07-31,500,100,10,0,0",
    "55,2569-08-31,1000,400,160,40,7",
    "56,2569-08-31,2000,500,200,50,7",
    "57,2569-08-31,500,100,,0,0",
    "5501,2569-08-31,90,0,0,0,0",
    "55,2569-09-30,1000,400,400,0,0",
]


@pytest.fixture(scope="module")
def stored(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where reports of three months lie, the last of one province."""
    return loaded.imported(tmp_path_factory.mktemp("parts"), HEAD, ROWS, load_release())


@pytest.fixture
def months(stored: Path) -> Iterator[Release]:
    """The release of those reports in force."""
    with loaded.in_force(stored) as found:
        yield found


@pytest.mark.parametrize(
    ("area", "month"),
    [("TH", "2026-08"), ("55", "2026-09"), ("56", "2026-08"), ("north", "2026-08"),
     ("5501", "2026-08"), ("90", "2026-09")],
)  # fmt: skip
def test_the_month_shown_is_the_latest_that_has_the_most_of_the_area(
    months: Release, area: str, month: str
) -> None:
    assert flows.latest(view_of(months, area=area)) == month


def test_the_finding_says_of_which_areas_it_is(months: Release) -> None:
    for lang, words in (
        ("th", "ตามรายงาน ThaiQM ของ 3 จาก 77 พื้นที่ ณ 31 ส.ค. 2569"),
        ("en", "as ThaiQM reports of 3 of 77 areas as of 31 Aug 2026"),
    ):
        said = flows.finding(view_of(months, lang=lang), "2026-08")
        assert said.endswith(words)
    nan = flows.finding(view_of(months, area="55", lang="en"), "2026-09")
    assert nan.endswith("(40.0% of those surveyed), 100.0% of them solved, as ThaiQM reports as of "
                        "30 Sep 2026")  # fmt: skip


def test_the_finding_says_that_it_does_not_know_how_many_are_solved(months: Release) -> None:
    assert "ครัวเรือน (28.6% ของที่สำรวจ) ไม่มีรายงานว่าแก้แล้วเท่าใด ตามรายงาน" in flows.finding(
        view_of(months), "2026-08"
    )
    assert "surveyed), how many of them are solved is not reported, as" in flows.finding(
        view_of(months, lang="en"), "2026-08"
    )
    nobody = flows.finding(view_of(months, area="5501", lang="en"), "2026-08")
    assert "Households with problems: 0 (0% of those surveyed), as ThaiQM reports as of" in nobody


def test_reports_of_other_areas_are_no_line_of_months(months: Release) -> None:
    view = view_of(months)
    shown = flow(months, flows.SYSTEM, "2026-08", "TH")
    assert shown is not None
    shares = flows.of_months(view, shown)["share_problems"]
    assert shares.tolist()[:2] == pytest.approx([1000 / 3500] * 2)
    assert shares.isna().tolist() == [False, False, True]
    one = flow(months, flows.SYSTEM, "2026-09", "TH")
    assert one is not None
    assert flows.of_months(view, one).empty


def test_a_report_of_a_year_is_missing_what_one_of_its_areas_lacks(tmp_path: Path) -> None:
    head = HEAD.replace("ข้อมูล ณ วันที่", "ปี")
    rows = ["55,2568,1000,400,100,40,7", "56,2568,2000,500,,50,7", "57,2568,500,0,,,"]
    with loaded.in_force(loaded.imported(tmp_path, head, rows, load_release())) as year:
        view = view_of(year)
        total = reported.totals(view, 2568)
    assert total.dropna().to_dict() == {
        "qm_surveyed": 3500, "qm_problems": 900, "qm_self": 90, "qm_progress": 14
    }  # fmt: skip
