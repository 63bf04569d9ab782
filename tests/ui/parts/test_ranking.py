"""The ranking beside a map: in the colours of the map, with the chosen area outlined."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from geo.classing.marks import PLAIN, WEAK
from ui import cached, charts
from ui.map import class_colours, layer
from ui.parts import ranking
from ui.province import start
from ui.view import View

Views = Callable[..., View]


def on_the_map(view: View) -> dict[str, str]:
    """The colour that the map gives each area of a class."""
    drawn = layer.painting_of(view)
    order = cached.order(view.release.id, layer.asset(view), view.choice.level)
    marks = dict(zip(order, drawn.marks, strict=True))
    return {
        code: drawn.colours[(PLAIN if mark in PLAIN else WEAK).index(mark)]
        for code, mark in marks.items()
        if mark in PLAIN + WEAK
    }


@pytest.mark.parametrize("measure", ["target_poor_rate", "target_poor", "hai", "multi_rate"])
@pytest.mark.parametrize("level", ["province", "district"])
@pytest.mark.parametrize("classes", ["quantile", "high"])
@pytest.mark.parametrize("end", ranking.ENDS)
def test_bars_have_the_colours_of_the_map(
    view_of: Views, measure: str, level: str, classes: str, end: str
) -> None:
    if measure == "hai" and level != "province":
        return
    view = view_of(measure=measure, level=level, classes=classes)
    rows, colours = ranking.ranking_rows(view, end), on_the_map(view)
    assert rows["colour"].to_dict() == {code: colours[code] for code in rows.index}


def test_the_areas_of_a_province_have_the_colours_of_its_map(view_of: Views) -> None:
    view = replace(view_of(area="55", level="district"), within="55")
    assert view.own_classes
    rows, colours = start.bar_rows(view, start.spread_of(view), "count"), on_the_map(view)
    assert rows["colour"].to_dict() == {code: colours[code] for code in rows.index}
    assert rows["colour"].nunique() > 2


def test_the_chosen_area_alone_is_outlined(view_of: Views) -> None:
    view = view_of(area="58")
    rows = ranking.ranking_rows(view, "highest")
    chosen = charts.PALETTES[view.theme].chosen
    assert rows["edge"].to_dict() == {code: chosen * (code == "58") for code in rows.index}
    line = charts.bars(rows, theme="light", row_height=37).data[0].marker.line
    assert [width > 1 for width in line.width] == [code == "58" for code in rows.index]


def test_what_has_no_class_has_the_plain_colour(view_of: Views) -> None:
    view = view_of(level="tambon", measure="hai")
    values = view.of_level("region", "hai")["value"]
    plain = charts.PALETTES[view.theme].bar
    colours = class_colours.class_colours(
        replace(view, choice=view.choice.but(level="tambon")), values
    )
    assert set(colours) <= {plain, *layer.colours(view)}
    assert class_colours.of_areas(view, values.index[:0]) == []
