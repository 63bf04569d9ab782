"""Units as headers, titles and columns of units write them, and how many one is."""

from __future__ import annotations

import re

from data.intake.header import header_key
from data.intake.table import AreaTable
from data.intake.text import arabic
from wording.saying import Saying

UNITS = ("percent", "fraction", "count", "index", "number")
"""What numbers are: percent 0–100, fraction 0–1, whole counts, an index, anything else."""
_THINGS = r"คน|ราย|ครัวเรือน|ครอบครัว|หลังคาเรือน|เรื่อง|แห่ง|ครั้ง|หลัง|หมู่บ้าน|persons?|people|households?"
_TIMES = {
    "ร้อย": 100, "พัน": 1_000, "หมื่น": 10_000, "แสน": 100_000, "ล้าน": 1_000_000,
    "hundred": 100, "thousand": 1_000, "million": 1_000_000,
}  # fmt: skip
_MANY = "|".join(one for one in _TIMES if one != "ร้อย")
_MONEY = r"บาท|baht|thb"
_WORDS = (
    ("percent", re.compile(r"ร้อยละ|%|percent|เปอร์เซ็นต์|เปอร์เซนต์|\(pct\)|_pct$|_percentage")),
    ("number", re.compile(
        rf"\((?:{_MANY})?(?:{_MONEY})(?:[/ต].*)?\)|(?:เฉลี่ย|average|mean).*\((?:{_THINGS})"
        rf"|(?:{_MONEY})$|รายได้เฉลี่ย"
    )),
    ("fraction", re.compile(r"สัดส่วน|fraction|proportion")),
    ("index", re.compile(r"ดัชนี|index|score|คะแนน")),
    ("count", re.compile(
        rf"จำนวน|\((?:{_MANY})?(?:{_THINGS})\)|count|number|cases|_total$|ประชากร(?:รวม|ทั้งหมด)?$"
    )),
)  # fmt: skip
_SCALE = re.compile(rf"[(\s]({_MANY})s?(?:of)?(?:{_THINGS}|{_MONEY})")
_TITLE = re.compile(r"หน่วย\s*(?:นับ)?\s*[:：]\s*([^()]+)|unit\s*[:：]\s*([^()]+)", re.IGNORECASE)
_RATE = re.compile(r"(?<![a-z])rates?(?![a-z])|prevalence|incidence|(?<![a-z])ratio|อัตรา")
_OF_MANY = re.compile(r"(?:ต่อ|per)\s*(?:[\d,]+|ร้อย|พัน|หมื่น|แสน|ล้าน|hundred|thousand|million|100)|‰")
_COLUMN = re.compile(r"หน่วย(?:นับ|วัด)?|units?(?:_?(?:th|en|name))?")


def of_header(header: str) -> str:
    """The unit that a header's words suggest, "" for none."""
    plain = header_key(header)
    return next((unit for unit, word in _WORDS if word.search(plain)), "")


def is_rate(header: str) -> bool:
    """Whether a header speaks of a rate and says neither unit nor of how many."""
    plain = arabic(header).lower()
    return bool(_RATE.search(plain)) and not _OF_MANY.search(plain) and not of_header(header)


def scale(header: str) -> int:
    """How many one is in a column: 1,000 for "(พันคน)"."""
    found = _SCALE.search(" " + header_key(header))
    return _TIMES[found[1]] if found else 1


def is_bare(header: str) -> bool:
    """Whether a header states in brackets what is counted, and not how many one is."""
    return bool(re.search(rf"\((?:{_THINGS}|{_MONEY})\)", header_key(header)))


def is_column(header: str) -> bool:
    """Whether a column tells the unit of each row."""
    return bool(_COLUMN.fullmatch(header_key(header)))


def stated(table: AreaTable) -> str:
    """The unit that a title ("หน่วย: คน") or a column of units states for all figures, "" for none.

    As it would stand in a header: "(คน)".
    """
    columns = [at for at, name in enumerate(table.header.names) if is_column(name)]
    told = {text.strip() for at in columns for text in table.values(at) if text.strip()}
    if not columns:
        told = {(a or b).strip() for one in table.header.titles for a, b in _TITLE.findall(one)}
    return f"({told.pop()})" if len(told) == 1 else ""


def is_title(text: str) -> bool:
    """Whether a title does nothing but state the unit."""
    return not _TITLE.sub("", text).strip(" ()")


def several(table: AreaTable) -> list[str]:
    """The units of a column of units that are not the same in every row; none where they are."""
    columns = [at for at, name in enumerate(table.header.names) if is_column(name)]
    told = {text.strip() for at in columns for text in table.values(at) if text.strip()}
    return sorted(told) if len(told) > 1 else []


def of_money(header: str) -> bool:
    """Whether a header speaks of money."""
    return re.search(_MONEY, arabic(header).lower()) is not None


def told(unit: str) -> Saying:
    """A unit in words."""
    return Saying(f"imports-unit-{unit}")
