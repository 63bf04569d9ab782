"""Every count is named by what it counts, on the screen, in files and in the map's message."""

from __future__ import annotations

import csv as reader
import io
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

from data.catalog import Measure, catalog
from data.imports import bmn
from data.imports.systems import SYSTEMS
from data.stored.release import Release
from figures.files import xlsx
from tests.ui import loaded
from tests.ui.parts.test_absences import SCHOOLS, shown
from ui.map import layer
from ui.parts import cards, counts, findings, ranking, tables
from ui.province import profile
from ui.site import NATIONAL
from ui.view import View

NAMED = {
    "target_poor_rate": ("คนจนเป้าหมาย (คน)", "ประชากรที่สำรวจ (คน)"),
    "target_poor": ("คนจนเป้าหมาย (คน)", "ประชากรที่สำรวจ (คน)"),
    "bmn_poor_rate": ("คนจน จปฐ. (คน)", "ประชากรที่สำรวจ (คน)"),
    "bmn_poor": ("คนจน จปฐ. (คน)", "ประชากรที่สำรวจ (คน)"),
    "poor_household_rate": ("ครัวเรือนยากจน จปฐ. (ครัวเรือน)", "ครัวเรือนที่สำรวจ (ครัวเรือน)"),
    "poor_households": ("ครัวเรือนยากจน จปฐ. (ครัวเรือน)", "ครัวเรือนที่สำรวจ (ครัวเรือน)"),
    "registered_share": ("คนจน จปฐ. ที่ลงทะเบียนบัตรสวัสดิการแห่งรัฐ (คน)", "คนจน จปฐ. (คน)"),
    "education_rate": ("คนจนเป้าหมายที่ขัดสนมิติการศึกษา (คน)", "ประชากรที่สำรวจ (คน)"),
    "income_rate": ("คนจนเป้าหมายที่ขัดสนมิติรายได้ (คน)", "ประชากรที่สำรวจ (คน)"),
    "multi_rate": ("คนจนเป้าหมายที่ขัดสนตั้งแต่ 2 มิติ (คน)", "ประชากรที่สำรวจ (คน)"),
    "mpi_m0": ("คนจนเป้าหมายที่ขัดสนตั้งแต่ 2 มิติ (คน)", "ประชากรที่สำรวจ (คน)"),
    "indicator_16": ("ไม่ผ่านตัวชี้วัดที่ 16", "สำรวจตัวชี้วัดที่ 16"),
}
STANDING = [one for one in catalog().measures.values() if counts.counts(one)]

HOMES = loaded.id_of("ครัวเรือนไม่มีไฟฟ้า (ครัวเรือน)", "count", "households")
"""Households without electricity, a column of the table by province."""


@pytest.fixture(scope="module")
def folder_by_province() -> Path:
    """Where a release lies with a count of schools and one of households, of provinces."""
    return loaded.by_province()


@pytest.fixture
def by_province(folder_by_province: Path) -> Iterator[Release]:
    """That release in force."""
    with loaded.in_force(folder_by_province) as found:
        yield found


MONEY = loaded.id_of("รายได้เฉลี่ย (บาท)", "number")


@pytest.fixture(scope="module")
def folder_with_money(release: Release, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where a release lies with a measure of money, of provinces."""
    codes = [code for code in release.codes("province") if code != "10"]
    rows = [f"{code},2566,{71_000 + place}" for place, code in enumerate(codes)]
    return loaded.imported(tmp_path_factory.mktemp("money"), "รหัส,ปี,รายได้เฉลี่ย (บาท)", rows)


@pytest.fixture
def with_money(folder_with_money: Path) -> Iterator[Release]:
    """That release in force."""
    with loaded.in_force(folder_with_money) as found:
        yield found


@pytest.mark.parametrize(("lang", "told"), [("th", "71,000 บาท"), ("en", "71,000 baht")])
def test_money_is_told_in_baht(with_money: Release, lang: str, told: str) -> None:
    first = with_money.codes("province")[1]
    view = shown(with_money, NATIONAL, measure=MONEY, level="province", period="2566", lang=lang)
    assert view.value(first) == told
    assert counts.unit_word(view.measure, lang) == told.split()[1]
    assert "0000" not in told + findings.sentence(view)
    assert {"ดัชนี", "index"}.isdisjoint(findings.sentence(view).split())


@pytest.mark.parametrize(("measure", "heads"), NAMED.items())
def test_what_a_measure_counts(view_of, measure: str, heads: tuple[str, str]) -> None:
    counted, base = view_of(measure=measure).named_counts()
    assert (counted.head("th"), base.head("th")) == heads


@pytest.mark.parametrize("lang", ["th", "en"])
def test_different_columns_have_different_names(release: Release, lang: str) -> None:
    """Target poor is one column; education's, income's … are others."""
    of_column = {}
    for one in STANDING:
        column = one.count, one.dimension, one.derived
        of_column[column] = counts.counted(one, release.catalog, lang).head(lang)
    assert len(set(of_column.values())) == len(of_column)
    bases = {one.base: counts.based(one, release.catalog, lang).head(lang) for one in STANDING}
    assert len(set(bases.values())) == len(bases)


@pytest.mark.parametrize("measure", [one.id for one in STANDING])
@pytest.mark.parametrize("level", ["province", "district"])
def test_table_files_and_map_name_the_count(view_of, measure: str, level: str) -> None:
    view: View = view_of(measure=measure, level=level, lang="en")
    counted, base = (one.head("en") for one in view.named_counts())
    rows = tables.rows_of(view)[:3]
    made = tables.table_of(view, rows)
    sheet = openpyxl.load_workbook(io.BytesIO(xlsx(made, data="a", source="b")))["a"]
    heads = [cell.value for cell in sheet[1]]
    own = [base] if view.measure.unit == "count" else [counted, base]
    assert all(head in heads for head in own)
    assert len(set(heads)) == len(heads)
    written = reader.DictReader(io.StringIO(tables.csv(view, rows).decode("utf-8-sig")))
    assert {(row["count_of"], row["base_of"]) for row in written} == {(counted, base)}
    tip = layer.painting_of(view).texts["count"]
    noun = counts.counted(view.shade, view.catalog, "en").name
    assert counts.is_indicator(view.shade) or tip.startswith(noun)
    assert "{count}" in tip
    assert "{base}" in tip


def test_a_measure_without_a_count_has_no_columns_of_counts(view_of) -> None:
    view = view_of(measure="hai")
    made = tables.table_of(view, tables.rows_of(view))
    assert [column.id for column in made.columns] == ["code", "name", "value", "rank", "state"]


@pytest.mark.parametrize(
    ("measure", "told"),
    [
        ("poor_household_rate", "ครัวเรือน"),
        ("registered_share", "จากคนจน จปฐ."),
        ("indicator_16", "ไม่ผ่าน"),
        ("education_rate", "คน"),
    ],
)
def test_charts_and_cards_say_the_unit(view_of, measure: str, told: str) -> None:
    view = view_of(measure=measure)
    assert told in cards.standing(view, view.row("55"))
    ranked = ranking.bar_rows(view, view.reading, "highest", shown=3)["text"]
    assert measure == "registered_share" or all(told in text for text in ranked)


def test_the_profile_names_every_count(place_of) -> None:
    made = profile.profile_table(place_of(area="55"))
    named = made.rows.set_index("measure")
    assert named.at["สัดส่วนครัวเรือนยากจน จปฐ.", "counts_of"] == NAMED["poor_households"][0]
    assert set(named.loc[named["count"].notna(), "counts_of"]) >= {
        heads[0] for heads in NAMED.values()
    }
    assert named.at["จำนวนครัวเรือนยากจน จปฐ.", "unit"] == "ครัวเรือน"


def test_an_imported_count_is_of_what_its_header_says(by_province: Release) -> None:
    schools = by_province.catalog.measures[SCHOOLS]
    homes = by_province.catalog.measures[HOMES]
    assert (counts.unit(schools), counts.unit(homes)) == ("things", "households")
    assert counts.value_head(schools, "th") == "จำนวนโรงเรียน"
    assert counts.value_head(homes, "th") == "ครัวเรือนไม่มีไฟฟ้า (ครัวเรือน)"
    view = shown(by_province, NATIONAL, measure=SCHOOLS, period="2566")
    assert view.value("55") == view.value("55").rstrip("คน ")
    rate = shown(by_province, NATIONAL, measure=f"{SCHOOLS}_rate", period="2566")
    assert "โรงเรียน" in rate.tooltip("1", "2")
    assert rate.named_counts()[0].head("th") == "จำนวนโรงเรียน"
    told = cards.standing(rate, rate.row("55"))
    assert "ต่อประชากรที่สำรวจ" in told


OF_HOUSEHOLDS = ("qm_", "lb_")


@pytest.mark.parametrize(
    "measure",
    [
        *(each for one in SYSTEMS.values() for each in one.measures(list(one.fields))),
        *bmn.measures(["bmn38_04_failed", "bmn38_04_surveyed"]),
    ],
    ids=lambda one: one.id,
)
@pytest.mark.parametrize("lang", ["th", "en"])
def test_what_importers_count_is_named(measure: Measure, lang: str) -> None:
    counted, base = (of(measure, catalog(), lang) for of in (counts.counted, counts.based))
    assert counted.name != base.name
    assert counted.unit == (
        counts.HOUSEHOLDS if measure.id[:3] in OF_HOUSEHOLDS and measure.base else counts.THINGS
    )
