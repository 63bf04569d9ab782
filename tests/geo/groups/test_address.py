"""Groups as texts: what is written is read again, and what is wrong is told."""

from __future__ import annotations

from urllib.parse import quote

import polyline
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.groups import address, ranges
from geo.groups.address import Asked
from geo.groups.faults import KEYS, WrongGroup
from geo.groups.group import cleaned
from geo.groups.origins import (
    Circle,
    Listed,
    Near,
    Polygon,
    Ready,
    Rectangle,
    Rule,
    Stored,
)
from geo.groups.points import decoded, encoded

EVERY = [f"{province}{district:02}{tambon:02}" for province in (50, 83) for district in (1, 2, 5)
         for tambon in (1, 2, 3, 5, 8)]  # fmt: skip
POINTS = st.tuples(st.floats(5, 21), st.floats(97, 106))
LISTS = st.sets(st.sampled_from(EVERY), min_size=1)
MADE = st.one_of(
    st.lists(POINTS, min_size=3, max_size=40).map(lambda points: Polygon(tuple(points))),
    st.builds(Rectangle, POINTS, POINTS),
    st.builds(Circle, POINTS, st.floats(0.01, 900)),
    st.builds(Near, st.sampled_from(EVERY), st.floats(0.01, 900)),
    st.builds(Rule, st.just("income_rate"), st.sampled_from(["ge", "le"]),
              st.floats(0, 1).map(lambda one: round(one, 6)), st.just("north"), st.just(2561)),
    st.builds(Ready, st.sampled_from(["region", "cluster"]), st.just("north-upper-1")),
    st.just(Ready("border")),
    st.just(Stored("ab12cd34")),
    LISTS.map(lambda codes: Listed(ranges.written(codes, EVERY))),
)  # fmt: skip


@given(
    st.sampled_from(["district", "tambon"]),
    MADE,
    st.booleans(),
    st.sampled_from(["", "ลุ่มน้ำ น่าน", "a & b"]),
)
def test_whatever_is_written_is_read_again(level, made, units, name) -> None:
    asked = Asked(level, made, units, name)
    assert address.read(address.written(asked)) == asked


@given(MADE)
def test_an_address_needs_no_escapes(made) -> None:
    text = address.written(Asked("tambon", made))
    assert quote(text, safe="~") == text


@given(LISTS)
def test_lists_are_read_as_they_were_written(codes: set[str]) -> None:
    assert ranges.read(ranges.written(codes, EVERY), "tambon", EVERY) == tuple(sorted(codes))


def test_corners_are_a_polyline_in_other_signs() -> None:
    """The 64 signs of a polyline in their order, for 64 that an address has room for."""
    points = [(15.12345, 102.54321), (15.2, 102.6), (15.0, 102.7)]
    signs = "".join(chr(code) for code in range(63, 127))
    safe = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    plain = encoded(points).translate(str.maketrans(safe, signs))
    assert plain == polyline.encode(points, 5)
    assert decoded(encoded(points)) == tuple(points)


def test_seventeen_corners_are_about_a_hundred_letters() -> None:
    corners = tuple((15 + 0.07 * (place % 5), 102 + 0.05 * place) for place in range(17))
    assert len(encoded(corners)) <= 150


WRONG = {
    "": "level",
    "tambon": "kind",
    "village~list~50": "level",
    "tambon.all~list~50": "level",
    "tambon~star~50": "kind",
    "tambon~list": "address",
    "tambon~list~50~51": "address",
    "tambon~polygon~!!": "corners",
    "tambon~polygon~gx_qH_x09W": "corners",
    "tambon~polygon~gx_qH_x09Wg2tNvvy": "corners",
    "tambon~rectangle~gx_qH_x09W": "corners",
    "tambon~circle~15~102": "address",
    "tambon~circle~x~102~3": "address",
    "tambon~circle~95~102~3": "place",
    "tambon~circle~15~102~0": "radius",
    "tambon~circle~15~102~1001": "radius",
    "tambon~circle~nan~102~3": "address",
    "tambon~near~abc~3": "area",
    "tambon~rule~income_rate~gt~0.1~TH~2561": "rule",
    "tambon~rule~income_rate~ge~nan~TH~2561": "rule",
    "tambon~rule~income_rate~ge~x~TH~2561": "rule",
    "tambon~stored~../../etc": "stored",
    "tambon~list~" + "5" * 9_000: "long",
}


@pytest.mark.parametrize("text", sorted(WRONG))
def test_a_text_that_is_no_group_tells_what_is_wrong(text: str) -> None:
    with pytest.raises(WrongGroup) as told:
        address.read(text)
    assert told.value.key == WRONG[text]
    assert told.value.key in KEYS


@pytest.mark.parametrize(
    "text",
    [
        "5",
        "99",
        "500",
        "5001011",
        "500101-04",
        "500101_99",
        "50-51",
        "500103-01",
        "",
        "5001.x",
        "500109",
    ],
)
def test_codes_that_there_are_not_are_refused(text: str) -> None:
    with pytest.raises(WrongGroup) as told:
        ranges.read(text, "tambon", EVERY)
    assert told.value.key == "codes"


@given(st.text())
def test_no_text_is_read_as_anything_but_a_group_or_a_fault(text: str) -> None:
    try:
        found = address.read(text)
    except WrongGroup:
        return
    assert address.read(address.written(found)) == found


def test_names_are_one_line_without_signs_of_the_address() -> None:
    assert cleaned(" ลุ่มน้ำ\n~|น่าน\u202e ") == "ลุ่มน้ำ น่าน"
    assert len(cleaned("ก" * 500)) == 80
