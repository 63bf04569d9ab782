"""จปฐ. indicators by area: how many failed each, of how many surveyed for it; 31 or 38 of them."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import pandas as pd

from data.catalog import Measure, Named, catalog
from data.imports import bounds, groups, locate, ours, rows, shape, together, totals, units
from data.imports.draft import Column, Draft, Findings, Note, Options
from data.intake.grid import Sheet
from data.intake.header import header_key
from data.intake.table import Table
from data.official.tpmap_zip import INDICATORS
from data.refusal import Fault
from geo.names.matcher import Matcher

SOURCE = "bmn"
NAMES_38 = Path(__file__).parents[1] / "facts" / "bmn38.csv"
GROUP_38 = Named("bmn38", "ตัวชี้วัด จปฐ. 2565–2570", "BMN indicators 2022–2027")
FIRST_38 = 2565
"""First year of the form of 38 indicators."""
_NUMBER = re.compile(r"(?:ตัวชี้วัด(?:ที่)?|ข้อ(?:ที่)?|indicator|ind)_?(\d{1,2})(?!\d)")
FAILED_PERCENT = "failed_percent"
_FAILED = re.compile(r"ไม่ผ่าน|ตกเกณฑ์|failed|below|\.cnt$|_cnt$")
_SURVEYED = re.compile(r"สำรวจ|ทั้งหมด|surveyed|total|\.all$|_all$")


@dataclass(frozen=True)
class FormField:
    """A column of a table of indicators: which indicator, and `failed` or `surveyed`.

    A column of percents is `failed_percent`: it checks the count beside it and is never stored.
    """

    number: int
    what: str


def field(name: str) -> FormField | None:
    """What a header says: "ตัวชี้วัดที่ 3 ไม่ผ่าน", "indicator3.CNT"; None for anything else."""
    plain = header_key(name)
    number = _NUMBER.search(plain)
    if number is None:
        return None
    what = "failed" if _FAILED.search(plain) else "surveyed" if _SURVEYED.search(plain) else ""
    if what and units.of_header(name) in ("percent", "fraction"):
        what = FAILED_PERCENT if what == "failed" else ""
    return FormField(int(number[1]), what) if what else None


def known(header: str) -> bool:
    """Whether a header speaks of an indicator."""
    return field(header) is not None or _NUMBER.search(header_key(header)) is not None


def recognised(file: str, sheets: list[Sheet], options: Options) -> bool:
    """Whether a file is of indicators: some indicator both failed and surveyed."""
    del file
    found = [
        {meant.what for meant in map(field, names) if meant}
        for names in rows.headers(sheets, known, options)
    ]
    return any({"failed", "surveyed"} <= one for one in found)


def read(
    file: str, sheets: list[Sheet], matcher: Matcher, options: Options, findings: Findings
) -> Draft:
    """A table of indicators as a draft; what is wrong with it is told in `findings`."""
    found = rows.tables(file, sheets, known, options, matcher)
    if not found:
        findings.faults.append(rows.no_table(file, sheets))
        return Draft(SOURCE)
    same = together.read(
        sheets, found, lambda table: sum(map(known, table.header.names)), options, findings
    )
    same = [groups.settled(one, options, findings, whole=True) for one in same]
    taken = [(one, _fields(one, options, findings)) for one in same]
    placed = [locate.located(one, matcher, options, findings) for one in same]
    years = [year for located in placed for year in located.years]
    form = _form(years)
    prefix = INDICATORS[form]
    parts: dict[str, list[rows.Part]] = {}
    meanings: dict[str, Column] = {}
    for (one, at), located in zip(taken, placed, strict=True):
        findings.faults += [*_unknown(one, at, form), *_unpaired(one, at), *_mixed(one, years)]
        for id_, part in _figures(located, at, prefix, findings).items():
            parts.setdefault(id_, []).append(part)
            meanings.setdefault(one.header.names[part.column], Column(unit="count", measure=id_))
        findings.accepted += len(located.lines)
    figures = rows.joined(parts, findings)
    codes = [code for located in placed for code in located.codes]
    indicators = {meant.number for _, at in taken for meant in at.values()}
    findings.notes.append(
        Note(
            f"แบบ จปฐ. {form} ตัวชี้วัด พบ {len(indicators)} ตัวชี้วัด",
            f"Form of {form} indicators; {len(indicators)} found",
        )
    )
    grouped = (GROUP_38,) if form == max(INDICATORS) else ()
    there = [str(name) for name in figures]
    made = tuple(replace(one, levels=rows.levels(codes)) for one in measures(there))
    return Draft(SOURCE, figures, tuple(there), made, grouped, source(options), meanings=meanings)


def _fields(one: Table, options: Options, findings: Findings) -> dict[int, FormField]:
    """What each column of a table is; two columns of one figure are a fault, the rest is told."""
    at: dict[int, FormField] = {}
    for column, name in enumerate(one.header.names):
        meant = field(name) if options.columns.get(name) != "" else None
        if meant is None:
            continue
        before = next((other for other, same in at.items() if same == meant), None)
        if before is not None:
            findings.faults.append(rows.twice(one, column, before))
        else:
            at[column] = meant
    roles = {
        column: ("check", "ร้อยละ ใช้ตรวจจำนวน", "percent, checks the count")
        if meant.what == FAILED_PERCENT
        else ("measure", f"ตัวชี้วัดที่ {meant.number}", f"indicator {meant.number}")
        for column, meant in at.items()
    }
    findings.columns += rows.roles(one, roles, options)
    findings.notes += rows.left_out(one, roles, options)
    findings.faults += [*shape.faults(one), *ours.faults(one)]
    findings.notes += shape.notes(one)
    return at


def _figures(
    located: locate.Located, at: dict[int, FormField], prefix: str, findings: Findings
) -> dict[str, rows.Part]:
    """The counts of a table by the id of their column, checked against each other and percents."""
    counts = {column: meant for column, meant in at.items() if meant.what != FAILED_PERCENT}
    parts = {
        f"{prefix}_{meant.number:02d}_{meant.what}": rows.Part(
            located, column, rows.numbers(located, column, findings, whole=True)
        )
        for column, meant in counts.items()
    }
    figures = {id_: part.figures for id_, part in parts.items()}
    _compare(located, figures, counts, prefix, findings)
    for column, meant in at.items():
        if meant.what == FAILED_PERCENT:
            pair = [f"{prefix}_{meant.number:02d}_{what}" for what in ("failed", "surveyed")]
            if all(id_ in figures for id_ in pair):
                rows.percents_fit(located, column, figures[pair[0]], figures[pair[1]], findings)
    totals.compare(located, list(counts), findings)
    names = {id_: located.table.header.names[part.column] for id_, part in parts.items()}
    for id_, part in parts.items():
        findings.faults += bounds.faults(located, part.column, part.figures, households=False)
        bounds.tell({names[id_]: part.figures}, [names[id_]], findings)
    return parts


def _form(years: list[int]) -> int:
    return max(INDICATORS) if years and min(years) >= FIRST_38 else min(INDICATORS)


def _mixed(one: Table, years: list[int]) -> list[Fault]:
    if not years or (min(years) >= FIRST_38) == (max(years) >= FIRST_38):
        return []
    message = "ปีอยู่คนละแบบสำรวจ จปฐ.", "the years belong to two forms of the survey"
    expected = "one file up to 2564, another from 2565"
    return [Fault(one.file, one.sheet.name, f"{min(years)}–{max(years)}", expected, *message)]


def _unknown(one: Table, at: dict[int, FormField], form: int) -> list[Fault]:
    message = "ไม่มีตัวชี้วัดนี้ในแบบ จปฐ.", "the form has no such indicator"
    return [
        Fault(one.file, one.head(column), str(meant.number), f"1–{form}", *message)
        for column, meant in at.items()
        if not 1 <= meant.number <= form
    ]


def _unpaired(one: Table, at: dict[int, FormField]) -> list[Fault]:
    there = set(at.values())
    message = "ตัวชี้วัดขาดคู่สำรวจ–ไม่ผ่าน", "an indicator lacks one of surveyed and failed"
    return [
        Fault(
            one.file,
            one.head(column),
            meant.what,
            f"also {other} of indicator {meant.number}",
            *message,
        )
        for column, meant in at.items()
        if meant.what != FAILED_PERCENT
        and FormField(meant.number, other := "surveyed" if meant.what == "failed" else "failed")
        not in there
    ]


def _compare(
    located: locate.Located,
    figures: Mapping[str, pd.Series],
    at: dict[int, FormField],
    prefix: str,
    findings: Findings,
) -> None:
    by_field = {meant: column for column, meant in at.items()}
    for meant, column in by_field.items():
        base = by_field.get(FormField(meant.number, "surveyed"))
        if meant.what == "failed" and base is not None:
            pair = (f"{prefix}_{meant.number:02d}_failed", f"{prefix}_{meant.number:02d}_surveyed")
            rows.not_more(located, figures[pair[0]], figures[pair[1]], (column, base), findings)


def source(options: Options) -> dict[str, str]:
    """Where the figures come from."""
    return {
        "id": SOURCE,
        "title": options.source or "ข้อมูลความจำเป็นพื้นฐาน (จปฐ.)",
        "publisher": options.publisher or "กรมการพัฒนาชุมชน กระทรวงมหาดไทย",
        "publisher_en": options.publisher
        or "Community Development Department, Ministry of Interior",
        "licence": options.licence or "–",
    }


@cache
def names_38() -> dict[int, str]:
    """Names of the 38 indicators by number, as far as they are known."""
    with NAMES_38.open(encoding="utf-8", newline="") as stream:
        return {int(row["no"]): row["name_th"] for row in csv.DictReader(stream)}


def measures(there: list[str]) -> tuple[Measure, ...]:
    """Measures of indicators that the catalogue does not have: those of the form of 38."""
    prefix = INDICATORS[max(INDICATORS)]
    numbers = sorted({int(name.split("_")[1]) for name in there if name.startswith(f"{prefix}_")})
    return tuple(
        Measure(
            id=f"{prefix}_{number:02d}",
            name_th=f"สัดส่วนไม่ผ่านตัวชี้วัดที่ {number} (2565–2570): {names_38().get(number, '')}".rstrip(
                ": "
            ),
            name_en=f"Below standard, {number} (form of 2022–2027)",
            group=GROUP_38.id,
            kind="ratio",
            count=f"{prefix}_{number:02d}_failed",
            base=f"{prefix}_{number:02d}_surveyed",
            source=SOURCE,
            people="indicator",
        )
        for number in numbers
    )


def indicators() -> list[str]:
    """Names of the 31 indicators, in their order, for the template."""
    return [indicator.name_th for indicator in catalog().indicators.values()]
