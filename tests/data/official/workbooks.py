"""A workbook laid out as NESDC's, of made-up figures that agree with each other."""

from __future__ import annotations

from collections.abc import Sequence

from data.intake.grid import Sheet, even
from geo.areas import REGIONS, region_of

YEARS = (2565, 2566, 2567)
NAMED = {
    "bangkok": ["กรุงเทพมหานคร"],
    "central": ["ภาคกลาง"],
    "north": ["ภาคเหนือ"],
    "northeast": ["ภาคตะวันออก", "เฉียงเหนือ"],
    "south": ["ภาคใต้"],
}
"""Regions as the workbook names them, broken over rows where it does."""
TITLES = {
    "1.1": ("เส้นความยากจน จำแนกตามภาคและเขตพื้นที่", "(หน่วย : บาท/คน/เดือน)"),
    "1.2": ("สัดส่วนคนจนเมื่อวัดด้านรายจ่าย จำแนกตามภาคและพื้นที่", "(หน่วย : ร้อยละ)"),
    "1.3": ("จำนวนคนจนเมื่อวัดด้านรายจ่าย จำแนกตามภาคและพื้นที่", "(หน่วย : พันคน)"),
    "1.4": ("เส้นความยากจน (Poverty line) จำแนกตามจังหวัด", "หน่วย : บาท/คน/เดือน"),
    "1.5": ("สัดส่วนคนจน เมื่อวัดด้านรายจ่าย จำแนกตามจังหวัด", "หน่วย : ร้อยละ"),
    "1.6": ("จำนวนคนจน เมื่อวัดด้านรายจ่าย จำแนกตามจังหวัด", "หน่วย : พันคน"),
    "2.1": ("สัดส่วนคนเกือบจน(สูงกว่าเส้นยากจนไม่เกิน 20%) จำแนกตามภาคและพื้นที่", "(หน่วย : ร้อยละ)"),
    "2.3": ("สัดส่วนคนจนน้อย(ต่ำกว่าเส้นยากจนไม่เกิน 20%) จำแนกตามภาคและพื้นที่", "(หน่วย : ร้อยละ)"),
    "2.5": ("สัดส่วนคนจนมาก (ต่ำกว่าเส้นยากจนเกิน 20%) จำแนกตามภาคและพื้นที่", "(หน่วย : ร้อยละ)"),
    "8.1": ("สัมประสิทธิ์ความไม่เสมอภาค (Gini coefficient) ของรายได้ จำแนกตามภาค", ""),
    "9.1": ("สัมประสิทธิ์ความไม่เสมอภาค (Gini coefficient) ของรายจ่าย จำแนกตามภาค", ""),
}  # fmt: skip
NOTE = '"-" คือ ไม่สามารถคำนวณได้ เนื่องจากจำนวนตัวอย่างไม่เพียงพอ'
KIND = {"1.1": "line", "1.4": "line", "1.2": "share", "1.5": "share", "1.3": "poor", "1.6": "poor"}


def people(code: str) -> int:
    """People of a province, made up from its code."""
    return 200_000 + 13_000 * int(code)


def poor(code: str, year: int) -> int:
    """Poor people of a province in a year, made up."""
    return people(code) * (3 + int(code) % 17) // 100 + 100 * (year - YEARS[0])


def figure(codes: Sequence[str], kind: str, year: int) -> float:
    """A made-up figure of provinces together: thousands of poor, percent, or baht a month."""
    if kind == "poor":
        return sum(poor(code, year) for code in codes) / 1000
    if kind == "share":
        return 100 * sum(poor(code, year) for code in codes) / sum(map(people, codes))
    lines = [(2500 + int(code) + year - YEARS[0]) * people(code) for code in codes]
    return sum(lines) / sum(map(people, codes))


def _written(codes: Sequence[str], kind: str) -> list[str]:
    return [repr(figure(codes, kind, year)) for year in YEARS]


def _of_provinces(kind: str, provinces: dict[str, str]) -> list[list[str]]:
    rows = [["ภาค", "จังหวัด", *map(str, YEARS)]]
    for region, named in NAMED.items():
        codes = [code for code in provinces if region_of(code) == region]
        names = [provinces[code] for code in codes] + ["รวม"]
        cells = [[code] for code in codes] + [codes]
        first = [*named, *[""] * len(names)]
        rows += [
            [first[at], name, *_written(of, kind)]
            for at, (name, of) in enumerate(zip(names, cells, strict=True))
        ]
    return [*rows, ["ทั่วประเทศ", "", *_written(list(provinces), kind)]]


def _of_regions(kind: str, provinces: dict[str, str]) -> list[list[str]]:
    rows = [["ภาค", "เขตพื้นที่", *map(str, YEARS)]]
    for region in (*REGIONS, "TH"):
        codes = [code for code in provinces if region in ("TH", region_of(code))]
        name = "ทั่วประเทศ" if region == "TH" else "".join(NAMED[region]).removeprefix("ภาค")
        town = [name, "ในเขตเทศบาล", "1", "1", "1"]
        rows += [town, ["", "รวม", *_written(codes, kind)]]
    return rows


def _of_shares(at: int) -> list[list[str]]:
    rows = [["ภาค", "เขตพื้นที่", *map(str, YEARS)]]
    for region in (*REGIONS, "TH"):
        name = "ทั่วประเทศ" if region == "TH" else "".join(NAMED[region]).removeprefix("ภาค")
        rows += [[name, "ในเขตเทศบาล", "1", "1", "1"], ["", "รวม", *[str(at + 0.5)] * len(YEARS)]]
    return rows


def _of_years() -> list[list[str]]:
    names = ["ทั่วประเทศ", "กรุงเทพฯ", "กลาง", "เหนือ", "ตะวันออกเฉียงเหนือ", "ใต้", "ในเขตเทศบาล"]
    return [["ปี พ.ศ.", *names]] + [[str(year), *["0.4123"] * len(names)] for year in YEARS]


def sheets(provinces: dict[str, str]) -> dict[str, Sheet]:
    """The sheets of a whole workbook by name; `provinces` are Thai names by code."""
    made = {}
    for name, (title, unit) in TITLES.items():
        kind = KIND.get(name, "")
        if kind:
            body = (_of_provinces if "จังหวัด" in title else _of_regions)(kind, provinces)
        else:
            body = _of_years() if "Gini" in title else _of_shares(int(name[-1]))
        rows = [[f"ตาราง {name} : {title} ปี 2565-2567"], ["", "", "", "", unit], *body, [], [NOTE]]
        made[name] = Sheet(f"{name} ", even(rows))
    return made
