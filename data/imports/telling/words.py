"""The report on a file in words for page and command, most important first."""

from __future__ import annotations

from collections.abc import Iterator

from data.imports.draft import Note
from data.imports.importers import IMPORTERS
from data.imports.report import Report
from data.imports.telling.causes import grouped
from data.imports.telling.listed import SHOWN, asides, asks, columns, doubts, more


def lines(report: Report) -> list[Note]:
    """The report in words, most important first."""
    return [
        *_summary(report),
        *report.stored,
        *columns(report),
        *_faults(report),
        *doubts(report),
        *asks(report),
        *_told(report),
    ]


def problems(report: Report) -> list[Note]:
    """The same without what stands beside it: questions, what the columns are, rows as stored."""
    return [*_summary(report), *_faults(report), *_told(report)]


def _told(report: Report) -> list[Note]:
    return [
        *report.differences,
        *report.notes,
        *asides(report),
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
            f"To be answered first: {_many(n, 'question')}; nothing was stored",
        )
    else:
        n = len(report.doubts) + len(report.asks)
        yield Note(
            f"ไม่ผ่าน: พบข้อผิดพลาด {len(report.faults):,} รายการ คำถาม {n:,} ข้อ ไม่มีการบันทึกข้อมูล",
            f"Refused: {_many(len(report.faults), 'fault')}, {_many(n, 'question')}; "
            "nothing was stored",
        )


def _many(number: int, what: str) -> str:
    """So many of something, in English: "1 fault", "2 faults"."""
    return f"{number:,} {what}" if number == 1 else f"{number:,} {what}s"


def _points(notes: tuple[Note, ...]) -> str:
    return "one point" if len(notes) == 1 else f"{len(notes):,} points"


def _faults(report: Report) -> Iterator[Note]:
    causes = grouped(report.faults)
    yield from causes[:SHOWN]
    yield from more(len(causes))
