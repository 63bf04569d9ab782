"""What a measure counts, and over what: every count is named by it, with its unit."""

from __future__ import annotations

import re
from typing import NamedTuple

from data.catalog import Catalog, Measure
from data.imports import indicator
from data.imports.systems import SYSTEMS
from wording.bundle import texts
from wording.languages import named

PEOPLE, HOUSEHOLDS, THINGS = "people", "households", "things"
"""Units of counts; things are what nobody said a unit of."""
_NAMED = {"people", "households", "target_poor", "bmn_poor", "poor_households", "registered"}
"""Columns of TPMAP's figures that have a text of their own."""
_OF_HOUSEHOLDS = {"households", "poor_households"}
_OVER = "_base"
"""Ends a column of the base that an imported measure takes from TPMAP's figures."""
_REPORTED = {id_: field for one in SYSTEMS.values() for id_, field in one.fields.items()}
"""Figures of reporting systems by their ids."""
_INDICATOR = re.compile(r"(?:indicator|bmn38)_(?P<no>\d+)_(?P<what>failed|surveyed)")


class Counted(NamedTuple):
    """What one column counts: its name without a unit, and the unit."""

    name: str
    unit: str

    def head(self, lang: str) -> str:
        """As the head of a column: "คนจนเป้าหมาย (คน)"; without a unit where there is none."""
        if self.unit == THINGS:
            return self.name
        return f"{self.name} ({texts(lang)(f'unit-{self.unit}')})"


def unit(measure: Measure) -> str:
    """Unit of what a measure counts: people, households, or things of no known unit."""
    if HOUSEHOLDS in (measure.people, measure.base) or measure.count in _OF_HOUSEHOLDS:
        return HOUSEHOLDS
    if measure.count in _NAMED or measure.dimension or measure.derived:
        return PEOPLE
    return indicator.counted(measure.name_th) or THINGS


def counts(measure: Measure) -> bool:
    """Whether a measure stands on a count at all."""
    return measure.kind != "value"


def is_indicator(measure: Measure) -> bool:
    """Whether a measure is of an indicator: who failed it of those surveyed for it."""
    return bool(_INDICATOR.fullmatch(measure.count))


def counted(measure: Measure, known: Catalog, lang: str) -> Counted:
    """What a measure counts: "คนจนเป้าหมายที่ขัดสนมิติการศึกษา", in people."""
    text = texts(lang)
    if measure.dimension:
        return Counted(measure.name(lang), PEOPLE)
    if measure.derived:
        return Counted(text("counted-several"), PEOPLE)
    return _column(measure.count, known, lang) or Counted(
        indicator.bare(measure.name(lang)), unit(measure)
    )


def based(measure: Measure, known: Catalog, lang: str) -> Counted:
    """What a measure's count is a part of: "ประชากรที่สำรวจ", in people."""
    return _column(measure.base, known, lang) or Counted(texts(lang)("column-base"), THINGS)


def _column(column: str, known: Catalog, lang: str) -> Counted | None:
    """What a column of a release counts; None for one that nothing is known of."""
    column, text = column.removesuffix(_OVER), texts(lang)
    if column in _NAMED:
        return Counted(text(f"counted-{column}"), _unit_of(column))
    field = _REPORTED.get(column)
    if field is not None:
        return Counted(named(field, lang), HOUSEHOLDS if field.unit == HOUSEHOLDS else THINGS)
    found = _INDICATOR.fullmatch(column)
    if found:
        return Counted(text(f"counted-{found['what']}", no=str(int(found["no"]))), THINGS)
    measure = known.measures.get(column)
    return Counted(indicator.bare(measure.name(lang)), unit(measure)) if measure else None


def _unit_of(column: str) -> str:
    return HOUSEHOLDS if column in _OF_HOUSEHOLDS else PEOPLE


def unit_word(measure: Measure, lang: str) -> str:
    """The unit of a measure's value: percent, index, or what it counts."""
    of = unit(measure) if measure.unit == "count" else measure.unit
    return texts(lang)(f"unit-{of}")


def value_head(measure: Measure, lang: str) -> str:
    """The head of a column of a measure's values: "สัดส่วนคนจนเป้าหมาย (ร้อยละ)"."""
    said = unit(measure) == THINGS or indicator.counted(measure.name(lang))
    if measure.unit == "count" and said:
        return measure.name(lang)
    return f"{measure.name(lang)} ({unit_word(measure, lang)})"


def standing(measure: Measure, known: Catalog, *, lang: str, count: str, base: str) -> str:
    """A count and its base in words: "22,783 จาก 166,000 คน", "12 ต่อประชากรที่สำรวจ 166,000 คน"."""
    text, of, own = texts(lang), based(measure, known, lang), unit(measure)
    if is_indicator(measure):
        return text("standing-indicator", count=count, base=base)
    if measure.base == "bmn_poor":
        return text("standing-bmn-poor", count=count, base=base)
    if own == of.unit != THINGS:
        return text(f"standing-{own}", count=count, base=base)
    shown = count if own == THINGS else text(own, count=count)
    total = base if of.unit == THINGS else text(of.unit, count=base)
    return text("standing-per", count=shown, of=of.name, base=total)


def named_standing(measure: Measure, known: Catalog, *, lang: str, count: str, base: str) -> str:
    """The same with what is counted before it: "คนจนเป้าหมาย 22,783 จาก 166,000 คน"."""
    told = standing(measure, known, lang=lang, count=count, base=base)
    if is_indicator(measure):
        return told
    what = counted(measure, known, lang).name
    return texts(lang)("standing-named", what=what, standing=told)
