"""What is put to a person about a file, and what was understood of it: each with its place.

A reader that finds two pieces of evidence at odds, or one that it does not understand and that
could matter, adds an `Ask` to `Findings.asks`; the answer comes back in `Options.answers` under the
same key, and is then followed. Nothing is stored while something is asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from wording.saying import Pair, Said, said


@dataclass(frozen=True)
class Reply:
    """One of the answers offered: `value` goes into `Options.answers`."""

    value: str
    told: Said
    english: str = ""

    def __post_init__(self) -> None:
        """A text that is given in two languages as one."""
        if self.english:
            object.__setattr__(self, "told", Pair(str(self.told), self.english))
            object.__setattr__(self, "english", "")

    @property
    def th(self) -> str:
        """The choice in Thai."""
        return said(self.told, "th")

    @property
    def en(self) -> str:
        """The choice in English."""
        return said(self.told, "en")

    def text(self, lang: str) -> str:
        """The choice in a language."""
        return said(self.told, lang)


@dataclass(frozen=True)
class Ask:
    """A question about a file that a person must answer, in Thai and English.

    `key` is the same each time the file is read ("unit:ร้อยละคนจน"). `places` are where it comes
    from (the first few), `rows` how many rows wait for it. `choices` are the answers that can be
    given, the likeliest first; with `areas` the code of any area of the release is one as well.
    """

    key: str
    told: Said
    english: str = ""
    choices: tuple[Reply, ...] = ()
    places: tuple[Said, ...] = ()
    rows: int = 0
    areas: bool = False

    def __post_init__(self) -> None:
        """A text that is given in two languages as one."""
        if self.english:
            object.__setattr__(self, "told", Pair(str(self.told), self.english))
            object.__setattr__(self, "english", "")

    @property
    def th(self) -> str:
        """The question in Thai."""
        return said(self.told, "th")

    @property
    def en(self) -> str:
        """The question in English."""
        return said(self.told, "en")

    def text(self, lang: str) -> str:
        """The question in a language."""
        return said(self.told, lang)


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
    told: Said = ""
    english: str = ""

    def __post_init__(self) -> None:
        """A text that is given in two languages as one."""
        if self.english:
            object.__setattr__(self, "told", Pair(str(self.told), self.english))
            object.__setattr__(self, "english", "")

    @property
    def th(self) -> str:
        """More of it in Thai."""
        return said(self.told, "th")

    @property
    def en(self) -> str:
        """More of it in English."""
        return said(self.told, "en")
