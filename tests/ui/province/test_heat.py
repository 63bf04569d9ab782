"""The heat map: its rows, columns and order, and a text in every cell."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from data.catalog import catalog
from ui.province import heat
from ui.view import View

Views = Callable[..., View]


@pytest.mark.parametrize(("area", "level"), [("55", "district"), ("5501", "tambon")])
def test_the_rows_are_what_lies_below(place_of: Views, area: str, level: str) -> None:
    view = place_of(area=area)
    assert heat.listed(view) == (area, level)
    areas = heat.areas_of(view, area, level, "target_poor_rate")
    values = view.of_level(level, "target_poor_rate").loc[areas.index, "value"]
    assert values.dropna().is_monotonic_decreasing


def test_at_the_level_of_tambons_the_rows_of_a_province_are_its_tambons(place_of: Views) -> None:
    view = place_of(area="55", level="tambon")
    assert heat.listed(view) == ("55", "tambon")
    areas = heat.areas_of(view, "55", "tambon", "target_poor_rate")
    codes = view.release.codes("tambon")
    assert sorted(areas.index) == [code for code in codes if code.startswith("55")]
    assert areas.is_unique, "a tambon is named with its district"


@pytest.mark.parametrize("group", [heat.OVERVIEW, heat.OTHERS, *catalog().dimensions])
def test_columns_and_order_are_in_the_address(place_of: Views, group: str) -> None:
    view = place_of(area="55", columns=group, order=heat.NAME)
    assert view.choice.query().items() >= {("columns", group), ("order", "name")}
    assert heat.ordering(view, heat.columns_of(view, group)) == heat.NAME


def test_an_order_by_a_measure_without_a_column_is_by_the_first(place_of: Views) -> None:
    view = place_of(area="55", columns="income", order="health_rate")
    assert heat.ordering(view, heat.columns_of(view, "income")) == "income_rate"


def test_rows_may_stand_by_name(place_of: Views) -> None:
    view = place_of(area="55")
    areas = heat.areas_of(view, "55", "district", heat.NAME)
    assert view.release.areas.loc[areas.index, "sort_th"].is_monotonic_increasing


@pytest.mark.parametrize("group", [heat.OVERVIEW, heat.OTHERS, *catalog().dimensions])
def test_every_cell_has_a_colour_and_a_text(place_of: Views, group: str) -> None:
    view = place_of(area="5001")
    measures = heat.columns_of(view, group)
    areas = heat.areas_of(view, "5001", "tambon", heat.NAME)
    cells = heat.cells_of(view, areas, measures, "tambon")
    assert len(cells) == len(areas) * len(measures)
    assert cells["colour"].str.fullmatch("#[0-9a-fA-F]{6}").all()
    assert (cells["text"] != "").all()


def test_a_missing_cell_is_no_zero(place_of: Views) -> None:
    view = place_of(area="5001")
    areas = heat.areas_of(view, "5001", "tambon", heat.NAME)
    cells = heat.cells_of(view, areas, heat.columns_of(view, heat.OVERVIEW), "tambon")
    assert set(cells.loc[cells["area"] == "500101", "text"]) == {".."}
