"""Registered people and houses: a bound of every count, so of every area with figures."""

from __future__ import annotations

from data.official.gazetteer import with_units
from data.official.registered import registered


def test_districts_of_a_province_hold_no_more_people_than_are_registered_in_it():
    found = registered()
    for province in sorted(code for code in found if len(code) == 2):
        below = [
            one.people for code, one in found.items() if code[:2] == province and len(code) == 4
        ]
        assert sum(below) <= found[province].people


def test_a_unit_that_the_areas_lack_gets_a_row_without_a_place(embedded):
    unit = "100151"
    found = with_units(embedded.areas, embedded.areas.index.union([unit]))
    assert unit not in embedded.areas.index
    assert (found.at[unit, "level"], found.at[unit, "parent"]) == ("municipality", "1001")
    assert len(found) == len(embedded.areas) + 1
    assert with_units(embedded.areas, embedded.areas.index[:5]) is embedded.areas
