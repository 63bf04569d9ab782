"""Names of areas and levels: short, in full, within a province, and Bangkok's own words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ui.naming import kinds_key, level_key
from ui.view import View

Views = Callable[..., View]


@pytest.mark.parametrize(
    ("level", "within", "key"),
    [
        ("district", "", "level-district"),
        ("district", "10", "level-district-bangkok"),
        ("tambon", "10", "level-tambon-bangkok"),
        ("province", "10", "level-province"),
        ("tambon", "55", "level-tambon"),
    ],
)
def test_bangkok_has_its_own_words_below_the_province(level: str, within: str, key: str) -> None:
    assert level_key(level, within) == key
    assert f"level-{kinds_key(level, within)}" == key


def test_a_district_is_named_by_itself_with_its_kind_and_in_full(view_of: Views) -> None:
    view = view_of()
    assert view.own_name("5505") == "อำเภอปัว"
    assert view.short_name("5505") == "อ.ปัว"
    assert "น่าน" in view.name("5505", full=True)
