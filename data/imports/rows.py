"""Tables of a file from people, and the numbers of their columns."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from data.imports import groups, helpers
from data.imports.draft import Findings, Note, Options
from data.imports.evidence import Role
from data.imports.locate import Located
from data.intake import area_columns, header, table
from data.intake.grid import Sheet, place
from data.intake.numbers import NotANumber, number, strange
from data.intake.table import Line, Table
from data.refusal import Fault
from data.stored.merge import KEYS
from geo.names.matcher import Matcher


def tables(
    file: str,
    sheets: list[Sheet],
    known: Callable[[str], bool],
    options: Options,
    matcher: Matcher,
) -> list[Table]:
    """The tables of a file that name areas, in the order of its sheets.

    What a column holds tells as well as its header that it is of areas.
    """
    found = (_table(file, sheet, known, options, matcher) for sheet in sheets)
    return [one for one in found if one is not None]


def _table(
    file: str,
    sheet: Sheet,
    known: Callable[[str], bool],
    options: Options,
    matcher: Matcher,
) -> Table | None:
    fields = options.columns
    one = table.table_of(file, sheet, known, fields)
    if one is None:
        return None
    held = area_columns.held_by(one, matcher, fields)
    if held:
        fields = {**fields, **held}
        one = table.table_of(file, sheet, known, fields) or one
    return groups.with_roles(area_columns.recognised(one, matcher, fields), options.columns)


def headers(sheets: list[Sheet], known: Callable[[str], bool], options: Options) -> list[list[str]]:
    """The names of the columns of every table of a file that names areas."""
    found = (header.find_header(sheet, known, options.columns) for sheet in sheets)
    return [one.names for one in found if one is not None]


def no_table(file: str, sheets: list[Sheet]) -> Fault:
    """The fault of a file in which no row names an area."""
    first = next((row for sheet in sheets for row in sheet.rows if any(row)), [])
    found = ", ".join(repr(cell) for cell in first[:5] if cell.strip()) or "–"
    expected = "a header with a code (“รหัส”, “code”) or names (“จังหวัด”, “อำเภอ”, “ตำบล”)"
    message = "ไม่พบหัวตารางที่มีคอลัมน์พื้นที่", "no header with a column of areas was found"
    return Fault(file, place(sheets[0].name), found, expected, *message)


@dataclass(frozen=True)
class Part:
    """The figures that one column of one table adds to a measure, a value a row."""

    rows: Located
    column: int
    figures: pd.Series


def dated(values: pd.Series, year: int | None) -> pd.Series:
    """A column's figures, all of the year that its header states where it states one."""
    if year is None:
        return values
    codes = values.index.get_level_values("code")
    index = pd.MultiIndex.from_arrays([[year] * len(codes), codes], names=KEYS)
    return pd.Series(values.to_numpy(), index=index, dtype="float64")


def joined(parts: Mapping[str, list[Part]], findings: Findings) -> pd.DataFrame:
    """The figures of every measure, one of an area and year; others than that are faults."""
    whole = {id_: _one(each, findings) for id_, each in parts.items()}
    if not whole:
        return pd.DataFrame()
    figures = pd.DataFrame(whole)
    figures.index = figures.index.set_names(KEYS)
    return figures


def _one(parts: list[Part], findings: Findings) -> pd.Series:
    """The figures of a measure out of all its columns; what is said twice must be the same."""
    if len(parts) == 1:
        return parts[0].figures[~parts[0].figures.index.duplicated()]
    every: pd.Series = pd.concat([part.figures.dropna() for part in parts])
    seen: dict[tuple[int, str], float] = {}
    for part in parts:
        for line, (place_, value) in zip(part.rows.lines, part.figures.items(), strict=True):
            same = seen.setdefault(place_, value) if value == value else value  # type: ignore[arg-type]
            if value == value and same != value:
                findings.faults.append(_otherwise(part, line, f"{value:g}", f"{same:g}"))
    kept: pd.Series = every[~every.index.duplicated()]
    return kept


def _otherwise(part: Part, line: Line, found: str, before: str) -> Fault:
    one = part.rows.table
    message = "พื้นที่และปีซ้ำ แต่ตัวเลขไม่ตรงกัน", "the same area and year again, with another figure"
    expected = f"{before}, as before", f"{before} ตามที่พบก่อนหน้า"
    where = one.place(line, part.column)
    return Fault(one.file, where, found, expected[0], *message, expected[1])


def twice(one: Table, column: int, before: int) -> Fault:
    """The fault of a column that means the same figure as one before it."""
    name = one.header.names[before]
    message = "สองคอลัมน์เป็นตัวเลขเดียวกัน", "two columns mean the same figure"
    expected = f"one of it and “{name}”; leave one out", f"คอลัมน์เดียว: เลือกไม่นำเข้าคอลัมน์นี้หรือ “{name}”"
    found = repr(one.header.names[column])
    return Fault(one.file, one.head(column), found, expected[0], *message, expected[1])


def numbers(
    rows: Located, column: int, findings: Findings, *, whole: bool, scale: int = 1
) -> pd.Series:
    """A column's numbers, none below zero; NaN where there is none. Faults are told.

    `whole`: a count, which has no fraction. `scale`: how many one is, 1,000 where figures are in
    thousands.
    """
    values = [
        _number(rows.table, line, column, findings, whole=whole, scale=scale) for line in rows.lines
    ]
    return pd.Series(values, index=_index(rows), dtype="float64")


def _number(
    one: Table, line: Line, column: int, findings: Findings, *, whole: bool, scale: int
) -> float:
    text = one.cell(line, column)
    if strange(text):  # told already, as in every column
        return float("nan")
    expected = (
        ("a whole number ≥ 0", "จำนวนเต็มตั้งแต่ 0") if whole else ("a number ≥ 0", "ตัวเลขตั้งแต่ 0")
    )
    try:
        value = number(text)
    except NotANumber:
        wrong = "ข้อความอยู่ในช่องตัวเลข", "text in a column of numbers"
    else:
        if value is None:
            return float("nan")
        if scale > 1:  # thousands are estimates: as many whole ones as they come to
            value = float(round(value * scale)) if whole else round(value * scale, 6)
        if value < 0:
            wrong = "ตัวเลขติดลบ", "a negative number"
        elif whole and value != int(value):
            wrong = "จำนวนต้องเป็นจำนวนเต็ม", "a count must be whole"
        else:
            return value
    where = one.place(line, column)
    findings.faults.append(Fault(one.file, where, repr(text), expected[0], *wrong, expected[1]))
    return float("nan")


def _index(rows: Located) -> pd.MultiIndex:
    return pd.MultiIndex.from_arrays([rows.years, rows.codes], names=["year_be", "code"])


def roles(one: Table, meant: Mapping[int, tuple[str, str, str]], options: Options) -> list[Role]:
    """What each column of a table was taken for; `meant` are its figures: role, Thai, English."""
    areas = {column: name for name, column in one.header.roles.items()}
    found = []
    for column, name in enumerate(one.header.names):
        if column in meant:
            told = meant[column]
        elif options.columns.get(name) == "":
            told = "left_out", "ผู้ใช้เลือกไม่นำเข้า", "left out by choice"
        elif column in areas:
            told = role_of(areas[column], areas), "", ""
        else:
            told = "left_out", *(helpers.why(name) or _NO_FIGURE)
        if name:
            found.append(Role(one.sheet.name, name, *told))
    return found


def role_of(kind: str, there: Mapping[int, str]) -> str:
    """What a column of areas or years is: names beside codes are names, else they are the area."""
    if kind == "year":
        return "year"
    if kind.startswith(groups.ROLE):
        return "group"
    return "name" if kind != "code" and "code" in there.values() else "area"


def left_out(one: Table, meant: Mapping[int, tuple[str, str, str]], options: Options) -> list[Note]:
    """Columns that are no figures of a report, in one note, but for those that help to read."""
    listed = ", ".join(
        f"“{role.header}”"
        for role in roles(one, meant, options)
        if role.role == "left_out" and not helpers.why(role.header)
    )
    if not listed:
        return []
    where = place(one.sheet.name)
    return [Note(f"ไม่ได้ใช้คอลัมน์ {listed}", f"Columns not used: {listed}", where)]


def percents_fit(
    rows: Located, column: int, part: pd.Series, whole: pd.Series, findings: Findings
) -> None:
    """A fault for every percent that is not its count over its base, as far as it is rounded."""
    one = rows.table
    stated = numbers(rows, column, findings, whole=False)
    for place_, line in enumerate(rows.lines):
        text = one.cell(line, column)
        base, count, said = whole.iloc[place_], part.iloc[place_], stated.iloc[place_]
        if not base > 0 or pd.isna(count) or pd.isna(said):
            continue
        decimals = len(text.rstrip("%").partition(".")[2])
        if abs(said - 100 * count / base) > 0.51 * 10.0**-decimals:
            message = "ร้อยละไม่ตรงกับจำนวน", "the percent does not fit the count"
            expected = f"{100 * count / base:.{decimals}f} ({count:,.0f} / {base:,.0f})"
            where = one.place(line, column)
            findings.faults.append(Fault(one.file, where, text, expected, *message))


_NO_FIGURE = "ไม่ใช่ตัวเลขของรายงานนี้", "no figure of this report"
LEVELS = ("country", "region", "province", "district", "tambon")


def levels(found: Iterable[str]) -> str:
    """Levels that counts of these areas are of: the deepest, and all above that they add up to."""
    deepest = max((len(code) for code in found), default=2) // 2
    return " ".join(LEVELS[: 2 + deepest])


def not_more(
    rows: Located, part: pd.Series, whole: pd.Series, columns: tuple[int, int], findings: Findings
) -> None:
    """A fault for every row whose part is more than its whole."""
    one = rows.table
    wrong = np.flatnonzero((part > whole).to_numpy())
    for row in wrong:
        found, most = part.iloc[row], whole.iloc[row]
        name = one.header.names[columns[1]]
        message = "มากกว่าจำนวนที่เป็นฐาน", "more than its base"
        where = one.place(rows.lines[row], columns[0])
        expected = f"≤ {most:,.0f} (“{name}”)"
        findings.faults.append(Fault(one.file, where, f"{found:,.0f}", expected, *message))
