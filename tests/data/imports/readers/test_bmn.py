"""Tables of จปฐ. indicators: pairs of failed and surveyed, checked against each other."""

from __future__ import annotations

import pytest

from data.imports.draft import Draft, Findings, Options
from data.imports.readers import bmn
from tests.data.imports.tabled import MATCHER, sheet_of

HEAD = "จังหวัด|ปี|ตัวชี้วัดที่ 3 ไม่ผ่าน|ตัวชี้วัดที่ 3 สำรวจ"


def read(*lines: str, **said) -> tuple[Draft, Findings]:
    """A table as a draft, and what was found."""
    findings = Findings()
    return bmn.read("a.csv", [sheet_of(*lines)], MATCHER, Options(**said), findings), findings


def test_a_file_with_an_indicator_failed_and_surveyed_is_one_of_them() -> None:
    assert bmn.recognised("a.csv", [sheet_of(HEAD, "เลย|2566|1|2")], Options())
    half = "จังหวัด|ปี|ตัวชี้วัดที่ 3 ไม่ผ่าน"
    assert not bmn.recognised("a.csv", [sheet_of(half, "เลย|2566|1")], Options())
    assert bmn.known("ตัวชี้วัดที่ 3")
    assert not bmn.known("คนจน")


@pytest.mark.parametrize(("year", "prefix"), [(2564, "indicator"), (2565, "bmn38")])
def test_the_year_says_the_form_and_that_the_names_of_the_figures(year, prefix) -> None:
    draft, findings = read(HEAD, f"เลย|{year}|1|200")
    assert findings.clean
    assert draft.figures.loc[(year, "42")].to_dict() == {
        f"{prefix}_03_failed": 1, f"{prefix}_03_surveyed": 200
    }  # fmt: skip
    assert len(draft.groups) == (prefix == "bmn38")


@pytest.mark.parametrize(
    "lines",
    [
        (HEAD, "เลย|2566|201|200"),  # more than surveyed
        ("จังหวัด|ปี|ตัวชี้วัดที่ 3 ไม่ผ่าน", "เลย|2566|1"),  # no pair
        (HEAD.replace("3", "39"), "เลย|2566|1|2"),  # no such indicator
        (HEAD, "เลย|2564|1|200", "ตาก|2565|1|200"),  # of both forms
        (f"{HEAD}|indicator3.CNT", "เลย|2566|1|200|1"),  # failed twice
        (f"{HEAD}|ร้อยละ ตัวชี้วัดที่ 3 ไม่ผ่าน", "เลย|2566|1|200|5"),  # it is 0.5
        ("ก|ข", "1|2"),  # no areas
    ],
)
def test_what_contradicts_is_a_fault(lines) -> None:
    assert read(*lines)[1].faults


def test_a_percent_checks_its_count_and_is_not_stored() -> None:
    draft, findings = read(f"{HEAD}|ร้อยละ ตัวชี้วัดที่ 3 ไม่ผ่าน", "เลย|2566|1|200|0.5")
    assert (findings.clean, len(draft.figures.columns)) == (True, 2)
    assert [one.role for one in findings.columns][-1] == "check"


def test_a_column_left_out_is_no_figure() -> None:
    draft, _ = read(f"{HEAD}|ตัวชี้วัดที่ 4 สำรวจ", "เลย|2566|1|200|7", columns={"ตัวชี้วัดที่ 4 สำรวจ": ""})
    assert list(draft.figures) == ["bmn38_03_failed", "bmn38_03_surveyed"]
