"""The area of each row of a table; what is not sure is in doubt, and said once."""

from __future__ import annotations

from data.imports.areas.finder import Finder
from data.imports.draft import Findings, Options
from data.intake import limits
from tests.data.imports.tabled import MATCHER, columns_of, table


def found(*lines: str, decisions: dict[str, str] | None = None) -> tuple[list[str], Findings]:
    """The code of each row, and what was found on the way."""
    one, findings = table(*lines), Findings()
    finder = Finder(one, columns_of(one), MATCHER, Options(decisions=decisions or {}), findings)
    codes = [finder.code(line) for line in finder.looked_at()]
    finder.tell()
    return codes, findings


def test_names_of_all_columns_are_of_one_area() -> None:
    codes, findings = found("จังหวัด|อำเภอ|คนจน", "เชียงใหม่|แม่ริม|1", "เลย|เมืองเลย|2")
    assert codes == ["5007", "4201"]
    assert findings.clean


def test_a_name_of_nobody_is_in_doubt_once_with_all_its_rows() -> None:
    codes, findings = found("จังหวัด|คนจน", "ฮฮฮฮฮ|1", "เลย|2", "ฮฮฮฮฮ|3")
    (doubt,) = findings.doubts
    assert (codes, doubt.text, len(doubt.places)) == (["", "42", ""], "ฮฮฮฮฮ", 2)


def test_a_person_decides_a_doubt_or_leaves_its_rows_out() -> None:
    lines = ("จังหวัด|คนจน", "ฮฮฮฮฮ|1")
    assert found(*lines, decisions={"ฮฮฮฮฮ": "42"})[0] == ["42"]
    codes, findings = found(*lines, decisions={"ฮฮฮฮฮ": ""})
    assert (codes, len(findings.asides), findings.clean) == ([""], 1, True)
    codes, findings = found(*lines, decisions={"ฮฮฮฮฮ": "9999"})
    assert (codes, len(findings.faults)) == ([""], 1)


def test_an_area_must_be_of_the_level_that_its_row_says() -> None:
    codes, findings = found("ระดับ|พื้นที่|คนจน", "จังหวัด|เชียงใหม่|1", "อำเภอ|แม่ริม|2")
    assert (codes, findings.clean) == (["50", "5007"], True)
    codes, findings = found("ระดับ|รหัส|คนจน", "อำเภอ|42|1")
    assert (codes, len(findings.faults)) == ([""], 1)


def test_a_code_in_the_cell_of_a_name_is_held_against_the_name() -> None:
    assert found("พื้นที่|คนจน", "5007 แม่ริม|1")[0] == ["5007"]
    codes, findings = found("พื้นที่|คนจน", "5007 เมืองเลย|1")
    assert (codes, len(findings.faults)) == ([""], 1)


def test_a_row_without_an_area_is_a_fault() -> None:
    codes, findings = found("จังหวัด|คนจน", "เลย|1", "|2|")
    assert codes == ["42", ""]
    assert len(findings.faults) == 1


def test_nobody_reads_on_behind_too_many_doubts(monkeypatch) -> None:
    monkeypatch.setattr(limits, "UNKNOWN", 2)
    codes, _ = found("จังหวัด|คนจน", *(f"ฮฮฮฮ{letter}|1" for letter in "กขคงจ"))
    assert len(codes) == 3


def test_what_was_found_for_words_is_kept_up_to_a_limit(monkeypatch) -> None:
    monkeypatch.setattr(limits, "NAMES", 1)
    assert found("จังหวัด|คนจน", "เลย|1", "ตาก|2", "เลย|3")[0] == ["42", "", "42"]


def test_a_name_spelt_otherwise_is_taken_and_noted() -> None:
    codes, findings = found("จังหวัด|คนจน", "อุดรธาณี|1")
    assert (codes, len(findings.notes)) == (["41"], 1)
    codes, findings = found("จังหวัด|คนจน", "อุดรธานี|1")
    assert (codes, len(findings.notes)) == (["41"], 0)
