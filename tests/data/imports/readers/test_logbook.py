"""Summaries of the TPMAP Logbook: target households, helped by dimension, agencies, the day."""

from __future__ import annotations

import pytest

from data.imports import importers
from data.imports.draft import Findings, Options
from data.imports.readers import listed, logbook
from tests.data.imports.tabled import MATCHER, sheet_of

HEAD = "จังหวัด|ข้อมูล ณ วันที่|ครัวเรือนเป้าหมาย|ช่วยเหลือแล้ว|ช่วยเหลือแล้วด้านสุขภาพ|หน่วยงานที่ช่วยเหลือ"
FOR = {"file": "a.csv", "options": Options()}


def read(*lines: str):
    """A summary as a draft, and what was found."""
    findings = Findings()
    return logbook.read("a.csv", [sheet_of(*lines)], MATCHER, Options(), findings), findings


@pytest.mark.parametrize(
    ("lines", "file", "importer"),
    [
        ([HEAD, "เลย|30 ก.ย. 68|9|5|3|2"], "a.csv", "logbook"),
        (["สรุป TPMAP Logbook", "จังหวัด|ปี|เป้าหมาย|ช่วยเหลือแล้ว", "เลย|2568|9|5"], "a.csv", "logbook"),
        (["จังหวัด|ปี|เป้าหมาย|ช่วยเหลือแล้ว", "เลย|2568|9|5"], "tpmap_logbook_68.csv", "logbook"),
        (["จังหวัด|ปี|เป้าหมาย|ช่วยเหลือแล้ว", "เลย|2568|9|5"], "a.csv", "thaiqm"),
        (["จังหวัด|ปี|ครัวเรือนที่สำรวจ|เป้าหมาย|ช่วยเหลือแล้ว|ช่วยเหลือแล้วด้านสุขภาพ", "เลย|2568|9|5|3|2"],
         "a.csv", "thaiqm"),
        (["จังหวัด|ปี|ครัวเรือนที่สำรวจ|เป้าหมาย|ช่วยเหลือแล้ว", "เลย|2568|9|5|3"], "logbook.csv", "logbook"),
    ],
)  # fmt: skip
def test_a_summary_is_known_by_its_figures_or_its_name(lines, file, importer) -> None:
    assert importers.of_table(file, [sheet_of(*lines)], Options()).id == importer


def test_each_figure_stands_under_its_own_name() -> None:
    draft, findings = read(
        HEAD, "เลย|30 ก.ย. 68|9|5|3|กรม ก, กรม ข, กรม ก", "ตาก|30 ก.ย. 68|7|2||–"
    )
    assert (findings.clean, findings.accepted) == (True, 2)
    assert draft.figures.loc[(25680930, "42")].to_dict() == {
        "lb_target": 9, "lb_helped": 5, "lb_health": 3, "lb_agencies": 2
    }  # fmt: skip
    assert draft.figures["lb_agencies"].isna().tolist() == [False, True]
    assert draft.counts == ("lb_target", "lb_helped", "lb_health")  # agencies do not add up
    assert [one.id for one in draft.measures] == ["lb_helped_rate", "lb_health_rate", "lb_agencies"]


@pytest.mark.parametrize(
    "lines",
    [
        (HEAD, "เลย|30 ก.ย. 68|9|10|3|2"),  # more helped than targets
        (HEAD, "เลย|30 ก.ย. 68|9|5|10|2"),  # more helped in a dimension than targets
        (HEAD, "เลย|30 ก.ย. 99|9|5|3|2"),  # of a day to come
        (HEAD, "เลย|30 ก.ย. 68|9|-5|3|2"),
        (HEAD.replace("ช่วยเหลือแล้ว|", ""), "เลย|30 ก.ย. 68|9|3|2"),  # helped at all?
    ],
)
def test_what_contradicts_is_a_fault(lines) -> None:
    assert read(*lines)[1].faults


def test_a_table_without_agencies_is_left_as_it_is() -> None:
    one = sheet_of("จังหวัด|ปี|เป้าหมาย|ช่วยเหลือแล้ว", "เลย|2568|9|5")
    table = logbook.READER.system
    from tests.data.imports.tabled import table as made

    same = made(*["|".join(row) for row in one.rows])
    assert listed.counted(same, {"lb_target": 2}, table) is same
