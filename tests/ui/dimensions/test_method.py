"""The page of several dimensions: its setting in the address, its maps, its words."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from data.stored.release import Release
from figures import classed, options
from figures.options import Method
from poverty import robustness
from tests.conftest import known_on
from tests.poverty import tables as protected_tables
from tests.ui.dimensions.conftest import Views
from ui import cached
from ui import choice as choices
from ui.dimensions import (
    agencies,
    contributions,
    controls,
    steady,
    tables,
    words,
)
from ui.map import aloud, layer
from ui.map.painting import in_words
from ui.site import DIMENSIONS, PROVINCE

SETTING = {
    "population": "bmn_poor",
    "k": "55",
    "weights": "10-0-20-100-5",
    "shown": "income",
    "fix": "health",
    "places": "100",
    "share": "25",
}


def test_the_whole_setting_is_in_the_address(method_of: Views) -> None:
    query = method_of(**SETTING).choice.query()
    assert SETTING.items() <= query.items()
    assert method_of(**query).method == Method(
        "bmn_poor", 55, (10, 0, 20, 100, 5), "income", "health", 100, 25
    )


def test_an_address_that_names_nothing_is_the_default(method_of: Views) -> None:
    assert method_of().method == Method()
    assert set(SETTING).isdisjoint(method_of().choice.query())


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("k", "0"),
        ("k", "33"),
        ("k", "101"),
        ("weights", "0-0-0-0-0"),
        ("weights", "20-20-20-20"),
        ("weights", "20-20-20-20-x"),
        ("weights", "20-20-20-20-101"),
        ("weights", "-5-20-20-20-20"),
        ("weights", "๒-1-1-1-1"),
        ("population", "everybody"),
        ("shown", "m1"),
        ("fix", "wealth"),
        ("places", "7"),
        ("share", "0"),
    ],
)
def test_a_value_that_means_nothing_falls_back_and_is_told(
    release: Release, name: str, text: str
) -> None:
    chosen, ignored = choices.read_choice({name: text}, known_on(release, DIMENSIONS))
    assert ignored == {name: text}
    assert Method.of(chosen) == Method()


def test_the_parts_of_one_page_are_no_parts_of_another(release: Release) -> None:
    chosen, _ = choices.read_choice({"section": "steady"}, known_on(release, PROVINCE))
    assert chosen.section is None


@pytest.mark.parametrize("weights", options.PRESETS.values(), ids=options.PRESETS)
def test_a_preset_sums_to_a_round_figure_and_can_be_set(weights: tuple[int, ...]) -> None:
    assert options.written(weights) in options.SETTINGS["weights"]
    assert all(weight % options.STEP == 0 for weight in weights)


def test_the_presets_are_listed() -> None:
    listed = options.Weights()
    assert list(listed) == [options.written(weights) for weights in options.PRESETS.values()]
    assert len(listed) == len(options.PRESETS)
    with pytest.raises(KeyError):
        listed["none"]


@pytest.mark.parametrize("shown", options.shown())
@pytest.mark.parametrize("level", ["province", "tambon"])
def test_every_measure_can_be_drawn(method_of: Views, shown: str, level: str) -> None:
    view = method_of(shown=shown, level=level, k="25", weights="15-15-15-40-15")
    painted = layer.painting_of(view)
    assert len(painted.marks) == len(view.of_level(level))
    assert any(mark.isdigit() for mark in painted.marks)


def test_both_maps_share_one_scale(method_of: Views) -> None:
    view = method_of(level="district", k="60")
    ranges = [
        [(part.lower, part.upper) for part in one.classes.classes] for one in (view, view.usual)
    ]
    assert ranges[0] == ranges[1]
    assert not view.classes.places.equals(view.usual.classes.places)


def test_shared_classes_count_each_maps_own_areas() -> None:
    one = pd.Series([1.0, 2.0, 3.0, np.nan], list("abcd"))
    other = pd.Series([7.0, 8.0, 9.0], list("xyz"))
    found = classed.shared({True: one, False: other})
    for chosen, series in ((True, one), (False, other)):
        assert found[chosen].places.index.equals(series.index)
        assert sum(part.count for part in found[chosen].classes) == series.notna().sum()


def test_a_protected_area_is_protected_on_the_map(method_of: Views) -> None:
    view = method_of(level="tambon")
    table = view.of_level("tambon")
    assert table["protected"].any()
    assert table.loc[table["protected"], "value"].isna().all()
    assert "*" in layer.painting_of(view).marks


# The national figures at two or more of five dimensions: 159,786 of 36,647,817.
def test_the_headline_says_who_is_poor(method_of: Views) -> None:
    base = protected_tables.released("country").cells
    people = int(base.loc["TH", [mask.count("1") > 1 for mask in base.columns]].sum())
    assert people == pytest.approx(159_786, rel=1e-3)
    assert f"ประมาณ {people:,} คน" in words.headline(method_of())
    assert "0.44%" in words.headline(method_of(lang="en"))


def test_the_headline_of_an_area_without_figures_says_so(method_of: Views) -> None:
    assert "ไม่มีตัวเลข" in words.headline(method_of(area="10"))


def test_the_headline_of_a_protected_area_hides_the_count(
    method_of: Views, release: Release
) -> None:
    hidden = method_of(level="tambon").found("tambon")["protected"]
    code = str(hidden.index[hidden][0])
    assert "น้อยกว่า 5" in words.headline(method_of(area=code, level="tambon"))
    assert [card[1] for card in words.cards(method_of(area=code, level="tambon"))] == [
        "<5",
        "ปกปิด",
        "ปกปิด",
        "<5",
    ]


def test_cards_always_have_the_default_beside(method_of: Views) -> None:
    assert "0.44%" in words.cards(method_of())[0][2]
    assert "0.44%" in words.cards(method_of(k="60"))[0][2]


def test_the_same_weights_in_another_scale_are_the_default(method_of: Views) -> None:
    assert controls.is_default(method_of(weights="5-5-5-5-5").method)
    assert not controls.is_default(method_of(k="60").method)


def test_how_many_of_the_worst_hundred_changed(method_of: Views) -> None:
    view = method_of(level="tambon", weights="15-15-15-40-15", k="50")
    same = robustness.overlap(
        view.of_level("tambon")["value"], view.usual.of_level("tambon")["value"]
    )
    assert f" {100 - same} แห่ง" in words.compared(view)


def test_the_sum_of_the_weights_is_told(method_of: Views) -> None:
    told = controls.sum_of_weights(method_of(weights="50-50-50-50-0"))
    assert "200" in told
    assert "25%" in told


@pytest.mark.parametrize(("k", "number"), [("5", 1), ("20", 1), ("25", 2), ("40", 2), ("100", 5)])
def test_the_cutoff_is_told_in_dimensions(method_of: Views, k: str, number: int) -> None:
    assert f"อย่างน้อย {number} จาก 5" in controls.at_least(method_of(k=k))


def test_contributions_of_the_country_add_up_to_one(method_of: Views) -> None:
    rows = contributions.contribution_rows(method_of())
    assert rows["value"].sum() == pytest.approx(1)
    assert rows["value"].is_monotonic_decreasing


def test_the_dominant_map_marks_every_area(method_of: Views) -> None:
    view = method_of(level="district")
    found = cached.dominant(view.release.id, "district", 2561, "target_poor")
    painted = agencies.dominant_map(view, found, found["mask"].value_counts().index[:7].tolist())
    assert len(painted.marks) == 928
    sizes = sum(int(row.size.strip("()").replace(",", "")) for row in painted.legend["rows"])
    assert sizes == 928
    assert painted.marks.count("-") == 50


def test_the_steady_map_has_a_key_for_every_mark(method_of: Views) -> None:
    view = method_of()
    found = cached.standing(view.release.id, "province", 2561, "target_poor")
    painted = steady.steady_map(view, found)
    always = int((found["worst_share"] == 1).sum())
    assert painted.marks.count("5") == always
    assert set(painted.marks) <= {row.key for row in painted.legend["rows"]}


def test_the_steadiest_are_listed_with_their_band(method_of: Views) -> None:
    view = method_of()
    found = cached.standing(view.release.id, "province", 2561, "target_poor")
    assert len(steady.steady_rows(view, found)) == steady.LISTED


@pytest.mark.parametrize("shown", options.shown())
@pytest.mark.parametrize("population", ["target_poor", "households"])
def test_the_maps_have_a_table_and_a_text(method_of: Views, shown: str, population: str) -> None:
    view = method_of(level="district", shown=shown, population=population, k="60")
    made = tables.setting(view)
    assert len(made.rows) == 928
    shown_value = view.of_level("district")["value"]
    assert made.rows["value"].sort_index().equals(shown_value.sort_index())
    heads = [column.title for column in made.columns]
    assert len(set(heads)) == len(heads)
    unit = {"target_poor": "คน", "households": "ครัวเรือน"}[population]
    assert any(f"({unit})" in head for head in heads)
    assert "928" in aloud.map_in_words(view)


def test_the_parts_with_a_map_have_a_table_of_every_area(method_of: Views) -> None:
    view = method_of()
    often = cached.standing(view.release.id, "province", 2561, "target_poor")
    common = cached.dominant(view.release.id, "province", 2561, "target_poor")
    assert len(tables.steady(view, often).rows) == 77
    assert len(tables.agencies(view, common).rows) == 77
    words_of_map = in_words(steady.steady_map(view, often))
    assert "(77)" not in words_of_map
    assert "ทุกเกณฑ์" in words_of_map


# TPMAP's rows of ตำบลบางเพรียง (110208): one target poor, the only one in any dimension.
@pytest.mark.parametrize(
    ("population", "area", "said"),
    [("target_poor", "110208", "1 person ("), ("households", "120106", "1 household (")],
)
def test_one_is_not_told_as_several(
    method_of: Views, population: str, area: str, said: str
) -> None:
    asked = {"lang": "en", "k": "5", "population": population, "level": "tambon", "area": area}
    told = words.headline(method_of(**asked))
    assert said in told
    assert "reaches the cut-off" in told
