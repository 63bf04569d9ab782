"""Figures in large type: on one line each, in the largest type that leaves room for all."""

from __future__ import annotations

import pytest

from briefing.page.large_figures import GAP, LargeFigure, across, grid
from briefing.page.marks import Box, Stroke
from briefing.page.texts import Text

BOX = Box(36, 100, 400, 300)
SHORT = [
    LargeFigure("12", "of 76"),
    LargeFigure("3.4%", "of those surveyed"),
    LargeFigure("about 120", "people"),
]


def texts(drawn: list[object]) -> list[Text]:
    return [element for element in drawn if isinstance(element, Text)]


@pytest.mark.parametrize("facts", [SHORT, [*SHORT, LargeFigure("Education and income", "most")]])
def test_every_figure_takes_one_line_within_the_box(facts: list[LargeFigure]) -> None:
    drawn, bottom = across(facts, BOX)
    values = texts(drawn)[::2]
    assert [value.broken for value in values] == [(fact.value,) for fact in facts]
    assert all(text.box.right <= BOX.right + 0.1 for text in texts(drawn))
    assert bottom == max(text.box.bottom for text in texts(drawn))


def test_a_long_figure_makes_all_of_them_smaller() -> None:
    usual, crowded = (
        texts(across([*SHORT, LargeFigure("0" * digits, "")], BOX)[0])[0].style.points
        for digits in (1, 16)
    )
    assert crowded < usual


def test_hairlines_stand_between_the_columns_only() -> None:
    drawn, _ = across(SHORT, BOX)
    lines = [element for element in drawn if isinstance(element, Stroke)]
    assert len(lines) == len(SHORT) - 1
    values = texts(drawn)[::2]
    for line, before, after in zip(lines, values, values[1:], strict=False):
        assert line.points[0][0] - before.box.right == pytest.approx(GAP / 2)
        assert after.box.left - line.points[0][0] == pytest.approx(GAP / 2)


def test_a_grid_has_rows_below_each_other() -> None:
    drawn, bottom = grid([*SHORT, SHORT[0]], BOX)
    tops = sorted({text.box.top for text in texts(drawn)[::2]})
    assert len(tops) == 2
    assert bottom > tops[1] > tops[0] == BOX.top
