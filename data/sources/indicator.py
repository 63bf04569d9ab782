"""Any table of figures by area: each column of numbers becomes a measure."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

import pandas as pd

from data.catalog import Measure, Named
from data.intake.grid import Sheet
from data.intake.header import key
from data.intake.numbers import NotANumber, number
from data.intake.places import Places
from data.intake.table import Table
from data.intake.text import arabic
from data.refusal import Fault
from data.sources import locate, rows, totals
from data.sources.draft import Column, Draft, Findings, Note, Options

SOURCE = "imported"
GROUP = Named("imported", "ตัวชี้วัดที่นำเข้า", "Imported indicators")
PREFIX = "x_"
UNITS = ("percent", "fraction", "count", "index", "number")
"""What numbers are: percent 0–100, fraction 0–1, whole counts, an index, anything else."""
DIRECTIONS = ("higher_is_worse", "higher_is_better")
PEOPLE = {
    "people": "people",
    "คน": "people",
    "ประชากร": "people",
    "households": "households",
    "ครัวเรือน": "households",
}
PER = {"people": ("ประชากรที่สำรวจ", "surveyed person"), "households": ("ครัวเรือน", "household")}
DESCRIPTION = {
    "column": ("คอลัมน์", "column"),
    "name_th": ("ชื่อภาษาไทย", "name_th"),
    "name_en": ("ชื่อภาษาอังกฤษ", "name_en"),
    "unit": ("หน่วย", "unit"),
    "direction": ("ทิศทาง", "direction"),
    "denominator": ("ตัวหาร", "denominator"),
}
"""Headers of the sheet that describes the columns, in the template."""
_LEFT_OUT = re.compile(
    r"ลำดับ(?:ที่)?|ที่|no\.?|หมายเหตุ|remarks?|notes?|ภาค|region|ระดับ|level|ละติจูด|ลองจิจูด|lat|lon"
)
_UNIT_WORDS = (
    ("percent", re.compile(r"ร้อยละ|%|percent|เปอร์เซ็นต์")),
    ("fraction", re.compile(r"สัดส่วน|fraction|proportion")),
    ("index", re.compile(r"ดัชนี|index|score|คะแนน")),
    ("count", re.compile(r"จำนวน|\((?:คน|ราย|ครัวเรือน|เรื่อง|แห่ง|ครั้ง|หลัง)\)|count|number|cases")),
)  # fmt: skip
_COUNTED = re.compile(
    r"\((?:(?P<people>คน|ราย|people|persons?)|(?P<households>ครัวเรือน|households?))\)"
)
_PER = re.compile(r" ต่อ.*| per .*")
_BRACKETS = re.compile(r"\s*\([^()]*\)\s*$")
_BOUNDS = {"percent": 100.0, "fraction": 1.0}


@dataclass(frozen=True)
class Meant:
    """A column of numbers and what they are."""

    column: int
    id: str
    about: Column


def known(header: str) -> bool:
    """No header but those of areas and years is known beforehand."""
    del header
    return False


def recognised(file: str, sheets: list[Sheet], options: Options) -> bool:
    """Any table with areas will do."""
    del file
    return bool(rows.headers(sheets, known, options))


def read(
    file: str, sheets: list[Sheet], places: Places, options: Options, findings: Findings
) -> Draft:
    """A table of figures as a draft; what is wrong with it is told in `findings`."""
    described = _described(sheets)
    found = rows.tables(file, [sheet for sheet in sheets if not _describes(sheet)], known, options)
    if not found:
        findings.faults.append(rows.no_table(file, sheets))
        return Draft(SOURCE)
    one = max(found, key=lambda table: len(table.lines))
    meant = _meant(one, described, options, findings)
    located = locate.located(one, places, options, findings)
    figures: dict[str, pd.Series] = {}
    measures: list[Measure] = []
    for column in meant:
        values = rows.numbers(located, column.column, findings, whole=column.about.unit == "count")
        findings.faults += _out_of_bounds(located, column, values)
        _add(column, values, meant, figures, measures, findings)
    counts_at = [column.column for column in meant if column.about.unit == "count"]
    totals.compare(located, counts_at, findings)
    findings.accepted += len(located.lines)
    levels = _levels(located.codes)
    stated = source(options)
    made = tuple(replace(measure, levels=levels, source=stated["id"]) for measure in measures)
    counts = tuple(measure.id for measure in made if measure.kind == "count")
    meanings = {one.header.names[column.column]: column.about for column in meant}
    return Draft(SOURCE, pd.DataFrame(figures), counts, made, (GROUP,), stated, meanings=meanings)


def _describes(sheet: Sheet) -> bool:
    """Whether a sheet describes the columns of another."""
    return any(key(row[0]) in map(key, DESCRIPTION["column"]) for row in sheet.rows[:3] if row)


def _described(sheets: list[Sheet]) -> dict[str, Column]:
    """What the describing sheet says, by the header of the column."""
    found: dict[str, Column] = {}
    for sheet in filter(_describes, sheets):
        start = next(
            row
            for row, cells in enumerate(sheet.rows)
            if key(cells[0]) in map(key, DESCRIPTION["column"])
        )
        fields = [_field(cell) for cell in sheet.rows[start]]
        for row in sheet.rows[start + 1 :]:
            said = dict(zip(fields, (cell.strip() for cell in row), strict=True))
            name = said.pop("column", "")
            said.pop("", None)
            if name:
                found[key(name)] = Column(**said)
    return found


def _field(header: str) -> str:
    return next((one for one, names in DESCRIPTION.items() if key(header) in map(key, names)), "")


def _meant(
    one: Table, described: Mapping[str, Column], options: Options, findings: Findings
) -> list[Meant]:
    """The columns of numbers, each with its name, unit and direction."""
    found = []
    roles = set(one.header.roles.values())
    for column, name in enumerate(one.header.names):
        said = options.declared.get(name, described.get(key(name)))
        if (
            column in roles
            or not name
            or options.columns.get(name) == ""
            or _LEFT_OUT.fullmatch(key(name))
        ):
            continue
        if said is None and not _unit(name) and not _numbers(one.values(column)):
            findings.notes.append(
                Note(
                    f"คอลัมน์ “{name}” ไม่ใช่ตัวเลข จึงไม่นำเข้า",
                    f"Column “{name}” holds no numbers and is left out",
                )
            )
            continue
        found.append(Meant(column, identity(name), _about(one, column, said or Column(), findings)))
    if not found:
        message = "ไม่พบคอลัมน์ตัวเลข", "there is no column of numbers"
        there = ", ".join(name for name in one.header.names if name)
        findings.faults.append(
            Fault(one.file, one.sheet.name, there, "one column of numbers or more", *message)
        )
    return found


def _numbers(texts: list[str]) -> bool:
    """Whether any of the texts is a number."""
    for text in texts:
        try:
            if number(text) is not None:
                return True
        except NotANumber:
            continue
    return False


def identity(name: str) -> str:
    """Id of a column's measure, the same for the same header in another year's file."""
    words = "_".join(re.findall(r"[a-z0-9]+", arabic(name).lower()))[:30].strip("_")
    digest = hashlib.sha256(key(name).encode()).hexdigest()[:8]
    return PREFIX + (words if words and key(name).isascii() else digest)


def _unit(name: str) -> str:
    """The unit that a header's words suggest, "" for none."""
    return next((unit for unit, word in _UNIT_WORDS if word.search(key(name))), "")


def _about(one: Table, column: int, said: Column, findings: Findings) -> Column:
    """What a column means: as said, else as its header suggests."""
    name = one.header.names[column]
    unit = said.unit.lower() or _unit(name)
    direction = said.direction or DIRECTIONS[0]
    for found, expected, message in (
        (unit, UNITS, ("หน่วยไม่ถูกต้อง", "this is no unit")),
        (direction, DIRECTIONS, ("ทิศทางไม่ถูกต้อง", "this is no direction")),
    ):
        if found and found not in expected:
            findings.faults.append(
                Fault(one.file, one.head(column), repr(found), " | ".join(expected), *message)
            )
    if not unit:
        findings.notes.append(
            Note(
                f"คอลัมน์ “{name}” ไม่ได้บอกหน่วย จึงแสดงเป็นตัวเลขตามต้นทาง",
                f"Column “{name}” states no unit; its numbers are shown as they are",
            )
        )
    return Column(
        said.name_th or name,
        said.name_en or name,
        unit if unit in UNITS else "number",
        direction if direction in DIRECTIONS else DIRECTIONS[0],
        said.denominator,
    )


def _out_of_bounds(located: locate.Located, meant: Meant, values: pd.Series) -> list[Fault]:
    """Percent above 100, fractions above 1, and fractions in a column of percent."""
    one, most = located.table, _BOUNDS.get(meant.about.unit)
    if most is None:
        return []
    message = "ค่าเกินช่วงที่เป็นไปได้", "a value out of its range"
    unit = f"{meant.about.unit} 0–{most:.0f}"
    faults = [
        Fault(one.file, one.place(line, meant.column), f"{value:g}", unit, *message)
        for line, value in zip(located.lines, values, strict=True)
        if value > most
    ]
    parts = values[values > 0]
    if meant.about.unit == "percent" and len(parts) > 1 and (parts <= 1).all():
        message = "ค่าเป็นสัดส่วน 0–1 แต่หัวคอลัมน์บอกร้อยละ", "fractions in a column of percent"
        expected = "percent 0–100, or the unit fraction"
        faults.append(
            Fault(one.file, one.head(meant.column), f"0–{parts.max():g}", expected, *message)
        )
    return faults


def _add(
    meant: Meant,
    values: pd.Series,
    all_meant: list[Meant],
    figures: dict[str, pd.Series],
    measures: list[Measure],
    findings: Findings,
) -> None:
    """The figures and measures of a column: itself, and for a count its rate."""
    about = meant.about
    basic = Measure(
        id=meant.id,
        name_th=about.name_th,
        name_en=about.name_en,
        group=GROUP.id,
        kind="value",
        count=meant.id,
        unit={"fraction": "percent", "number": "index"}.get(about.unit, about.unit),
        source=SOURCE,
        direction=about.direction,
    )
    figures[meant.id] = values / 100 if about.unit == "percent" else values
    if about.unit != "count":
        measures.append(basic)
        return
    base = _base(meant, all_meant)
    if base is None:
        message = about.denominator, "people, households or the header of a column"
        findings.notes.append(
            Note(
                f"ไม่พบตัวหาร “{message[0]}” ใช้ประชากรที่สำรวจแทน",
                f"No denominator “{message[0]}”; surveyed people are used",
            )
        )
        base = "people"
    per_th, per_en = PER.get(base, (about.denominator, about.denominator))
    rate = replace(
        basic,
        id=f"{meant.id}_rate",
        name_th=f"{about.name_th} ต่อ{per_th}",
        name_en=f"{about.name_en} per {per_en}",
        kind="ratio",
        base=base if base.startswith(PREFIX) else f"{base}_base",
        unit="percent",
    )
    measures += [replace(basic, kind="count", base=rate.base, rate=rate.id), rate]


def _base(meant: Meant, all_meant: list[Meant]) -> str | None:
    """The column that a count is divided by; None where what was said is not there."""
    said = meant.about.denominator
    if not said:
        return "people"
    others = {other.id for other in all_meant if other.column != meant.column}
    return PEOPLE.get(said.lower()) or (identity(said) if identity(said) in others else None)


def counted(name: str) -> str:
    """What a column of counts counts by its name: `people`, `households`, or "" for all else."""
    found = _COUNTED.search(_PER.sub("", name))
    return (found.lastgroup or "") if found else ""


def bare(name: str) -> str:
    """The name of a column of counts or of its rate without the unit and what it is divided by."""
    return _BRACKETS.sub("", _PER.sub("", name))


def _levels(found: list[str]) -> str:
    names = {2: "province", 4: "district", 6: "tambon"}
    there = {names[len(code)] for code in found}
    return " ".join(level for level in names.values() if level in there) or "province"


def source(options: Options) -> dict[str, str]:
    """Where the figures come from, as a person said; each source under an id of its own."""
    said = "|".join((options.source, options.publisher))
    return {
        "id": f"{SOURCE}_{hashlib.sha256(said.encode()).hexdigest()[:8]}",
        "title": options.source or "ข้อมูลที่หน่วยงานนำเข้า",
        "publisher": options.publisher or "–",
        "publisher_en": options.publisher or "–",
        "licence": options.licence or "–",
    }
