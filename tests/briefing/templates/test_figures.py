"""What a slide says equals what the store holds."""

from __future__ import annotations

import pandas as pd
import pytest

from briefing.page.bars import Bars
from briefing.page.curve import Curve
from briefing.page.slide import MapPanel, Slide
from briefing.page.tables import SlideTable
from briefing.wording import Wording
from data.stored import store
from poverty import concentration
from tests.briefing.conftest import slide_of

PROVINCES = ("30", "58", "83")
TEXT = Wording("th")


def texts(slide: Slide) -> list[str]:
    """Every text of a slide."""
    return [label.text for label in slide.marks() if hasattr(label, "text")]


def figures(level: str) -> pd.DataFrame:
    """The store's figures of a level, untouched by the slides' own code."""
    return store.active().figures(level, 2561)


@pytest.mark.parametrize("area", PROVINCES)
def test_a_provinces_people_are_the_stores(area: str) -> None:
    row = figures("province").loc[area]
    said = texts(slide_of("province", area))
    assert f"{row['target_poor']:,.0f}" in said
    assert any(f"{row['people']:,.0f}" in text for text in said)


@pytest.mark.parametrize("area", PROVINCES)
def test_five_dimensions_are_the_stores(area: str) -> None:
    row = figures("province").loc[area]
    columns = [name for name in row.index if name.startswith("target_poor_")]
    (bars,) = (part for part in slide_of("province", area).elements if isinstance(part, Bars))
    wanted = sorted(
        sum(row[name] for name in columns if name.removeprefix("target_poor_")[bit] == "1")
        for bit in range(5)
    )
    assert sorted(bar.value * row["people"] for bar in bars.rows) == pytest.approx(wanted)


@pytest.mark.parametrize("area", PROVINCES)
def test_the_ten_worst_tambons_are_the_stores(area: str) -> None:
    table = figures("tambon")
    table = table[table.index.str.startswith(area)]
    rates = (table["target_poor"] / table["people"]).dropna().sort_values(ascending=False)
    (shown,) = (part for part in slide_of("tambons", area).elements if isinstance(part, SlideTable))
    names = store.active().areas["name_th"]
    assert [row[1] for row in shown.rows] == names[rates.index[:10]].tolist()
    assert [row[3] for row in shown.rows] == [TEXT.percent(rate) for rate in rates[:10]]


@pytest.mark.parametrize("area", PROVINCES)
def test_the_municipal_units_are_counted(area: str) -> None:
    units = figures("municipality")
    units = units[units.index.str.startswith(area)]
    said = " ".join(texts(slide_of("tambons", area)))
    assert f"{len(units)} แห่ง" in said
    assert f"{units['target_poor'].sum():,.0f}" in said


@pytest.mark.parametrize("area", PROVINCES)
def test_half_of_the_poor_is_the_stores(area: str) -> None:
    poor = pd.concat([figures(level)["target_poor"] for level in ("tambon", "municipality")])
    poor = poor[poor.index.str.startswith(area)].dropna()
    slide = slide_of("start", area)
    (curve,) = (part for part in slide.elements if isinstance(part, Curve))
    number = concentration.holding(poor)
    share = poor.sort_values(ascending=False)[:number].sum() / poor.sum()
    assert curve.at == pytest.approx((number / len(poor), share))
    assert str(number) in slide.title


def test_the_ranking_of_provinces_is_the_stores() -> None:
    table = figures("province")
    rates = (table["target_poor"] / table["people"]).dropna().sort_values(ascending=False)
    charts = [part for part in slide_of("ranking", "TH").elements if isinstance(part, Bars)]
    shown = [bar.value for chart in charts for bar in chart.rows]
    assert shown == pytest.approx([*rates[:14], *rates[-14:]])
    assert [chart.rows[-1].rank for chart in charts] == ["14", "76"]


def test_class_counts_of_the_national_map_add_up_to_its_areas() -> None:
    (panel,) = (part for part in slide_of("national", "TH").elements if isinstance(part, MapPanel))
    labels = [mark.text for mark in panel.parts if hasattr(mark, "text")]
    counts = [int(text) for text in labels if text.isdecimal()]
    assert sum(counts) == 77


@pytest.mark.parametrize("template", ["province", "tambons", "together", "start", "ranking"])
def test_bangkok_is_without_data_never_zero(template: str) -> None:
    slide = slide_of(template, "10")
    assert "ไม่มีข้อมูล" in slide.title
    assert "0%" not in texts(slide)


def test_small_groups_of_combinations_are_never_shown() -> None:
    for area in ("75", "83"):
        for part in slide_of("together", area).elements:
            if isinstance(part, Bars) and part.unit == "count":
                assert all(bar.value == 0 or bar.value >= 5 for bar in part.rows)


def test_a_low_value_is_worst_where_high_is_good() -> None:
    slide = slide_of("ranking", "TH", measure="registered_share")
    first, last = (part for part in slide.elements if isinstance(part, Bars))
    assert first.rows[0].value < last.rows[-1].value
    assert "ต่ำที่สุด" in slide.title
