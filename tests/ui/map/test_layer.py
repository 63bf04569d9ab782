"""What a page's map paints: marks, legend, words, and how much it sends."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, replace

import pytest

from data.catalog import catalog
from data.stored.release import Release
from geo.classing.marks import PLAIN, WEAK
from ui.map import aloud, layer, ranges
from ui.view import View

Views = Callable[..., View]


@pytest.mark.parametrize(
    ("level", "areas"), [("province", 77), ("district", 928), ("tambon", 7425)]
)
@pytest.mark.parametrize("measure", ["target_poor_rate", "multi_rate", "mpi_a", "indicator_22"])
def test_every_area_has_a_mark_and_every_mark_a_key(
    view_of: Views, level: str, areas: int, measure: str
) -> None:
    shown = layer.painting_of(view_of(level=level, measure=measure))
    assert len(shown.marks) == areas
    keys = {row.key for row in shown.legend["rows"]}
    assert {mark if mark in "-*0123456789" else "a" for mark in shown.marks} <= keys


@pytest.mark.parametrize("level", ["province", "district", "tambon"])
@pytest.mark.parametrize("classes", ["quantile", "high", "policy"])
def test_the_legends_counts_are_those_of_the_marks(
    view_of: Views, level: str, classes: str
) -> None:
    shown = layer.painting_of(view_of(level=level, classes=classes))
    for row in shown.legend["rows"]:
        if row.key != "a":
            weak = shown.marks.count(WEAK[PLAIN.index(row.key)]) if row.key in PLAIN else 0
            assert row.size == f"{shown.marks.count(row.key) + weak:,}"


def test_bangkok_is_no_data_not_zero(view_of: Views, release: Release) -> None:
    view = view_of()
    assert layer.painting_of(view).marks[list(release.codes("province")).index("10")] == "-"


def test_the_ranges_of_fixed_breaks(view_of: Views) -> None:
    labels = ranges.class_labels(view_of(level="tambon", classes="policy"))
    assert labels == ["0", ">0–<1.0", "1.0–<2.5", "2.5–<5.0", "5.0–<10.0", "10.0–55.4"]


def test_the_legend_marks_the_class_of_the_area_chosen(view_of: Views) -> None:
    ticks = layer.painting_of(view_of(area="58")).legend["ticks"]
    assert [(tick.kind, tick.key, tick.share, tick.text) for tick in ticks] == [
        ("country", "3", 17, "ทั้งประเทศ 2.8%"),
        ("area", "4", 100, "จังหวัดแม่ฮ่องสอน 13.7%"),
    ]


def test_a_comparison_within_a_province_says_so(view_of: Views) -> None:
    view = view_of(level="district")
    own = replace(view, within="50", choice=view.choice.but(classes="within"))
    assert "เทียบภายในจังหวัด" in layer.painting_of(own).legend["title"]


def test_a_province_opened_keeps_the_national_breaks(view_of: Views) -> None:
    view = view_of(level="district")
    opened = replace(view, within="50")
    assert ranges.class_labels(opened) == ranges.class_labels(view)


def test_a_count_says_that_its_colours_are_rates(view_of: Views) -> None:
    assert layer.painting_of(view_of(measure="target_poor")).legend["notes"]
    assert not layer.painting_of(view_of()).legend["notes"]


def test_a_reversed_scale_says_so(view_of: Views) -> None:
    assert layer.painting_of(view_of(measure="hai")).legend["dark"] == "เข้ม = แย่กว่า (ค่าต่ำ)"
    assert layer.painting_of(view_of(measure="density")).legend["dark"] == "เข้ม = ค่าสูง"
    assert layer.painting_of(view_of()).legend["dark"] == "เข้ม = แย่กว่า"


def test_a_count_is_filled_by_its_rate(view_of: Views) -> None:
    count, rate = (
        layer.painting_of(view_of(measure=name)) for name in ("target_poor", "target_poor_rate")
    )
    assert count.marks == rate.marks


@pytest.mark.parametrize(
    ("level", "kilobytes"), [("province", 12), ("district", 30), ("tambon", 150)]
)
@pytest.mark.parametrize("measure", ["target_poor_rate", "bmn_poor_rate", "mpi_m0", "indicator_06"])
def test_what_the_map_sends_stays_within_its_budget(
    view_of: Views, level: str, kilobytes: int, measure: str
) -> None:
    shown = layer.painting_of(view_of(level=level, measure=measure, area="50"))
    # Streamlit sends the layer's script as a JSON text within JSON.
    assert len(json.dumps(json.dumps(asdict(shown), ensure_ascii=False))) < kilobytes * 1000


@pytest.mark.parametrize("lang", ["th", "en"])
def test_the_map_in_words_names_the_extremes_and_how_many_have_figures(
    view_of: Views, lang: str
) -> None:
    words = aloud.map_in_words(view_of(lang=lang))
    assert "76" in words
    assert "77" in words
    assert {"th": "แม่ฮ่องสอน (13.7%)", "en": "Mae Hong Son (13.7%)"}[lang] in words


@pytest.mark.parametrize("measure", list(catalog().measures))
def test_every_measure_can_be_painted(view_of: Views, measure: str) -> None:
    view = view_of(measure=measure, level="district")
    assert len(layer.painting_of(view).colours) == len(view.classes.classes)


def test_the_legend_of_bangkok_speaks_of_its_own_levels(view_of: Views) -> None:
    opened = replace(view_of(level="tambon"), within="10")
    assert "แขวง" in layer.painting_of(opened).legend["unit"]
