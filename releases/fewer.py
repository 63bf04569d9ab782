"""A part is not the whole: a file that covers fewer areas than what is in force is asked about.

Where the same year is in force, the part is merged with what is there; a new year of fewer
provinces, districts or tambons is taken only where a person agrees.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from data.imports.draft import Draft, Options
from data.imports.evidence import Ask, Reply, answer
from data.stored import reports
from data.stored.release import Release
from geo.areas import LEVELS
from releases import survey
from wording.languages import WRITTEN
from wording.names import short_name
from wording.saying import Joined, Name, Said, Saying

KEY = "fewer"
"""Key of the question; `merge` or `take` agrees."""
NAMED = 10
_LEVELS = {
    "province": Saying("releases-provinces"),
    "district": Saying("releases-districts"),
    "tambon": Saying("releases-tambons-or-survey-units"),
}
_UNIT = LEVELS["tambon"].digits


@dataclass(frozen=True)
class Lack:
    """What a file lacks of a level, without what lies in a greater area that it lacks."""

    level: str
    codes: list[str]
    of: int


def asks(draft: Draft, base: Release, options: Options) -> Iterator[Ask]:
    """The question of a file with fewer areas than what is in force; none where it has all."""
    if draft.published is None and draft.figures.empty:
        return
    same, before = _before(draft, base)
    lacks = list(_lacks(before, _codes(draft, base), base.areas, same=same))
    agreed = answer(options.answers, KEY, ("merge" if same else "take",))
    if lacks and agreed is None:
        yield _ask(lacks, base.areas, same=same)


def with_others(units: pd.DataFrame, year_be: int, base: Release) -> pd.DataFrame:
    """Survey units of a year with those in force that it does not have."""
    if year_be not in base.periods:
        return units
    table = base.table.reindex(columns=units.columns)
    old = table[table.index.get_level_values("year_be") == year_be].droplevel("year_be")
    old = old[old.index.str.len() == _UNIT].dropna(how="all")
    others = old[~old.index.isin(units.index)]
    return pd.concat([units, others.astype("float64")]) if len(others) else units


def _codes(draft: Draft, base: Release) -> set[str]:
    """Codes of all areas that a draft has figures of, as they are now."""
    if draft.published is not None:
        codes = set(map(str, draft.published.common["tambon"].index))
        moved = survey.successors(codes, base.areas.index)
        return {moved.get(code, code) for code in codes}
    return set(map(str, draft.figures.index.get_level_values("code").unique()))


def _lacks(before: set[str], there: set[str], areas: pd.DataFrame, *, same: bool) -> Iterator[Lack]:
    """What is lacking of each level that a file has.

    Survey units of towns come and go from year to year: only within the same year are they missed.
    """
    deepest = max((len(code) for code in there), default=0)
    towns = set() if same else set(areas.index[areas["level"] == "municipality"])
    above: set[str] = set()
    for level in _LEVELS:
        digits = LEVELS[level].digits
        if digits > deepest:
            return
        every = {code[:digits] for code in before - towns if len(code) >= digits}
        lost = every - {code[:digits] for code in there}
        named = sorted(code for code in lost if not above & {code[:2], code[:4]})
        above |= lost
        if named:
            yield Lack(level, named, len(every))


def _of_months(draft: Draft, base: Release) -> tuple[bool, set[str]] | None:
    """The same of a report's month; None where no report of its system is in force."""
    new, _ = reports.of_months(draft.figures)
    _, was = reports.wide(base.reports, draft.importer)
    if new.empty or was.empty:
        return None
    months = new.index.get_level_values(0)
    known = sorted(set(was.index.get_level_values(0)))
    same = [one for one in known if one in months]
    nearest = same[-1:] or [one for one in known if one < months.max()][-1:]
    return bool(same), _areas(was.xs(nearest[0]).index) if nearest else set()


def _before(draft: Draft, base: Release) -> tuple[bool, set[str]]:
    """Whether the same year or month is in force, and the areas of that or of the last before."""
    by_month = _of_months(draft, base) if draft.published is None else None
    if by_month is not None:
        return by_month
    years = draft.periods
    if draft.published is not None:
        columns = ["people"]
    else:
        columns = [str(name) for name in draft.figures if name in base.table]
    there = base.table[columns].dropna(how="all") if columns else base.table.iloc[:0]
    known = sorted({int(year) for year in there.index.get_level_values("year_be")})
    areas = {year: _areas(there.xs(year, level="year_be").index) for year in known}
    same = [year for year in years if areas.get(year)]
    earlier = [year for year in known if years and year < max(years) and areas[year]]
    if draft.published is not None and not earlier:
        earlier = [year for year in known if areas[year]]
    nearest = same[:1] or earlier[-1:]
    return bool(same), areas[nearest[0]] if nearest else set()


def _areas(codes: pd.Index) -> set[str]:
    """The codes of provinces and what lies in them."""
    return {code for code in map(str, codes) if code.isdigit()}


def _ask(lacks: list[Lack], areas: pd.DataFrame, *, same: bool) -> Ask:
    if same:
        choice = Reply("merge", Saying("releases-merge-others-keep-their-figures"))
        asked = Saying("releases-merge-it-with-what-is-in")
    else:
        choice = Reply("take", Saying("releases-take-what-is-there"))
        asked = Saying("releases-take-it-as-it-is")
    lacking = Joined(tuple(_lacking(lack, areas) for lack in lacks))
    told = Saying("releases-the-file-lacks", lacking=lacking, asked=asked)
    return Ask(KEY, told, choices=(choice,))


def _lacking(lack: Lack, areas: pd.DataFrame) -> Saying:
    """What is lacking of a level: how many of how many, and the first by name."""
    named: Said = Joined(tuple(_named(areas, code) for code in lack.codes[:NAMED]))
    if len(lack.codes) > NAMED:
        named = Saying("releases-names-and-more", names=named, more=len(lack.codes) - NAMED)
    return Saying(
        "releases-of-those-in-force",
        n=len(lack.codes), level=_LEVELS[lack.level], of=lack.of, names=named,
    )  # fmt: skip


def _named(areas: pd.DataFrame, code: str) -> Said:
    """The shortest name of an area that is no other's."""
    if code not in areas.index:
        return code
    th, en = (short_name(areas, code, lang) for lang in WRITTEN)
    return Name(th, en)
