"""The report on a file: what was found, row by row accounted for, in words for page and command."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from data.imports.draft import Aside, Doubt, Note
from data.imports.evidence import Ask, Role
from data.imports.importers import IMPORTERS
from data.refusal import Fault

SHOWN = 100
"""Faults, doubts and rows set aside that are printed one by one."""


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
        *_faults(report),
        *_doubts(report),
        *_asks(report),
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
    for fault in report.faults[:SHOWN]:
        yield of_fault(fault)
    yield from _more(len(report.faults))


def of_fault(fault: Fault) -> Note:
    """A fault in words of either language."""
    where = f"{fault.file}, {fault.place}" if fault.place else fault.file
    expected_th = fault.expected_th or fault.expected
    said = f"{fault.message_en}: " if fault.message_en else ""
    return Note(
        f"{where}: {fault.message_th} (พบ {fault.found_th or fault.found} ควรเป็น {expected_th})",
        f"{where}: {said}found {fault.found}, expected {fault.expected}",
    )


def _doubts(report: Report) -> Iterator[Note]:
    for doubt in report.doubts[:SHOWN]:
        th = (
            " หรือ ".join(f"{one.code} {one.name_th}" for one in doubt.suggestions) or "ไม่มีชื่อใกล้เคียง"
        )
        en = (
            " or ".join(f"{one.code} {one.name_en}" for one in doubt.suggestions)
            or "no similar name"
        )
        where = "; ".join(doubt.places)
        yield Note(
            f"“{doubt.text}” ({where}) หมายถึงพื้นที่ใด: {th}",
            f"“{doubt.text}” ({where}) may mean: {en}",
        )
    yield from _more(len(report.doubts))


def _asks(report: Report) -> Iterator[Note]:
    for ask in report.asks[:SHOWN]:
        where = f" ({'; '.join(ask.places)})" if ask.places else ""
        th, en = (" / ".join(one.text(lang) for one in ask.choices) for lang in ("th", "en"))
        yield Note(
            f"{ask.th}{where}" + (f": {th}" if th else ""),
            f"{ask.en}{where}" + (f": {en}" if en else ""),
        )
    yield from _more(len(report.asks))


def _asides(report: Report) -> Iterator[Note]:
    for aside in report.asides[:SHOWN]:
        yield Note(
            f"{aside.place}: {aside.reason_th} ไม่นำเข้า",
            f"{aside.place}: {aside.reason_en}, not imported",
        )
    yield from _more(len(report.asides))


def _more(count: int) -> Iterator[Note]:
    if count > SHOWN:
        yield Note(f"… และอีก {count - SHOWN:,} รายการ", f"… and {count - SHOWN:,} more")
