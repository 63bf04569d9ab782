"""How old a figure is: told beside its year where that is more than two years ago."""

from __future__ import annotations

from datetime import date

import pytest

from wording import ages


@pytest.fixture(autouse=True)
def in_2569(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ages, "today", lambda: date(2026, 1, 1))


@pytest.mark.parametrize(
    ("year_be", "th", "en"),
    [
        (2569, "พ.ศ. 2569", "2026"),
        (2567, "พ.ศ. 2567", "2024"),
        (2566, "พ.ศ. 2566 · 3 ปีก่อน", "2023 · 3 years ago"),
        (2561, "พ.ศ. 2561 · 8 ปีก่อน", "2018 · 8 years ago"),
        (2570, "พ.ศ. 2570", "2027"),
    ],
)
def test_a_year_is_told_with_its_age_where_it_is_over_two(year_be: int, th: str, en: str) -> None:
    assert (ages.dated(year_be, "th"), ages.dated(year_be, "en")) == (th, en)


def test_the_age_is_counted_from_the_year_it_is() -> None:
    assert [ages.age(year) for year in (2569, 2543)] == [0, 26]
