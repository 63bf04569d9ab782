"""A file of costs is read by its headers: in any order, in both languages, never by guess."""

from __future__ import annotations

import pytest

from data.intake.grid import Sheet, even
from figures.plan import sent
from wording.bundle import texts

BOTH = (sent.UNIT, sent.PERSON)


def sheet(text: str, name: str = "", *, hidden: bool = False) -> Sheet:
    """A sheet of lines; `=` is a formula without a value."""
    cells = [line.split(",") for line in text.split("|")]
    hollow = [
        (row, at) for row, one in enumerate(cells) for at, cell in enumerate(one) if cell == "="
    ]
    rows = even([["" if cell == "=" else cell for cell in one] for one in cells])
    return Sheet(name, rows, hollow, hidden=hidden)


@pytest.mark.parametrize(
    "text",
    [
        "dimension,baht a unit,baht a person|Health,50000,3000",
        "dimension,baht a person,baht a unit|health,3000,50000",
        "Baht per unit,Dimension,Baht per person|50000,HEALTH,3000",
        "ด้าน,บาทต่อคน,บาทต่อแห่ง|สุขภาพ,3000,50000",
        "ราคา (บาท/คน),ด้าน,แห่งละ (บาท)|3000,สุขภาพ,50000",
        "ค่าใช้จ่าย||ด้าน,หมายเหตุ,บาทต่อหัว,บาทต่อตำบล|,,,|สุขภาพ,ก,3000,50000",
        "ชื่อ,,per person,per unit|สุขภาพ,Health,3000,50000",
        "a,b,person,unit|x,สุขภาพ,3000,50000",
    ],
)
def test_columns_are_known_by_their_headers_in_any_order(text: str) -> None:
    found = sent.read([sheet(text)])
    assert found.cells == {"health": ("50000", "3000")}
    assert found.lacking == found.hollow == found.hidden == ()


@pytest.mark.parametrize("lang", ["th", "en"])
def test_the_names_that_the_page_gives_are_known(lang: str) -> None:
    heads = [texts(lang)(f"budget-column-{one}") for one in ("person", "dimension", "unit")]
    found = sent.read([Sheet("", [heads, ["7", "income", "8"]])])
    assert found == sent.Sent({"income": ("8", "7")})


@pytest.mark.parametrize(
    ("text", "lacking", "headers"),
    [
        ("dimension,price,cost|health,3000,50000", BOTH, ("price", "cost")),
        ("dimension,baht a unit,baht a persn|health,3000,50000", ("person",), ("baht a persn",)),
        ("dimension,baht a unit|health,3000", ("person",), ()),
        ("dimension,baht a unit,per unit,per person|health,1,2,3", ("unit",), ()),
        ("health,50000,3000", BOTH, ()),
        ("health,50000,3000|income,1,2", BOTH, ()),
    ],
)
def test_without_both_headers_nothing_is_taken(
    text: str, lacking: tuple[str, ...], headers: tuple[str, ...]
) -> None:
    found = sent.read([sheet(text)])
    assert (found.cells, found.lacking, found.headers) == ({}, lacking, headers)


def test_what_of_a_file_is_not_taken_is_told() -> None:
    found = sent.read([
        sheet("dimension,unit,person,note|Health,1,2|Helth,๕,6|a,,x|health,9,9|,7,|Sum,1,1|2,7,1"),
    ])  # fmt: skip
    assert found.cells == {"health": ("1", "2")}
    assert (found.twice, found.unknown) == (("health",), ("Helth", "Sum", "2"))
    assert found.headers == ("note",)
    assert sent.read([]) == sent.read([sheet("a,b|c,d")]) == sent.Sent({})


@pytest.mark.parametrize(
    ("text", "cells", "hollow"),
    [
        ("dimension,unit,person|health,=,=|income,1,2", {"income": ("1", "2")}, [(1, 1), (1, 2)]),
        ("dimension,unit,person|health,5,=|income,1,2", {"income": ("1", "2")}, [(1, 2)]),
        ("dimension,unit,person|=,5,6|income,1,2", {"income": ("1", "2")}, [(1, 0)]),
        ("dimension,unit,person,sum|income,1,2,=", {"income": ("1", "2")}, []),
        ("dimension,unit,=|income,1,2", {}, [(0, 2)]),
        ("=,=,=|=,1,2", {}, [(0, 0), (0, 1), (0, 2), (1, 0)]),
    ],
)
def test_a_row_with_a_formula_without_a_value_takes_nothing(
    text: str, cells: dict[str, tuple[str, str]], hollow: list[tuple[int, int]]
) -> None:
    found = sent.read([sheet(text, "ก")])
    assert found.cells == cells
    assert found.hollow == tuple(("ก", *cell) for cell in hollow)


def test_hidden_sheets_are_not_read_and_told() -> None:
    head = "dimension,unit,person|"
    old = sheet(head + "health,1,1", "old", hidden=True)
    found = sent.read([old, sheet(head + "health,100,5", "new")])
    assert found == sent.Sent({"health": ("100", "5")}, hidden=("old",))
    assert sent.read([old]) == sent.Sent({}, hidden=("old",))
