"""ThaiQM reports: households surveyed, with problems, helped, solved by themselves, in progress."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

import pandas as pd

from data.catalog import Measure, Named
from data.imports import bounds, groups, locate, ours, rows, shape, together, totals
from data.imports.draft import Column, Draft, Findings, Options
from data.intake.grid import Sheet
from data.intake.header import header_key
from data.intake.table import Table
from data.refusal import Fault
from geo.names.matcher import Matcher

SOURCE = "thaiqm"
GROUP = Named("thaiqm", "ThaiQM: การแก้ไขปัญหารายครัวเรือน", "ThaiQM: problems of households")


@dataclass(frozen=True)
class SystemField:
    """One figure of a report: our column, its header in our template, and other headers."""

    id: str
    name_th: str
    name_en: str
    others: tuple[str, ...] = ()
    of: str = ""

    def named(self, header: str) -> bool:
        """Whether a header means this figure."""
        plain = header_key(header)
        return plain in _keys(self) or _HOUSEHOLDS.sub("", plain) in _keys(self)


@cache
def _keys(field: SystemField) -> frozenset[str]:
    """All headers that mean a figure, in one form."""
    return frozenset(
        header_key(name) for name in (field.id, field.name_th, field.name_en, *field.others)
    )


_HOUSEHOLDS = re.compile(r"\((?:ครัวเรือน|ครัวเรือน|households?)\)$")
"""The unit that a header may end with."""
SURVEYED, PROBLEMS = "qm_surveyed", "qm_problems"
FIELDS: dict[str, SystemField] = {
    field.id: field
    for field in (
        SystemField(
            SURVEYED, "ครัวเรือนที่สำรวจ", "Households surveyed",
            ("Thai QM (ครัวเรือน)", "ครัวเรือนที่สำรวจ (ฐานทะเบียนราษฎร์ 2564)", "สำรวจแล้ว", "สำรวจ",
             "จำนวนครัวเรือนที่สำรวจ", "ผลการสำรวจ ครัวเรือนที่สำรวจ"),
        ),
        SystemField(
            PROBLEMS, "ครัวเรือนที่มีปัญหา", "Households with problems",
            ("เป้าหมาย", "ครัวเรือนเป้าหมาย", "มีปัญหา", "พบปัญหา", "ครัวเรือนที่มีสภาพปัญหา",
             "จำนวนครัวเรือนที่มีปัญหา"),
            of=SURVEYED,
        ),
        SystemField(
            "qm_helped", "ช่วยเหลือแล้ว", "Helped",
            ("ครัวเรือนที่ช่วยเหลือแล้ว", "ได้รับการช่วยเหลือแล้ว", "ได้รับความช่วยเหลือแล้ว"), of=PROBLEMS,
        ),
        SystemField(
            "qm_self", "แก้ไขปัญหาได้ด้วยตนเอง", "Solved by themselves",
            ("สามารถแก้ไขปัญหาได้ด้วยตนเอง", "แก้ไขได้ด้วยตนเอง", "แก้ไขปัญหาด้วยตนเอง"), of=PROBLEMS,
        ),
        SystemField(
            "qm_progress", "อยู่ระหว่างดำเนินการ", "In progress",
            ("ระหว่างดำเนินการ", "กำลังดำเนินการ", "อยู่ระหว่างการช่วยเหลือ"), of=PROBLEMS,
        ),
        *(
            SystemField(
                f"qm_{dimension}", f"ปัญหาด้าน{name_th}", f"Problems of {name_en}",
                (f"ด้าน{name_th}", f"มิติ{name_th}", f"ปัญหา{name_th}"), of=PROBLEMS,
            )
            for dimension, name_th, name_en in (
                ("health", "สุขภาพ", "health"),
                ("living", "ความเป็นอยู่", "living conditions"),
                ("education", "การศึกษา", "education"),
                ("income", "รายได้", "income"),
                ("access", "การเข้าถึงบริการภาครัฐ", "access to public services"),
            )
        ),
    )
}  # fmt: skip
OUTCOMES = ("qm_helped", "qm_self", "qm_progress")


def known(header: str) -> bool:
    """Whether a header is one of a ThaiQM report."""
    return any(field.named(header) for field in FIELDS.values())


def recognised(file: str, sheets: list[Sheet], options: Options) -> bool:
    """Whether a file is a report: at least two of its figures, problems among them."""
    del file
    found = [columns(names, options) for names in rows.headers(sheets, known, options)]
    return any(PROBLEMS in one and len(one) > 1 for one in found)


def columns(names: list[str], options: Options) -> dict[str, int]:
    """Column of each figure: as a person said, else by its header."""
    found: dict[str, int] = {}
    for column, name in enumerate(names):
        for id_ in _meant(name, options):
            found.setdefault(id_, column)
    return found


def _meant(name: str, options: Options) -> list[str]:
    """The figures that a header means: as a person said, else by its words."""
    said = options.columns.get(name)
    if said is not None:
        return [said] if said in FIELDS else []
    return [field.id for field in FIELDS.values() if field.named(name)]


def read(
    file: str, sheets: list[Sheet], matcher: Matcher, options: Options, findings: Findings
) -> Draft:
    """A report as a draft; what is wrong with it is told in `findings`."""
    found = rows.tables(file, sheets, known, options, matcher)
    if not found:
        findings.faults.append(rows.no_table(file, sheets))
        return Draft(SOURCE)
    same = together.read(
        sheets, found, lambda table: len(columns(table.header.names, options)), options, findings
    )
    same = [groups.settled(one, options, findings, whole=True) for one in same]
    parts: dict[str, list[rows.Part]] = {}
    meanings: dict[str, Column] = {}
    codes: list[str] = []
    for one in same:
        at = columns(one.header.names, options)
        _tell(one, at, options, findings)
        located = locate.located(one, matcher, options, findings)
        figures = {
            id_: rows.numbers(located, column, findings, whole=True) for id_, column in at.items()
        }
        for id_, values in figures.items():
            parts.setdefault(id_, []).append(rows.Part(located, at[id_], values))
            meanings.setdefault(one.header.names[at[id_]], Column(unit="count", measure=id_))
            findings.faults += bounds.faults(located, at[id_], values, households=True)
            bounds.tell({FIELDS[id_].name_th: values}, [FIELDS[id_].name_th], findings)
        _compare(located, pd.DataFrame(figures), at, findings)
        totals.compare(located, list(at.values()), findings)
        findings.accepted += len(located.lines)
        codes += located.codes
    whole = rows.joined(parts, findings)
    there = [str(name) for name in whole]
    made = tuple(replace(one, levels=rows.levels(codes)) for one in measures(there))
    return Draft(SOURCE, whole, tuple(there), made, (GROUP,), source(options), meanings=meanings)


def _tell(one: Table, at: dict[str, int], options: Options, findings: Findings) -> None:
    """What each column of a report was taken for, and what is wrong with its columns."""
    findings.faults += [
        *_missing(one, at), *_twice(one, at, options), *shape.faults(one), *ours.faults(one)
    ]  # fmt: skip
    roles = {
        column: ("measure", FIELDS[id_].name_th, FIELDS[id_].name_en) for id_, column in at.items()
    }
    findings.columns += rows.roles(one, roles, options)
    findings.notes += [*rows.left_out(one, roles, options), *shape.notes(one)]


def _twice(one: Table, at: dict[str, int], options: Options) -> list[Fault]:
    """A fault for every column that means the same figure as another."""
    return [
        rows.twice(one, column, at[id_])
        for column, name in enumerate(one.header.names)
        for id_ in _meant(name, options)
        if id_ in at and at[id_] != column
    ]


def _missing(one: Table, at: dict[str, int]) -> list[Fault]:
    message = "ขาดคอลัมน์ที่จำเป็น", "a column that is needed is missing"
    there = ", ".join(name for name in one.header.names if name)
    return [
        Fault(
            one.file,
            one.sheet.name,
            there,
            FIELDS[id_].name_en,
            *message,
            FIELDS[id_].name_th,
        )
        for id_ in (SURVEYED, PROBLEMS)
        if id_ not in at
    ]


def _compare(
    located: locate.Located, figures: pd.DataFrame, at: dict[str, int], findings: Findings
) -> None:
    """No part is more than its base, nor are the outcomes together."""
    for id_ in figures:
        base = FIELDS[str(id_)].of
        if base in at:
            both = at[str(id_)], at[base]
            rows.not_more(located, figures[id_], figures[base], both, findings)
    outcomes = [id_ for id_ in OUTCOMES if id_ in figures]
    if len(outcomes) > 1 and PROBLEMS in at:
        together = figures[outcomes].sum(axis="columns", skipna=False)
        parts_fit = (figures[outcomes].le(figures[PROBLEMS], axis="index")).all(axis="columns")
        both = at[outcomes[0]], at[PROBLEMS]
        rows.not_more(located, together.where(parts_fit), figures[PROBLEMS], both, findings)


def source(options: Options) -> dict[str, str]:
    """Where the figures come from."""
    publisher = "กรมการปกครอง กระทรวงมหาดไทย"
    return {
        "id": SOURCE,
        "title": options.source or "Thai QM: การแก้ไขปัญหาความเดือดร้อนของประชาชนรายครัวเรือน",
        "publisher": options.publisher or publisher,
        "publisher_en": options.publisher
        or "Department of Provincial Administration, Ministry of Interior",
        "licence": options.licence or "–",
    }


_RATES = (
    ("qm_problem_rate", "สัดส่วนครัวเรือนที่มีปัญหา", "Households with problems", PROBLEMS, SURVEYED),
    ("qm_helped_rate", "ช่วยเหลือแล้ว ต่อครัวเรือนที่มีปัญหา", "Helped, of those with problems",
     "qm_helped", PROBLEMS),
    ("qm_self_rate", "แก้ไขได้ด้วยตนเอง ต่อครัวเรือนที่มีปัญหา",
     "Solved by themselves, of those with problems", "qm_self", PROBLEMS),
    ("qm_progress_rate", "อยู่ระหว่างดำเนินการ ต่อครัวเรือนที่มีปัญหา",
     "In progress, of those with problems", "qm_progress", PROBLEMS),
    *(
        (f"{one.id}_rate", f"สัดส่วนครัวเรือนที่มี{one.name_th}", one.name_en, one.id, SURVEYED)
        for one in list(FIELDS.values())[len(OUTCOMES) + 2 :]
    ),
)  # fmt: skip
"""Id, names, count and base of every measure that can follow from a report."""
_GOOD = {"qm_helped_rate", "qm_self_rate"}


def measures(there: list[str]) -> tuple[Measure, ...]:
    """The measures that follow from the figures that are there."""
    return tuple(
        Measure(
            id=id_,
            name_th=f"{name_th} (ThaiQM)",
            name_en=f"{name_en} (ThaiQM)",
            group=GROUP.id,
            kind="ratio",
            count=count,
            base=base,
            source=SOURCE,
            direction="higher_is_better" if id_ in _GOOD else "higher_is_worse",
            people="households",
        )
        for id_, name_th, name_en, count, base in _RATES
        if {count, base} <= set(there)
    )
