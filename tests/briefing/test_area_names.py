"""How a slide names areas: with their kinds where they need them, never broken inside a name."""

from __future__ import annotations

import pytest

from briefing.area_names import AreaNames
from briefing.wording import Wording
from data.stored.release import Release

JOINER, FIRM = "\u2060", "\u00a0"


@pytest.fixture
def names(release: Release) -> dict[str, AreaNames]:
    """The names on slides of Phuket, in both languages."""
    return {lang: AreaNames(release.areas, "83", Wording(lang)) for lang in ("th", "en")}


def plain(text: str) -> str:
    """A text without what keeps it on a line."""
    return text.replace(JOINER, "").replace(FIRM, " ")


@pytest.mark.parametrize(
    ("code", "thai", "english"),
    [
        ("TH", "ประเทศไทย", "Thailand"),
        ("83", "ภูเก็ต", "Phuket"),
        ("8301", "อ.เมืองภูเก็ต", "Mueang Phuket"),
        ("830103", "ต.เกาะแก้ว", "Ko Kaeo"),
        ("103001", "แขวงลาดยาว", "Lat Yao"),
    ],
)
def test_a_short_name_has_its_kind_below_the_province(
    names: dict[str, AreaNames], code: str, thai: str, english: str
) -> None:
    assert plain(names["th"].name(code)) == thai
    assert plain(names["en"].name(code)) == english


def test_a_name_is_never_broken(names: dict[str, AreaNames]) -> None:
    assert names["th"].own_name("83") == f"จังหวัด{JOINER}ภูเก็ต"
    assert names["en"].name("830103") == f"Ko{FIRM}{JOINER}Kaeo"


def test_a_tambon_is_named_with_its_district_and_a_district_alone(
    names: dict[str, AreaNames],
) -> None:
    assert plain(names["th"].named("830103")) == "ต.เกาะแก้ว อ.เมืองภูเก็ต"
    assert plain(names["th"].named("8301")) == "อ.เมืองภูเก็ต"
    assert plain(names["en"].named("830103")) == "Ko Kaeo, Mueang Phuket"


def test_inside_a_sentence_kinds_are_written_out(names: dict[str, AreaNames]) -> None:
    assert plain(names["th"].spoken("830103")) == "ตำบลเกาะแก้ว อำเภอเมืองภูเก็ต"
    assert plain(names["th"].spoken("8301")) == "อำเภอเมืองภูเก็ต"
    assert plain(names["th"].spoken("83")) == "ภูเก็ต"


def test_a_region_is_spoken_of_with_its_article(release: Release) -> None:
    assert AreaNames(release.areas, "south", Wording("en")).spoken_area == "the South"
    assert AreaNames(release.areas, "83", Wording("en")).spoken_area == "Phuket"


@pytest.mark.parametrize(("area", "kinds"), [("83", "อำเภอ"), ("10", "เขต"), ("TH", "อำเภอ")])
def test_the_capital_has_kinds_of_its_own(release: Release, area: str, kinds: str) -> None:
    assert AreaNames(release.areas, area, Wording("th")).kinds("district") == kinds


def test_one_area_and_several_are_told_apart(names: dict[str, AreaNames]) -> None:
    english = names["en"]
    assert [english.many("district", number) for number in (1, 25)] == [
        "1 district",
        "25 districts",
    ]
    assert (english.kinds("district"), english.kinds("district", plural=False)) == (
        "districts",
        "district",
    )


def test_numbers_take_the_digits_of_the_slide(release: Release) -> None:
    assert AreaNames(release.areas, "83", Wording("th", "thai")).many("tambon", 17) == "๑๗ ตำบล"
