"""What groups are called where nobody named them, and that a name given stands."""

from __future__ import annotations

import re

import pytest

from data.stored.release import Release
from figures.groups import asking, naming
from geo.groups.origins import Circle, Near, Polygon, Ready, Rule

MADE = {
    "circle": (Circle((15, 102), 30), "รัศมี 30 กม. รอบพิกัด 15.00, 102.00"),
    "odd circle": (Circle((15, 102), 2.5), "รัศมี 2.5 กม. รอบพิกัด 15.00, 102.00"),
    "near": (Near("55", 5), "ภายใน 5 กม. จาก น่าน"),
    "cluster": (Ready("cluster", "east-2"), "กลุ่มจังหวัดภาคตะวันออก 2"),
    "region": (Ready("region", "north"), "ภาคเหนือ"),
    "border": (Ready("border"), "ตำบลในอำเภอที่ติดชายแดนทางบก"),
    "rule": (
        Rule("target_poor_rate", "ge", 0.1, "north", 2561),
        "ตำบลในภาคเหนือที่สัดส่วนคนจนเป้าหมายตั้งแต่ 10.0% ขึ้นไป",
    ),
    "rule of a province": (
        Rule("target_poor", "le", 20, "55", 2561),
        "ตำบลในจังหวัดน่านที่จำนวนคนจนเป้าหมายไม่เกิน 20",
    ),
    "rule of all": (
        Rule("multi_rate", "ge", 0.08, "TH", 2561),
        "ตำบลทั่วประเทศที่",
    ),
}


@pytest.mark.parametrize("kind", sorted(MADE))
def test_a_group_is_called_after_how_it_was_made(release: Release, kind: str) -> None:
    made, expected = MADE[kind]
    group = asking.drawn(release, "tambon", made)
    assert naming.name(release, group, "th").startswith(expected)
    assert not any("ก" <= sign <= "๛" for sign in naming.name(release, group, "en"))


@pytest.mark.parametrize("side", ["ge", "le"])
@pytest.mark.parametrize(
    ("measure", "value", "told"),
    [
        ("target_poor_rate", 0.0996, "9.96%"),
        ("target_poor_rate", 0.0214, "2.14%"),
        ("target_poor_rate", 0.00004, "0.004%"),
        ("target_poor_rate", 0.1, "10.0%"),
        ("target_poor_rate", 0.123456, "12.3456%"),
        ("target_poor", 20.5, "20.5"),
        ("target_poor", 1200, "1,200"),
    ],
)
def test_a_bound_is_named_as_it_is(
    release: Release, measure: str, value: float, told: str, side: str
) -> None:
    """A group of all at 9.96% and above is not called that of 10.0%, which two of it are below."""
    group = asking.drawn(release, "tambon", Rule(measure, side, value, "TH", 2561))
    for lang in ("th", "en"):
        numbers = re.findall(r"[\d,.]+%?", naming.name(release, group, lang))
        assert told in numbers


def test_a_list_is_called_by_how_many_and_where(release: Release) -> None:
    group = asking.listed(release, "tambon", ["550101", "550102", "540101"])
    assert naming.name(release, group, "th") == "3 ตำบล ในจังหวัดแพร่ และจังหวัดน่าน"
    assert naming.name(release, group, "en") == "3 tambons in Phrae and Nan"
    corners = ((18, 100), (18, 101), (19, 101), (19, 100))
    wide = asking.drawn(release, "district", Polygon(corners))
    assert "และอีก" in naming.name(release, wide, "th")


def test_a_name_given_stands_in_every_language(release: Release) -> None:
    group = asking.listed(release, "tambon", ["550101"], name="ลุ่มน้ำ  น่าน~")
    assert {naming.name(release, group, lang) for lang in ("th", "en")} == {"ลุ่มน้ำ น่าน"}
