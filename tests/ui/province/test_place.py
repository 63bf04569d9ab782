"""The head of a province's page: its sentence, its cards, its dimensions, its files."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ui.parts import cards, findings
from ui.province import five, profile
from ui.view import View

Views = Callable[..., View]


def sentence(view: View) -> str:
    """The finding without the joiners that only keep words on one line."""
    return findings.sentence(view).replace("\u2060", "")


# 61_province_common.csv and 61_province_11111.csv: Nan 44,304 of 339,357; the North (17 provinces)
# 4.8%, the country 2.8% as printed.
def test_a_place_is_held_against_country_and_region_in_thai(place_of: Views) -> None:
    assert sentence(place_of(area="55")) == (
        "จังหวัดน่าน: สัดส่วนคนจนเป้าหมาย 13.1% สูงกว่าทั้งประเทศ (2.8%) 10.2 จุดร้อยละ "
        "สูงกว่าภาคเหนือ (4.8%) 8.2 จุด · อันดับ 2 จาก 76 จังหวัด"
    )


def test_a_place_is_held_against_country_and_region_in_english(place_of: Views) -> None:
    assert findings.sentence(place_of(area="55", lang="en")) == (
        "Nan: Target poor rate 13.1%, 10.2 percentage points above Thailand (2.8%) "
        "and 8.2 above the North (4.8%) · rank 2 of 76 provinces"
    )


def test_a_place_below_both_says_so(place_of: Views) -> None:
    assert "ต่ำกว่าทั้งประเทศ (2.8%)" in sentence(place_of(area="5001"))
    assert "ต่ำกว่าภาคเหนือ (4.8%)" in sentence(place_of(area="5001"))


@pytest.mark.parametrize(("lang", "words"), [("th", "เท่ากับ"), ("en", "the same as")])
def test_a_place_at_the_same_rate_says_so(place_of: Views, lang: str, words: str) -> None:
    view = place_of(area="55", lang=lang)
    same = view.text(
        "place-finding", name="-", measure="-", value="-", country="-", region="-",
        region_name="-", rank="-", country_points="0", region_points="0",
        country_side="same", region_side="same",
    )  # fmt: skip
    assert same.count(words) == 2


def test_bangkok_says_why_it_has_no_figures(place_of: Views) -> None:
    assert "ไม่ครอบคลุมกรุงเทพมหานคร" in sentence(place_of(area="10"))


def test_the_cards_are_measure_distances_and_rank(place_of: Views) -> None:
    measure, country, region, rank = cards.of_place(place_of(area="55"))
    assert measure[1:] == ("13.1%", "44,304 จาก 339,357 คน")
    assert country[1] == "+10.2"
    assert region[1] == "+8.2"
    assert rank[1] == "2"


def test_a_place_without_a_figure_is_not_held_against_others(place_of: Views) -> None:
    _, country, _, rank = cards.of_place(place_of(area="500101"))
    assert country[1:] == ("2.8%", "")
    assert rank[1:] == ("–", "")


def test_dimensions_have_marks_for_country_and_region(place_of: Views) -> None:
    rows = five.dimension_rows(place_of(area="55"), "55")
    north = place_of(area="55").row("north", "health_rate")
    assert rows.at["health", "mark"] == north["count"] / north["base"]
    assert rows.at["health", "tick"] == pytest.approx(217_081 / 36_647_817)


def test_the_file_of_a_place_has_every_measure(place_of: Views) -> None:
    view = place_of(area="550701", level="tambon")
    made = profile.profile_table(view)
    assert set(made.rows["code"]) == {"550701"}
    assert len(made.rows) == sum(
        "tambon" in one.levels.split() for one in view.catalog.measures.values()
    )
    assert dict(made.about)["ที่มา"].startswith("TPMAP")


@pytest.mark.parametrize(("area", "words"), [("10", ("เขต", "แขวง")), ("55", ("อำเภอ", "ตำบล"))])
def test_levels_have_their_own_words_in_bangkok(
    place_of: Views, area: str, words: tuple[str, str]
) -> None:
    view = place_of(area=area)
    assert (view.level_name("district"), view.level_name("tambon")) == words
