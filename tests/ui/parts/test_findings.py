"""Findings in one sentence, each template with figures counted elsewhere."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from data.catalog import catalog
from ui.charts.ground import visible
from ui.parts import findings, ranking
from ui.view import View

Views = Callable[..., View]


def sentence(view: View) -> str:
    """The finding without the joiners that only keep words on one line."""
    return findings.sentence(view).replace("\u2060", "")


def test_the_country_by_province_in_thai(view_of: Views) -> None:
    assert sentence(view_of()) == (
        "8 ใน 10 จังหวัดที่มีสัดส่วนคนจนเป้าหมาย สูงที่สุดอยู่ในภาคเหนือ "
        "สูงสุดคือ จังหวัดแม่ฮ่องสอน (13.7% ทั้งประเทศ 2.8%)"
    )


def test_the_country_by_province_in_english(view_of: Views) -> None:
    assert findings.sentence(view_of(lang="en")) == (
        "8 of the 10 provinces with the highest figures are in the North; "
        "Mae Hong Son is highest (Target poor rate: 13.7%; Thailand 2.8%)"
    )


# TPMAP 61: Nan has 44,304 target poor of 339,357 surveyed, 13.0553%; less 2.8187%, 10.2 points.
def test_an_area_above_the_country(view_of: Views) -> None:
    assert sentence(view_of(area="55")) == (
        "จังหวัดน่าน: สัดส่วนคนจนเป้าหมาย 13.1% สูงกว่าทั้งประเทศ (2.8%) 10.2 จุดร้อยละ"
    )


def test_an_area_below_the_country(view_of: Views) -> None:
    assert "below Thailand (2.8%)" in findings.sentence(view_of(area="11", lang="en"))


def test_bangkok_has_no_figures_and_says_so(view_of: Views) -> None:
    assert findings.sentence(view_of(area="10")).startswith("กรุงเทพมหานคร: ไม่มีข้อมูล")


def test_a_leader_from_another_region_is_told_with_its_own(view_of: Views) -> None:
    """Most of the ten lowest are in the Central region; Phuket, the lowest, is in the South."""
    assert "จังหวัดภูเก็ต (ภาคใต้)" in findings.sentence(view_of(measure="registered_share"))


def test_an_indicator_is_said_to_be_failed(view_of: Views) -> None:
    assert "สัดส่วนไม่ผ่านตัวชี้วัดที่ 22" in findings.sentence(view_of(measure="indicator_22"))


def test_a_protected_figure_is_said_to_be_protected(view_of: Views) -> None:
    view = view_of(measure="multi_rate", level="tambon")
    table = view.of_level("tambon")
    code = str(table.index[table["protected"]][0])
    sentence = findings.sentence(view_of(measure="multi_rate", level="tambon", area=code))
    assert "น้อยกว่า 5 คน" in sentence


def test_the_lowest_lead_where_high_is_good(view_of: Views) -> None:
    assert "ต่ำสุด" in findings.sentence(view_of(measure="registered_share"))


@pytest.mark.parametrize("lang", ["th", "en"])
@pytest.mark.parametrize("area", ["TH", "10", "50", "5001", "500107", "south"])
def test_every_measure_has_a_sentence_everywhere(view_of: Views, lang: str, area: str) -> None:
    lacking = {}
    for measure, known in catalog().measures.items():
        view = view_of(measure=measure, area=area, lang=lang)
        said, expected = findings.sentence(view), known.name(lang)
        there = view.level_of(area) in known.levels.split()
        if area == "10" and there and view.row("10")["value"] != view.row("10")["value"]:
            expected = {"th": "ไม่ครอบคลุม", "en": "does not cover"}[lang]
        if expected not in said:
            lacking[measure] = said
    assert lacking == {}


@pytest.mark.parametrize(
    ("area", "rank"), [("58", "อันดับ 1 จาก 76 จังหวัด"), ("55", "อันดับ 2 จาก 76 จังหวัด"), ("10", "–")]
)
def test_a_rank_comes_with_its_n(view_of: Views, area: str, rank: str) -> None:
    assert findings.rank_text(view_of(area=area), area) == rank


@pytest.mark.parametrize("lang", ["th", "en"])
@pytest.mark.parametrize("level", ["province", "district", "tambon"])
@pytest.mark.parametrize("measure", ["target_poor_rate", "multi_rate", "indicator_16"])
@pytest.mark.parametrize("end", ["highest", "lowest"])
def test_names_and_figures_of_bars_fit_beside_each_other(
    view_of: Views, lang: str, level: str, measure: str, end: str
) -> None:
    view = view_of(lang=lang, level=level, measure=measure)
    rows = ranking.ranking_rows(view, end)
    assert (rows["name"] + rows["text"]).map(visible).max() <= ranking.ROOM
    assert [view.value(code) in text for code, text in rows["text"].items()] == [True] * 10
