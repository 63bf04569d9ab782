"""Spelling of place names: what a visitor wrote, and keys under which its variants coincide."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import NamedTuple

_THAI = "ก-ฮะ-ฺเ-ๅ็-๎"
_MARKS = "่้๊๋์็ํ๎ฺ"

_TYPED = str.maketrans(
    {digit: str(value) for value, digit in enumerate("๐๑๒๓๔๕๖๗๘๙")}
    | dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff\u00adฯๆ")  # unseen, or an abbreviation's mark
)
_ACCENTS = re.compile("[\u0300-\u036f]")
# ำ typed as its two halves (with a tone mark between them or not), and แ typed as เเ.
_HALVES = ((re.compile(f"ํ([{_MARKS}]?)า"), r"\1ำ"), (re.compile("เเ"), "แ"))

# One letter for each sound, one length for each vowel; ฎ and ฏ are taken for each other.
_SAME_SOUND = str.maketrans("ณศษฎฏฐฑฒธฆฬญใีืู", "นสสดดถทททคลยไิึุ", _MARKS)

# RTGS against everyday spelling, in this order; what follows a letter may lie in the next word.
_LATIN = tuple(
    (re.compile(pattern, re.MULTILINE), key)
    for pattern, key in (
        (r"tch|ch|j", "c"),
        (r"bh", "p"),
        (r"dh", "t"),
        (r"([ptkg])h", r"\1"),
        (r"(?<!n)g", "k"),
        (r"sr", "s"),  # ศรี is si, written Sri
        (r"v", "w"),
        (r"oo|ou|ue|eu", "u"),
        (r"ee", "i"),
        (r"oe", "e"),
        (r"ie", "ia"),
        (r"er(?![aeiou])", "e"),
        (r"([ae])[ou]", r"\1w"),  # Kaeo, Kaew
        (r"io", "iw"),
        (r"([lr])(?![aeiou]|\1)", "n"),  # Chol, Chon; Nakorn, Nakhon
        (r"d(?![aeiou])", "t"),
        (r"b(?![aeiou])", "p"),
        (r"s$", "t"),
        (r"y", "i"),
        (r"([a-z])\1+", r"\1"),
        (r"aburi", "buri"),  # Petchburi, Phetchaburi
        (r"(?<=[a-z]{3}[^aeiou\n])e$", ""),  # Phitsanuloke
    )
)

# Words and abbreviations before a name that tell its level; "สามตำบล" is a name, "จ.ป.ร." too.
_BEFORE = {
    "municipality": (
        "เทศบาล(?:นคร|เมือง|ตำบล)?",
        "ท[นมต]",
        r"\b(?:thesaban(?:\s+(?:nakhon|mueang|muang|tambon))?)",
    ),
    "tambon": ("ตำบล|แขวง", "ต", r"\b(?:tambon|tambol|khwaeng|kwaeng)"),
    "district": (
        "กิ่งอำเภอ|อำเภอ|เขต",
        "อ",
        r"\b(?:amphoe|amphur|amphoer|amper)|(?:^|(?<=,)|(?<=, ))khet",
    ),
    "province": ("จังหวัด", "จ", r"\b(?:changwat|jangwat)"),
}
_AFTER = {
    "municipality": r"\b(?:(?:city|town|sub[\s-]?district)\s+)?municipality\b",
    "tambon": r"\bsub[\s-]?district\b",
    "district": r"\bdistrict\b",
    "province": r"\bprovince\b",
}
_NAME = rf"[{_THAI}](?!\.)|[ก-ฮ]\.[ก-ฮ]\.[ก-ฮ]"
_LEVEL = re.compile(
    "|".join(
        [
            rf"(?P<{level}>(?<![{_THAI}])(?:{long})\s*|(?:{long})(?=[{_THAI}])"
            rf"|(?<![{_THAI}.]){short}(?:\.\s*|\s+)(?={_NAME})|(?:{latin})\.?\s+(?=[a-z]))"
            for level, (long, short, latin) in _BEFORE.items()
        ]
        + [rf"(?P<{level}_after>{latin})" for level, latin in _AFTER.items()]
    )
)
_NO_NAME = re.compile(
    rf"(?<![{_THAI}])(?:เทศบาล|หน่วยสำรวจ)|\b(?:municipality|survey unit|city)\b|\bth[\s-]?(?=\d)"
)
# What stands before a code: no name, and no level of one.
_CODE = re.compile(
    rf"(?<![{_THAI}])รหัส(?:จังหวัด|อำเภอ|กิ่งอำเภอ|เขต|ตำบล|แขวง|พื้นที่|ไปรษณีย์)?(?![{_THAI}])"
    r"|\b(?:(?:province|district|sub[\s-]?district|tambon|area|post(?:al)?|zip)\s?)?code\b"
)
_UNITS = re.compile(rf"เทศบาล|หน่วยสำรวจ|(?<![{_THAI}.])ท[นมต]\.|municipalit|survey unit|thesaban")
_INSIDE_WORD = re.compile(r"[.\-'’`]")  # จ.ป.ร., โก-ลก, Roi-Et
_WORD = re.compile(rf"[{_THAI}]+|[a-z]+|\d+|@\w+")


class Word(NamedTuple):
    """One written word, and the level its writer gave the name that starts there, if any."""

    text: str
    level: str | None


class WrittenQuery(NamedTuple):
    """Words of one script each, in plain spelling, and numbers that stood beside or alone.

    `of_units`: municipal survey units are meant.
    """

    words: tuple[Word, ...]
    numbers: tuple[str, ...]
    of_units: bool = False


def plain(text: str) -> str:
    """Lower case, Arabic digits, one encoding of ำ and แ, no accents, nothing invisible."""
    text = _ACCENTS.sub("", unicodedata.normalize("NFKD", text).lower()).translate(_TYPED)
    for pattern, whole in _HALVES:
        text = pattern.sub(whole, text)
    return text


def words_of(name: str) -> list[str]:
    """Words of an official name in plain spelling; Thai has one: "Bang Pa-In" → bang, pain."""
    return _WORD.findall(_INSIDE_WORD.sub("", name))


def folded(text: str) -> str:
    """Key of plain names without spaces, as nearly the same for all spellings of one name.

    Thai: without tone and other marks, letters of one sound and vowels of either length merged.
    Latin: aspirates, doubled letters, finals and vowels as RTGS and everyday spelling share them.
    """
    text = text.translate(_SAME_SOUND)
    for pattern, key in _LATIN:
        text = pattern.sub(key, text)
    return text


def at_once(change: Callable[[str], str], names: list[str]) -> list[str]:
    """Each name changed, in one pass over all; `change` treats lines apart."""
    return change("\n".join(names)).split("\n") if names else []


def query_of(text: str) -> WrittenQuery:
    """Part what a visitor wrote into words with their levels, and numbers.

    "ต.ในเมือง อ.เมืองขอนแก่น" → ในเมือง (tambon), เมืองขอนแก่น (district).
    """
    written = _CODE.sub(" ", plain(text).replace("@", " "))
    marked = _LEVEL.sub(lambda found: f" @{found.lastgroup} ", written)
    words: list[Word] = []
    numbers: list[str] = []
    level: str | None = None
    for word in words_of(_NO_NAME.sub(" ", marked)):
        if word.isdigit():
            numbers.append(word)
        elif not word.startswith("@"):
            words.append(Word(word, level))
            level = None
        elif not word.endswith("_after"):
            level = word[1:]
        elif words:
            words[-1] = Word(words[-1].text, word[1:].removesuffix("_after"))
    return WrittenQuery(tuple(words), tuple(numbers), bool(_UNITS.search(written)))
