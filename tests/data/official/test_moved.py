"""Codes that changed since the boundaries were drawn, against the register of the sources."""

from __future__ import annotations

import csv
from pathlib import Path

import pandas as pd
import pytest

from data.official import moved

FACTS = Path(__file__).parents[3].parent / "shared/facts/area-changes.csv"


def tambons(*codes: str, name: str = "ท่าแฝก") -> pd.DataFrame:
    """Tambons of these codes, the first under the name given."""
    names = [name, *(f"ตำบล{code}" for code in codes[1:])]
    parents = {
        f"{level}_{lang}": [f"{level} {code[:digits]} {lang}" for code in codes]
        for level, digits in (("district", 4), ("province", 2))
        for lang in ("th", "en")
    }
    return pd.DataFrame({"tambon_th": names, **parents}, index=list(codes))


def test_a_tambon_that_moved_has_its_code_and_its_parents_names_of_today() -> None:
    found = moved.recoded(tambons("530306", "530401"))
    assert found.index.tolist() == ["530401", "530407"]
    assert found.loc["530407"].tolist() == [
        "ท่าแฝก", "district 5304 th", "district 5304 en", "province 53 th", "province 53 en",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "frame",
    [
        tambons("530306", "530401", name="ชื่ออื่น"),
        tambons("530306", "530401", "530407"),
        tambons("530306", "550101"),
        tambons("104701", "530401", name="บางนา"),
    ],
    ids=["another name", "its new code is taken", "no such district", "became several"],
)
def test_nothing_else_moves(frame: pd.DataFrame) -> None:
    pd.testing.assert_frame_equal(moved.recoded(frame), frame.sort_index())


def test_codes_in_force_without_a_boundary_are_not_those_abolished() -> None:
    assert {"104702", "530407", "100910"} <= moved.undrawn()
    assert not {"104701", "530306"} & moved.undrawn()


@pytest.mark.sources
@pytest.mark.skipif(not FACTS.exists(), reason="../shared/facts is not here")
def test_every_change_is_that_of_the_register() -> None:
    with FACTS.open(encoding="utf-8") as stream:
        register = [
            row for row in csv.DictReader(stream) if not row["difference"].startswith("other")
        ]
    assert [
        (row["code"], row["name_th"], row["related_codes"], row["effective"]) for row in register
    ] == [(one.code, one.name_th, " ".join(one.related), one.effective) for one in moved.declared()]
    gone = [row["code"] for row in register if row["difference"] == "no longer in force"]
    assert [one.code for one in moved.declared() if one.status == moved.ABOLISHED] == gone


def test_the_release_keeps_the_table(embedded) -> None:
    kept = embedded.manifest["area_changes"]
    assert [one["code"] for one in kept] == [one.code for one in moved.declared()]
    areas = embedded.areas.index
    assert [one["code"] for one in kept if one["code"] in areas] == ["104701", "105001", "530407"]
