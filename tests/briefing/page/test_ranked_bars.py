"""Areas as bars: the country as a mark, the area asked for in its colour, ranks where wanted."""

from __future__ import annotations

import pytest

from briefing import ranked
from briefing.page import ranked_bars
from briefing.page.bars import Bars
from briefing.page.marks import Box
from briefing.page.shading import shading
from tests.briefing.conftest import subject_of


def test_every_bar_is_held_against_the_country() -> None:
    subject = subject_of(template="ranking")
    table = ranked.worst_first(subject, subject.inside("province"))
    bars = ranked_bars.ranked_bars(subject, table, numbered=True)
    assert {bar.tick for bar in bars} == {ranked.reference(subject)}
    assert [bar.rank for bar in bars[:2]] == ["1", "2"]
    assert [bar.value for bar in bars] == sorted((bar.value for bar in bars), reverse=True)


@pytest.mark.parametrize("measure", ["target_poor_rate", "target_poor", "hai"])
@pytest.mark.parametrize("classes", ["quantile", "high"])
def test_bars_have_the_colours_of_the_map(measure: str, classes: str) -> None:
    """Those of a count are by its rate, as on the map."""
    subject = subject_of(template="ranking", measure=measure, classes=classes, period="2561")
    table = ranked.worst_first(subject, subject.by_count().inside("province"))
    bars = ranked_bars.ranked_bars(subject.by_count(), table)
    shade = shading(subject, "province", subject.shade)
    wanted = [shade.colours[shade.classes.places[code]] for code in table.index]
    assert [bar.colour for bar in bars] == wanted


def test_only_the_area_asked_for_is_marked() -> None:
    subject = subject_of(template="ranking", area="30")
    table = ranked.worst_first(subject, subject.reading("province"))
    bars = ranked_bars.ranked_bars(subject, table)
    assert [bar.name for bar in bars if bar.strong] == ["นครราชสีมา"]


@pytest.mark.parametrize("shown", [5, 10])
def test_a_ranking_shows_as_many_as_asked_in_its_box(shown: int) -> None:
    box = Box(500, 120, 424, 340)
    head, note, bars = ranked_bars.worst_bars(subject_of(template="ranking"), box, shown)
    assert isinstance(bars, Bars)
    assert len(bars.rows) == shown
    assert head.box.bottom <= note.box.top
    assert bars.box.bottom == box.bottom
