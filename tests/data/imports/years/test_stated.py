"""The year that title, sheet and file name state together."""

from __future__ import annotations

import pytest

from data.imports.draft import Findings, Options
from data.imports.years.periods import of
from data.imports.years.stated import COLUMN, HEADER, Stated
from tests.data.imports.tabled import table

PLAIN = ("จังหวัด|คนจน", "เลย|1")
DATED = ("จังหวัด|ปี|คนจน", "เลย|2566|1")


def around(
    *lines: str, column: int | None = None, answers: dict[str, str] | None = None, **more
) -> tuple[int | None, list[str], Findings]:
    """The year stated, the answers asked for, and what was found."""
    one, findings = table(*lines, **more), Findings()
    headed = {at: one_ for at, one_ in of(one).items() if one_.year}
    year = Stated(one, Options(answers=answers or {}), findings, column, headed).year()
    return year, [choice.value for ask in findings.asks for choice in ask.choices], findings


def year(*lines: str, **more) -> tuple[int | None, list[str]]:
    """The year stated, and the answers asked for."""
    return around(*lines, **more)[:2]


def test_one_year_said_anywhere_is_the_year() -> None:
    assert year("ปี 2566", *PLAIN) == (2566, [])
    assert year(*PLAIN, name="2566") == (2566, [])
    assert year(*PLAIN, file="a_2566.csv") == (2566, [])
    assert year(*PLAIN) == (None, [])


def test_a_sheet_a_year_is_that_year_whatever_the_file_says() -> None:
    assert year(*PLAIN, name="2565", file="2566.xlsx") == (2565, [])


def test_what_contradicts_is_asked_and_a_person_ends_it() -> None:
    lines = ("ปี 2565", *PLAIN)
    assert year(*lines, file="2566.csv") == (2565, ["2565", "2566"])
    assert year(*lines, file="2566.csv", answers={"year:": "2566"}) == (2566, [])


@pytest.mark.parametrize(("said", "found"), [(None, None), (COLUMN, None), ("2565", 2565)])
def test_a_title_that_denies_the_column_is_asked(said, found) -> None:
    answers = {"year:": said} if said else {}
    stated, asked = year("ปี 2565", *DATED, column=1, answers=answers)
    assert (stated, asked) == (found, [] if said else [COLUMN, "2565"])


def test_a_title_that_agrees_gives_rows_without_a_year_theirs() -> None:
    assert year("ปี 2566", *DATED, column=1) == (2566, [])
    assert year("ปี 2565 และ 2566", *DATED, column=1) == (None, [])


def test_a_sheet_that_agrees_gives_rows_theirs_though_the_title_is_denied() -> None:
    answers = {"year:2566": COLUMN}
    assert year("ปี 2565", *DATED, column=1, name="2566", answers=answers) == (2566, [])


def test_a_file_name_that_denies_the_column_is_told_and_not_asked() -> None:
    _, asked, findings = around(*DATED, column=1, file="2560.csv")
    assert (asked, len(findings.differences)) == ([], 1)
    assert not around(*DATED, column=1, file="2566.csv")[2].differences


def test_headers_hold_and_a_title_that_denies_them_is_asked() -> None:
    lines = ("จังหวัด|คนจน 2564|คนจน 2565", "เลย|1|2")
    assert year(*lines) == (2564, [])
    assert year("ปี 2560", *lines) == (2564, [HEADER])
    assert year("ปี 2560", *lines, answers={"year:": HEADER}) == (2564, [])
    assert year("ปี 2565", *lines) == (2564, [])
