"""What a header says of areas: names or codes, of which level."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from data.intake.text import arabic
from geo.names.declared import words
from geo.names.spelling import plain

LEVELS = ("province", "district", "tambon")
ANY = ""
"""Names or codes of whatever level each row has."""

_WORDS = words(__file__, "area_headers")
_NAMED = _WORDS.within("thai")
_THAI = {level: _NAMED.pattern(level) for level in _NAMED}
_LATIN = {level: frozenset(said) for level, said in _WORDS.within("latin").all().items()}
_ADM = {"adm1": "province", "adm2": "district", "adm3": "tambon"}
_CODE_WORDS = {"code", "codes", "id", "pcode", "geocode", "idn"}
_NAME_WORDS = {"name", "names", "th", "en", "t", "e", "thai", "eng", "english", "nam", "namt"}
_ALL = "|".join(_THAI.values())
_BEFORE_NAMES, _BETWEEN_NAMES = map(_WORDS.pattern, ("before_names", "between_names"))
_BEFORE_CODES, _OF, _BETWEEN_CODES = map(_WORDS.pattern, ("before_codes", "of", "between_codes"))
_PARTED = re.compile(rf"(?:{_BEFORE_NAMES})?((?:(?:{_ALL})(?:{_BETWEEN_NAMES})*)+)")
_CODED = re.compile(rf"(?:{_BEFORE_CODES})(?:{_OF})?((?:(?:{_ALL})(?:{_BETWEEN_CODES})*)*)")
_ANY_CODE, _ANY_NAME, _OF_LEVELS = map(_WORDS.known_by, ("any_code", "any_name", "of_levels"))
_TOKENS = re.compile(r"[a-z]+\d?|\d+")


@dataclass(frozen=True)
class SaidOfHeader:
    """What a header says: `code` or names, and the level, "" for any."""

    code: bool
    level: str


@lru_cache(maxsize=20_000)
def said(name: str) -> SaidOfHeader | None:
    """What a header says of areas; None where it speaks of something else."""
    text = re.sub(r"\s+", " ", plain(arabic(name))).strip(" :*.")
    solid = text.replace(" ", "")
    if _ANY_CODE.fullmatch(solid):
        return SaidOfHeader(code=True, level=ANY)
    if _ANY_NAME.fullmatch(solid):
        return SaidOfHeader(code=False, level=ANY)
    if (found := _CODED.fullmatch(solid)) and found[1]:
        return SaidOfHeader(code=True, level=_level(found[1]))
    # "อ." at the end lost its dot above
    if found := _PARTED.fullmatch(solid) or _PARTED.fullmatch(solid + "."):
        return SaidOfHeader(code=False, level=_level(found[1]))
    return _latin(text)


def level_column(names: Sequence[str]) -> int | None:
    """The column that tells the level of each row's area; None for none."""
    for column, name in enumerate(names):
        if _OF_LEVELS.fullmatch(plain(arabic(name)).replace(" ", "")):
            return column
    return None


def level(text: str) -> str:
    """The level that a cell names, and nothing else: "อำเภอ", "District"; "" for anything else."""
    found = said(text) if text else None
    return found.level if found and not found.code else ANY


def _level(words: str) -> str:
    """The one level that words name, "" for several."""
    found = {
        level
        for part in re.findall(_ALL, words)
        for level, word in _THAI.items()
        if re.fullmatch(word, part)
    }
    return found.pop() if len(found) == 1 else ANY


def _latin(text: str) -> SaidOfHeader | None:
    """A header of Latin words, all of which speak of an area's name or code."""
    joined = re.sub(r"sub[\s_\-]*dist", "subdist", text)
    tokens = _TOKENS.findall(joined)
    if not tokens or "".join(tokens) != re.sub(r"[^a-z0-9]", "", joined) or not text.isascii():
        return None
    tokens = [part for token in tokens for part in _unglued(token)]
    levels = {level for token in tokens if (level := _latin_level(token))}
    rest = {token for token in tokens if not _latin_level(token)}
    if len(levels) != 1 or not rest <= _CODE_WORDS | _NAME_WORDS:
        return None
    return SaidOfHeader(code=bool(rest & _CODE_WORDS), level=levels.pop())


def _unglued(token: str) -> list[str]:
    """A token parted where a word of a level and one of its kind are one: provcode, ampname."""
    if _latin_level(token):
        return [token]
    for kind in sorted(_CODE_WORDS | _NAME_WORDS, key=len, reverse=True):
        for own, other in ((token.removesuffix(kind), kind), (token.removeprefix(kind), kind)):
            if own != token and _latin_level(own):
                return [own, other]
    return [token]


def _latin_level(token: str) -> str:
    found = (level for level, words in _LATIN.items() if token in words)
    return _ADM.get(token) or next(found, "")
