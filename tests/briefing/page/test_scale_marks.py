"""The scale of a slide's legend: its marks stand at the values that they tell of."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest

from briefing.page import legend_keys, maps, scale_marks, styles
from briefing.page.legend import Legend
from briefing.page.marks import Area, Box, Label, Mark, Stroke
from briefing.page.shading import shading
from tests.briefing.conftest import subject_of

PLACE = Box(40, 60, 200, 300)


def legend(chosen: str = "", **asked: str) -> Legend:
    """The legend of the map of a slide."""
    subject = subject_of(template="national", **asked)
    shade = shading(subject, subject.below, subject.shade)
    codes = maps.shapes_within(subject, subject.below).codes
    return legend_keys.legend_of_map(subject, shade, codes, chosen)


def swatches(drawn: list[Mark]) -> Iterator[Box]:
    """The colours of the keys, from the top."""
    boxes = [one.box for one in drawn if isinstance(one, Area) and one.edge == styles.RULE]
    return iter(sorted(boxes, key=lambda box: box.top))


@pytest.mark.parametrize("classes", ["quantile", "high", "policy"])
def test_the_colours_of_a_scale_meet_and_the_highest_is_on_top(classes: str) -> None:
    said = legend(classes=classes)
    scale = [key for key in said.keys if key.length is not None]
    assert [key.mark for key in scale] == sorted((key.mark for key in scale), reverse=True)
    boxes = list(swatches(said.marks(PLACE)))[: len(scale)]
    for one, other in pairwise(boxes):
        assert one.bottom == pytest.approx(other.top)


def test_the_country_lies_in_the_class_that_holds_its_value() -> None:
    """2.8%, in 2.6–<3.9: the second from the top, a sixth of it from below."""
    said = legend(lang="en")
    (tick,) = said.ticks
    assert (tick.mark, round(tick.share, 2)) == ("3", 0.17)
    assert tick.text == "Thailand 2.8%"
    drawn = said.marks(PLACE)
    second = list(swatches(drawn))[1]
    line = next(one for one in drawn if isinstance(one, Stroke) and one.colour == styles.TICK)
    assert second.top < line.points[0][1] < second.bottom
    assert any(isinstance(one, Label) and one.text == tick.text for one in drawn)


def test_the_area_marked_has_a_triangle_at_its_value() -> None:
    drawn = legend("58").marks(PLACE)
    (corners,) = [one.points for one in drawn if isinstance(one, Stroke) and one.filled]
    top = next(swatches(drawn))
    assert corners[1][1] == pytest.approx(top.top)


def test_heads_stand_apart() -> None:
    found = scale_marks.head_lines("Dark = worse", "Provinces", PLACE.width, 12)
    assert found == [("Dark = worse", "Provinces")]
    dark, counted = scale_marks.heads(found, PLACE, 60, 18)
    assert isinstance(dark, Label)
    assert isinstance(counted, Label)
    assert (dark.x, counted.x, counted.align) == (40, 238, "right")
    assert dark.baseline == counted.baseline


def test_heads_that_do_not_fit_beside_each_other_stand_below() -> None:
    found = scale_marks.head_lines("Dark = worse " * 2, "Number of provinces", 180, 12)
    assert found == [("Dark = worse Dark = worse", ""), ("", "Number of provinces")]
    assert scale_marks.head_lines("", "Provinces", 180, 12) == [("", "Provinces")]
    assert scale_marks.head_lines("", "", 180, 12) == []
