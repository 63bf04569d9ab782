"""What each column of a report was taken for."""

from __future__ import annotations

import pytest

from data.imports.columns import roles
from data.imports.columns.groups import ROLE
from data.imports.draft import Options
from tests.data.imports.tabled import table

ONE = table("รหัส|จังหวัด|ปี|ปัญหา|อันดับ|อื่น", "42|เลย|2566|5|1|2")
MEANT = {3: ("measure", "ก")}


def parts(options: Options) -> dict[str, str]:
    """The role of each column."""
    return {one.header: one.role for one in roles.roles(ONE, MEANT, options)}


def test_each_named_column_has_one() -> None:
    assert parts(Options()) == {
        "รหัส": "area", "จังหวัด": "name", "ปี": "year", "ปัญหา": "measure", "อันดับ": "left_out",
        "อื่น": "left_out",
    }  # fmt: skip


def test_a_column_may_be_left_out_by_choice() -> None:
    assert parts(Options(columns={"จังหวัด": ""}))["จังหวัด"] == "left_out"


@pytest.mark.parametrize(
    ("kind", "there", "role"),
    [
        ("year", {}, "year"),
        (f"{ROLE}3", {}, "group"),
        ("code", {0: "code"}, "area"),
        ("province", {0: "code"}, "name"),
        ("province", {}, "area"),
    ],
)
def test_names_beside_codes_are_names_and_else_the_area(kind, there, role) -> None:
    assert roles.role_of(kind, there) == role


def test_columns_not_used_are_told_in_one_note_but_for_those_that_help() -> None:
    (note,) = roles.left_out(ONE, MEANT, Options())
    assert "อื่น" in note.text("th")
    assert "อันดับ" not in note.text("th")
    assert not roles.left_out(ONE, MEANT | {5: MEANT[3]}, Options())
