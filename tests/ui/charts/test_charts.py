"""Charts: what they are drawn from, not their pixels."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import pytest

from ui import charts
from ui.charts import ground
from ui.charts.ground import visible, wrapped
from ui.harmless import BREAK
from ui.parts import bars, ranking
from ui.view import View

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
    low, high = figure.layout.yaxis.range
    assert low > 1
    assert high < 0  # the axis runs downwards, with room above the first bar


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
    ranked = ranking.ranking_rows(view_of(), "highest")
    # mock/national.png: the ten highest provinces of 2561 with real figures.
    assert ranked["name"].tolist() == [
        "แม่ฮ่องสอน", "น่าน", "ตาก", "เชียงราย", "เชียงใหม่", "สตูล", "พิษณุโลก", "ยะลา", "สุโขทัย", "พิจิตร",
    ]  # fmt: skip
    assert ranked["text"].iloc[0] == "13.7% · 22,783 คน"


def test_the_lowest_are_ranked_from_below(view_of: Views) -> None:
    ranked = ranking.ranking_rows(view_of(), "lowest")
    assert ranked["value"].is_monotonic_increasing


def test_dimensions_are_sorted_and_hold_the_known_totals(view_of: Views) -> None:
    found = bars.dimension_rows(view_of(), "TH")
    assert found.index.tolist() == ["education", "income", "living", "health", "access"]
    assert found.at["education", "text"] == "1.0% · 378,080 คน"


def test_an_areas_dimensions_are_held_against_the_country(view_of: Views) -> None:
    found = bars.dimension_rows(view_of(area="55"), "55")
    assert found.at["health", "tick"] == pytest.approx(217_081 / 36_647_817)


def test_a_second_reference_is_marked_with_a_diamond() -> None:
    figure = charts.bars(rows(tick=[0.1, 0.1], mark=[0.3, 0.2]), theme="light", row_height=30)
    assert figure.data[-1].marker.symbol == "diamond"
    assert list(figure.data[-1].x) == [0.3, 0.2]
    assert figure.layout.xaxis.range[1] >= 0.3


def cells() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "area": ["5501", "5502"],
            "column": ["health", "income"],
            "text": ["1%", ".."],
            "colour": ["#080C54", "#d5dee6"],
            "ink": ["#ffffff", "#13293d"],
            "hover": ["ก", "ข"],
        }
    )


AREAS = pd.Series({"5501": "อ.เมืองน่าน", "5502": "อ.แม่จริม"})
COLUMNS = pd.Series({"health": "สุขภาพ", "income": "รายได้"})
PARTS = pd.DataFrame(
    {
        "parent": ["", "55"],
        "name": ["น่าน", "อ.เมืองน่าน"],
        "count": [10, 10],
        "colour": ["#080C54", "#080C54"],
        "ink": ["#ffffff", "#ffffff"],
        "text": ["10", "10"],
    },
    index=["55", "5501"],
)
CLICKABLE = {
    "bars": lambda: charts.bars(rows(), theme="light", row_height=30),
    "described": lambda: charts.KINDS["described"](rows(), theme="light"),
    "heat": lambda: charts.KINDS["heat"](cells(), AREAS, COLUMNS, theme="light"),
}


@pytest.mark.parametrize("kind", list(CLICKABLE))
def test_what_has_a_code_can_be_clicked(kind: str) -> None:
    """Plotly tells of no click on a trace whose hover is skipped."""
    figure = CLICKABLE[kind]()
    clicked = [trace for trace in figure.data if trace.customdata is not None]
    assert clicked
    assert all(trace.hoverinfo != "skip" for trace in clicked)


def test_a_long_name_is_broken_and_its_bar_moved_down() -> None:
    long = "คนอายุ 6 ปีขึ้นไป ออกกำลังกายอย่างน้อยสัปดาห์ละ 3 วัน วันละ 30 นาที"
    plain = charts.KINDS["described"](rows(), theme="light")
    figure = charts.KINDS["described"](rows(name=[long, "ข"]), theme="light")
    assert BREAK in figure.data[1].text[0]
    assert figure.data[0].y[0] > plain.data[0].y[0]
    assert figure.layout.height > plain.layout.height


def test_described_bars_are_marked_and_explained() -> None:
    made = charts.KINDS["described"](
        rows(tick=[0.01, 0.02], mark=[0.03, float("nan")]), theme="dark", ticks="┃ ◆"
    )
    assert [note.text for note in made.layout.annotations] == ["┃ ◆"]
    assert made.data[-1].marker.symbol == "diamond"


def test_a_cell_stands_in_its_row_and_column() -> None:
    figure = CLICKABLE["heat"]()
    assert list(figure.data[0].base) == [0, 1]
    assert list(figure.data[0].y) == [0, 1]
    assert [list(cell[:2]) for cell in figure.data[0].customdata] == [
        ["5501", "health"], ["5502", "income"],
    ]  # fmt: skip


def test_rows_and_columns_are_named() -> None:
    notes = [note.text for note in CLICKABLE["heat"]().layout.annotations]
    assert notes == [*AREAS, *COLUMNS]


def test_heads_of_several_lines_have_room() -> None:
    tall = COLUMNS.replace("รายได้", BREAK.join(["การเข้าถึง", "บริการ", "ภาครัฐ"]))
    figure = charts.KINDS["heat"](cells(), AREAS, tall, theme="light")
    assert figure.layout.margin.t >= CLICKABLE["heat"]().layout.margin.t + 2 * 19


def test_a_part_lies_in_its_parent() -> None:
    figure = charts.KINDS["tree"](PARTS, theme="light")
    assert list(figure.data[0].ids) == ["55", "5501"]
    assert list(figure.data[0].parents) == ["", "55"]
    assert figure.data[0].branchvalues == "total"


def test_the_running_share_begins_with_nothing_and_meets_the_half() -> None:
    shares = pd.Series([0.6, 0.9, 1.0])
    figure = charts.KINDS["running"](shares, half=1, theme="light", across="ตำบล", note="ครึ่ง")
    assert list(figure.data[0].y) == [0, 0.6, 0.9, 1.0]
    assert list(figure.data[1].x) == [0, 1, 1]
    assert [note.text for note in figure.layout.annotations] == ["ครึ่ง"]


def test_where_nobody_is_poor_no_half_is_marked() -> None:
    nothing = pd.Series(dtype=float)
    figure = charts.KINDS["running"](nothing, half=0, theme="dark", across="-", note="-")
    assert len(figure.data) == 1
    assert not figure.layout.annotations


def test_marks_of_thai_letters_take_no_room() -> None:
    assert ground.visible("ที่อยู่") == 3
    assert ground.wrapped("กข คง จฉ", 5) == f"กข คง{BREAK}จฉ"


@pytest.mark.parametrize(("colour", "dark"), [("#CDE594", True), ("#080C54", False)])
def test_ink_reads_on_its_ground(colour: str, dark: bool) -> None:  # noqa: FBT001 (a table's column)
    light = charts.PALETTES["light"]
    assert ground.ink_on(colour) == (light.ink if dark else light.ground)


def test_a_long_thai_word_is_broken_between_its_words() -> None:
    lines = wrapped("การเข้าถึงบริการภาครัฐ", 12).split(BREAK)
    assert len(lines) > 1
    assert all(visible(line) <= 12 for line in lines)
    assert "".join(lines) == "การเข้าถึงบริการภาครัฐ"
    assert wrapped("Access to public services", 12) == BREAK.join(
        ["Access to", "public", "services"]
    )
