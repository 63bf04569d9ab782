"""How a slide names its areas, and how many of them there are."""

from __future__ import annotations

import pandas as pd

from briefing.page.breaks import whole
from briefing.wording import Wording
from geo import areas as area_rules
from wording import names

DISTRICT = 4
"""Digits of a district's code."""


class AreaNames:
    """The names of areas in the words of a slide, whose own area is `area`."""

    def __init__(self, areas: pd.DataFrame, area: str, text: Wording) -> None:
        self.areas, self.area, self.text = areas, area, text

    def level_of(self, code: str) -> str:
        """Level of an area."""
        return str(self.areas.at[code, "level"])

    def name(self, code: str) -> str:
        """Short name of an area, never broken: a province stands bare, others with their kind."""
        if self.level_of(code) in {"country", "region", "province"}:
            return whole(names.bare_name(self.areas, code, self.text.lang))
        return whole(self._kind(code))

    def _kind(self, code: str) -> str:
        full, around = (
            names.full_name(self.areas, part, self.text.lang, short=True)
            for part in (code, str(self.areas.at[code, "parent"]))
        )
        return full.removesuffix(around).rstrip(", ")

    def bare(self, code: str) -> str:
        """Name of an area alone, for labels and tables whose heading names the kind."""
        return self.text.numerals(names.bare_name(self.areas, code, self.text.lang))

    def own_name(self, code: str) -> str:
        """Name of an area with its kind, never broken: "จังหวัดน่าน"; English names stand bare."""
        return whole(names.own_name(self.areas, code, self.text.lang))

    @property
    def spoken_area(self) -> str:
        """The area inside a sentence: a region with its article, others by their own names."""
        if self.level_of(self.area) == "region":
            return self.text(f"in-{self.area}")
        return self.own_name(self.area)

    def named(self, code: str) -> str:
        """A district or tambon with the areas around it up to the district: "ต.ก อ.ข"."""
        if len(code) <= DISTRICT:
            return self.name(code)
        parts = [self.name(code), self.name(code[:DISTRICT])]
        return names.joined(parts, self.text.lang)

    def spoken(self, code: str) -> str:
        """An area as a sentence names it: a province bare, below it with its kind and parents."""
        if len(code) < DISTRICT:
            return self.name(code)
        parts = [code, code[:DISTRICT]] if len(code) > DISTRICT else [code]
        return names.joined([self.own_name(part) for part in parts], self.text.lang)

    def kinds(self, level: str, *, plural: bool = True) -> str:
        """What areas of a level are called: "อำเภอ", "districts"; in Bangkok "เขต"."""
        bangkok = self.area == area_rules.BANGKOK
        own = f"kind-bangkok-{level}"
        key = own if bangkok and self.text.has(own) else f"kind-{level}"
        return self.text(key, number="many" if plural else "one")

    def many(self, level: str, number: int) -> str:
        """So many areas of a level: "1 district", "25 districts"."""
        kind = self.kinds(level, plural=number != 1)
        return self.text("so-many", n=self.text.number(number), kind=kind)
