"""Where a record's code counts, and what is told of one that counts nowhere."""

from __future__ import annotations

import pytest

from tabulating import areas
from tests.tabulating import made


@pytest.mark.parametrize(
    ("code", "unit", "village", "kind"),
    [
        ("110101", "110101", "", ""),
        ("11010102", "110101", "11010102", ""),
        ("110151", "110151", "", ""),
        ("11010102.0", "110101", "11010102", ""),
        (made.ABOLISHED, made.NOW, "", "abolished_area"),
        (f"{made.ABOLISHED}01", made.NOW, "", "abolished_area"),
        ("110199", "", "", "unknown_area"),
        ("1101", "", "", "malformed_area"),
        ("011010", "", "", "malformed_area"),
    ],
)
def test_a_code_has_a_place(code: str, unit: str, village: str, kind: str) -> None:
    place = areas.placed([code], areas.known_units(made.AREAS))[code]
    assert (place.unit, place.village, place.kind) == (unit, village, kind)
