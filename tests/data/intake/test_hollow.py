"""Formulas without a stored value are named by their cell, wherever in a table they stand."""

from __future__ import annotations

import pytest

from data.imports import tables
from data.intake import table_faults
from data.intake.grid import Sheet, even
from data.intake.measured import measured
from data.intake.table import table_of
from wording.saying import said

HEAD = "รหัส|ปี|อัตรา ก (ร้อยละ)|หมายเหตุ"


def told(*lines: str) -> tuple[list[str], int, int]:
    """The places of formulas (`=`) that are told, rows of data, rows set aside."""
    cells = [line.split("|") for line in lines]
    hollow = [
        (row, at) for row, one in enumerate(cells) for at, text in enumerate(one) if text == "="
    ]
    rows = even([["" if text == "=" else text for text in one] for one in cells])
    sheet = Sheet("", rows, hollow)
    one = table_of("a.xlsx", sheet, lambda _: False, {})
    if one is None:
        return [said(tables.none("a.xlsx", [sheet]).place, "en")], 0, 0
    faults = [
        fault for fault in table_faults.general_faults(one)
        if fault.message.key == "intake-formula-has-no-stored-value"
    ]  # fmt: skip
    return [said(fault.place, "en") for fault in faults], len(one.lines), len(one.asides)


@pytest.mark.parametrize(
    ("lines", "places", "rows", "asides"),
    [
        ((HEAD, "55|2566|=", "56|2566|5"), ["row 2, column C “อัตรา ก (ร้อยละ)”"], 2, 0),
        ((HEAD, "55|2566|=", "56|2566|"), ["row 2, column C “อัตรา ก (ร้อยละ)”"], 1, 1),
        ((HEAD, "=|2566|5", "56|2566|5"), ["row 2, column A “รหัส”"], 2, 0),
        ((HEAD, "55|=|5", "56|2566|5"), ["row 2, column B “ปี”"], 2, 0),
        ((HEAD, "55|2566|5", "=|=|="), [f"row 3, column {one}" for one in ("A “รหัส”", "B “ปี”", "C “อัตรา ก (ร้อยละ)”")], 1, 0),
        ((HEAD, "55|2566|5|", "=|||x"), ["row 3, column A “รหัส”"], 2, 0),
        ((HEAD, "55|2566|5", "รวม||="), [], 1, 1),
        (("รหัส|ปี|=", "55|2566|5"), ["row 1, column C"], 1, 0),
        (("รหัส|ปี|ก|=", "55|2566|5|="), ["row 1, column D"], 1, 0),
        (("=|=", "55|2566"), ["row 1, column A"], 0, 0),
        (("=|ข", HEAD, "55|2566|5"), [], 1, 0),
    ],
)  # fmt: skip
def test_every_such_cell_of_a_table_is_told(
    lines: tuple[str, ...], places: list[str], rows: int, asides: int
) -> None:
    assert told(*lines) == (places, rows, asides)


FORMULA = "<f>1+4</f>"


@pytest.mark.parametrize(
    ("cell", "hollow"),
    [
        (f'<c r="B2">{FORMULA}</c>', True),
        (f'<c r="B2">{FORMULA}<v></v></c>', True),
        (f'<c r="B2">{FORMULA}<v/></c>', True),
        (f'<c r="B2" t="str">{FORMULA}</c>', True),
        (f'<c r="B2" t="str">{FORMULA}<v></v></c>', False),
        (f'<c r="B2" t="str">{FORMULA}<v/></c>', False),
        (f'<c r="B2">{FORMULA}<v>5</v></c>', False),
        ('<c r="B2"><f t="shared" si="0"/></c>', True),
        ('<c r="B2"><v>5</v></c>', False),
    ],
)
@pytest.mark.parametrize("placed", [True, False])
def test_a_formula_without_a_value_is_known_in_the_sheet(
    cell: str, *, hollow: bool, placed: bool
) -> None:
    text = f'<row r="2"><c r="A2"><v>1</v></c>{cell}</row>'
    if not placed:
        text = text.replace(' r="A2"', "").replace(' r="B2"', "")
    assert measured(text.encode()).hollow == ([(1, 1)] if hollow else [])
