"""The unit of a column of figures: what person, sheet, header, title and cells say of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from data.imports.columns.unit_words import NAMES, UNITS, is_bare, is_rate, of_header, scale, stated
from data.imports.draft import Findings, Options
from data.imports.evidence import Ask, Reply, answer
from data.intake.grid import cell_name
from data.intake.numbers import NotANumber, number, strange
from data.intake.table import AreaTable
from data.refusal import Fault

_BOUNDS = {"percent": 100.0, "fraction": 1.0}
_MOST_NAMED = 3


@dataclass(frozen=True)
class Unit:
    """A unit, and how many of it one is: 1,000 where figures are in thousands."""

    name: str
    scale: int = 1


def of(
    table: AreaTable,
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
    times = _times(table, column, own, options, findings)
    signed, bare = _signs(table, column)
    if asked:
        return Unit(asked, times)
    small = any(0 < value <= 1 for value in _bare(table, column)) if signed and bare else False
    if signed and bare and (table.sheet.percents or written != "percent" or small):
        findings.faults.append(_mixed(table, column, signed, bare))
        return Unit(written or "percent", times)
    if signed and written not in ("", "percent", "fraction"):
        findings.asks.append(_signed(table, column, written))
        return Unit("percent")
    if signed:
        return Unit("percent")
    if written == "percent" and _all_below_one(table, column):
        findings.asks.append(_like_another(table, column, written))
    if not written and is_rate(name) and _values(table, column):
        findings.asks.append(_rate(table, column))
    if written == "fraction" and _most_above_one(table, column):
        findings.asks.append(_like_another(table, column, written))
        return Unit("percent")
    return Unit(written, times)


def _bare(table: AreaTable, column: int) -> list[float]:
    """A column's numbers above zero that have no percent sign."""
    return _numbers([text for text in table.values(column) if not text.strip().endswith("%")])


def _times(table: AreaTable, column: int, own: str, options: Options, findings: Findings) -> int:
    """How many one is, by header or title; where the header says the bare thing, it is asked."""
    name, around = table.header.names[column], stated(table)
    times, here = scale(around), scale(name)
    if here > 1 or times == 1 or (own and own != of_header(around)):
        return here
    if not is_bare(name):
        return times
    key = f"scale:{name}"
    said = answer(options.answers, key, ("1", str(times)))
    if said is None:
        findings.asks.append(
            Ask(
                key,
                f"หัวคอลัมน์ “{name}” กับหน่วยของตาราง {around} ไม่ตรงกัน: คูณ {times:,} หรือไม่",
                f"Header “{name}” and the unit of the table {around} differ: times {times:,}?",
                (
                    Reply(str(times), f"คูณ {times:,}", f"times {times:,}"),
                    Reply("1", "ตามที่เขียน", "as written"),
                ),
                (table.head(column),),
                len(table.lines),
            )
        )
    return int(said or 1)


def _signs(table: AreaTable, column: int) -> tuple[list[int], list[int]]:
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


def _mixed(table: AreaTable, column: int, signed: list[int], bare: list[int]) -> Fault:
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


def _signed(table: AreaTable, column: int, written: str) -> Ask:
    name, (th, en) = table.header.names[column], NAMES[written]
    return Ask(
        f"unit:{name}",
        f"หัวคอลัมน์ “{name}” บอก{th} แต่ช่องเป็นร้อยละ (%): หน่วยใดถูก",
        f"Column “{name}” says {en}, its cells are percents (%): which is right?",
        _choices(("percent", written)),
        (table.head(column),),
        len(table.lines),
    )


def _values(table: AreaTable, column: int) -> list[float]:
    return _numbers(table.values(column))


def _numbers(texts: Iterable[str]) -> list[float]:
    """The numbers above zero of texts."""
    found = []
    for text in texts:
        try:
            value = number(text)
        except NotANumber:
            continue
        if value is not None and value > 0:
            found.append(value)
    return found


def _all_below_one(table: AreaTable, column: int) -> bool:
    """Whether a column of percent may be one of fractions: several values, none above 1."""
    values = _values(table, column)
    return len(values) > 1 and max(values) <= 1


def _most_above_one(table: AreaTable, column: int) -> bool:
    """Whether a column of fractions may be one of percent: several values, most above 1."""
    values = _values(table, column)
    above = [value for value in values if value > 1]
    return len(values) > 1 and 2 * len(above) > len(values) and max(values) <= _BOUNDS["percent"]


def _like_another(table: AreaTable, column: int, written: str) -> Ask:
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


def _rate(table: AreaTable, column: int) -> Ask:
    """What unit a rate is of, which its header leaves open."""
    name, most = table.header.names[column], max(_values(table, column))
    units = ["percent", "number"] if most > 1 else ["fraction", "percent", "number"]
    return Ask(
        f"unit:{name}",
        f"“{name}” เป็นอัตรา แต่หัวคอลัมน์ไม่บอกหน่วย (ค่าสูงสุด {most:g}): เป็นหน่วยใด",
        f"“{name}” is a rate, but its header states no unit (highest {most:g}): which is it?",
        _choices(units if most <= _BOUNDS["percent"] else ["number"]),
        (table.head(column),),
        len(table.lines),
    )


def out_of_bounds(
    table: AreaTable, column: int, unit: str, values: Iterable[tuple[int, float]]
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
