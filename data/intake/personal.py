"""Columns that tell of single people: citizen numbers, names, telephone numbers. Never kept."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from data.intake.text import arabic

LEAST = 5
"""Values that a column must have before it is judged by them; half of them must fit."""
_SEPARATORS = re.compile(r"[\s\-.–/()]")
_COUNT = re.compile(r"\d[\d,]*(?:\.\d+)?")
_CITIZEN = re.compile(r"\d{13}")
_TELEPHONE = re.compile(r"(?:\+?66|0)(?:[689]\d{8}|[2-7]\d{7})")
_TITLE = re.compile(
    r"(?:นาย|นางสาว|นาง|น\.ส\.|ด\.ช\.|ด\.ญ\.|เด็กชาย|เด็กหญิง|mr\.?\s|mrs\.?\s|miss\s|ms\.?\s)\s*\S",
    re.IGNORECASE,
)
_HEADERS = {
    "citizen": re.compile(
        r"เลข(?:ที่)?(?:ประจำตัว|บัตร)(?:ประจำตัว)?(?:ประชาชน)?|บัตรประชาชน|เลขปชช|เลข13หลัก|(?<![a-z])cid(?![a-z])"
        r"|(?<![a-z])pid(?![a-z])|national_?id|citizen_?id|id_?card|idcard"
    ),
    "name": re.compile(
        r"ชื่อ[\-–—/_และ]*(?:นาม)?สกุล|นามสกุล|ชื่อตัว|ชื่อเล่น|ชื่อหัวหน้าครัวเรือน|ชื่อผู้|ชื่อเจ้าบ้าน|ชื่อคน"
        r"|first_?name|last_?name|sur_?name|full_?name|person_?name|ผู้ร้อง(?:เรียน)?$"
    ),
    "telephone": re.compile(
        r"โทรศัพท์|เบอร์โทร|เบอร์มือถือ|เบอร์ติดต่อ|หมายเลขโทร"
        r"|(?<![a-z])(?:tele)?phone|mobile|(?<![a-z])tel(?![a-z])"
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Personal:
    """A column to be removed: its place from 0, and `citizen`, `name` or `telephone`."""

    column: int
    kind: str


def find(names: Sequence[str], columns: Sequence[Sequence[str]]) -> list[Personal]:
    """Columns that hold personal data, by their headers or by their values."""
    return [
        Personal(place, kind)
        for place, (name, values) in enumerate(zip(names, columns, strict=True))
        if (kind := _by_header(name, values) or _by_values(values))
    ]


def _by_header(name: str, values: Sequence[str]) -> str:
    """What a header says; a column of plain numbers counts people and does not name them."""
    plain = re.sub(r"\s", "", arabic(name).lower())
    kind = next((kind for kind, pattern in _HEADERS.items() if pattern.search(plain)), "")
    texts = [arabic(value).strip() for value in values if value.strip()]
    counts = bool(texts) and all(_COUNT.fullmatch(text) for text in texts)
    return "" if kind == "name" and counts else kind


def _by_values(values: Sequence[str]) -> str:
    texts = [arabic(value) for value in values if value.strip()]
    bare = [_SEPARATORS.sub("", text) for text in texts]
    numbers = [text for text in bare if _CITIZEN.fullmatch(text)]
    if len(numbers) >= LEAST and 2 * sum(map(citizen, numbers)) >= len(numbers):
        return "citizen"
    if _many([_TELEPHONE.fullmatch(text) for text in bare]):
        return "telephone"
    return "name" if _many([_TITLE.match(text) for text in texts]) else ""


def _many(found: Sequence[object]) -> bool:
    fit = sum(one is not None for one in found)
    return fit >= LEAST and 2 * fit >= len(found)


def citizen(number: str) -> bool:
    """Whether thirteen digits pass the checksum of a citizen number."""
    total = sum(int(digit) * (13 - place) for place, digit in enumerate(number[:12]))
    return (11 - total % 11) % 10 == int(number[12])
