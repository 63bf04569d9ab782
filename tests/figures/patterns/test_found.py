"""What is called a group: planted ones are found, chance is not, the hidden stays hidden."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from data.stored.release import Release
from figures import readings
from figures.patterns import found as patterns
from figures.patterns.found import Kind
from geo.shapes.touching import Ground
from tests.figures.patterns import board, shuffled
from tests.recount.extent import WHOLE

HIGH, LOW = np.s_[3:8, 3:8], np.s_[14:20, 14:20]
SPIKE = (17, 17)
EDGE = np.s_[:3, 20:]
"""A smaller block in a corner: its squares have not as many neighbours that touch them."""


@pytest.fixture(scope="module")
def squares() -> Ground:
    return board.ground()


def codes(rows: slice, columns: slice) -> set[str]:
    return {
        board.code(row, column)
        for row in range(rows.start, rows.stop)
        for column in range(columns.start, columns.stop)
    }


@pytest.fixture(scope="module")
def planted(squares: Ground) -> patterns.Patterns:
    """A high block, a low one, and in the middle of that one square that is high."""
    rates = board.varied()
    rates[HIGH], rates[LOW] = 0.06, 0.002
    rates[SPIKE] = 0.06
    rates[EDGE] = 0.04
    return patterns.found(squares, board.reading(rates), "tambon", threshold=5)


def test_planted_groups_are_found(planted: patterns.Patterns) -> None:
    middle = codes(np.s_[4:7], np.s_[4:7])
    assert middle <= set(planted.codes(Kind.HIGH))
    low = codes(np.s_[15:19], np.s_[15:19]) - codes(np.s_[16:19], np.s_[16:19])
    assert low <= set(planted.codes(Kind.LOW))


def test_the_square_that_stands_out_is_told_apart(planted: patterns.Patterns) -> None:
    assert board.code(*SPIKE) in planted.codes(Kind.HIGH_IN_LOW)


def test_what_is_named_lies_at_what_was_planted(planted: patterns.Patterns) -> None:
    near = codes(np.s_[2:9], np.s_[2:9]) | codes(np.s_[13:21], np.s_[13:21])
    near |= codes(np.s_[0:4], np.s_[19:24])
    named = [code for kind in patterns.NAMED for code in planted.codes(kind)]
    assert len(set(named) - near) <= 0.05 * len(named)
    assert len(planted.codes(Kind.UNSURE)) == board.SIDE**2 - len(named)


def test_a_name_is_that_of_both_rules(planted: patterns.Patterns) -> None:
    areas = planted.areas
    same = areas["kind_queen"] == areas["kind_nearest"]
    assert (areas["kind"] == areas["kind_queen"].where(same, Kind.UNSURE)).all()
    assert not same.all()


def test_the_whole_map_has_a_pattern_beyond_chance(planted: patterns.Patterns) -> None:
    assert all(one.moran > 0.1 and one.chance == pytest.approx(0.002)
               for one in planted.overall.values())  # fmt: skip


def test_the_same_map_gives_the_same(squares: Ground, planted: patterns.Patterns) -> None:
    reading = board.reading(board.varied())
    one, again = (patterns.found(squares, part, "tambon", threshold=5)
                  for part in (reading, reading.sample(frac=1, random_state=3)))  # fmt: skip
    pd.testing.assert_frame_equal(one.areas, again.areas.loc[one.areas.index])


def test_areas_without_a_figure_have_no_name(squares: Ground) -> None:
    rates = board.varied()
    rates[HIGH] = 0.06
    reading = board.reading(rates)
    gone = [board.code(5, 5), board.code(20, 20)]
    reading.loc[gone, ["count", "base", "value"]] = float("nan")
    found = patterns.found(squares, reading, "tambon", threshold=5)
    assert found.codes(Kind.MISSING) == gone
    assert found.areas.loc[gone].drop(columns="kind").isna().all(axis=None)
    assert found.told == board.SIDE**2 - 2
    assert board.code(5, 4) in found.codes(Kind.HIGH)


def test_a_protected_area_is_never_named_and_names_hold_whatever_it_holds(squares: Ground) -> None:
    """As with the counts that are hidden really, all of them drawn anew many times."""
    rates = board.varied()
    rates[HIGH], rates[LOW] = 0.06, 0.0
    reading = board.reading(rates)
    hidden = reading["count"] < 5
    shown = reading.assign(
        protected=hidden,
        count=reading["count"].where(~hidden),
        value=reading["value"].where(~hidden),
    )
    found = patterns.found(squares, shown, "tambon", threshold=5)
    assert set(found.codes(Kind.PROTECTED)) == set(reading.index[hidden])
    assert found.areas.loc[hidden, "smoothed"].isna().all()
    named = found.codes(Kind.HIGH)
    assert named
    for seed in range(2):
        drawn = np.random.default_rng(seed).integers(0, 5, len(reading))
        open_ = reading.assign(count=reading["count"].where(~hidden, drawn), protected=False)
        assert set(named) <= set(
            patterns.found(squares, open_, "tambon", threshold=5).codes(Kind.HIGH)
        )


def test_nothing_is_told_of_few_areas_or_of_rates_alike(squares: Ground) -> None:
    reading = board.reading(board.varied())
    few = reading.copy()
    few.iloc[patterns.LEAST - 1 :, :2] = float("nan")
    scarce = patterns.found(squares, few, "tambon", threshold=5)
    assert scarce.few
    assert not scarce.overall
    alike = patterns.found(squares, reading.assign(count=40.0), "tambon", threshold=5)
    assert not alike.few
    assert not alike.overall
    assert set(alike.areas["kind"]) == {Kind.UNSURE}


def test_patterns_are_of_rates_with_a_population(embedded: Release) -> None:
    suited = {one for one, measure in embedded.catalog.measures.items() if patterns.suits(measure)}
    assert {"target_poor_rate", "multi_rate", "health_rate", "indicator_03"} <= suited
    assert not {"target_poor", "hai", "mpi_m0", "poverty_headcount", "density"} & suited


def test_of_the_release_every_area_is_one_kind(embedded: Release, ground: Ground) -> None:
    reading = readings.reading(embedded, "province", "registered_share", embedded.periods[0])
    found = patterns.found(ground, reading, "province", threshold=5)
    assert list(found.areas.index) == list(embedded.codes("province"))
    assert found.codes(Kind.MISSING) == ["10"]
    assert {"95", "96"} <= set(found.codes(Kind.HIGH)) | set(found.codes(Kind.UNSURE))


@pytest.mark.parametrize("part", range(10))
@pytest.mark.parametrize("level", ["province", "district"])
@pytest.mark.skipif(not WHOLE, reason="1,000 maps take minutes: make recount")
@pytest.mark.recount
def test_of_a_thousand_shuffled_maps_at_most_one_in_twenty_names_anything(
    embedded: Release, ground: Ground, level: str, part: int
) -> None:
    assert shuffled.share_with_names(embedded, ground, level, maps=100, seed=part) <= 0.05


def test_of_some_shuffled_maps_none_names_anything(embedded: Release, ground: Ground) -> None:
    assert shuffled.share_with_names(embedded, ground, "province", maps=10) == 0
