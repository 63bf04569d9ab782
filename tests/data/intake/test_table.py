"""A table out of a sheet: its rows, and the rows that are something else."""

from __future__ import annotations

import pytest

from data.intake import asides, kinds, table_faults
from data.intake.grid import Sheet
from data.intake.table import table_of
from data.refusal import Refused
from wording.saying import said

HEAD = ["จังหวัด", "อำเภอ", "จำนวน"]


def read(*rows: list[str]):
    return table_of("a.csv", Sheet("ก", [HEAD, *rows]), lambda _: False, {})


def test_names_that_stand_once_above_many_rows_are_those_of_each():
    found = read(["น่าน", "เวียงสา", "1"], ["", "ปัว", "2"], ["แพร่", "สอง", "3"])
    assert found.values(0) == ["น่าน", "น่าน", "แพร่"]


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (["รวม", "", "3"], asides.TOTAL),
        (HEAD, asides.HEADER),
        (["หมายเหตุ: ข้อมูลเบื้องต้น", "", ""], asides.FOOTNOTE),
        (["น่าน", "ปัว", ""], asides.UNFILLED),
    ],
)
def test_a_row_that_is_no_data_is_set_aside_with_its_reason(row, why):
    found = read(["น่าน", "เวียงสา", "1"], row)
    assert found.asides == [(2, why)]
    assert [line.number for line in found.lines] == [1]


def test_a_table_without_rows_is_a_fault():
    (fault,) = table_faults.general_faults(read())
    assert "แถว" in said(fault.message, "th")


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [("a.csv", b"code,year\n", "text"), ("a.parquet", b"PAR1...", "parquet")],
)
def test_a_file_is_of_the_kind_of_its_first_bytes(tmp_path, name, content, kind):
    (tmp_path / name).write_bytes(content)
    assert kinds.kind_of(tmp_path / name) == kind


@pytest.mark.parametrize(
    ("name", "content"), [("a.csv", b""), ("a.csv", b"PAR1"), ("a.txt", b"MZ")]
)
def test_an_empty_file_or_one_of_another_kind_than_its_name_is_refused(tmp_path, name, content):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(Refused):
        kinds.kind_of(tmp_path / name)
