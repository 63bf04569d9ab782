"""Questions, columns and rows set aside in words, one by one up to a number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from data.imports.draft import Note
from data.imports.evidence import ROLES
from data.imports.report import Report
from wording.saying import Said, said

SHOWN, NAMED = 100, 3
"""Causes, doubts and rows set aside that are printed one by one; places named of each cause."""


def doubts(report: Report) -> Iterator[Note]:
    """Names of areas in doubt, with where they stand and what they may mean."""
    for doubt in report.doubts[:SHOWN]:
        th = (
            " หรือ ".join(f"{one.code} {one.name_th}" for one in doubt.suggestions) or "ไม่มีชื่อใกล้เคียง"
        )
        en = (
            " or ".join(f"{one.code} {one.name_en}" for one in doubt.suggestions)
            or "no similar name"
        )
        where = {lang: _places(doubt.places, lang) for lang in ("th", "en")}
        yield Note(
            f"“{doubt.text}”{where['th']} หมายถึงพื้นที่ใด: {th}",
            f"“{doubt.text}”{where['en']} may mean: {en}",
        )
    yield from more(len(report.doubts))


def asks(report: Report) -> Iterator[Note]:
    """Questions with their answers."""
    for ask in report.asks[:SHOWN]:
        where = {lang: _places(ask.places, lang) for lang in ("th", "en")}
        th, en = (" / ".join(one.text(lang) for one in ask.choices) for lang in ("th", "en"))
        yield Note(
            f"{ask.th}{where['th']}" + (f": {th}" if th else ""),
            f"{ask.en}{where['en']}" + (f": {en}" if en else ""),
        )
    yield from more(len(report.asks))


def _places(places: Sequence[Said], lang: str) -> str:
    """Places in brackets behind a text, in a language."""
    listed = "; ".join(said(one, lang) for one in places)
    return f" ({listed})" if listed else ""


def columns(report: Report) -> Iterator[Note]:
    """What each column was taken for, and each sheet that is read where there are several.

    Sheets left out are named in a note.
    """
    for one in report.columns:
        if not one.header and one.role == "left_out":
            continue
        th, en = ROLES[one.role]
        more = (f": {one.th}", f": {one.en}") if one.th else ("", "")
        sheet = one.sheet and {
            "th": f"แผ่นงาน “{one.sheet}” " if one.sheet else "",
            "en": f"Sheet “{one.sheet}” ",
        }
        where = sheet or {"th": "", "en": ""}
        named = (f"คอลัมน์ “{one.header}”", f"Column “{one.header}”") if one.header else ("", "")
        yield Note(
            f"{(where['th'] + named[0]).strip()} = {th}{more[0]}",
            f"{(where['en'] + named[1]).strip()} = {en}{more[1]}",
        )  # fmt: skip


def asides(report: Report) -> Iterator[Note]:
    """Rows that were set aside, and why."""
    for aside in report.asides[:SHOWN]:
        yield Note(
            f"{said(aside.place, 'th')}: {aside.reason_th} ไม่นำเข้า",
            f"{said(aside.place, 'en')}: {aside.reason_en}, not imported",
        )
    yield from more(len(report.asides))


def more(count: int) -> Iterator[Note]:
    """How many there are beyond those that are told one by one."""
    if count > SHOWN:
        yield Note(f"… และอีก {count - SHOWN:,} รายการ", f"… and {count - SHOWN:,} more")
