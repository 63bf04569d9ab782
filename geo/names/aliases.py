"""Names of areas: the official ones, and those people use besides."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pandas as pd

from geo.areas import COUNTRY
from geo.names.spelling import at_once, plain, words_of

NamedRows = list[tuple[int, list[str]]]  # the row of an area, and the plain words of a name of it

# Names by which people also know an area; the spelling keys see to their variants.
OTHER_NAMES: dict[str, tuple[str, ...]] = {
    COUNTRY: ("ไทย", "สยาม", "ทั้งประเทศ", "ทั่วประเทศ", "TH", "Siam"),
    "north": ("เหนือ", "ล้านนา", "Northern"),
    "northeast": ("อีสาน", "ภาคอีสาน", "Isan", "Northeastern"),
    "south": ("ใต้", "ปักษ์ใต้", "Southern"),
    "central": ("กลาง", "Central Region"),
    "10": (
        "กทม",
        "กรุงเทพ",
        "บางกอก",
        "Krung Thep",
        "Krung Thep Maha Nakhon",
        "BKK",
        "Bangkok Metropolis",
        "Bangkok Metropolitan",
    ),
    "11": ("เมืองปากน้ำ",),
    "14": ("อยุธยา", "กรุงเก่า", "Ayutthaya", "Ayudhya", "Ayuthia"),
    "20": ("เมืองชล",),
    "22": ("เมืองจันท์", "จันทบูร"),
    "24": ("แปดริ้ว", "Paet Rio"),
    "25": ("ปราจีน",),
    "30": ("โคราช", "เมืองย่าโม", "Korat", "Khorat"),
    "34": ("อุบล", "Ubon", "Ubol"),
    "41": ("อุดร", "Udon", "Udorn"),
    "47": ("สกล", "Sakon", "Sakol"),
    "65": ("เมืองสองแคว",),
    "71": ("กาญจน์", "เมืองกาญจน์", "Kanburi"),
    "72": ("สุพรรณ", "Suphan"),
    "74": ("มหาชัย", "Maha Chai"),
    "75": ("แม่กลอง", "Mae Klong"),
    "76": ("เมืองเพชร", "Petburi", "Phetburi"),
    "77": ("ประจวบ", "Prachuap", "Prachuab"),
    "80": ("นครศรี", "เมืองคอน", "เมืองนคร", "Mueang Khon"),
    "84": ("สุราษฎร์", "เมืองคนดี", "Surat"),
    "93": ("เมืองลุง",),
    "1401": ("อยุธยา", "เมืองอยุธยา", "Ayutthaya", "Ayudhya"),
    "2004": ("พัทยา", "เมืองพัทยา", "Pattaya"),
}

# What people call the first district of every province but Bangkok and Ayutthaya.
CAPITAL = ("เมือง", "Mueang", "Muang")
_CAPITAL_CODE = re.compile(r"(?!10|14)\d\d01")


def official_names(ranked: pd.DataFrame, rows: Mapping[str, int]) -> NamedRows:
    """Rows and Thai and English names of areas."""
    named = [
        (rows[code], name)
        for column in ("name_th", "name_en")
        for code, name in zip(ranked.index.tolist(), ranked[column].tolist(), strict=True)
        if isinstance(name, str)
    ]
    return _in_words(named)


def other_names(rows: Mapping[str, int]) -> NamedRows:
    """Rows and names by which those areas that are there are known besides."""
    capitals = {code: CAPITAL for code in rows if _CAPITAL_CODE.fullmatch(code)}
    return _in_words(_declared(OTHER_NAMES, rows) + _declared(capitals, rows))


_KIND = re.compile(r"เทศบาล(?P<kind>นคร|เมือง|ตำบล)?")


def unit_names(names: Mapping[str, str], rows: Mapping[str, int]) -> NamedRows:
    """Rows and names of survey units: "เทศบาลเมืองน่าน" is sought as น่าน and as เมืองน่าน."""
    named = []
    for code, name in names.items():
        found = _KIND.match(name)
        own = name[found.end() :] if found else name
        kind = found["kind"] if found and found["kind"] != "ตำบล" else None
        named += [(code, one) for one in (own, f"{kind}{own}" if kind else "") if one]
    return _in_words([(rows[code], name) for code, name in named if code in rows])


def _declared(
    names: Mapping[str, tuple[str, ...]], rows: Mapping[str, int]
) -> list[tuple[int, str]]:
    return [(rows[code], name) for code, known in names.items() if code in rows for name in known]


def _in_words(named: list[tuple[int, str]]) -> NamedRows:
    names = at_once(plain, [name for _, name in named])
    lines = [(row, words_of(name)) for (row, _), name in zip(named, names, strict=True)]
    return [(row, words) for row, words in lines if words]
