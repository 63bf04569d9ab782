"""Rows below a header that are no data: totals, averages, greater areas, footnotes, empty forms."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from data.intake.header import header_key
from geo.names.spelling import plain

_OF = r"(?:ประเทศ|ราชอาณาจักร|ภาค|ภูมิภาค|จังหวัด|อำเภอ|เขต|ตำบล|แขวง|พื้นที่|กลุ่ม|หน่วย|หมู่บ้าน|จ\.|อ\.|ต\.)"
_TOTAL = re.compile(
    r"(?:(?:ยอด|ผล|แถว|จำนวน)?รวม|ทั้งหมด|ทั้งสิ้น)(?:สุทธิ|ยอด)?"
    rf"(?:ทั้งสิ้น|ทั้งหมด|(?:ทั้ง|ทุก|ทั่ว|ใน|ของ|ระดับ|เฉพาะ)*{_OF}.*|(?:ทั้ง|ทุก|ทั่ว).*|[\d(].*|total.*|sum)?"
    rf"|(?:ทั้ง|ทุก|ทั่ว|ระดับ)(?:\d+)?{_OF}.*"
    r"|ภาพรวม.*|(?:ค่า|คะแนน|อัตรา|ร้อยละ)?เฉลี่ย.*|ค่า(?:กลาง|มัธยฐาน|สูงสุด|ต่ำสุด|ฐานนิยม).*|มัธยฐาน.*"
    r"|ประเทศ(?:ไทย)?|(?:ทั่ว)?ราชอาณาจักร(?:ไทย)?"
    r"|ภาค(?:เหนือ|กลาง|ใต้|ตะวันออก|ตะวันตก|อีสาน)[ก-๎]*|(?:กทม\.?|กรุงเทพ[ก-๎]*)?และ?ปริมณฑล|ปริมณฑล"
    r"|กลุ่มจังหวัด.*|(?:เขตสุขภาพ|เขตตรวจราชการ|ศูนย์อนามัย)(?:ที่)?\d+.*|อื่นๆ|ไม่ระบุ.*"
    r"|(?:sub|grand)?\s?total.*|sum|sums|(?:grand|over)all|average.*|mean|means|median|min(?:imum)?|max(?:imum)?"
    r"|(?:the)?whole(?:kingdom|country)|kingdom|nation(?:al|wide).*|country(?:wide|level)?|thailand"
    r"|all(?:provinces|districts|subdistricts|areas|country|thailand)?"
    r"|(?:the)?(?:north(?:east)?|south|central|east|west)(?:ern)?(?:region|part|thailand)?"
    r"|bangkok(?:and|&)(?:its)?vicinit(?:y|ies)|not(?:stated|specified)|unknown"
)  # fmt: skip
_AVERAGE = re.compile(r"เฉลี่ย|มัธยฐาน|ค่ากลาง|สูงสุด|ต่ำสุด|ฐานนิยม|average|mean|median|minimum|maximum")
_FOOTNOTE = re.compile(
    r"หมายเหตุ|ที่มา|แหล่งที่มา|แหล่งข้อมูล|ข้อมูลณ|ข้อมูลจาก|ข้อมูล:|ณวันที่|หน่วย[:：]|อ้างอิง|คำอธิบาย|นิยาม"
    r"|(?:จัดทำ|ผู้จัดทำ|รวบรวม|ประมวลผล|รายงาน|พิมพ์|ปรับปรุง|สำรวจ|ตรวจสอบ|บันทึก|วิเคราะห์)(?:โดย|เมื่อ|ล่าสุด|ข้อมูล)"
    r"|ผู้จัดทำ|ผู้รายงาน|ผู้ให้ข้อมูล"
    r"|\*|†|‡|§|※|#|(?:\d{1,2}|[ก-ฮa-z])[/)]|\(\d{1,2}\)|-{2,}|_{2,}|={2,}"
    r"|note|source|remark|as of|asof|ref|prepared|compiled|printed|updated|lastupdated|unit:"
)  # fmt: skip
_MAY_BE_TOTAL = re.compile(
    r"[\s:*\u200b\ufeff]*(?:ยอ|ผล|แถ|จำ|จํ|รว|ทั|ทุ|ระ|ภา|ค่|คะ|อั|ร้|เฉ|เเ|มั|ปร|รา|กท|กร|แล|กล|เข|ศู|อื|ไม"
    r"|[a-z])",
    re.IGNORECASE,
)
_MAY_BE_FOOTNOTE = re.compile(r"[\s:*]*(?:[หทแขณอคนจผรปพสตบว]|[*†‡§※#(\d_=-]|[a-z])", re.IGNORECASE)
"""First letters of totals and of footnotes, looked at before the whole text is."""
_LONG = 40
"""Letters of a text alone in its row from which on it is a footnote."""


@lru_cache(maxsize=20_000)
def total(text: str) -> bool:
    """Whether a text names a total, an average or an area greater than any province."""
    if not _MAY_BE_TOTAL.match(text):
        return False
    found = header_key(plain(text)).replace("-", "").strip(".:* ")
    return _TOTAL.fullmatch(found) is not None


def average(text: str) -> bool:
    """Whether a text names a row that is no sum: an average, a median, a highest or lowest."""
    return _AVERAGE.search(text.lower()) is not None


def footnote(texts: Sequence[str]) -> bool:
    """Whether the texts of a row without figures are a footnote."""
    if len(texts) == 1 and len(texts[0]) > _LONG:
        return True
    if not _MAY_BE_FOOTNOTE.match(texts[0]):
        return False
    first = header_key(plain(texts[0])) if texts[0].strip()[:1] != "*" else "*"
    return _FOOTNOTE.match(first) is not None
