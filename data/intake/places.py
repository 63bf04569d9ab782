"""Areas by the names that files give them: sure, or suggestions for a person to decide."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

import geothai
import pandas as pd
from rapidfuzz import fuzz, process

SUGGESTIONS = 5
LIKELY = 60
"""Least likeness (0–100) of a name that is suggested, or that a code's own name must have."""
_KINDS = {
    "province": re.compile(r"^(?:จังหวัด|จ\.|changwat\s|province of\s)|\sprovince$", re.IGNORECASE),
    "district": re.compile(
        r"^(?:กิ่งอำเภอ|อำเภอ|เขต|กิ่งอ\.|อ\.|amphoe\s|amphur\s|khet\s)|\sdistrict$", re.IGNORECASE
    ),
    "tambon": re.compile(r"^(?:ตำบล|แขวง|ต\.|tambon\s|khwaeng\s)|\ssub-?district$", re.IGNORECASE),
}  # fmt: skip
_INLINE = re.compile(
    r"(?P<tambon>(?:ตำบล|แขวง|ต\.)\s*\S+)?\s*(?P<district>(?:กิ่งอำเภอ|อำเภอ|เขต|อ\.)\s*\S+)?\s*"
    r"(?P<province>(?:จังหวัด|จ\.)\s*\S+|กรุงเทพ\S*|กทม\.?)?"
)
_OTHER = {"โคราช": "30", "korat": "30", "แปดริ้ว": "24", "bkk": "10"}


@dataclass(frozen=True)
class Suggestion:
    """An area that a name may mean."""

    code: str
    name_th: str
    name_en: str


@dataclass(frozen=True)
class Found:
    """What a name means: its code, or "" and what it may mean."""

    code: str
    suggestions: tuple[Suggestion, ...] = ()


@dataclass(frozen=True)
class Names:
    """Names of the levels of one area, as a file gives them; "" where it gives none."""

    province: str = ""
    district: str = ""
    tambon: str = ""

    @property
    def level(self) -> str:
        """The deepest level named."""
        return "tambon" if self.tambon else "district" if self.district else "province"

    def __str__(self) -> str:
        return " ".join(part for part in (self.tambon, self.district, self.province) if part)


@lru_cache(maxsize=50_000)
def bare(name: str, level: str) -> str:
    """A name in one form, without the word for its level: geothai's form of names."""
    return str(geothai.normalize(_KINDS[level].sub("", name.strip())))


def inline(text: str) -> Names | None:
    """Names out of one cell, "ต.ในเมือง อ.เมือง จ.ขอนแก่น"; None where no level is written."""
    match = _INLINE.fullmatch(text.strip())
    if match is None or not any(match.groupdict().values()):
        return None
    return Names(**{level: name or "" for level, name in match.groupdict().items()})


class Places:
    """The areas of a release by name, level and the names above."""

    def __init__(self, areas: pd.DataFrame) -> None:
        named = areas[areas["level"].isin(["province", "district", "tambon"])]
        self.areas = areas
        self._codes: dict[tuple[str, str], set[str]] = defaultdict(set)
        self._level: dict[str, list[str]] = defaultdict(list)
        self._bare: dict[str, tuple[str, str]] = {}
        for code, level, name_th, name_en in zip(
            named.index.tolist(),
            *(named[column].tolist() for column in ("level", "name_th", "name_en")),
            strict=True,
        ):
            both = bare(str(name_th), level), bare(str(name_en), level)
            self._bare[code] = both
            self._level[level].append(code)
            for name in both:
                self._codes[level, name].add(code)
        self.find = lru_cache(maxsize=50_000)(self._find)

    @classmethod
    def of(cls, areas: pd.DataFrame) -> Places:
        """The places of an area table, which is never changed in place; the last ones are kept."""
        for last in tuple(_LAST):
            if last.areas is areas:
                return last
        made = cls(areas)
        _LAST[:] = [made]
        return made

    def known(self, code: str) -> bool:
        """Whether there is an area of this code, with a shape of its own."""
        return code in self._bare

    def fits(self, code: str, name: str) -> bool:
        """Whether a name may be that of a code, spelling aside."""
        level = {2: "province", 4: "district", 6: "tambon"}[len(code)]
        wanted = bare(name, level)
        if not wanted or wanted in {"เมือง", "mueang", "muang"}:
            return True
        return any(fuzz.ratio(wanted, own) >= LIKELY or wanted in own for own in self._bare[code])

    def sure(self, names: Names) -> str:
        """The code of the one area that names mean exactly; "" where there is none or several."""
        codes = self._exact(names)
        return codes.pop() if len(codes) == 1 else ""

    def suggestion(self, code: str) -> Suggestion:
        """An area as it is suggested, with its parents."""
        chain = [code[:digits] for digits in (6, 4, 2) if len(code) >= digits]
        names = [
            " ".join(str(self.areas.at[one, f"name_{lang}"]) for one in chain)
            for lang in ("th", "en")
        ]
        return Suggestion(code, *names)

    def _find(self, names: Names) -> Found:
        """The area that names mean."""
        codes = self._exact(names)
        if len(codes) == 1:
            return Found(codes.pop())
        if codes:
            return Found("", self._suggest(sorted(codes)))
        return Found("", self._suggest(self._like(names)))

    def _suggest(self, codes: Iterable[str]) -> tuple[Suggestion, ...]:
        return tuple(self.suggestion(code) for code in list(codes)[:SUGGESTIONS])

    def _exact(self, names: Names) -> set[str]:
        """Areas whose name and names above are exactly those given."""
        level = names.level
        own = bare(getattr(names, level), level)
        codes = set(self._codes.get((level, own), ())) | self._by_geothai(names)
        if level != "province" and names.province:
            provinces = self._exact(Names(province=names.province))
            codes = {code for code in codes if code[:2] in provinces}
        if level == "tambon" and names.district:
            districts = self._exact(Names(names.province, names.district))
            codes = {code for code in codes if code[:4] in districts}
        return codes

    def _by_geothai(self, names: Names) -> set[str]:
        """What geothai knows besides: short names of provinces, capital districts as เมือง."""
        level = names.level
        own = bare(getattr(names, level), level)
        if level == "province":
            found = {one.code for one in geothai.provinces() if geothai.is_province(one, own)}
            found |= {_OTHER[own]} if own in _OTHER else set()
        elif level == "district" and own in {"เมือง", "mueang", "muang"}:
            found = {f"{code}01" for code in self._level["province"] if code != "10"}
        else:
            found = set()
        return {code for code in found if self.known(code)}

    def _like(self, names: Names) -> list[str]:
        """Areas with names like those given, likest first; within the parents if these are sure."""
        level = names.level
        own = bare(getattr(names, level), level)
        within = (
            self._exact(Names(names.province, names.district))
            if level == "tambon" and names.district
            else set()
        )
        if not within and level != "province" and names.province:
            within = self._exact(Names(province=names.province))
        choices = {
            code: self._bare[code][own.isascii()]
            for code in self._level[level]
            if not within or any(code.startswith(parent) for parent in within)
        }
        likest = process.extract(
            own, choices, scorer=fuzz.ratio, limit=SUGGESTIONS, score_cutoff=LIKELY
        )
        return [str(code) for _, _, code in likest]


_LAST: list[Places] = []
