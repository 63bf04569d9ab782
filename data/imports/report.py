"""The report on a file: what was found, row by row accounted for, in words for page and command."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from data.imports import phrases
from data.imports.draft import Aside, Doubt, Note
from data.imports.evidence import ROLES, Ask, Role
from data.imports.importers import IMPORTERS
from data.refusal import Fault
from wording.saying import beside, said

SHOWN, NAMED = 100, 3
"""Causes, doubts and rows set aside that are printed one by one; places named of each cause."""


@dataclass(frozen=True)
class Report:
    """What reading a file found; `accepted` + `len(asides)` + faulty rows are all its rows.

    `headers` are the columns of a table of figures, for a person to match.
    """

    file: str
    sha256: str
    importer: str = ""
    periods: tuple[int, ...] = ()
    levels: tuple[tuple[str, int], ...] = ()
    rows: int = 0
    accepted: int = 0
    faults: tuple[Fault, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    asks: tuple[Ask, ...] = ()
    asides: tuple[Aside, ...] = ()
    notes: tuple[Note, ...] = ()
    differences: tuple[Note, ...] = ()
    headers: tuple[str, ...] = ()
    columns: tuple[Role, ...] = ()
    stored: tuple[Note, ...] = ()

    @property
    def clean(self) -> bool:
        """Whether the file may be stored."""
        return not self.faults and not self.doubts and not self.asks

    @property
    def outcome(self) -> str:
        """What becomes of the file: `accepted`, `refused`, or `asks` where a person decides."""
        return "refused" if self.faults else "accepted" if self.clean else "asks"

    @property
    def asked(self) -> int:
        """Rows that wait for an answer: all that are data, where nothing else is wrong."""
        return max(self.rows - len(self.asides), 0) if self.outcome == "asks" else 0

    @property
    def refused(self) -> int:
        """Rows that are neither accepted nor set aside nor asked about."""
        return max(self.rows - self.accepted - len(self.asides) - self.asked, 0)


def lines(report: Report) -> list[Note]:
    """The report in words, most important first."""
    return [
        *_summary(report),
        *report.stored,
        *_columns(report),
        *_faults(report),
        *_doubts(report),
        *_asks(report),
        *_told(report),
    ]


def problems(report: Report) -> list[Note]:
    """The same without what stands beside it: questions, what the columns are, rows as stored."""
    return [*_summary(report), *_faults(report), *_told(report)]


def _told(report: Report) -> list[Note]:
    return [
        *report.differences,
        *report.notes,
        *_asides(report),
    ]


def _summary(report: Report) -> Iterator[Note]:
    name = IMPORTERS.get(report.importer)
    kind = (name.name_th, name.name_en) if name else ("ยังไม่ทราบชนิด", "kind not known")
    yield Note(f"แฟ้ม {report.file}: {kind[0]}", f"File {report.file}: {kind[1]}")
    if report.periods:
        th = ", ".join(f"พ.ศ. {year}" for year in report.periods)
        yield Note(
            f"ปีข้อมูล: {th}", f"Years: {', '.join(str(year - 543) for year in report.periods)}"
        )
    if report.rows:
        yield Note(
            f"แถวทั้งหมด {report.rows:,}: รับ {report.accepted:,} "
            f"ไม่ใช่ข้อมูล {len(report.asides):,} รอคำตอบ {report.asked:,} ไม่ผ่าน {report.refused:,}",
            f"Rows {report.rows:,}: {report.accepted:,} accepted, "
            f"{len(report.asides):,} set aside, {report.asked:,} waiting for an answer, "
            f"{report.refused:,} refused",
        )
    if report.clean and report.differences:
        yield Note(
            f"อ่านได้ครบและเผยแพร่ได้ แต่มี {len(report.differences):,} ข้อไม่ตรงกับที่ทราบ: ตรวจดูก่อน",
            f"Can be published, but differs from what is known in {_points(report.differences)}: "
            "look first",
        )
    elif report.clean:
        yield Note("ผ่านการตรวจสอบ พร้อมเผยแพร่", "Checked and ready to be published")
    elif report.outcome == "asks":
        n = len(report.doubts) + len(report.asks)
        yield Note(
            f"ต้องตอบคำถาม {n:,} ข้อก่อน ยังไม่มีการบันทึกข้อมูล",
            f"To be answered first: {n:,} questions; nothing was stored",
        )
    else:
        n = len(report.doubts) + len(report.asks)
        yield Note(
            f"ไม่ผ่าน: พบข้อผิดพลาด {len(report.faults):,} รายการ คำถาม {n:,} ข้อ ไม่มีการบันทึกข้อมูล",
            f"Refused: {len(report.faults):,} faults, {n:,} questions; nothing was stored",
        )


def _points(notes: tuple[Note, ...]) -> str:
    return "one point" if len(notes) == 1 else f"{len(notes):,} points"


def _faults(report: Report) -> Iterator[Note]:
    causes = grouped(report.faults)
    yield from causes[:SHOWN]
    yield from _more(len(causes))


def grouped(faults: Iterable[Fault]) -> list[Note]:
    """Faults in words, one cause once: with the first three places and how many rows there are."""
    causes: dict[tuple[str, ...], list[Fault]] = {}
    for fault in faults:
        sheet, _, column = _COLUMN.match(beside(fault.place)).groups("")  # type: ignore[union-attr]
        causes.setdefault((fault.file, sheet, column, beside(fault.message)), []).append(fault)
    return [_cause(each) for each in causes.values()]


_COLUMN = re.compile(r"((?:แผ่นงาน/sheet “.*?”, )?)((?:แถว/)?row [^,]*,? ?)?(.*)", re.DOTALL)
"""A place: its sheet, its row, and the column or whatever else is said of it."""


def _cause(faults: list[Fault]) -> Note:
    """The faults of one cause: the first in words, the places of the next two, how many more."""
    first = of_fault(faults[0])
    if len(faults) == 1:
        return first
    others = faults[1:NAMED]
    rest = len(faults) - NAMED
    th, en = (
        "; ".join(f"{said(one.place, lang)}: {said(one.found, lang)}" for one in others)
        for lang in ("th", "en")
    )
    more = (f" และอีก {rest:,} รายการ", f" and {rest:,} more") if rest > 0 else ("", "")
    n = len(faults)
    return Note(
        f"{first.th} · รวม {n:,} รายการ ({th}{more[0]})",
        f"{first.en} · {n:,} in all ({en}{more[1]})",
        first.place,
    )


def of_fault(fault: Fault) -> Note:
    """A fault in words of either language."""
    th, en = (f"{said(fault.where, lang)}: {said(fault.told, lang)}" for lang in ("th", "en"))
    return Note(th, en, beside(fault.place))


def _doubts(report: Report) -> Iterator[Note]:
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
    yield from _more(len(report.doubts))


def _asks(report: Report) -> Iterator[Note]:
    for ask in report.asks[:SHOWN]:
        where = {lang: _places(ask.places, lang) for lang in ("th", "en")}
        th, en = (" / ".join(one.text(lang) for one in ask.choices) for lang in ("th", "en"))
        yield Note(
            f"{ask.th}{where['th']}" + (f": {th}" if th else ""),
            f"{ask.en}{where['en']}" + (f": {en}" if en else ""),
        )
    yield from _more(len(report.asks))


def _places(places: Sequence[str], lang: str) -> str:
    """Places in brackets behind a text, in a language."""
    listed = "; ".join(phrases.place(one, lang) for one in places)
    return f" ({listed})" if listed else ""


def _columns(report: Report) -> Iterator[Note]:
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


def _asides(report: Report) -> Iterator[Note]:
    for aside in report.asides[:SHOWN]:
        yield Note(
            f"{phrases.place(aside.place, 'th')}: {aside.reason_th} ไม่นำเข้า",
            f"{phrases.place(aside.place, 'en')}: {aside.reason_en}, not imported",
        )
    yield from _more(len(report.asides))


def _more(count: int) -> Iterator[Note]:
    if count > SHOWN:
        yield Note(f"… และอีก {count - SHOWN:,} รายการ", f"… and {count - SHOWN:,} more")
