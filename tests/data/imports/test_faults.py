"""However much is wrong with a file, no more faults are kept than are told; all are counted."""

from __future__ import annotations

from data.imports import closed, locate
from data.imports.draft import Findings, Options
from data.imports.faults import Faults, counted
from data.intake import limits
from data.refusal import Fault
from tests.data.imports import tabled
from wording.saying import said

FAULT = Fault("a.csv", "", "x", "y", "z")


def test_faults_beyond_those_told_are_counted_and_not_kept() -> None:
    found = Faults([FAULT])
    found += (FAULT for _ in range(limits.FAULTS))
    found.append(FAULT)
    found.extend([FAULT, FAULT])
    assert (len(found), counted(found), counted([FAULT])) == (limits.FAULTS, limits.FAULTS + 4, 1)


def test_rows_that_come_again_are_named_up_to_the_bound() -> None:
    rows, findings = limits.FAULTS + 500, Findings()
    one = tabled.table("รหัส|ปี|อัตรา (ร้อยละ)", *("55|2566|5" for _ in range(rows)))
    assert len(locate.located(one, tabled.MATCHER, Options(), findings).lines) == 1
    assert (len(findings.faults), counted(findings.faults)) == (limits.FAULTS, rows - 1)
    told = closed._bounded(findings, "a.csv").faults
    assert len(told) == limits.FAULTS + 1
    assert said(told[0].message, "en") == "the same area and year again"
    assert told[-1].found == f"{rows - 1:,}"
