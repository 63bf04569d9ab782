"""Columns in the room of a laptop: texts give way, units leave their heads, nothing is cut."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.parts import widths
from ui.parts.widths import Column, fitted

NAME = Column("name", "Survey unit", ["Nan Town Municipality (survey unit 550199)"], gives=True)
RATE = Column("rate", "Rate (percent)", ["54.9%"], gives=False)
COUNT = Column("count", "Target poor (people)", ["44,304"], gives=False)


def test_with_room_heads_stand_as_they_are_and_figures_grow() -> None:
    fit = fitted([NAME, RATE, COUNT], 900)
    assert fit.heads == {"name": "Survey unit", "rate": "Rate (percent)", "count": COUNT.head}
    assert set(fit.widths) == {"name"}
    assert fit.fits


def test_without_it_units_leave_the_heads_and_names_take_several_lines() -> None:
    fit = fitted([NAME, RATE, COUNT], 350)
    assert fit.heads == {"name": "Survey unit", "rate": "Rate", "count": "Target poor"}
    assert fit.fits
    assert sum(fit.widths.values()) <= 350
    assert fit.tall
    assert fit.tall > widths.MARGIN + widths.LINE


def test_heads_that_would_be_the_same_keep_their_units() -> None:
    people, share = (Column(one, f"Poor ({one})", [], gives=False) for one in ("people", "percent"))
    assert fitted([people, share], 10).heads == {
        "people": "Poor (people)",
        "percent": "Poor (percent)",
    }
    assert not fitted([people, share], 10).fits


@given(st.lists(st.text("กีน่าAb m()", max_size=30), min_size=1, max_size=6), st.integers(60, 900))
def test_no_column_is_narrower_than_its_head(heads: list[str], room: int) -> None:
    columns = [
        Column(str(place), head, [head * 2], gives=place % 2 == 0)
        for place, head in enumerate(heads)
    ]
    fit = fitted(columns, room)
    for one, width in fit.widths.items():
        assert width >= widths.wide(fit.heads[one]) + widths.EDGES
    assert not fit.fits or sum(fit.widths.values()) <= room


def test_vowels_and_tone_marks_take_no_room() -> None:
    assert widths.wide("น้ำ") == widths.wide("นำ")
    assert widths.wide("ที่") == widths.wide("ท")


@pytest.mark.parametrize(("values", "told"), [([1234.5, -2.0], "−1,234.0%"), ([], "")])
def test_a_figure_is_as_long_as_the_longest(values: list[float], told: str) -> None:
    assert widths.figure(pd.Series(values, dtype="float64")) == told
