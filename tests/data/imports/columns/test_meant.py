"""A column of numbers: when two are one figure, what it counts, how it is shown."""

from __future__ import annotations

from dataclasses import replace

import pytest

from data.imports.columns import meant
from data.imports.columns.meant import Meant
from data.imports.draft import Meaning

COUNT = Meant(2, "จำนวนคนจน (คน)", "จำนวนคนจน (คน)", Meaning(unit="count"), base="people")


def test_unit_year_and_things_counted_tell_figures_apart() -> None:
    assert meant.one_figure(COUNT, replace(COUNT, column=3))
    for other in (
        replace(COUNT, year=2565),
        replace(COUNT, about=Meaning(unit="percent")),
        replace(COUNT, figure="จำนวนคนพิการ"),
        replace(COUNT, header="จำนวนคนจน (ครัวเรือน)"),
    ):
        assert not meant.one_figure(COUNT, other)


def test_the_id_changes_with_source_unit_and_base() -> None:
    ids = {
        COUNT.id("ก"),
        COUNT.id("ข"),
        replace(COUNT, about=Meaning(unit="percent")).id("ก"),
        replace(COUNT, base="households").id("ก"),
    }
    assert len(ids) == 4
    said = replace(COUNT, about=Meaning(unit="count", denominator="households"))
    assert said.id("ก") == replace(COUNT, base="households").id("ก")
    assert replace(COUNT, column=9).id("ก") == COUNT.id("ก")


@pytest.mark.parametrize(
    ("unit", "header", "shown"),
    [
        ("number", "รายได้เฉลี่ย (บาท)", "baht"),
        ("number", "ค่า ก", "number"),
        ("fraction", "สัดส่วน", "percent"),
        ("count", "จำนวน", "count"),
        ("index", "ดัชนี", "index"),
    ],
)
def test_money_is_in_baht_and_a_fraction_a_percent(unit, header, shown) -> None:
    assert meant.shown_unit(Meant(2, header, header, Meaning(unit=unit))) == shown


@pytest.mark.parametrize(
    ("name", "things"),
    [
        ("คนจน (คน)", "people"),
        ("คนจน (ราย)", "people"),
        ("จน (ครัวเรือน)", "households"),
        ("poor (households)", "households"),
        ("รายได้ (บาท)", ""),
        ("คนจน ต่อประชากร (คน)", ""),
    ],
)
def test_brackets_say_what_is_counted(name, things) -> None:
    assert meant.counted(name) == things


def test_a_bare_name_has_neither_unit_nor_base() -> None:
    assert meant.bare("คนจน (คน) ต่อประชากรที่สำรวจ") == "คนจน"
    assert meant.bare("Poor people (people) per household") == "Poor people"
    assert meant.bare("คนจน (ชาย) สูงอายุ") == "คนจน (ชาย) สูงอายุ"
