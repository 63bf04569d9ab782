"""The part of two measures: which they are, its map, square, axes, sentences and files."""

from __future__ import annotations

import io
import math
from itertools import pairwise

import pandas as pd
import pytest

from data.stored.release import Release
from figures import files
from geo.classing.classes import thirds
from tests.ui.compare.test_sides import view_of
from ui import cached, navigation
from ui.compare import pair_map, pair_tables, pair_words, pairs
from ui.site import COMPARE


@pytest.mark.parametrize(
    ("query", "measure", "period"),
    [
        ({}, "elderly_share", 2561),
        ({"measure": "elderly_share"}, "target_poor_rate", 2561),
        ({"compare": "registered_share"}, "registered_share", 2561),
        ({"compare": "target_poor_rate"}, "elderly_share", 2561),
        ({"compare": "bmn_poor"}, "bmn_poor_rate", 2561),
        ({"compare": "hai"}, "hai", 2561),
    ],
)
def test_the_other_measure_is_that_of_the_address(
    release: Release, query: dict[str, str], measure: str, period: int
) -> None:
    view, ignored = view_of(release, level="province", **query)
    other = pairs.second(view)
    assert not ignored
    assert (other.measure.id, other.choice.period) == (measure, period)


def test_a_measure_without_figures_of_the_year_has_its_latest(release: Release) -> None:
    view, _ = view_of(release, level="province", measure="poverty_headcount", compare="gini")
    assert pairs.second(view).choice.period <= view.choice.period


def test_the_square_holds_every_area_that_has_both(release: Release) -> None:
    view, _ = view_of(release, level="province", lang="en")
    other, found = pairs.second(view), pairs.looked(view)
    drawn = pair_map.drawn(view, other, found)
    square = drawn.legend["square"]
    assert [mark for mark, _ in square["fields"]] == list("012345678")
    assert sum(int(count) for _, count in square["fields"]) == 76
    assert [len(square[side]["ranges"]) for side in ("across", "up")] == [3, 3]
    rows = {row.key: row.size for row in drawn.legend["rows"]}
    assert rows == {mark: f"({count})" for mark, count in square["fields"]} | {"-": "(1)"}
    order = cached.order(release.id, "province", "province")
    for mark, code in zip(drawn.marks, order, strict=True):
        field = found.areas.at[code, "field"]
        assert mark == ("-" if field < 0 else str(field))
    assert drawn.pairs is not None
    assert drawn.pairs["texts"]["measure"].startswith("Older people")


@pytest.mark.parametrize(
    ("low", "high"), [(0, 0.23), (0, 1), (-0.3, 0.8), (12, 27.2), (0, 41_000), (0.0001, 0.0004)]
)
def test_an_axis_has_round_marks_inside_its_ends(low: float, high: float) -> None:
    marks = pair_map.ticks(low, high)
    assert 3 <= len(marks) <= 8
    assert low - 1e-9 <= marks[0] < marks[-1] <= high + 1e-9
    step = marks[1] - marks[0]
    assert all(math.isclose(after - before, step) for before, after in pairwise(marks))


def test_an_axis_holds_every_point_and_the_bounds_of_the_thirds(release: Release) -> None:
    view, _ = view_of(release, level="province")
    values = view.reading["value"].dropna()
    axis = pair_map.axis(view, values, thirds(values, unit="percent"))
    assert axis["low"] <= values.min()
    assert axis["high"] > values.max()
    assert len(axis["breaks"]) == 2
    assert axis["low"] < axis["breaks"][0] < axis["breaks"][1] < axis["high"]


def test_the_headline_tells_how_far_the_orders_agree(release: Release) -> None:
    view, _ = view_of(release, level="province", measure="bmn_poor_rate", lang="en")
    other = pairs.second(view)
    found = pairs.looked(view)
    said = {
        0.1: "are hardly related", 0.3: "agree weakly", 0.5: "agree moderately",
        -0.7: "run against each other strongly", 0.9: "agree very strongly",
        float("nan"): "cannot be compared yet",
    }  # fmt: skip
    for correlation, words in said.items():
        known = pairs.Pair(found.areas, found.first, found.second, correlation, 0.1)
        assert words in pair_words.headline(view, other, known)


def test_the_limits_say_which_correlation_and_who_is_left_out(release: Release) -> None:
    view, _ = view_of(release, level="district", measure="multi_rate", lang="en")
    found = pairs.looked(view)
    said = pair_words.limits(view, found)
    assert f"Spearman's rank correlation {found.correlation:.2f}".replace("-", "−") in said
    assert "48 districts protected and left out" in said
    assert "50 districts without both figures left out" in said
    assert "trust it less" not in said
    tied = pairs.Pair(found.areas, found.first, found.second, 0.2, 0.6)
    assert "60.0% of the areas" in pair_words.limits(view, tied)


def test_the_area_chosen_has_both_figures(release: Release) -> None:
    view, _ = view_of(release, level="province", area="55", lang="en")
    other, found = pairs.second(view), pairs.looked(view)
    first = pair_words.sentences(view, other, found)[0]
    assert view.value("55") in first
    assert other.value("55") in first


def test_the_file_holds_both_figures_of_every_area(release: Release) -> None:
    view, _ = view_of(release, level="district", measure="multi_rate", lang="en")
    other, found = pairs.second(view), pairs.looked(view)
    made = pair_tables.every(view, other, found)
    written = pd.read_csv(io.BytesIO(files.csv(made)), dtype=str, encoding="utf-8-sig")
    assert len(written) == 928
    assert (written["first_status"] == "below").sum() == 48
    assert (written["first"] == "<5").sum() == 48
    assert written["second_third"].notna().sum() == len(found.known)


def test_only_measures_of_the_level_can_be_chosen(release: Release) -> None:
    view, _ = view_of(release, level="tambon")
    known = {one.id for one in pairs.choices(view)}
    assert "education_rate" in known
    assert not {"target_poor_rate", "bmn_poor", "hai", "density"} & known


def test_its_slide_shows_both_measures(release: Release) -> None:
    view, _ = view_of(release, section="pairs", level="district", compare="registered_share")
    slide = navigation.slide_query(view, COMPARE)
    assert (slide["template"], slide["second"]) == ("two_maps", "registered_share")
    assert slide["measure"] == "target_poor_rate"


def test_the_slide_of_groups_shows_them(release: Release) -> None:
    view, _ = view_of(release, section="patterns", lang="en", level="tambon")
    slide = navigation.slide_query(view, COMPARE)
    assert (slide["template"], slide["level"]) == ("patterns", "tambon")
    assert navigation.not_carried(view, COMPARE) == []
