"""What of a file would be stored, in words: levels, years, five rows, the highest, the lowest."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import pandas as pd

from data.catalog import Measure, catalog
from data.imports.draft import Draft, Note
from data.intake import days
from geo.areas import LEVELS, MAP_LEVELS, ancestors
from geo.names.declared import words
from wording.saying import Joined, Name, Said, Saying, Year, area_name

SHOWN, BAHT = 5, "baht"
EXACT = 8
"""Decimals by which figures are told apart: those that are printed, of percents as fractions."""
_WORDS = words(__file__, "stored")
_THINGS = tuple((what, _WORDS.known_by(what, re.IGNORECASE)) for what in ("households", "people"))
_BAHT, _PLAIN = _WORDS.text("baht"), _WORDS.texts("plain")
_BRACKET = re.compile(r"\(([^()]+)\)\s*$")


def told(draft: Draft, areas: pd.DataFrame) -> tuple[Note, ...]:
    """What would be stored of a table of figures; nothing for a year of TPMAP or boundaries."""
    if draft.figures.empty or not len(draft.figures.columns):
        return ()
    return (*_levels(draft, areas), *_years(draft), *_rows(draft, areas))


def _levels(draft: Draft, areas: pd.DataFrame) -> Iterator[Note]:
    codes = draft.figures.index.get_level_values("code").unique()
    for level in MAP_LEVELS:
        found = int(codes.str.fullmatch(rf"\d{{{LEVELS[level].digits}}}").sum())
        of = int((areas["level"] == level).sum())
        if found:
            yield Note(Saying(f"imports-stored-{level}", n=found, of=of))


def _years(draft: Draft) -> Iterator[Note]:
    years = sorted(draft.periods)
    listed = Joined(tuple(map(Year, years)))
    yield Note(Saying("imports-stored-years", n=len(years), years=listed))
    dated = [one for one in draft.dates if days.is_day(one)]
    if dated:
        shown = Joined(tuple(map(days.told, dated)))
        yield Note(Saying("imports-stored-days", n=len(dated), days=shown))


def _rows(draft: Draft, areas: pd.DataFrame) -> Iterator[Note]:
    """The first five figures of the first measure, its highest and its lowest."""
    name = str(draft.figures.columns[0])
    known = (*draft.measures, *catalog().measures.values())
    measure = next((one for one in known if one.count == name), None)
    values = draft.figures[name].dropna()
    header = next((key for key, one in draft.meanings.items() if one.measure == name), name)
    codes, years = (values.index.get_level_values(one).tolist() for one in ("code", "year_be"))
    numbers = values.tolist()

    def row(at: int) -> Saying:
        return Saying(
            "imports-stored-row", area=_placed(areas, str(codes[at])),
            year=days.told(int(years[at])), figure=_figure(float(numbers[at]), measure, header),
        )  # fmt: skip

    yield from map(Note, map(row, range(min(SHOWN, len(numbers)))))
    if len(numbers) < 2:
        return
    title = Name.of(measure) if measure else header
    printed = values.round(EXACT).to_numpy()
    if printed.max() == printed.min():
        same = _figure(float(numbers[0]), measure, header)
        yield Note(Saying("imports-stored-alike", measure=title, n=len(numbers), figure=same))
        return
    for key, at in (
        ("imports-stored-highest", int(printed.argmax())),
        ("imports-stored-lowest", int(printed.argmin())),
    ):
        more = int((printed == printed[at]).sum()) - 1
        yield Note(Saying(key, measure=title, row=row(at), more=more))


def _placed(areas: pd.DataFrame, code: str) -> Said:
    """An area by its shortest name with those around it: "อ.ปากช่อง จ.นครราชสีมา"."""
    own, *around = [
        replace(area_name(areas, one), level=str(areas.at[one, "level"])) if len(code) > 2
        else area_name(areas, one)
        for one in ancestors(code) or [code]
    ]  # fmt: skip
    told: Said = own
    for one in around:
        told = Saying("imports-area-within", area=told, around=one)
    return told


def _figure(value: float, measure: Measure | None, header: str) -> Said:
    """A figure with its unit."""
    unit = measure.unit if measure and measure.kind != "ratio" else "count"
    if unit == "percent":
        return Saying("imports-figure-percent", n=f"{round(100 * value, 6):,.10g}")
    plain, thing = f"{round(value, 6):,.12g}", things(header)
    if thing in (BAHT, *(what for what, _ in _THINGS)):
        return Saying(f"imports-figure-{thing}", n=plain)
    return f"{plain} {thing}".strip()


def things(header: str) -> str:
    """What a column's figures are of by its header: `people`, `households`, `baht`.

    It is what stands in brackets ("(เรื่อง)") for anything else; nothing if unknown.
    """
    bracket = _BRACKET.search(header)
    if bracket and bracket[1] not in _PLAIN:
        return BAHT if bracket[1] == _BAHT else bracket[1]
    return next((what for what, words in _THINGS if words.search(header)), "")
