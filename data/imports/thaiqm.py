"""ThaiQM reports: households surveyed, with problems, helped, solved by themselves, in progress."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from data.catalog import Measure, Named
from data.imports.draft import Options
from data.intake.header import header_key

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
