"""Provinces that a title or a file's name speaks of."""

from __future__ import annotations

import pytest

from data.stored.release import load_release
from geo.names import titles
from geo.names.known_names import KnownNames

NAMES = KnownNames.of(load_release().areas)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("รายงานจังหวัดขอนแก่นปี2566", {"40"}),
        ("จ.น่าน และ จ.แพร่", {"55", "54"}),
        ("Chiang Mai 2566", {"50"}),
        ("ครัวเรือนที่มีปัญหา", set()),
        ("", set()),
    ],
)
def test_provinces_are_found_by_words_of_their_own_or_after_their_level(text, codes):
    assert titles.provinces_in(NAMES, text) == codes


def test_every_province_is_found_after_its_level():
    for code, names in NAMES.own.items():
        if len(code) == 2:
            assert code in titles.provinces_in(NAMES, f"จังหวัด{names[0]}")
