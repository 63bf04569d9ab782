"""However much is wrong with a file, no more faults are kept than are told; all are counted."""

from __future__ import annotations

from data.imports import closed, locate
from data.imports.draft import Findings, Options
from data.imports.faults import Faults, counted
from data.imports.report import Report
from data.intake import limits
from data.refusal import Fault
from tests.data.imports import tabled
from ui.sources import understood
from wording.saying import said

FAULT = Fault("a.csv", "", "x", "y", "z")


def test_faults_beyond_those_told_are_counted_and_not_kept() -> None:
    found = Faults([FAULT])
    found += (FAULT for _ in range(limits.FAULTS))
    found.append(FAULT)
    found.extend([FAULT, FAULT])
    assert (len(found), counted(found), counted([FAULT])) == (limits.FAULTS, limits.FAULTS + 4, 1)


def test_rows_set_aside_are_told_up_to_the_bound_and_all_counted() -> None:
    rows, findings = limits.FAULTS + 500, Findings()
    lines = ("55|2566|5", *("55|2566|" for _ in range(rows)))
    one = tabled.table("รหัส|ปี|อัตรา (ร้อยละ)", *lines)
    locate.located(one, tabled.MATCHER, Options(), findings)
    found = closed._bounded(findings, "a.csv")
    assert found.clean
    assert (len(found.asides), found.set_aside) == (limits.FAULTS, rows)
    report = Report(
        "a.csv", "", rows=rows + 1, accepted=1, asides=tuple(found.asides), set_aside=rows
    )
    assert (report.aside, report.refused) == (rows, 0)
    told = understood.listed(report, "").decode("utf-8-sig")
    assert "… and 500 more" in told


def test_rows_that_come_again_are_named_up_to_the_bound() -> None:
    rows, findings = limits.FAULTS + 500, Findings()
    one = tabled.table("รหัส|ปี|อัตรา (ร้อยละ)", *("55|2566|5" for _ in range(rows)))
    assert len(locate.located(one, tabled.MATCHER, Options(), findings).lines) == 1
    assert (len(findings.faults), counted(findings.faults)) == (limits.FAULTS, rows - 1)
    told = closed._bounded(findings, "a.csv").faults
    assert len(told) == limits.FAULTS + 1
    assert said(told[0].message, "en") == "the same area and year again"
    assert told[-1].found == f"{rows - 1:,}"
