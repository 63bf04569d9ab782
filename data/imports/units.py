"""The unit of a column of figures: what person, sheet, header, title and cells say of it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from data.imports.draft import Findings, Options
from data.imports.evidence import Ask, Reply, answer
from data.intake.grid import cell_name
from data.intake.header import header_key
from data.intake.numbers import NotANumber, number, strange
from data.intake.table import Table
from data.intake.text import arabic
from data.refusal import Fault

UNITS = ("percent", "fraction", "count", "index", "number")
"""What numbers are: percent 0–100, fraction 0–1, whole counts, an index, anything else."""
NAMES = {
    "percent": ("ร้อยละ (0–100)", "percent (0–100)"),
    "fraction": ("สัดส่วน (0–1)", "fraction (0–1)"),
    "count": ("จำนวนนับ", "count"),
    "index": ("ดัชนี", "index"),
    "number": ("ตัวเลขอื่น", "another number"),
}
_THINGS = r"คน|ราย|ครัวเรือน|ครอบครัว|หลังคาเรือน|เรื่อง|แห่ง|ครั้ง|หลัง|หมู่บ้าน|persons?|people|households?"
_TIMES = {
    "ร้อย": 100, "พัน": 1_000, "หมื่น": 10_000, "แสน": 100_000, "ล้าน": 1_000_000,
    "hundred": 100, "thousand": 1_000, "million": 1_000_000,
}  # fmt: skip
_MANY = "|".join(one for one in _TIMES if one != "ร้อย")
_MONEY = r"บาท|baht|thb"
_WORDS = (
    ("percent", re.compile(r"ร้อยละ|%|percent|เปอร์เซ็นต์|เปอร์เซนต์|\(pct\)|_pct$|_percentage")),
    ("number", re.compile(rf"\((?:{_MANY})?(?:{_MONEY})(?:[/ต].*)?\)|(?:{_MONEY})$|รายได้เฉลี่ย")),
    ("fraction", re.compile(r"สัดส่วน|fraction|proportion")),
    ("index", re.compile(r"ดัชนี|index|score|คะแนน")),
    ("count", re.compile(
        rf"จำนวน|\((?:{_MANY})?(?:{_THINGS})\)|count|number|cases|_total$|ประชากร(?:รวม|ทั้งหมด)?$"
    )),
)  # fmt: skip
_SCALE = re.compile(rf"[(\s]({_MANY})s?(?:of)?(?:{_THINGS}|{_MONEY})")
_TITLE = re.compile(r"หน่วย\s*(?:นับ)?\s*[:：]\s*([^()]+)|unit\s*[:：]\s*([^()]+)", re.IGNORECASE)
_COLUMN = re.compile(r"หน่วย(?:นับ|วัด)?|units?(?:_?(?:th|en|name))?")
_BOUNDS = {"percent": 100.0, "fraction": 1.0}
_MOST_NAMED = 3


@dataclass(frozen=True)
class Unit:
    """A unit, and how many of it one is: 1,000 where figures are in thousands."""

    name: str
    scale: int = 1


def of_header(header: str) -> str:
    """The unit that a header's words suggest, "" for none."""
    plain = header_key(header)
    return next((unit for unit, word in _WORDS if word.search(plain)), "")


def scale(header: str) -> int:
    """How many one is in a column: 1,000 for "(พันคน)"."""
    found = _SCALE.search(" " + header_key(header))
    return _TIMES[found[1]] if found else 1


def is_column(header: str) -> bool:
    """Whether a column tells the unit of each row."""
    return bool(_COLUMN.fullmatch(header_key(header)))


def stated(table: Table) -> str:
    """The unit that a title ("หน่วย: คน") or a column of units states for all figures, "" for none.

    As it would stand in a header: "(คน)".
    """
    columns = [at for at, name in enumerate(table.header.names) if is_column(name)]
    told = {text.strip() for at in columns for text in table.values(at) if text.strip()}
    if not columns:
        told = {(a or b).strip() for one in table.header.titles for a, b in _TITLE.findall(one)}
    return f"({told.pop()})" if len(told) == 1 else ""


def is_title(text: str) -> bool:
    """Whether a title does nothing but state the unit."""
    return not _TITLE.sub("", text).strip(" ()")


def several(table: Table) -> list[str]:
    """The units of a column of units that are not the same in every row; none where they are."""
    columns = [at for at, name in enumerate(table.header.names) if is_column(name)]
    told = {text.strip() for at in columns for text in table.values(at) if text.strip()}
    return sorted(told) if len(told) > 1 else []


def of(
    table: Table,
    column: int,
    said: str,
    described: str,
    figure: str,
    options: Options,
    findings: Findings,
) -> Unit:
    """The unit of a column. Contradictions are asked or told as faults.

    `said` by a person, `described` by a sheet of the file; "" where neither says anything. `figure`
    is the header without its year, or the title that stands for it.
    """
    name = table.header.names[column]
    asked = answer(options.answers, f"unit:{name}", UNITS) or said
    own, told = described or of_header(name), of_header(stated(table))
    own = told if (own, told) == ("fraction", "percent") else own
    written = own or told or of_header(figure)
    times = scale(name) if own else scale(stated(table))
    signed, bare = _signs(table, column)
    if asked:
        return Unit(asked, times)
    if signed and bare and (table.sheet.percents or written != "percent"):
        findings.faults.append(_mixed(table, column, signed, bare))
        return Unit(written or "percent", times)
    if signed and written not in ("", "percent", "fraction"):
        findings.asks.append(_signed(table, column, written))
        return Unit("percent")
    if signed:
        return Unit("percent")
    if written == "percent" and _all_below_one(table, column):
        findings.asks.append(_like_another(table, column, written))
    if written == "fraction" and _most_above_one(table, column):
        findings.asks.append(_like_another(table, column, written))
        return Unit("percent")
    return Unit(written, times)


def _signs(table: Table, column: int) -> tuple[list[int], list[int]]:
    """Rows whose number has a percent sign, and rows whose number has none (zeros aside)."""
    signed: list[int] = []
    bare: list[int] = []
    for line in table.lines:
        text = table.cell(line, column)
        try:
            value = None if strange(text) else number(text)
        except NotANumber:
            continue
        if value:
            (signed if text.endswith("%") else bare).append(line.number)
    return signed, bare


def _mixed(table: Table, column: int, signed: list[int], bare: list[int]) -> Fault:
    few, many = sorted((signed, bare), key=len)
    named = [*few[:_MOST_NAMED], *many[:1]]
    cells = {row: next(line for line in table.lines if line.number == row) for row in named}
    found = ", ".join(
        f"{cell_name(row, column)}: {table.cell(line, column)}" for row, line in cells.items()
    )
    message = "คอลัมน์มีทั้งช่องที่เป็นร้อยละ (%) และช่องที่ไม่ใช่", "percent cells and plain ones in one column"
    expected = "one format in the whole column", "รูปแบบเดียวกันทั้งคอลัมน์"
    where = table.place(cells[few[0]], column)
    return Fault(table.file, where, found, expected[0], *message, expected[1])


def _choices(first: Iterable[str]) -> tuple[Reply, ...]:
    return tuple(Reply(one, *NAMES[one]) for one in dict.fromkeys(first))


def _signed(table: Table, column: int, written: str) -> Ask:
    name, (th, en) = table.header.names[column], NAMES[written]
    return Ask(
        f"unit:{name}",
        f"หัวคอลัมน์ “{name}” บอก{th} แต่ช่องเป็นร้อยละ (%): หน่วยใดถูก",
        f"Column “{name}” says {en}, its cells are percents (%): which is right?",
        _choices(("percent", written)),
        (table.head(column),),
        len(table.lines),
    )


def _values(table: Table, column: int) -> list[float]:
    found = []
    for text in table.values(column):
        try:
            value = number(text)
        except NotANumber:
            continue
        if value is not None and value > 0:
            found.append(value)
    return found


def _all_below_one(table: Table, column: int) -> bool:
    """Whether a column of percent may be one of fractions: several values, none above 1."""
    values = _values(table, column)
    return len(values) > 1 and max(values) <= 1


def _most_above_one(table: Table, column: int) -> bool:
    """Whether a column of fractions may be one of percent: several values, most above 1."""
    values = _values(table, column)
    above = [value for value in values if value > 1]
    return len(values) > 1 and 2 * len(above) > len(values) and max(values) <= _BOUNDS["percent"]


def _like_another(table: Table, column: int, written: str) -> Ask:
    """Whether figures are percents or fractions, where header and values disagree."""
    name, most = table.header.names[column], max(_values(table, column))
    if written == "fraction":
        return Ask(
            f"unit:{name}",
            f"ค่าใน “{name}” ถึง {most:g} เหมือนร้อยละ แต่หัวคอลัมน์บอกสัดส่วน: เป็นหน่วยใด",
            f"Values of “{name}” reach {most:g}, like percents in a column of fractions: which?",
            _choices(("percent", "fraction")),
            (table.head(column),),
            len(table.lines),
        )
    return Ask(
        f"unit:{name}",
        f"ค่าใน “{name}” อยู่ใน 0–{most:g} เหมือนสัดส่วน 0–1 แต่หัวคอลัมน์บอกร้อยละ: เป็นหน่วยใด",
        f"Values of “{name}” are 0–{most:g}, like fractions in a column of percent: which?",
        _choices(("percent", "fraction")),
        (table.head(column),),
        len(table.lines),
    )


def out_of_bounds(
    table: Table, column: int, unit: str, values: Iterable[tuple[int, float]]
) -> list[Fault]:
    """Percent above 100 and fractions above 1; `values` by the number of their row."""
    most = _BOUNDS.get(unit)
    if most is None:
        return []
    message = "ค่าเกินช่วงที่เป็นไปได้", "a value out of its range"
    expected = f"{unit} 0–{most:.0f}", NAMES[unit][0]
    return [
        Fault(
            table.file, table.place(row, column), f"{value:g}", expected[0], *message, expected[1]
        )
        for row, value in values
        if value > most
    ]


def word(header: str) -> tuple[str, str] | None:
    """The word that a figure is written with ("บาท"), in Thai and English; None for none."""
    plain = arabic(header).lower()
    return ("บาท", "baht") if re.search(_MONEY, plain) else None
