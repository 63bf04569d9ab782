"""Names of the survey units without a boundary, against the compiled table of the sources."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from data.official import municipal

FACTS = Path(__file__).parents[3].parent / "shared/facts/municipal-units.csv"
KINDS = {"city", "town", "subdistrict", "special", "health_centre"}


def test_a_unit_has_its_name_its_kind_and_its_tambons() -> None:
    nan = municipal.units()["550151"]
    assert (nan.name_th, nan.kind) == ("เทศบาลเมืองน่าน", "town")
    assert "550101" in nan.tambons
    assert nan in municipal.covering()["550101"]


def test_pattaya_and_the_parts_of_khon_kaen_are_named_as_what_they_are() -> None:
    kinds = {code: unit.kind for code, unit in municipal.units().items()}
    assert kinds["200451"] == "special"
    centres = [code for code, kind in kinds.items() if kind == "health_centre"]
    assert centres == [f"4001{number}" for number in range(90, 98)]
    assert set(kinds.values()) == KINDS


def test_every_unit_of_the_release_but_eight_has_a_name(embedded) -> None:
    there = embedded.codes("municipality")
    unnamed = [code for code in there if code not in municipal.units()]
    assert (len(there), len(unnamed)) == (593, 8)
    for code in there:
        name = embedded.areas.at[code, "name_th"]
        known = municipal.units().get(code)
        assert name.startswith(known.name_th if known else ("เทศบาล", "ตำบล"))
        assert name.endswith(f"(หน่วยสำรวจ {code})")


@pytest.mark.sources
@pytest.mark.skipif(not FACTS.exists(), reason="../shared/facts is not here")
def test_names_and_tambons_are_those_compiled() -> None:
    with FACTS.open(encoding="utf-8-sig") as stream:
        rows = list(csv.DictReader(stream))
    told = {row["code"]: (row["name_th"], row["tambons"]) for row in rows if row["name_th"]}
    assert told.pop("530407")[0] == "ท่าแฝก"  # a tambon that moved
    found = {
        code: (unit.name_th, ";".join(unit.tambons)) for code, unit in municipal.units().items()
    }
    assert found == told
