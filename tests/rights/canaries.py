"""A release with a report of every province, in which each figure is of one province alone."""

from __future__ import annotations

import base64
import re
import zlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import numpy as np

from data.stored.release import load_release
from geo.single.held import RAW
from tests.ui import loaded

HEAD = "รหัส,{},ครัวเรือนที่สำรวจ,ครัวเรือนที่มีปัญหา,ช่วยเหลือแล้ว,แก้ไขปัญหาได้ด้วยตนเอง,อยู่ระหว่างดำเนินการ"
PROVINCES = [str(code) for code in load_release().codes("province")]
_FIGURE = re.compile(rb"(?<![\w+/=.-])(?:\d{5}|\d\d,\d{3}|[0-9a-z]{4})(?![\w+/=-]|\.\d)")
"""What stands as a figure of a province does: all are found in one look, none within another."""
_HELD = re.compile(rb'id="atlas-held"[^>]*>([^<]*)')
FIRST = {"year": 61_003, "month": 61_011}
"""Above the numbers of ports, which stand in addresses."""


def canary(code: str, of: str = "month") -> int:
    """Households with problems in a province, by the report of a `month` or that of a `year`."""
    return FIRST[of] + 97 * int(code)


def told(content: bytes, codes: Iterable[str]) -> list[str]:
    """The provinces of which a figure stands in what was received, however it is written there."""
    for packed in _HELD.findall(content):
        content += zlib.decompress(base64.b64decode(packed), RAW)
    found = {_whose().get(one) for one in _FIGURE.findall(content)}
    return [code for code in codes if code in found]


@cache
def _whose() -> dict[bytes, str]:
    """The province of each figure as a text, as a number, and as maps hold it."""
    forms = {
        form.encode(): code
        for code in PROVINCES
        for one in (canary(code, of) for of in FIRST)
        for form in (f"{one}", f"{one:,}", np.base_repr(one, 36).lower())
    }
    assert all(_FIGURE.fullmatch(form) for form in forms)
    return forms


def _lines(time: str, of: str) -> list[str]:
    problems = {code: canary(code, of) for code in PROVINCES}
    return [
        f"{code},{time},{many + 2_000},{many},{many - 20_000},0,7"
        for code, many in problems.items()
    ]


def imported(folder: Path) -> Path:
    """Where the release lies, in force in `folder / "data"`."""
    yearly = loaded.imported(folder, HEAD.format("ปี"), _lines("2568", "year"))
    base = load_release(yearly)
    return loaded.imported(folder, HEAD.format("ข้อมูล ณ วันที่"), _lines("2569-08-31", "month"), base)
