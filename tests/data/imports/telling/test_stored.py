"""What of a file would be stored: levels, years, first rows, highest and lowest."""

from __future__ import annotations

import pandas as pd
import pytest

from data.catalog import Measure
from data.imports.draft import Draft, Meaning, Note
from data.imports.telling import stored
from tests.known_areas import AREAS


def told(unit: str = "count", header: str = "จำนวนคนจน", *values: float) -> list[Note]:
    """What would be stored of figures of the first provinces."""
    codes = [str(code) for code in AREAS.index[AREAS["level"] == "province"][: len(values)]]
    index = pd.MultiIndex.from_tuples([(2566, code) for code in codes], names=["year_be", "code"])
    measure = Measure("x_a", "ก", "A", "imported", "value", "x_a", unit=unit)
    draft = Draft(
        "indicator", pd.DataFrame({"x_a": values}, index=index), measures=(measure,),
        meanings={header: Meaning(measure="x_a")},
    )  # fmt: skip
    return list(stored.told(draft, AREAS))


def test_level_year_rows_highest_and_lowest_are_told() -> None:
    level, year, *rows = told("count", "จำนวนคนจน", 5, 7, 3)
    assert "3" in level.text("en")
    assert "77" in level.text("en")
    assert "2566" in year.text("th")
    assert "2023" in year.text("en")
    assert len(rows) == 5
    assert ("Samut Prakan" in rows[3].text("en"), "Nonthaburi" in rows[4].text("en")) == (
        True,
        True,
    )


def test_only_five_rows_are_told_and_one_alone_is_neither_highest_nor_lowest() -> None:
    assert len(told("count", "ก", *range(1, 10))) == 2 + 5 + 2
    assert len(told("count", "ก", 1)) == 2 + 1


def test_a_percent_is_stored_as_a_fraction_and_told_as_a_percent() -> None:
    assert "5.5%" in told("percent", "ร้อยละคนจน", 0.055)[-1].text("en")


def test_what_is_missing_is_no_row() -> None:
    assert len(told("count", "ก", float("nan"), 1)) == 2 + 1


@pytest.mark.parametrize(
    ("header", "things"),
    [
        ("จำนวนคนจน", "people"),
        ("ครัวเรือนยากจน", "households"),
        ("รายได้ (บาท)", "baht"),
        ("ค่า ก", ""),
        ("จำนวน (ครัวเรือน)", "households"),
    ],
)
def test_a_header_says_what_its_figures_are_of(header, things) -> None:
    assert stored.things(header) == things


def test_nothing_is_told_of_a_draft_without_figures() -> None:
    assert stored.told(Draft("cod_ab"), AREAS) == ()


@pytest.mark.parametrize(
    ("values", "thai", "english"),
    [
        ((5, 5, 5), ["เท่ากันทั้ง 3 ค่า: 5 คน"], ["All 3 figures of “A” are the same: 5 people"]),
        ((9, 9, 3), ["และอีก 1 ค่าเท่ากัน", "3 คน"], ["9 people, and one more the same", "3 people"]),
        ((9, 3, 3, 3), ["9 คน", "และอีก 2 ค่าเท่ากัน"], ["9 people", "and 2 more the same"]),
        ((9, 3), ["9 คน", "3 คน"], ["9 people", "3 people"]),
    ],
)
def test_none_of_several_is_told_as_the_highest_or_lowest_alone(
    values: tuple[float, ...], thai: list[str], english: list[str]
) -> None:
    rows = told("count", "จำนวนคนจน", *values)[2 + len(values) :]
    for lang, ends in (("th", thai), ("en", english)):
        assert len(rows) == len(ends)
        for row, end in zip(rows, ends, strict=True):
            assert row.text(lang).endswith(end)
