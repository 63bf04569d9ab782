"""Any table of figures by area: each column of numbers becomes a measure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

import pandas as pd

from data.catalog import Measure, Named
from data.imports import (  # fmt: skip
    bounds,
    described,
    groups,
    helpers,
    locate,
    ours,
    periods,
    rows,
    shape,
    together,
    totals,
    units,
)
from data.imports.dates import Dater
from data.imports.draft import Column, Draft, Findings, Note, Options
from data.imports.evidence import Ask, Reply, Role, answer
from data.imports.identity import PREFIX, SOURCE, identity, meaning, source
from data.imports.locate import Located
from data.imports.units import UNITS
from data.intake.grid import Sheet
from data.intake.header import header_key, role
from data.intake.numbers import NotANumber, number
from data.intake.table import Table
from data.refusal import Fault
from geo.names.matcher import Matcher

__all__ = ["DIRECTIONS", "GROUP", "PREFIX", "SOURCE", "UNITS", "read", "recognised"]

GROUP = Named("imported", "ตัวชี้วัดที่นำเข้า", "Imported indicators")
DIRECTIONS = ("higher_is_worse", "higher_is_better")
PEOPLE = {
    "people": "people",
    "คน": "people",
    "ประชากร": "people",
    "households": "households",
    "ครัวเรือน": "households",
}
PER = {"people": ("ประชากรที่สำรวจ", "surveyed person"), "households": ("ครัวเรือน", "household")}
LEAVE = "leave"
"""The answer that a column is left out."""
_COUNTED = re.compile(
    r"\((?:(?P<people>คน|ราย|people|persons?)|(?P<households>ครัวเรือน|households?))\)"
)
_PER = re.compile(r" ต่อ.*| per .*")
_BRACKETS = re.compile(r"\s*\([^()]*\)\s*$")


@dataclass(frozen=True)
class Meant:
    """A column of numbers and what they are: `figure` its header without a year, `year` that year.

    `base` is what a count is divided by: `people`, `households` or the id of another column.
    """

    column: int
    header: str
    figure: str
    about: Column
    scale: int = 1
    year: int | None = None
    base: str = ""

    def id(self, source_: str) -> str:
        """The id of its measure."""
        told = self.about.denominator or self.base
        return identity(self.figure, source=source_, unit=self.about.unit, base=told)


def known(header: str) -> bool:
    """No header but those of areas and years is known beforehand."""
    del header
    return False


def recognised(file: str, sheets: list[Sheet], options: Options) -> bool:
    """Any table with areas will do."""
    del file
    return bool(rows.headers(sheets, known, options))


def read(
    file: str, sheets: list[Sheet], matcher: Matcher, options: Options, findings: Findings
) -> Draft:
    """A table of figures as a draft; what is wrong with it is told in `findings`."""
    tables = [sheet for sheet in sheets if not described.describes(sheet)]
    found = rows.tables(file, tables, known, options, matcher)
    if not found:
        findings.faults.append(rows.no_table(file, sheets))
        return Draft(SOURCE)
    same = together.read(sheets, found, lambda one: len(one.lines), options, findings)
    findings.faults += [fault for one in same for fault in ours.faults(one)]
    stated = source(options)
    reader = _Reader(described.columns(sheets), options, findings, stated["id"])
    for one in same:
        reader.take(one, matcher)
    return reader.draft(stated)


class _Reader:
    """What the tables of a file add up to."""

    def __init__(
        self, said: Mapping[str, Column], options: Options, findings: Findings, source_: str
    ) -> None:
        self.described, self.options, self.findings = said, options, findings
        self.source = source_
        self.parts: dict[str, list[rows.Part]] = {}
        self.meant: dict[str, Meant] = {}
        self.codes: list[str] = []

    def take(self, one: Table, matcher: Matcher) -> None:
        """Add the figures of a table."""
        one = groups.settled(one, self.options, self.findings)
        meant = self._meant(one)
        self.findings.faults += shape.faults(one)
        self.findings.notes += shape.notes(one)
        located = locate.located(one, matcher, self.options, self.findings)
        figures: dict[str, pd.Series] = {}
        for column in meant:
            values = rows.numbers(
                located, column.column, self.findings,
                whole=column.about.unit == "count", scale=column.scale,
            )  # fmt: skip
            self._bounds(located, column, values)
            figures[column.header] = values
            part = rows.Part(located, column.column, rows.dated(values, column.year))
            self.parts.setdefault(column.id(self.source), []).append(part)
            self.meant.setdefault(column.id(self.source), column)
        counts_at = [one.column for one in meant if one.about.unit == "count"]
        totals.compare(located, counts_at, self.findings)
        counted_ = {one.header.names[at] for at in counts_at}
        bounds.tell(figures, counted_, self.findings)
        self.findings.accepted += len(located.lines)
        self.codes += located.codes

    def _bounds(self, located: Located, column: Meant, values: pd.Series) -> None:
        numbered = ((line.number, value) for line, value in zip(located.lines, values, strict=True))
        self.findings.faults += units.out_of_bounds(
            located.table, column.column, column.about.unit, numbered
        )
        if column.about.unit == "count" and bounds.of_poor(column.header):
            households = bounds.of_households(column.header)
            self.findings.faults += bounds.faults(
                located, column.column, values, households=households
            )

    def draft(self, stated: Mapping[str, str]) -> Draft:
        """What would be stored."""
        figures = rows.joined(self.parts, self.findings)
        for id_, column in self.meant.items():
            if column.about.unit == "percent":
                figures[id_] = figures[id_] / 100
        levels = _levels(self.codes)
        made = tuple(
            replace(measure, levels=levels, source=stated["id"])
            for id_, column in self.meant.items()
            for measure in self._measures(id_, column)
        )
        counts = tuple(measure.id for measure in made if measure.kind == "count")
        meanings = {
            column.header: replace(column.about, measure=id_) for id_, column in self.meant.items()
        }
        return Draft(SOURCE, figures, counts, made, (GROUP,), stated, meanings=meanings)

    def _meant(self, one: Table) -> list[Meant]:
        """The columns of numbers of a table, each with its name, unit and direction."""
        roles = {column: name for name, column in one.header.roles.items()}
        dater = Dater(one, self.options, Findings())
        found = []
        for column, name in enumerate(one.header.names):
            if column == dater.column or (column in roles and roles[column] != "year"):
                self._role(one, column, rows.role_of(roles.get(column, "year"), roles))
            elif not self._left_out(one, column, dater):
                found += self._figures(one, column, name, dater)
        found = self._once(one, found)
        if not found:
            message = "ไม่พบคอลัมน์ตัวเลข", "there is no column of numbers"
            there = ", ".join(name for name in one.header.names if name)
            expected = "one column of numbers or more", "คอลัมน์ตัวเลขอย่างน้อยหนึ่งคอลัมน์"
            self.findings.faults.append(
                Fault(one.file, one.sheet.name, there, expected[0], *message, expected[1])
            )
        return found

    def _role(self, one: Table, column: int, kind: str, th: str = "", en: str = "") -> None:
        name = one.header.names[column]
        self.findings.columns.append(Role(one.sheet.name, name, kind, th, en))

    def _left_out(self, one: Table, column: int, dater: Dater) -> bool:
        """Whether a column is no figure, which is then told."""
        name = one.header.names[column]
        said = name in self.options.declared or header_key(name) in self.described
        if not name:
            return True
        if self.options.columns.get(name) == "":
            self._role(one, column, "left_out", "ผู้ใช้เลือกไม่นำเข้า", "left out by choice")
            return True
        if units.is_column(name):
            self._role(one, column, "unit")
            self._several_units(one, column)
            return True
        if said:
            return False
        if role(name) == "year":
            self._other_year(one, column, dater)
            return True
        return self._helps(one, column)

    def _other_year(self, one: Table, column: int, dater: Dater) -> None:
        if dater.column is not None and dater.agree([dater.column, column]):
            self._role(one, column, "check", "ปีเดียวกันอีกคอลัมน์", "the same year once more")
        else:
            self._role(one, column, "left_out", "ปีอื่น", "another year")

    def _helps(self, one: Table, column: int) -> bool:
        """Whether a column helps to read the table or holds no numbers, which is then told."""
        name = one.header.names[column]
        helper = helpers.why(name)
        if helper is None and not units.of_header(name) and helpers.running(one.values(column)):
            helper = "เลขลำดับ", "a running number"
        if helper is None and (units.of_header(name) or _numbers(one.values(column))):
            return False
        self._leave(one, column, helper or ("ไม่ใช่ตัวเลข", "it holds no numbers"))
        return True

    def _leave(self, one: Table, column: int, why: tuple[str, str]) -> None:
        name = one.header.names[column]
        self._role(one, column, "left_out", *why)
        self.findings.notes.append(
            Note(
                f"คอลัมน์ “{name}” ไม่นำเข้า: {why[0]}",
                f"Column “{name}” is left out: {why[1]}",
                one.head(column),
            )
        )

    def _several_units(self, one: Table, column: int) -> None:
        told = units.several(one)
        if told:
            message = "แถวต่างกันใช้หน่วยต่างกัน", "rows are of different units"
            expected = "a table, or a column of figures, for each unit", "แยกตารางหรือคอลัมน์ตามหน่วย"
            where, listed = one.head(column), ", ".join(told[:5])
            self.findings.faults.append(
                Fault(one.file, where, listed, expected[0], *message, expected[1])
            )

    def _figures(self, one: Table, column: int, name: str, dater: Dater) -> list[Meant]:
        """A column of figures as it is meant; nothing where it is asked about and left out."""
        stated = periods.headed(name)
        if len(stated.years) > 1 and not self._of_one_year(one, column, stated.years):
            return []
        year = stated.year if dater.by_header else None
        figure = stated.name if year else name
        figure = f"{figure} ({one.group})" if one.group and figure else figure
        if year and not figure:
            figure = self._untitled(one, column)
        said = self.options.declared.get(name, self.described.get(header_key(name), Column()))
        about, times = self._about(one, column, said, figure)
        base = said.denominator or ("people" if about.unit == "count" else "")
        found = Meant(column, name, figure, about, times, year, base)
        self._role(one, column, "measure", *_told(found))
        return [found]

    def _of_one_year(self, one: Table, column: int, years: tuple[int, ...]) -> bool:
        """Whether a person takes a column whose header states several years; else it is asked."""
        name = one.header.names[column]
        said = answer(self.options.answers, f"column:{name}", ("take", LEAVE))
        if said is None:
            listed = ", ".join(map(str, years))
            self.findings.asks.append(
                Ask(
                    f"column:{name}",
                    f"หัวคอลัมน์ “{name}” บอกหลายปี ({listed}): นำเข้าเป็นตัวชี้วัดของปีในแถวหรือไม่",
                    f"Column “{name}” states several years ({listed}): take it for the row's year?",
                    (Reply(LEAVE, "ไม่นำเข้า", "leave it out"), Reply("take", "นำเข้า", "take it")),
                    (one.head(column),),
                    len(one.lines),
                )
            )
        return said == "take"

    def _untitled(self, one: Table, column: int) -> str:
        """What figures under a bare year are: what the title says, else that is asked."""
        titles = [title for title in one.header.titles if not units.is_title(title)]
        if titles:
            return periods.untimed(titles[0])
        name = one.header.names[column]
        asked = f"figure:{one.sheet.name}"
        said = answer(self.options.answers, asked, UNITS)
        if said is None and not any(ask.key == asked for ask in self.findings.asks):
            self.findings.asks.append(
                Ask(
                    asked,
                    f"ตัวเลขใต้ปี (เช่น “{name}”) เป็นหน่วยใด ไม่มีชื่อตารางบอก",
                    f"What unit are the figures under the years (“{name}”)? No title says.",
                    tuple(Reply(one_, *units.NAMES[one_]) for one_ in UNITS),
                    (one.head(column),),
                    len(one.lines),
                )
            )
        return one.sheet.name or one.file.rpartition(".")[0]

    def _about(self, one: Table, column: int, said: Column, figure: str) -> tuple[Column, int]:
        """What a column means, and how many one is in it: as said, else as everything suggests."""
        name = one.header.names[column]
        declared = self.options.declared.get(name, Column()).unit.lower()
        declared = declared or answer(self.options.answers, f"figure:{one.sheet.name}", UNITS) or ""
        wrote = self.described.get(header_key(name), Column()).unit.lower()
        found = units.of(
            one, column, declared, wrote, figure, self.options, self.findings
        )  # fmt: skip
        direction = said.direction or DIRECTIONS[0]
        for value, expected, message in (
            (found.name, UNITS, ("หน่วยไม่ถูกต้อง", "this is no unit")),
            (direction, DIRECTIONS, ("ทิศทางไม่ถูกต้อง", "this is no direction")),
        ):
            if value and value not in expected:
                self.findings.faults.append(
                    Fault(one.file, one.head(column), repr(value), " | ".join(expected), *message)
                )
        if not found.name:
            self.findings.notes.append(
                Note(
                    f"คอลัมน์ “{name}” ไม่ได้บอกหน่วย จึงแสดงเป็นตัวเลขตามต้นทาง",
                    f"Column “{name}” states no unit; its numbers are shown as they are",
                    one.head(column),
                )
            )
        about = Column(
            said.name_th or figure,
            said.name_en or figure,
            found.name if found.name in UNITS else "number",
            direction if direction in DIRECTIONS else DIRECTIONS[0],
            said.denominator,
        )
        return about, found.scale

    def _once(self, one: Table, found: list[Meant]) -> list[Meant]:
        """The columns, each figure once; a column of the same figure again is a fault."""
        kept: list[Meant] = []
        for column in found:
            same = next((before for before in kept if _one_figure(before, column)), None)
            if same is None:
                kept.append(column)
            elif header_key(same.header) != header_key(column.header):  # else a fault already
                self.findings.faults.append(rows.twice(one, column.column, same.column))
        return kept

    def _measures(self, id_: str, column: Meant) -> list[Measure]:
        """The measures of a column: itself, and for a count its rate."""
        about = column.about
        basic = Measure(
            id=id_,
            name_th=about.name_th,
            name_en=about.name_en,
            group=GROUP.id,
            kind="value",
            count=id_,
            unit=_shown_unit(column),
            source=SOURCE,
            direction=about.direction,
        )
        if about.unit != "count":
            return [basic]
        base = self._base(column)
        per_th, per_en = PER.get(base, (about.denominator, about.denominator))
        rate = replace(
            basic,
            id=f"{id_}_rate",
            name_th=f"{about.name_th} ต่อ{per_th}",
            name_en=f"{about.name_en} per {per_en}",
            kind="ratio",
            base=base if base.startswith(PREFIX) else f"{base}_base",
            unit="percent",
        )
        return [replace(basic, kind="count", base=rate.base, rate=rate.id), rate]

    def _base(self, column: Meant) -> str:
        """The column that a count is divided by; surveyed people where what was said is nowhere."""
        said = column.about.denominator
        others = {
            header_key(other.header): id_
            for id_, other in self.meant.items()
            if other is not column
        }
        found = PEOPLE.get(said.lower()) or others.get(header_key(said)) if said else "people"
        if found:
            return found
        self.findings.notes.append(
            Note(
                f"ไม่พบตัวหาร “{said}” ใช้ประชากรที่สำรวจแทน",
                f"No denominator “{said}”; surveyed people are used",
            )
        )
        return "people"


def _one_figure(one: Meant, other: Meant) -> bool:
    """Whether two columns mean the same figure: units, things counted and years tell apart."""
    things = {counted(one.header), counted(other.header)} - {""}
    return len(things) < 2 and (meaning(one.figure), one.about.unit, one.year) == (
        meaning(other.figure),
        other.about.unit,
        other.year,
    )


def _told(column: Meant) -> tuple[str, str]:
    """A measure's unit, direction and base in words, in Thai and English."""
    about = column.about
    worse = about.direction == DIRECTIONS[0]
    th = [units.NAMES[about.unit][0], "ยิ่งสูงยิ่งแย่" if worse else "ยิ่งสูงยิ่งดี"]
    en = [units.NAMES[about.unit][1], "higher is worse" if worse else "higher is better"]
    if column.scale > 1:
        th.append(f"ตัวเลข × {column.scale:,}")
        en.append(f"figures × {column.scale:,}")
    if about.unit == "count":
        per = PER.get(column.base, (column.base, column.base))
        th.append(f"อัตราต่อ{per[0]}")
        en.append(f"rate per {per[1]}")
    if column.year:
        th.append(f"ปี {column.year}")
        en.append(f"of {column.year - 543}")
    return " · ".join(th), " · ".join(en)


def _shown_unit(column: Meant) -> str:
    """The unit that figures are shown in: money in baht, and a fraction is a percent."""
    if column.about.unit == "number":
        return "baht" if units.word(column.header) or units.word(column.figure) else "number"
    return "percent" if column.about.unit == "fraction" else column.about.unit


def _numbers(texts: list[str]) -> bool:
    """Whether any of the texts is a number."""
    for text in texts:
        try:
            if number(text) is not None:
                return True
        except NotANumber:
            continue
    return False


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
