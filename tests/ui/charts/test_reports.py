"""Charts of reports: months in order, ranks from one order to another, provinces as tiles."""

from __future__ import annotations

from itertools import combinations, pairwise

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from geo import tile_grid
from ui.charts.months import months
from ui.charts.slope import ALONE, apart, slope
from ui.charts.tiles import tiles
from ui.harmless import BREAK


def test_reports_stand_in_their_order_under_their_days() -> None:
    lines = pd.DataFrame({"solved": [0.1, 0.2, 0.4]}, index=["ส.ค.", "ก.ย.", "ต.ค."])
    figure = months(lines, theme="light")
    assert (list(figure.data[0].x), list(figure.data[0].y)) == ([0, 1, 2], [0.1, 0.2, 0.4])
    assert list(figure.layout.xaxis.ticktext) == ["ส.ค.", "ก.ย.", "ต.ค."]


def test_a_line_leads_from_one_rank_to_the_other_and_the_first_is_on_top() -> None:
    rows = pd.DataFrame({"name": ["a", "b"], "first": [5.0, 1.0], "second": [2.0, 7.0]})
    figure = slope(rows, titles=("one", "two"), theme="dark")
    assert [list(line.y) for line in figure.data[:2]] == [[5, 2], [1, 7]]
    assert list(figure.data[2].text) == ["a (5)", "b (1)"]
    assert figure.data[0].line.dash != figure.data[1].line.dash
    assert figure.layout.yaxis.range[0] > figure.layout.yaxis.range[1]


def test_a_name_alone_takes_lines_that_a_phone_has_room_for() -> None:
    rows = pd.DataFrame({"name": ["Phra Nakhon Si Ayutthaya"], "first": [5.0], "second": [2.0]})
    drawn = slope(rows, titles=("one", "two"), theme="light").data[1].text[0]
    assert drawn.replace(BREAK, " ") == "Phra Nakhon Si Ayutthaya (5)"
    assert max(map(len, drawn.split(BREAK))) <= ALONE


@given(st.lists(st.integers(1, 77), max_size=10).map(lambda one: [float(rank) for rank in one]))
def test_names_of_ranks_close_to_each_other_stand_apart_in_their_order(ranks: list[float]) -> None:
    heights = sorted(zip(ranks, apart(ranks, 3.5), strict=True))
    found = [height for _, height in heights]
    assert all(other - one >= 3.5 - 1e-9 for one, other in pairwise(sorted(found)))
    assert [rank for rank, _ in sorted(heights, key=lambda pair: pair[1])] == sorted(ranks)


def test_every_tile_stands_in_its_class_and_a_click_gives_its_code() -> None:
    rows = pd.DataFrame(
        {"column": [0, 1], "row": [0, 0], "name": ["ก", "ข"], "hover": ["a", "b"], "place": [1, 0]},
        index=["50", "51"],
    )
    figure = tiles(rows, classes=(("low", "#080C54"), ("high", "#CDE594")), theme="light")
    assert [trace.name for trace in figure.data] == ["low", "high"]
    assert [trace.customdata[0][0] for trace in figure.data] == ["51", "50"]


def test_no_two_tiles_overlap_at_any_width() -> None:
    """Squares are as wide as the axes say, in one scale for both, and none has a fixed size."""
    rows = pd.DataFrame(
        [
            {"column": tile.column, "row": tile.row, "name": tile.en, "hover": "", "place": 0}
            for tile in tile_grid.tiles()
        ],
        index=[tile.code for tile in tile_grid.tiles()],
    )
    figure = tiles(rows, classes=(("all", "#080C54"),), theme="light")
    [bars] = figure.data
    assert bars.type == "bar"
    assert figure.layout.xaxis.scaleanchor == "y"
    edges = [(x - bars.width / 2, top, top + high) for x, top, high in
             zip(bars.x, bars.base, bars.y, strict=True)]  # fmt: skip
    assert len(edges) == 77
    for (x, top, end), (other, begin, below) in combinations(edges, 2):
        assert abs(x - other) >= bars.width or top >= below or begin >= end
    low, high = figure.layout.xaxis.range
    assert all(low <= x and x + bars.width <= high for x, _, _ in edges)
    low, high = reversed(figure.layout.yaxis.range)
    assert all(low <= top and end <= high for _, top, end in edges)
