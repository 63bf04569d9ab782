"""Properties over made-up tables and texts."""

from __future__ import annotations

import math

import pandas as pd
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from data.imports.draft import Findings, Options
from data.imports.readers import indicator
from data.intake import codes, grid, numbers, personal, text
from data.intake.grid import Sheet
from data.stored.merge import combined, stored
from geo.names.matcher import Matcher
from tests.data.intake import made
from wording.saying import beside

THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
CODES = ("50", "51", "5001", "500101", "96", "40")


@pytest.fixture(scope="module")
def matcher(embedded) -> Matcher:
    """The areas of the embedded release."""
    return Matcher.of(embedded.areas)


@given(st.integers(0, 10**12))
def test_a_count_is_read_however_it_is_written(count) -> None:
    spellings = [str(count), f"{count:,}", str(count).translate(THAI), f" {count}.0 ", f"{count}%"]
    assert {numbers.number(spelling) for spelling in spellings} == {float(count)}


@given(st.floats(allow_nan=False, allow_infinity=False, width=32))
def test_a_number_survives_being_written(value) -> None:
    assert numbers.number(repr(value)) == value


@given(st.text(max_size=8))
def test_any_text_is_a_number_none_or_refused(written) -> None:
    try:
        value = numbers.number(written)
    except numbers.NotANumber:
        return
    assert value is None or math.isfinite(value) or abs(value) == math.inf


@given(st.sampled_from(list(numbers.YEARS)))
def test_a_year_is_the_same_in_both_eras(year) -> None:
    spellings = [str(year), str(year - 543), f"พ.ศ. {year}".translate(THAI), f"{year}.0"]
    assert {numbers.year_be(spelling) for spelling in spellings} == {year}


@given(st.sampled_from(CODES))
def test_a_code_is_the_same_however_it_is_written(code) -> None:
    spellings = [code, f"TH{code}", f"{code}.0", code.translate(THAI), f"'{code}", f" {code} "]
    assert {codes.code(spelling) for spelling in spellings} == {code}


@given(st.integers(0, 99_999_999))
def test_a_number_of_another_length_is_no_code(value) -> None:
    fits = len(str(value)) in codes.LENGTHS and value > 0
    assert codes.looks_like(str(value)) == fits


@given(st.text(max_size=30))
def test_text_is_decoded_as_it_was_written(written) -> None:
    assert text.decode(written.encode())[0] in {written, written.removeprefix("\ufeff")}


@given(st.text("กขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮะาำิีึืุูเแโใไๆ็่้๊๋์", min_size=1))
def test_thai_in_the_old_encoding_is_decoded(written) -> None:
    content = written.encode("cp874")
    assume(not _also_utf8(content))
    assert text.decode(content) == (written, "cp874")


def _also_utf8(content: bytes) -> bool:
    try:
        content.decode()
    except UnicodeDecodeError:
        return False
    return True


@given(st.integers(0, 10**12 - 1))
def test_a_made_citizen_number_passes_and_a_changed_one_does_not(body) -> None:
    number = made.citizen(body)
    other = number[:12] + str((int(number[12]) + 1) % 10)
    assert (personal.citizen(number), personal.citizen(other)) == (True, False)


@given(st.integers(0, 16_383))
def test_letters_of_columns_are_those_of_a_spreadsheet(column) -> None:
    from openpyxl.utils import get_column_letter

    assert grid.letter(column) == get_column_letter(column + 1)


ROWS = st.lists(
    st.tuples(
        st.sampled_from(CODES), st.sampled_from([2565, 2566]), st.integers(0, 10**6) | st.none()
    ),
    unique_by=lambda row: row[:2],
    min_size=1,
)


@given(ROWS)
def test_a_clean_table_is_taken_row_by_row(matcher, rows) -> None:
    cells = [[code, str(year), "" if value is None else str(value)] for code, year, value in rows]
    sheet = Sheet("", [["รหัส", "ปี", "คน (คน)"], *cells])
    findings = Findings()
    draft = indicator.read("a.csv", [sheet], matcher, Options(), findings)
    filled = [row for row in rows if row[2] is not None] or rows
    known = {row[:2] for row in filled}
    assert findings.clean
    assert findings.accepted + len(findings.asides) == findings.rows == len(rows)
    assert findings.accepted == len(filled)
    assert {(code, year) for year, code in draft.figures.index} == known
    taken = draft.figures.iloc[:, 0].sum()
    assert taken == sum(value or 0 for *_, value in rows)


@given(ROWS, st.data())
def test_one_bad_cell_is_one_fault_at_its_row(matcher, rows, data) -> None:
    wrong = data.draw(st.integers(0, len(rows) - 1))
    cells = [[code, str(year), str(value or 0)] for code, year, value in rows]
    cells[wrong][2] = data.draw(st.sampled_from(["-1", "1.5", "มาก", "1,2", "#REF!"]))
    findings = Findings()
    sheet = Sheet("", [["รหัส", "ปี", "คน (คน)"], *cells])
    indicator.read("a.csv", [sheet], matcher, Options(), findings)
    assert [f"row {wrong + 2}" in beside(fault.place) for fault in findings.faults] == [True]


@given(st.data())
def test_every_area_is_found_by_its_full_name(matcher, embedded, data) -> None:
    level = data.draw(st.sampled_from(["province", "district", "tambon"]))
    code = data.draw(st.sampled_from(list(embedded.codes(level))))
    names = embedded.areas["name_th"]
    chain = {
        kind: names[code[:digits]]
        for kind, digits in (("province", 2), ("district", 4), ("tambon", 6))
        if len(code) >= digits
    }
    cells = [(name, kind) for kind, name in chain.items()]
    assert matcher.sure(cells) == {code}


FIGURES = st.dictionaries(
    st.tuples(st.sampled_from([2560, 2561]), st.sampled_from(["TH", "11", "12"])),
    st.floats(0, 1e6) | st.integers(0, 10**10).map(float),
    min_size=1,
)


@given(FIGURES, FIGURES)
def test_combined_figures_are_the_new_ones_over_the_old(old, new) -> None:
    def table(figures, name):
        index = pd.MultiIndex.from_tuples(figures, names=["year_be", "code"])
        return pd.DataFrame({name: list(figures.values())}, index=index).sort_index()

    whole = combined(table(old, "a"), table(new, "a"))
    assert whole["a"].to_dict() == old | new
    apart = combined(table(old, "a"), table(new, "b"))
    assert apart["a"].dropna().to_dict() == old
    assert apart["b"].dropna().to_dict() == new


@given(FIGURES)
def test_stored_figures_are_the_same_numbers(figures) -> None:
    index = pd.MultiIndex.from_tuples(figures, names=["year_be", "code"])
    table = pd.DataFrame({"a": list(figures.values()), "year_ce": 2017.0}, index=index)
    assert stored(table)["a"].astype("float64").tolist() == list(figures.values())
