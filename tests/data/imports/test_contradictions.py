"""Evidence that stands beside a figure and denies it: each kind is asked about or refused."""

from __future__ import annotations

import pytest

from tests.data.intake.read import read, sheet, stored
from wording import saying

HEAD = ["จังหวัด", "ปี", "จำนวนคนจน"]


def provinces(base) -> list[str]:
    """Names of all provinces, in the order of their codes."""
    return [str(base.areas.at[code, "name_th"]) for code in sorted(base.codes("province"))]


def asked(report) -> list[str]:
    """The kinds of what is asked."""
    return [ask.key.partition(":")[0] for ask in report.asks]


def test_a_sheet_of_one_province_with_rows_of_another_is_asked_about(embedded) -> None:
    names = provinces(embedded)
    for own, other in zip(names, [*names[1:], names[0]], strict=True):
        cells = [HEAD, [own, 2566, 10]]
        assert read(embedded, sheet(cells, own))[0].clean, own
        report, _ = read(embedded, sheet(cells, other))
        assert asked(report) == ["province"], (own, other)
        answers = {f"province:{other}": "rows"}
        assert read(embedded, sheet(cells, other), answers=answers)[0].clean


def test_a_title_of_the_publisher_asks_nothing(embedded) -> None:
    rows = [[name, 2566, 10] for name in provinces(embedded)]
    report, _ = read(embedded, sheet([["สำนักงานสถิติจังหวัดนนทบุรี"], HEAD, *rows]))
    assert report.clean


@pytest.mark.parametrize("level", ["จังหวัด", "อำเภอ", "ตำบล", "province", "District", "tambon"])
def test_a_row_that_says_its_level_is_of_that_level(embedded, level) -> None:
    own = {"จังหวัด": 2, "province": 2, "อำเภอ": 4, "District": 4}.get(level, 6)
    for code in ("50", "5015", "501503"):
        cells = [["รหัส", "ระดับ", "ปี", "จำนวนคนจน"], [code, level, 2566, 10]]
        assert read(embedded, sheet(cells))[0].clean == (len(code) == own)


def test_a_level_beside_a_name_that_several_areas_have_chooses_among_them(embedded) -> None:
    head = ["ระดับ", "พื้นที่", "ปี", "จำนวนคนจน"]
    district = str(embedded.areas.at["8603", "name_th"])
    cells = [head, ["จังหวัด", "ชุมพร", 2566, 1], ["อำเภอ", district, 2566, 2]]
    report, draft = read(embedded, sheet(cells))
    assert report.clean
    assert stored(draft) == {("86", 2566): 1, ("8603", 2566): 2}


DAYS = ("12/03/{year}", "1 มกราคม {year}", "ม.ค. {year}", "{year}-{after}", "พ.ศ. {year}")


@pytest.mark.parametrize("written", DAYS)
@pytest.mark.parametrize("title", [[], [["ข้อมูลปี 2566"]]], ids=["column", "title"])
def test_days_and_spans_of_other_years_than_the_row_s_are_asked_about(
    embedded, written, title
) -> None:
    for said, right in ((2566, True), (2563, False)):
        day = written.format(year=said, after=said + 1)
        cells = [*title, [*HEAD, "ช่วงที่สำรวจ"], ["แพร่", "" if title else 2566, 10, day]]
        report, draft = read(embedded, sheet(cells), columns={"ช่วงที่สำรวจ": ""} if right else {})
        assert report.clean == right, day
        assert right or "year-beside" in asked(report), day
        assert not right or stored(draft) == {("54", 2566): 10}


def test_headers_of_other_years_than_the_title_are_asked_about(embedded) -> None:
    cells = [["ตารางปี 2560"], ["จังหวัด", "จำนวนคนจน ปี 2565", "จำนวนคนจน ปี 2566"], ["แพร่", 1, 2]]
    assert asked(read(embedded, sheet(cells))[0]) == ["year"]
    report, draft = read(embedded, sheet(cells), answers={"year:": "header"})
    assert report.clean
    assert stored(draft) == {("54", 2565): 1, ("54", 2566): 2}


@pytest.mark.parametrize(
    ("unit", "times"), [("พันคน", 1000), ("ล้านคน", 1_000_000), ("คน", 1), ("ร้อยละ", 1)]
)
def test_a_title_s_unit_counts_where_the_header_says_no_other(embedded, unit, times) -> None:
    cells = [[f"หน่วย: {unit}"], ["จังหวัด", "ปี", "จำนวนคนจน"], ["แพร่", 2566, 0.002]]
    report, draft = read(embedded, sheet(cells))
    if times > 1:
        assert stored(draft) == {("54", 2566): round(0.002 * times)}
    cells[1][2] = "คนจน (คน)"
    report, _ = read(embedded, sheet(cells))
    assert asked(report) == (["scale"] if times > 1 else [])


def test_thousands_of_baht_in_a_title_are_thousands(embedded) -> None:
    cells = [["หน่วย : พันบาท"], ["จังหวัด", "ปี", "รายได้เฉลี่ยต่อครัวเรือน"], ["แพร่", 2566, 12.5]]
    report, draft = read(embedded, sheet(cells))
    assert report.clean
    assert stored(draft) == {("54", 2566): 12_500}


def test_a_percent_is_held_against_the_count_and_the_whole_beside_it(embedded) -> None:
    head = ["จังหวัด", "ปี", "ประชากรทั้งหมด (คน)", "คนจน (คน)", "คนจน (ร้อยละ)"]
    rows = [
        [name, 2566, 1000 + at, 7 * at, f"{700 * at / (1000 + at):.1f}"]
        for at, name in enumerate(provinces(embedded))
    ]
    report, draft = read(embedded, sheet([head, *rows]))
    assert report.clean
    assert sorted(one.unit for one in draft.measures if one.kind != "ratio") == [
        "count", "count", "percent",
    ]  # fmt: skip
    rows[5][4] = "33.3"
    (fault,) = read(embedded, sheet([head, *rows]))[0].faults
    assert (fault.found, saying.said(fault.message, "en")) == (
        "33.3",
        "the percent does not fit the count",
    )


def test_more_poor_than_people_in_the_same_row_are_a_fault(embedded) -> None:
    cells = [["จังหวัด", "ปี", "ประชากร (คน)", "คนจน (คน)"], ["แพร่", 2566, 100, 101]]
    assert [fault.found for fault in read(embedded, sheet(cells))[0].faults] == ["101"]


@pytest.mark.parametrize("header", ["unemployment rate", "Literacy Rate", "อัตราการว่างงาน"])
def test_the_unit_of_a_rate_is_asked(embedded, header) -> None:
    cells = [["จังหวัด", "ปี", header], ["แพร่", 2566, 1.2], ["น่าน", 2566, 3.4]]
    report, _ = read(embedded, sheet(cells))
    assert [choice.value for choice in report.asks[0].choices] == ["percent", "number"]
    report, draft = read(embedded, sheet(cells), answers={f"unit:{header}": "percent"})
    assert report.clean
    assert stored(draft) == {("54", 2566): 0.012, ("55", 2566): 0.034}


def test_households_are_divided_by_households(embedded) -> None:
    cells = [["จังหวัด", "ปี", "ครัวเรือนยากจน (ครัวเรือน)"], ["แพร่", 2566, 12]]
    report, draft = read(embedded, sheet(cells))
    assert [one.base for one in draft.measures] == ["households_base"] * 2
    assert any("อัตราต่อครัวเรือน" in saying.said(role.told, "th") for role in report.columns)


def test_a_district_beside_each_province_is_asked_about(embedded) -> None:
    head = ["จังหวัด", "ปี", "อำเภอที่จนที่สุด", "จำนวนคนจน"]
    cells = [head, ["เชียงใหม่", 2566, "อมก๋อย", 10], ["ลำปาง", 2566, "งาว", 5]]
    report, _ = read(embedded, sheet(cells))
    assert asked(report) == ["level"]
    _, draft = read(embedded, sheet(cells), answers={"level:อำเภอที่จนที่สุด": "none"})
    assert stored(draft) == {("50", 2566): 10, ("52", 2566): 5}
    _, draft = read(embedded, sheet(cells), answers={"level:อำเภอที่จนที่สุด": "district"})
    assert stored(draft) == {("5018", 2566): 10, ("5205", 2566): 5}


@pytest.mark.parametrize("codes", [("1", "2"), ("ก", "ข"), ("01", "02")])
def test_columns_that_tell_rows_apart_are_asked_about_alone_and_together(embedded, codes) -> None:
    head = ["จังหวัด", "ปี", "ชนิด", "จำนวนคนจน"]
    rows = [[name, 2566, code, 3] for name in ("แพร่", "น่าน") for code in codes]
    assert [ask.key for ask in read(embedded, sheet([head, *rows]))[0].asks] == ["group:ชนิด"]
    head.insert(3, "แหล่ง")
    rows = [[*row[:3], source, 3] for row in rows for source in ("รัฐ", "เอกชน")]
    report, _ = read(embedded, sheet([head, *rows]))
    assert [ask.key for ask in report.asks] == ["group:ชนิด", "group:แหล่ง"]
    assert [len(ask.choices) for ask in report.asks] == [3, 3]


def test_codes_of_agencies_are_no_codes_of_areas(embedded) -> None:
    cells = [["รหัสหน่วยงาน", *HEAD], ["1001", "แพร่", 2566, 10], ["1002", "น่าน", 2566, 7]]
    report, draft = read(embedded, sheet(cells))
    assert report.clean
    assert stored(draft) == {("54", 2566): 10, ("55", 2566): 7}


def test_a_text_alone_beside_the_areas_is_a_footnote(embedded) -> None:
    cells = [["ภาค", *HEAD], ["เหนือ", "แพร่", 2566, 10], ["จังหวัดบึงกาฬเริ่มมีปี 2555", "", "", ""]]
    report, draft = read(embedded, sheet(cells))
    assert (report.clean, len(report.asides)) == (True, 1)
    assert stored(draft) == {("54", 2566): 10}
