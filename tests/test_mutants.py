"""What is told of the changes that `make mutants` tries."""

from __future__ import annotations

import tomllib

import pytest

from tests.mutants import report
from tests.mutants.report import Mutant

FOUND = [
    Mutant("poverty.claims.x_half__mutmut_1", "killed"),
    Mutant("poverty.claims.x_half__mutmut_2", "survived"),
    Mutant("poverty.protection.swaps.xǁ_Streamsǁ_drawn__mutmut_3", "timeout"),
    Mutant("figures.files.x__fill__mutmut_1", "no tests"),
    Mutant("wording.numbers.x_day__mutmut_1", "killed"),
]
DOCUMENT = """Before.

<!-- survivors -->

| where | change | why it is left |
|---|---|---|
| `poverty.claims.half` | `a \\| b` → `a & b` | the same |

<!-- end of survivors -->
After.
"""


def test_a_change_names_its_module_and_its_function() -> None:
    assert [one.place for one in FOUND] == [
        "poverty.claims.half", "poverty.claims.half", "poverty.protection.swaps._Streams._drawn",
        "figures.files._fill", "wording.numbers.day",
    ]  # fmt: skip


def test_a_change_is_noticed_where_a_test_fails_or_never_ends() -> None:
    assert [one.noticed for one in FOUND] == [True, False, True, False, True]


def test_shares_are_told_by_module_and_by_room() -> None:
    modules = {one.of: (one.all, one.noticed) for one in report.by_module(FOUND)}
    assert modules == {
        "figures.files": (1, 0), "poverty.claims": (2, 1),
        "poverty.protection.swaps": (1, 1), "wording.numbers": (1, 1),
    }  # fmt: skip
    rooms = {one.of: (one.all, one.noticed) for one in report.by_room(FOUND)}
    assert rooms == {"figures": (1, 0), "poverty": (3, 2), "wording.numbers": (1, 1)}
    assert report.below(FOUND) == ["figures", "poverty"]
    lines = report.printed(FOUND).splitlines()
    assert lines[0].split() == ["mutants", "killed", "survived", "share"]
    assert lines[-1].split() == ["all", "5", "3", "2", "60.0%"]


@pytest.mark.parametrize(
    ("difference", "told"),
    [
        (
            "--- a\n+++ b\n@@ -1 +1 @@\n     x = 1\n-    return a + b\n+    return a - b\n",
            "`return a + b`: `+` → `-`",
        ),
        ("---\n+++\n-f(a, strict=True)\n+f(a, )\n", "`f(a, strict=True)`: `strict=True)` → `)`"),
        (
            "---\n+++\n-def f(a: int = 0) -> int:\n+def f(a: int = 1) -> int:\n",
            "`def f(a: int = 0) -> int:`: `0)` → `1)`",
        ),
    ],
)
def test_a_change_is_told_in_one_line(difference: str, told: str) -> None:
    assert report.change(difference) == told


def test_reasons_stay_with_their_changes() -> None:
    left = [("poverty.claims.half", "`a | b` → `a & b`"), ("figures.files._fill", "`1` → `2`")]
    made = report.written(DOCUMENT, left)
    assert made.startswith("Before.\n\n<!-- survivors -->\n")
    assert made.endswith("<!-- end of survivors -->\nAfter.\n")
    assert "| `poverty.claims.half` | `a \\| b` → `a & b` | the same |\n" in made
    assert report.unexplained(made, left) == [left[1]]
    assert report.written(made, left) == made


def test_a_kind_of_change_that_changes_nothing_has_its_reason() -> None:
    place, change = "poverty.claims.places", "`zip(a, b, strict=True)`: `strict=True)` → `)`"
    assert "as long" in report.reason(DOCUMENT, place, change)
    assert report.unexplained(DOCUMENT, [(place, change)]) == []
    assert report.reason(DOCUMENT, place, "`zip(a + 1, b, strict=True)`: `+` → `-`") == ""


def test_every_survivor_that_is_listed_has_a_reason() -> None:
    table = report.reasons(report.DOCUMENT.read_text(encoding="utf-8"))
    assert all(reason.strip() for reason in table.values())
    assert not [where for where, reason in table.items() if "not explained" in reason]


def test_the_rooms_are_those_that_the_tool_changes() -> None:
    settings = tomllib.loads((report.DOCUMENT.parents[1] / "pyproject.toml").read_text("utf-8"))
    changed = settings["tool"]["mutmut"]["only_mutate"]
    told = [one.removesuffix("/*").removesuffix(".py").replace("/", ".") for one in changed]
    assert sorted(told) == sorted(report.ROOMS)
