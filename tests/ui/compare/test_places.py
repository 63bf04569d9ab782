"""Areas and groups side by side: what is drawn, said and tabulated of them."""

from __future__ import annotations

from fractions import Fraction

import pandas as pd
import pytest

from briefing.findings import beside
from data.stored.release import Release
from geo.classing.classes import QUANTILE
from poverty.protection.disclosure import Status
from tests.briefing.conftest import subject_of
from tests.recount import source
from tests.ui.compare.test_sides import view_of
from ui import cached
from ui.charts.dots import LOOKS, dots, step
from ui.compare import dot_rows, grouped, place_box, place_maps, places, sides, tables, words

CLUSTER = "district~ready~cluster~north-upper-1"
LIST = "tambon~list~580102-04~~ลุ่มน้ำ,ปาย"


def test_a_group_is_compared_as_the_sum_of_its_areas(release: Release) -> None:
    """Its rate is people over people, never an average of rates."""
    view, ignored = view_of(release, beside=f"55,{LIST}")
    assert not ignored
    assert sides.sides(view) == ("55", LIST)
    group = grouped.side(release.id, LIST, source.PERIOD).group
    assert group.codes == ("580102", "580103", "580104")
    assert sides.name(view, LIST) == "ลุ่มน้ำ,ปาย"
    found = source.measured("target_poor_rate", "tambon")
    codes = ("580102", "580103", "580104")
    counts, bases = ([one[code] for code in codes] for one in (found.counts, found.bases))
    expected = float(Fraction(sum(counts), sum(bases)))
    assert sides.row(view, LIST, "target_poor_rate")["value"] == pytest.approx(expected)


def test_a_group_that_is_not_there_is_said_and_left_out(release: Release) -> None:
    gone = "tambon~stored~zzzzzz"
    view, ignored = view_of(release, beside=f"55,{gone},58")
    assert ignored or (sides.sides(view), sides.refused(view)) == (("55", "58"), [gone])


@pytest.mark.parametrize(
    ("beside", "level"),
    [("55,58", "district"), ("55,580301", "tambon"), (f"55,{CLUSTER}", "district")],
)
def test_small_maps_are_all_of_one_level_in_the_classes_of_the_country(
    release: Release, beside: str, level: str
) -> None:
    view, _ = view_of(release, beside=beside)
    shown = place_maps.drawn(view, sides.sides(view))
    assert {panel.level for panel in shown.panels} == {level}
    whole = cached.classified(release.id, level, "target_poor_rate", source.PERIOD, QUANTILE)
    assert shown.legend is not None
    classes = [row for row in shown.legend["rows"] if row.key.isdigit()]
    assert len(classes) == len(whole.classes)
    for panel, text in zip(shown.panels, sides.sides(view), strict=True):
        order = cached.order(release.id, place_maps.asset_of(view, text, level), level)
        for mark, code in zip(panel.marks, order, strict=True):
            if mark.isdigit():
                assert int(mark) == whole.places[code]
        assert panel.around == panel.focus != ()


def test_too_few_people_are_shown_by_no_mark_and_no_number(release: Release) -> None:
    """Of a tambon with fewer than five in two dimensions, nothing but that is told."""
    table = cached.reading(release.id, "tambon", "multi_rate", source.PERIOD)
    code = str(table.index[table["status"] == Status.BELOW][0])
    view, _ = view_of(release, beside=f"55,{code}")
    made = tables.beside(view, ["multi_rate"], ("55", code))
    assert pd.isna(made.rows.at["multi_rate", f"area_{code}"])
    assert made.rows.at["multi_rate", f"area_{code}_status"] == Status.BELOW
    assert pd.isna(made.rows.at["multi_rate", "points"])
    chart = dot_rows.chart(view, ["multi_rate"], ("55", code))
    marked = [trace for trace in chart.data if trace.customdata is not None]
    assert [len(trace.x) for trace in marked] == [1, 0]
    assert words.furthest(view, ["multi_rate"], ("55", code)) == view.text("compare-nothing")


def test_all_marks_stand_on_one_scale(release: Release) -> None:
    """As far from the left as their rate is of the highest of all."""
    view, _ = view_of(release, beside="55,83")
    measures = places.compared(view)
    chart = dot_rows.chart(view, measures, ("55", "83"))
    values = sides.values(sides.said(view, measures, ("55", "83")), ("55", "83"))
    marked = [trace for trace in chart.data if trace.customdata is not None]
    for trace, code in zip(marked, ("55", "83"), strict=True):
        assert list(trace.x) == pytest.approx(list(values[code] / values.max().max()))
        assert {one[0] for one in trace.customdata} == {code}


def test_areas_without_any_figure_are_drawn_without_marks(release: Release) -> None:
    view, _ = view_of(release, beside="1001,1002")
    chart = dot_rows.chart(view, places.compared(view), ("1001", "1002"))
    assert not [x for trace in chart.data if trace.customdata is not None for x in trace.x]
    assert places.headline(view) == view.text("compare-nothing")


def test_only_areas_with_figures_are_said_to_have_the_same(release: Release) -> None:
    """Two tambons where nobody is poor, and Bangkok, which the survey left out."""
    view, _ = view_of(release, beside="120109,120110,10", lang="en")
    told = "The 2 areas have the same figures as printed, by each of the 9 rates compared here"
    assert places.headline(view) == told
    subject = subject_of(template="beside", lang="en", beside="120109,120110,10")
    assert beside.beside(subject) == told


def test_six_looks_differ_in_sign_and_colour_and_scales_are_round() -> None:
    for part in ("symbol", "light", "dark"):
        assert len({getattr(look, part) for look in LOOKS}) == 6
    assert [step(one) for one in (0.286, 0.0006, 1.0)] == [0.05, 0.0001, 0.2]
    nothing = pd.DataFrame(columns=["row", "place", "value", "text", "hover"])
    heads = pd.DataFrame({"name": ["a"], "text": ["–"], "country": [0.1]}, index=["a"])
    assert dots(nothing, heads, pd.Series({"10": "b"}), theme="light", beside="").data


def test_the_box_offers_provinces_and_districts_and_what_is_compared(release: Release) -> None:
    view, _ = view_of(release, beside=f"580301,{CLUSTER}")
    offered = place_box.options(view, sides.sides(view))
    assert offered[:2] == ["580301", CLUSTER]
    assert {"10", "55", "5501"} <= set(offered)
    assert len(offered) == len(set(offered)) >= 2 + 77 + 928
