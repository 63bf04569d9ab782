"""What a column of figures means: name, unit, direction, base and year."""

from __future__ import annotations

import pytest

from data.imports.columns.figures import LEAVE, Figures
from data.imports.columns.meant import Meant
from data.imports.draft import Findings, Meaning, Options
from data.imports.years.dater import Dater
from tests.data.imports.tabled import table


def meant(
    *lines: str, column: int = 2, described: dict[str, Meaning] | None = None, **said
) -> tuple[list[Meant], Findings]:
    """A column as it is meant, and what was found."""
    one, options, findings = table(*lines), Options(**said), Findings()
    dater = Dater(one, options, Findings())
    return Figures(described or {}, options, findings).of(one, column, dater), findings


@pytest.mark.parametrize(
    ("header", "unit", "base"),
    [
        ("จำนวนคนจน", "count", "people"),
        ("จำนวนครัวเรือนยากจน", "count", "households"),
        ("ร้อยละคนจน", "percent", ""),
        ("ค่า ก", "number", ""),
    ],
)
def test_a_header_says_unit_and_base(header, unit, base) -> None:
    ((one,), findings) = meant(f"จังหวัด|ปี|{header}", "เลย|2566|5")
    assert (one.about.unit, one.base, one.figure, one.year) == (unit, base, header, None)
    assert bool(findings.notes) is (unit == "number")


def test_a_year_in_the_header_is_that_of_the_figures() -> None:
    ((one,), _) = meant("จังหวัด|อำเภอ|จำนวนคนจน ปี 2565", "เลย|เมืองเลย|5")
    assert (one.figure, one.year) == ("จำนวนคนจน", 2565)


def test_a_header_of_several_years_is_asked_and_taken_only_by_choice() -> None:
    lines = ("จังหวัด|ปี|คนจน 2560 2565", "เลย|2566|5")
    found, findings = meant(*lines)
    (ask,) = findings.asks
    assert (found, ask.key) == ([], "column:คนจน 2560 2565")
    assert len(meant(*lines, answers={ask.key: "take"})[0]) == 1
    left, findings = meant(*lines, answers={ask.key: LEAVE})
    assert (left, findings.asks) == ([], [])


def test_a_bare_year_is_named_by_the_title_and_its_unit_asked_without_one() -> None:
    ((titled,), _) = meant("จำนวนคนจน", "จังหวัด|อำเภอ|2565", "เลย|เมืองเลย|5")
    assert (titled.figure, titled.year) == ("จำนวนคนจน", 2565)
    ((bare,), findings) = meant("จังหวัด|อำเภอ|2565", "เลย|เมืองเลย|5")
    assert (bare.figure, [ask.key for ask in findings.asks]) == ("a", ["figure:"])
    ((said,), findings) = meant("จังหวัด|อำเภอ|2565", "เลย|เมืองเลย|5", answers={"figure:": "percent"})
    assert (said.about.unit, findings.asks) == ("percent", [])


def test_what_a_person_or_a_sheet_says_of_a_column_holds() -> None:
    lines = ("จังหวัด|ปี|ค่า ก", "เลย|2566|5")
    told = Meaning("ชื่อ", "Name", "count", "higher_is_better", "households")
    for said in ({"declared": {"ค่า ก": told}}, {"described": {"ค่าก": told}}):
        ((one,), findings) = meant(*lines, **said)
        assert (one.about, one.base, findings.faults) == (told, "households", [])


@pytest.mark.parametrize("told", [Meaning(unit="litres"), Meaning(direction="sideways")])
def test_no_unit_and_no_direction_are_faults(told) -> None:
    ((one,), findings) = meant("จังหวัด|ปี|ค่า ก", "เลย|2566|5", declared={"ค่า ก": told})
    assert (one.about.unit, one.about.direction) == ("number", "higher_is_worse")
    assert len(findings.faults) == 1


@pytest.mark.parametrize("header", ["อัตราว่างงาน", "ครัวเรือนยากจน"])
def test_a_note_says_nothing_of_a_unit_that_is_asked_about(header) -> None:
    _, findings = meant(f"จังหวัด|ปี|{header}", "เลย|2566|30.5")
    assert [ask.key for ask in findings.asks] == [f"unit:{header}"]
    assert not findings.notes
