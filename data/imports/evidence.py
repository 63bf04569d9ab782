"""What is put to a person about a file, and what was understood of it: each with its place.

A reader that finds two pieces of evidence at odds, or one that it does not understand and that
could matter, adds an `Ask` to `Findings.asks`; the answer comes back in `Options.answers` under the
same key, and is then followed. Nothing is stored while something is asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Reply:
    """One of the answers offered: `value` goes into `Options.answers`."""

    value: str
    th: str
    en: str

    def text(self, lang: str) -> str:
        """The choice in a language."""
        return self.en if lang == "en" else self.th


@dataclass(frozen=True)
class Ask:
    """A question about a file that a person must answer, in Thai and English.

    `key` is the same each time the file is read ("unit:ร้อยละคนจน"). `places` are where it comes
    from (the first few), `rows` how many rows wait for it. `choices` are the answers that can be
    given, the likeliest first; with `areas` the code of any area of the release is one as well.
    """

    key: str
    th: str
    en: str
    choices: tuple[Reply, ...] = ()
    places: tuple[str, ...] = ()
    rows: int = 0
    areas: bool = False

    def text(self, lang: str) -> str:
        """The question in a language."""
        return self.en if lang == "en" else self.th


def answer(answers: Mapping[str, str], key: str, allowed: Iterable[str]) -> str | None:
    """The answer given to a question; None where there is none, or none that may be given."""
    said = answers.get(key)
    return said if said in set(allowed) else None


ROLES = {
    "area": ("พื้นที่", "area"),
    "name": ("ชื่อพื้นที่", "name of the area"),
    "year": ("ปี", "year"),
    "measure": ("ตัวชี้วัด", "measure"),
    "unit": ("หน่วย", "unit"),
    "group": ("กลุ่มย่อย", "group within an area"),
    "check": ("ใช้ตรวจสอบ", "used to check"),
    "left_out": ("ไม่นำเข้า", "left out"),
    "asked": ("ต้องถาม", "asked about"),
}
"""What a column or sheet can be: key in files, words on screen."""


@dataclass(frozen=True)
class Role:
    """What a column was taken for (a whole sheet where `header` is empty), and why.

    `th` and `en` say more of it: measure, unit, direction and base, or why it is left out.
    """

    sheet: str
    header: str
    role: str
    th: str = ""
    en: str = ""
