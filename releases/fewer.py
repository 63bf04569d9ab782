"""A part is not the whole: a file that covers fewer provinces than what is in force is asked about.

Where the same year is in force, the part is merged with what is there; a new year of fewer
provinces is taken only where a person agrees.
"""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from data.imports.draft import Draft, Options
from data.imports.evidence import Ask, Reply, answer
from data.stored.release import Release
from geo.areas import LEVELS

KEY = "fewer"
"""Key of the question; `merge` or `take` agrees."""
NAMED = 10
_PROVINCE = LEVELS["province"].digits
_UNIT = LEVELS["tambon"].digits


def asks(draft: Draft, base: Release, options: Options) -> Iterator[Ask]:
    """The question of a file with fewer provinces than what is in force; none where it has all."""
    if draft.published is None and draft.figures.empty:
        return
    same, before = _before(draft, base)
    lost = sorted(before - _provinces(_codes(draft)))
    agreed = answer(options.answers, KEY, ("merge" if same else "take",))
    if lost and agreed is None:
        yield _ask(lost, len(before), base.areas, same=same)


def with_others(units: pd.DataFrame, year_be: int, base: Release) -> pd.DataFrame:
    """Survey units of a year with those in force of the provinces that it does not have."""
    if year_be not in base.periods:
        return units
    table = base.table.reindex(columns=units.columns)
    old = table[table.index.get_level_values("year_be") == year_be].droplevel("year_be")
    old = old[old.index.str.len() == _UNIT].dropna(how="all")
    others = old[~old.index.str[:_PROVINCE].isin(_provinces(units.index))]
    return pd.concat([units, others.astype("float64")]) if len(others) else units


def _codes(draft: Draft) -> pd.Index:
    if draft.published is not None:
        return draft.published.common["tambon"].index
    return draft.figures.index.get_level_values("code").unique()


def _provinces(codes: pd.Index) -> set[str]:
    """Provinces that codes are of or lie in."""
    return {str(code)[:_PROVINCE] for code in codes if str(code)[:_PROVINCE].isdigit()}


def _before(draft: Draft, base: Release) -> tuple[bool, set[str]]:
    """Whether the same year is in force, and the provinces of that or of the last year before."""
    years = draft.periods
    if draft.published is not None:
        columns = ["people"]
    else:
        columns = [str(name) for name in draft.figures if name in base.table]
    there = base.table[columns].dropna(how="all") if columns else base.table.iloc[:0]
    known = sorted({int(year) for year in there.index.get_level_values("year_be")})
    of_provinces = {year: _provinces(there.xs(year, level="year_be").index) for year in known}
    same = [year for year in years if of_provinces.get(year)]
    earlier = [year for year in known if years and year < max(years) and of_provinces[year]]
    if draft.published is not None and not earlier:
        earlier = [year for year in known if of_provinces[year]]
    nearest = same[:1] or earlier[-1:]
    return bool(same), of_provinces[nearest[0]] if nearest else set()


def _ask(lost: list[str], before: int, areas: pd.DataFrame, *, same: bool) -> Ask:
    th, en = (
        ", ".join(
            str(areas.at[code, f"name_{lang}"]) for code in lost[:NAMED] if code in areas.index
        )
        for lang in ("th", "en")
    )
    more = len(lost) - NAMED
    th, en = (f"{th} และอีก {more:,}", f"{en} and {more:,} more") if more > 0 else (th, en)
    if same:
        choice = Reply(
            "merge", "รวมกับของเดิม จังหวัดที่ขาดใช้ตัวเลขเดิม", "merge; the others keep their figures"
        )
        asked = "รวมกับชุดที่ใช้งานอยู่หรือไม่", "merge it with what is in force?"
    else:
        choice = Reply("take", "นำเข้าเท่าที่มี", "take what is there")
        asked = "นำเข้าเท่าที่มีหรือไม่", "take it as it is?"
    return Ask(
        KEY,
        f"แฟ้มขาด {len(lost):,} จังหวัดจาก {before:,} ที่มีอยู่ ({th}): {asked[0]}",
        f"The file lacks {len(lost):,} of the {before:,} provinces in force ({en}): {asked[1]}",
        (choice,),
    )
