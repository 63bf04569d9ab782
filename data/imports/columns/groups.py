"""Rows finer than areas: a column that tells apart rows of one area (men and women, months)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from data.imports.columns import helpers, unit_words
from data.intake import no_data
from data.intake.header import AREA_ROLES, header_key, role
from data.intake.numbers import NotANumber, is_year, number
from data.intake.table import AreaTable, Line

ROLE = "group:"
"""Beginning of the role of such a column, its number after it."""
_ALWAYS = re.compile(
    r"เพศ|gender|sex|(?:ชื่อ|เลขที่|รหัส|ลำดับ)?(?:หมู่บ้าน|หมู่ที่|หมู่|บ้าน|ชุมชน)(?:ที่)?|village(?:_?(?:name|no|code|id|th))?"
    r"|moo(?:_?ban)?(?:_?(?:no|name))?|mooban|mu_?ban|community|vill?_?(?:name|code|id)"
    r"|(?:ชื่อ|รหัส)?(?:โรงพยาบาล|รพ\.?|รพ\.?สต\.?|สถานบริการ|สถานพยาบาล|หน่วยบริการ|โรงเรียน|สถานศึกษา|ตำรวจ|วัด)(?:.*)?"
    r"|hosp(?:ital)?(?:_?(?:name|code|id))?|school(?:_?(?:name|code|id))?"
    r"|เทศบาล|อปท\.?|ชื่ออปท\.?|(?:ชื่อ)?องค์กรปกครองส่วนท้องถิ่น|municipality"
    r"|(?:กลุ่ม|ช่วง)อายุ(?:\(ปี\))?|ช่วงวัย|วัย|age_?(?:group|range|class|band)s?|กลุ่มวัย"
    r"|ไตรมาส(?:ที่)?|quarter|qtr|อาชีพ|occupation|ศาสนา|religion|สัญชาติ|เชื้อชาติ|nationality|ethnic(?:ity)?"
    r"|(?:ระดับ)?การศึกษา|education(?:_?level)?|สถานภาพ(?:สมรส)?|marital_?status|ควินไทล์.*|quintile|เดไซล์.*|decile"
    r"|ในเขต/นอกเขต|ในเขต-นอกเขต|เขตการปกครอง/เขตเทศบาล|urban_?rural|area_?type|เขตเมือง/ชนบท"
)
_MONTH = re.compile(r"เดือน|month(?:_?(?:name|no))?|รายเดือน|งวด(?:ที่)?|รอบ(?:ที่)?|round|ครั้งที่")
_MEN_WOMEN = frozenset({"ชาย", "หญิง", "male", "female", "m", "f", "men", "women", "ช", "ญ"})
MONTH_NAME = re.compile(
    r"มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม"
    r"|(?:ม\.?ค|ก\.?พ|มี\.?ค|เม\.?ย|พ\.?ค|มิ\.?ย|ก\.?ค|ส\.?ค|ก\.?ย|ต\.?ค|พ\.?ย|ธ\.?ค)\.?"
    r"|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
)
_VILLAGE = re.compile(r"(?:หมู่(?:ที่|บ้าน)?|ม\.|บ้าน|ชุมชน|moo|village)\s*\S+", re.IGNORECASE)
_AGE = re.compile(r"\d+\s*[-–]\s*\d+\s*ปี|\d+\s*ปี(?:ขึ้นไป)?|(?:ต่ำกว่า|น้อยกว่า|มากกว่า)\s*\d+\s*ปี?|\d+\+")
_TOTAL = re.compile(r"รวม.*|ทั้งหมด|ทั้งสิ้น|ทุกเพศ|ทุกวัย|ทุกกลุ่ม.*|ทุกอายุ|total|all|both(?:sexes)?|sum")


def columns(one: AreaTable, fields: Mapping[str, str]) -> list[int]:
    """The columns that make a table finer than areas; `fields` is what a person said of some."""
    taken = {
        column for name, column in one.header.roles.items() if name in AREA_ROLES or name == "year"
    }
    free = [
        column
        for column, name in enumerate(one.header.names)
        if name and column not in taken and name not in fields and not role(name)
    ]
    found = [column for column in free if _is_group(one, column)]
    return [*found, *_telling_apart(one, free, found)]


def with_roles(one: AreaTable, fields: Mapping[str, str]) -> AreaTable:
    """A table with a role for each of these columns, so that none is a figure."""
    more = {f"{ROLE}{column}": column for column in columns(one, fields)}
    return replace(one, header=replace(one.header, roles=one.header.roles | more))


def _is_group(one: AreaTable, column: int) -> bool:
    """Whether header or contents say that a column is of groups within areas."""
    name = header_key(one.header.names[column])
    texts = {text.strip().lower() for text in one.values(column)} - {""}
    parts = {text for text in texts if not total(text)}
    if not parts or all(map(is_year, parts)):  # years are asked about as such
        return False
    if _ALWAYS.fullmatch(name):
        return True
    if _MONTH.fullmatch(name) or all(map(MONTH_NAME.fullmatch, parts)):
        return len(parts) > 1
    return parts <= _MEN_WOMEN or all(
        _AGE.fullmatch(text) or _VILLAGE.fullmatch(text) for text in parts
    )


def _telling_apart(one: AreaTable, free: Sequence[int], known: Sequence[int]) -> list[int]:
    """The fewest further columns by which rows of one area, year and known group differ."""
    found: list[int] = []
    several = _several(one, known)
    if not several:
        return []
    may_be = [column for column in free if column not in known and _may_part(one, column, several)]
    while several and may_be:
        best = max(may_be, key=lambda column: _parted(one, several, column))
        if _parted(one, several, best) == len(several):
            break
        found.append(best)
        may_be.remove(best)
        several = _several(one, [*known, *found])
    return sorted(found) if not several else []


def _several(one: AreaTable, known: Sequence[int]) -> list[list[Line]]:
    """Rows that nothing known tells apart, together."""
    rows: dict[tuple[str, ...], list[Line]] = {}
    for line in one.lines:
        rows.setdefault(own(one, line, known), []).append(line)
    return [lines for lines in rows.values() if len(lines) > 1]


def _parted(one: AreaTable, several: Sequence[Sequence[Line]], column: int) -> int:
    """In how many parts a column tells rows that are alike."""
    return sum(len({one.cell(line, column) for line in lines}) for lines in several)


def _may_part(one: AreaTable, column: int, several: Sequence[Sequence[Line]]) -> bool:
    """Whether a column may part rows: it holds words, or the same few codes in several areas."""
    name = one.header.names[column]
    why = helpers.why(name)
    if unit_words.is_column(name) or (why and why[1] != helpers.CODE):
        return False
    texts = [text for text in one.values(column) if text.strip()]
    if 2 * sum(not numeric(text) for text in texts) > len(texts):
        return why is None
    sets = [frozenset(one.cell(line, column) for line in lines) for lines in several]
    alike = len(sets) > 1 and len(set().union(*sets)) <= max(map(len, sets), default=0)
    return all(text.isdigit() for text in texts) and (alike or why is not None)


def own(one: AreaTable, line: Line, other: Sequence[int] = ()) -> tuple[str, ...]:
    """What a row says of its area and year, and of other columns."""
    places = [
        column for name, column in sorted(one.header.roles.items()) if not name.startswith(ROLE)
    ]
    return tuple(one.cell(line, column) for column in (*places, *other))


def total(text: str) -> bool:
    """Whether a group is all of the others together."""
    plain = header_key(text)
    return _TOTAL.fullmatch(plain) is not None or no_data.total(text)


def value(text: str) -> float | None:
    """A cell as a number; None where it is none."""
    try:
        return number(text)
    except NotANumber:
        return None


def numeric(text: str) -> bool:
    """Whether a cell is a number."""
    return value(text) is not None
