"""Charts: what they are drawn from, not their pixels."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import pytest

from pages._ui import charts, panels
from pages._ui.view import View

Views = Callable[..., View]


def rows(**columns: list[object]) -> pd.DataFrame:
    plain: dict[str, list[object]] = {
        "name": ["ก", "ข"],
        "text": ["2%", "1%"],
        "value": [0.02, 0.01],
        "colour": ["#111111", "#222222"],
    }
    return pd.DataFrame(plain | columns, index=["50", "51"])


def test_the_first_row_stands_on_top() -> None:
    figure = charts.bars(rows(), theme="light", row_height=30)
    assert list(figure.data[0].y) == [0, 1]
    assert figure.layout.yaxis.autorange == "reversed"


def test_a_bar_gives_back_the_code_of_its_area() -> None:
    figure = charts.bars(rows(), theme="light", row_height=30)
    assert list(figure.data[0].customdata) == ["50", "51"]


def test_ticks_are_drawn_where_there_is_a_reference() -> None:
    figure = charts.bars(
        rows(tick=[0.015, float("nan")]), theme="dark", row_height=30, ticks="ทั้งประเทศ"
    )
    assert figure.data[-1].x[0] == 0.015
    assert figure.data[-1].marker.symbol == "line-ns"


def test_a_tick_beyond_the_longest_bar_is_still_in_view() -> None:
    figure = charts.bars(rows(tick=[0.05, 0.05]), theme="light", row_height=30, ticks="t")
    assert figure.layout.xaxis.range[1] >= 0.05


def test_nothing_but_missing_values_makes_an_empty_chart() -> None:
    charts.bars(rows(value=[float("nan")] * 2), theme="light", row_height=30)


@pytest.mark.parametrize("theme", list(charts.PALETTES))
def test_both_themes_have_a_palette(theme: str) -> None:
    assert charts.bars(rows(), theme=theme, row_height=30).layout.font.color


def test_the_ranking_is_the_ten_highest(view_of: Views) -> None:
    ranked = panels.ranking_rows(view_of(), "highest")
    # mock/national.png: the ten highest provinces of 2561 with real figures.
    assert ranked["name"].tolist() == [
        "แม่ฮ่องสอน", "น่าน", "ตาก", "เชียงราย", "เชียงใหม่", "สตูล", "พิษณุโลก", "ยะลา", "สุโขทัย", "พิจิตร",
    ]  # fmt: skip
    assert ranked["text"].iloc[0] == "13.7% · 22,783 คน"


def test_the_lowest_are_ranked_from_below(view_of: Views) -> None:
    ranked = panels.ranking_rows(view_of(), "lowest")
    assert ranked["value"].is_monotonic_increasing


def test_dimensions_are_sorted_and_hold_the_known_totals(view_of: Views) -> None:
    found = panels.dimension_rows(view_of(), "TH")
    assert found.index.tolist() == ["education", "income", "living", "health", "access"]
    assert found.at["education", "text"] == "1.0% · 378,080 คน"


def test_an_areas_dimensions_are_held_against_the_country(view_of: Views) -> None:
    found = panels.dimension_rows(view_of(area="55"), "55")
    assert found.at["health", "tick"] == pytest.approx(217_081 / 36_647_817)
