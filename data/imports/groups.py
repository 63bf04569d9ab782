"""Rows finer than areas: a column that tells apart rows of one area (men and women, months).

The figure of a group is never taken as the area's: a person says which group is meant, or that the
groups are added up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from data.imports import helpers, units
from data.imports.draft import Aside, Findings, Note, Options
from data.imports.evidence import Ask, Reply, answer
from data.intake import no_data
from data.intake.header import AREA_ROLES, header_key, role
from data.intake.numbers import NotANumber, is_year, number
from data.intake.table import Line, Table

ROLE = "group:"
"""Beginning of the role of such a column, its number after it."""
ADD_UP = "+"
MOST_CHOICES = 40
SHOWN = 5
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
_MONTH_NAME = re.compile(
    r"มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม"
    r"|(?:ม\.?ค|ก\.?พ|มี\.?ค|เม\.?ย|พ\.?ค|มิ\.?ย|ก\.?ค|ส\.?ค|ก\.?ย|ต\.?ค|พ\.?ย|ธ\.?ค)\.?"
    r"|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
)
_VILLAGE = re.compile(r"(?:หมู่(?:ที่|บ้าน)?|ม\.|บ้าน|ชุมชน|moo|village)\s*\S+", re.IGNORECASE)
_AGE = re.compile(r"\d+\s*[-–]\s*\d+\s*ปี|\d+\s*ปี(?:ขึ้นไป)?|(?:ต่ำกว่า|น้อยกว่า|มากกว่า)\s*\d+\s*ปี?|\d+\+")
_TOTAL = re.compile(r"รวม.*|ทั้งหมด|ทั้งสิ้น|ทุกเพศ|ทุกวัย|ทุกกลุ่ม.*|ทุกอายุ|total|all|both(?:sexes)?|sum")


def columns(one: Table, fields: Mapping[str, str]) -> list[int]:
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
    return found or list(_telling_apart(one, free))


def with_roles(one: Table, fields: Mapping[str, str]) -> Table:
    """A table with a role for each of these columns, so that none is a figure."""
    more = {f"{ROLE}{column}": column for column in columns(one, fields)}
    return replace(one, header=replace(one.header, roles=one.header.roles | more))


def _is_group(one: Table, column: int) -> bool:
    """Whether header or contents say that a column is of groups within areas."""
    name = header_key(one.header.names[column])
    texts = {text.strip().lower() for text in one.values(column)} - {""}
    parts = {text for text in texts if not total(text)}
    if not parts or all(map(is_year, parts)):  # years are asked about as such
        return False
    if _ALWAYS.fullmatch(name):
        return True
    if _MONTH.fullmatch(name) or all(map(_MONTH_NAME.fullmatch, parts)):
        return len(parts) > 1
    return parts <= _MEN_WOMEN or all(
        _AGE.fullmatch(text) or _VILLAGE.fullmatch(text) for text in parts
    )


def _telling_apart(one: Table, free: Sequence[int]) -> Iterator[int]:
    """The first column of words by which rows of one area and year differ."""
    rows: dict[tuple[str, ...], list[Line]] = {}
    for line in one.lines:
        rows.setdefault(_own(one, line), []).append(line)
    several = [lines for lines in rows.values() if len(lines) > 1]
    for column in free if several else ():
        texts = [text for text in one.values(column) if text.strip()]
        words = 2 * sum(not _numeric(text) for text in texts) > len(texts)
        if (
            words
            and not units.is_column(one.header.names[column])
            and not helpers.why(one.header.names[column])
            and all(len({line.cells[column] for line in lines}) == len(lines) for lines in several)
        ):
            yield column
            return


def _own(one: Table, line: Line, other: Sequence[int] = ()) -> tuple[str, ...]:
    """What a row says of its area and year, and of other columns."""
    places = [
        column for name, column in sorted(one.header.roles.items()) if not name.startswith(ROLE)
    ]
    return tuple(one.cell(line, column) for column in (*places, *other))


def total(text: str) -> bool:
    """Whether a group is all of the others together."""
    plain = header_key(text)
    return _TOTAL.fullmatch(plain) is not None or no_data.total(text)


def settled(one: Table, options: Options, findings: Findings, *, whole: bool = False) -> Table:
    """A table with one row an area and year, as a person said of each of its groups.

    `whole`: only figures of all people will do, no single group. What nobody has said is asked.
    """
    found = sorted(column for name, column in one.header.roles.items() if name.startswith(ROLE))
    for at, column in enumerate(found):
        one = _settled(one, column, found[at + 1 :], options, findings, whole=whole)
    return one


def _settled(
    one: Table,
    column: int,
    others: Sequence[int],
    options: Options,
    findings: Findings,
    *,
    whole: bool,
) -> Table:
    name = one.header.names[column]
    values = list(dict.fromkeys(one.cell(line, column) for line in one.lines))
    ordered = sorted((text for text in values if text), key=lambda text: not total(text))
    offered = [text for text in ordered if total(text) or not whole][:MOST_CHOICES]
    said = answer(options.answers, f"group:{name}", (*offered, ADD_UP))
    if said is None:
        findings.asks.append(_ask(one, column, offered, ordered))
        return _first(one, findings)
    if said == ADD_UP:
        return _added_up(one, column, others, findings)
    kept = [line for line in one.lines if one.cell(line, column) == said]
    reason = f"กลุ่มอื่นของ “{name}”", f"another group of “{name}”"
    _aside(one, [line for line in one.lines if one.cell(line, column) != said], reason, findings)
    group = one.group if total(said) else f"{one.group} {name} {said}".strip()
    return replace(one, lines=kept, group=group)


def _ask(one: Table, column: int, offered: Sequence[str], values: Sequence[str]) -> Ask:
    name = one.header.names[column]
    shown = ", ".join(values[:SHOWN]) + (" …" if len(values) > SHOWN else "")
    return Ask(
        f"group:{name}",
        f"คอลัมน์ “{name}” แบ่งแถวละเอียดกว่าพื้นที่ ({shown}): ใช้กลุ่มใดเป็นตัวเลขของพื้นที่ หรือรวมทุกกลุ่ม",
        f"Column “{name}” parts rows finer than areas ({shown}): which group is meant, "
        "or are all added up?",
        (
            *(Reply(text, text, text) for text in offered),
            Reply(ADD_UP, "รวมทุกกลุ่ม (เฉพาะจำนวนนับ)", "add all groups up (counts only)"),
        ),
        (one.head(column),),
        len(one.lines),
    )


def _first(one: Table, findings: Findings) -> Table:
    """The first row of each area, while nobody has said which."""
    first: dict[tuple[str, ...], Line] = {}
    for line in one.lines:
        first.setdefault(_own(one, line), line)
    findings.rows += len(one.lines) - len(first)
    return replace(one, lines=list(first.values()))


def _added_up(one: Table, column: int, others: Sequence[int], findings: Findings) -> Table:
    """The counts of all groups added up; what cannot be added is left empty, which is told."""
    name = one.header.names[column]
    totals = [line for line in one.lines if total(one.cell(line, column))]
    _aside(one, totals, (f"ยอดรวมของ “{name}”", f"a total of “{name}”"), findings)
    rows: dict[tuple[str, ...], list[Line]] = {}
    for line in one.lines:
        if not total(one.cell(line, column)):
            rows.setdefault(_own(one, line, others), []).append(line)
    taken = {*one.header.roles.values()}
    figures = [at for at in range(len(one.header.names)) if at not in taken]
    counts = [at for at in figures if units.of_header(one.header.names[at]) == "count"]
    _tell_left(one, [at for at in figures if at not in counts], findings)
    lines = [_sum(lines, figures, counts) for lines in rows.values()]
    reason = "รวมเข้ากับแถวแรกของพื้นที่เดียวกัน", "added to the first row of the same area"
    _aside(one, [line for lines in rows.values() for line in lines[1:]], reason, findings)
    return replace(one, lines=lines)


def _sum(lines: Sequence[Line], figures: Sequence[int], counts: Sequence[int]) -> Line:
    """One row of several: counts added up, missing where one of them is."""
    cells = list(lines[0].cells)
    for at in figures:
        found = [_value(line.cells[at]) for line in lines]
        known = [value for value in found if value is not None]
        complete = at in counts and len(known) == len(lines)
        if len(lines) > 1 or at not in counts:
            cells[at] = f"{sum(known):.12g}" if complete else ""
    return Line(lines[0].number, cells)


def _tell_left(one: Table, left: Sequence[int], findings: Findings) -> None:
    filled = [at for at in left if any(map(_numeric, one.values(at)))]
    names = [one.header.names[at] for at in filled if one.header.names[at]]
    if names:
        listed = ", ".join(f"“{name}”" for name in names)
        findings.notes.append(
            Note(
                f"{listed} รวมกันไม่ได้เพราะไม่ใช่จำนวนนับ จึงเว้นว่าง",
                f"{listed} cannot be added up, for it is no count, and is left empty",
            )
        )


def _aside(one: Table, lines: Sequence[Line], reason: tuple[str, str], findings: Findings) -> None:
    findings.asides += [Aside(one.place(line), *reason) for line in lines]
    findings.rows += len(lines)


def _value(text: str) -> float | None:
    try:
        return number(text)
    except NotANumber:
        return None


def _numeric(text: str) -> bool:
    return _value(text) is not None
