"""The press's figures of ThaiQM carry what the facts file says of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ui.progress import press
from ui.view import View

Views = Callable[..., View]


@pytest.mark.parametrize(
    ("lang", "more", "about", "bases"),
    [
        ("th", "มากกว่า 12,000,000 ปัญหา", "ประมาณ 14,500,000 ครัวเรือน", "ฐานต่างกัน"),
        ("en", "more than 12,000,000 problems", "about 14,500,000 households", "different bases"),
    ],
)
def test_figures_are_stated_as_the_press_states_them(
    view_of: Views, lang: str, more: str, about: str, bases: str
) -> None:
    view = view_of(lang=lang)
    shown = press.table(view)
    values = list(shown.iloc[:, 2])
    assert more in values
    assert about in values
    assert "3,810,466" in values[0]
    assert shown.iloc[:, 3].str.contains(bases).sum() == 1
    assert [line for line in press.warnings(view) if "55.48%" in line and bases in line]


@pytest.mark.parametrize(
    ("lang", "days"),
    [("th", {"24 ต.ค. 2565", "21 พ.ย. 2566"}), ("en", {"24 Oct 2022", "21 Nov 2023"})],
)
def test_days_are_written_as_the_language_writes_them(
    view_of: Views, lang: str, days: set[str]
) -> None:
    assert set(press.table(view_of(lang=lang)).iloc[:, 0]) == days
