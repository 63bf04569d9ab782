"""ThaiQM reports: their figures, each no more than what it is part of."""

from __future__ import annotations

import pytest

from data.imports.draft import Draft, Findings, Options
from data.imports.readers import thaiqm
from tests.data.imports.tabled import MATCHER, sheet_of

HEAD = "จังหวัด|ปี|ครัวเรือนที่สำรวจ|ครัวเรือนที่มีปัญหา|ช่วยเหลือแล้ว|กำลังดำเนินการ"


def read(*lines: str, **said) -> tuple[Draft, Findings]:
    """A report as a draft, and what was found."""
    findings = Findings()
    return thaiqm.read("a.csv", [sheet_of(*lines)], MATCHER, Options(**said), findings), findings


def test_a_report_has_problems_and_another_figure() -> None:
    assert thaiqm.recognised("a.csv", [sheet_of(HEAD, "เลย|2566|9|5|3|2")], Options())
    one = sheet_of("จังหวัด|ปี|ครัวเรือนที่มีปัญหา", "เลย|2566|5")
    assert not thaiqm.recognised("a.csv", [one], Options())
    assert thaiqm.known("ช่วยเหลือแล้ว")
    assert not thaiqm.known("คนจน")


def test_each_figure_stands_under_its_own_name() -> None:
    draft, findings = read(HEAD, "เลย|2566|9|5|3|2")
    assert (findings.clean, findings.accepted) == (True, 1)
    assert draft.figures.loc[(2566, "42")].to_dict() == {
        "qm_surveyed": 9, "qm_problems": 5, "qm_helped": 3, "qm_progress": 2
    }  # fmt: skip


@pytest.mark.parametrize(
    "lines",
    [
        (HEAD, "เลย|2566|4|5|3|2"),  # more problems than surveyed
        (HEAD, "เลย|2566|9|5|6|0"),  # more helped than problems
        (HEAD, "เลย|2566|9|5|3|3"),  # the outcomes together
        ("จังหวัด|ปี|ครัวเรือนที่มีปัญหา|ช่วยเหลือแล้ว", "เลย|2566|5|3"),  # of how many?
        (f"{HEAD}|พบปัญหา", "เลย|2566|9|5|3|2|5"),  # problems twice
        ("ก|ข", "1|2"),  # no areas
    ],
)
def test_what_contradicts_is_a_fault(lines) -> None:
    assert read(*lines)[1].faults


def test_a_person_says_what_a_header_means() -> None:
    said = {"จำนวน ก": "qm_helped", "ช่วยเหลือแล้ว": ""}
    assert thaiqm.columns(["จำนวน ก", "ช่วยเหลือแล้ว"], Options(columns=said)) == {"qm_helped": 0}
    assert thaiqm.columns(["จำนวน ก", "ช่วยเหลือแล้ว"], Options()) == {"qm_helped": 1}
