"""Areas of NESDC's rows: regions by their declared names, provinces by the matcher."""

from __future__ import annotations

import pytest

from data.official.nesdc_places import region_named
from geo.areas import COUNTRY, REGIONS, region_of


@pytest.mark.parametrize("space", ["", " "])
@pytest.mark.parametrize("region", sorted(REGIONS))
def test_a_region_is_named_with_or_without_its_word_and_spaces(region, space) -> None:
    name = REGIONS[region][0]
    assert region_named(space.join(("ภาค", name.removeprefix("ภาค")))) == region


@pytest.mark.parametrize("text", ["ทั่วราชอาณาจักร", "ทั่ว ราชอาณาจักร"])
def test_the_country_is_named(text) -> None:
    assert region_named(text) == COUNTRY


@pytest.mark.parametrize("text", ["", "เลย", "ภาค", "ภาคเหนือบน"])
def test_anything_else_is_neither(text) -> None:
    assert region_named(text) == ""


def test_every_province_lies_in_a_region_that_is_named() -> None:
    assert region_of("42") in REGIONS
