"""What of a file would be stored, in words: levels, years, five rows, the highest, the lowest."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pandas as pd

from data.catalog import Measure
from data.imports.draft import Draft, Note
from geo.areas import LEVELS

SHOWN = 5
_NAMES = {
    "province": ("จังหวัด", "provinces"),
    "district": ("อำเภอ", "districts"),
    "tambon": ("ตำบล", "tambons"),
}
_THINGS = (
    ("ครัวเรือน", "households", re.compile(r"ครัวเรือน|ครัวเรือน|household", re.IGNORECASE)),
    ("คน", "people", re.compile(r"คน|ราย|ประชากร|ผู้|people|person|poor", re.IGNORECASE)),
)
Naming = Callable[[str], tuple[str, str]]
_BRACKET = re.compile(r"\(([^()]+)\)\s*$")


def told(draft: Draft, areas: pd.DataFrame, named: Naming) -> tuple[Note, ...]:
    """What would be stored of a table of figures; nothing for a year of TPMAP or boundaries.

    `named` gives the name of an area by its code, in Thai and in English.
    """
    if draft.figures.empty or not len(draft.figures.columns):
        return ()
    return (*_levels(draft, areas), *_years(draft), *_rows(draft, named))


def _levels(draft: Draft, areas: pd.DataFrame) -> Iterator[Note]:
    codes = draft.figures.index.get_level_values("code").unique()
    for level, (th, en) in _NAMES.items():
        found = int((codes.str.len() == LEVELS[level].digits).sum())
        of = int((areas["level"] == level).sum())
        if found:
            yield Note(f"ระดับ{th}: {found:,} จาก {of:,} แห่ง", f"{found:,} of {of:,} {en}")


def _years(draft: Draft) -> Iterator[Note]:
    years = sorted(draft.periods)
    th = ", ".join(str(year) for year in years)
    yield Note(f"ปี พ.ศ. {th}", f"Years: {', '.join(str(year - 543) for year in years)}")


def _rows(draft: Draft, named: Naming) -> Iterator[Note]:
    """The first five figures of the first measure, its highest and its lowest."""
    name = str(draft.figures.columns[0])
    measure = next((one for one in draft.measures if one.count == name), None)
    values = draft.figures[name].dropna()
    header = next((key for key, one in draft.meanings.items() if one.measure == name), name)
    title = measure.name_th if measure else header, measure.name_en if measure else header
    codes, years = (values.index.get_level_values(one).tolist() for one in ("code", "year_be"))
    numbers = values.tolist()

    def row(at: int) -> Note:
        return _row(named(str(codes[at])), (int(years[at]), float(numbers[at])), measure, header)

    yield from map(row, range(min(SHOWN, len(numbers))))
    if len(numbers) < 2:
        return
    for th, en, at in (
        ("สูงสุด", "Highest", int(values.to_numpy().argmax())),
        ("ต่ำสุด", "Lowest", int(values.to_numpy().argmin())),
    ):
        one = row(at)
        yield Note(f"{th} “{title[0]}”: {one.th}", f"{en} “{title[1]}”: {one.en}")


def _row(
    area: tuple[str, str], of: tuple[int, float], measure: Measure | None, header: str
) -> Note:
    """ "อ.ปากช่อง จ.นครราชสีมา · 2566 · 120 คน"."""
    year, value = of
    said = _said(value, measure, header)
    return Note(
        f"{area[0]} · {year} · {said[0]}",
        f"{area[1]} · {year - 543} · {said[1]}",
    )


def _said(value: float, measure: Measure | None, header: str) -> tuple[str, str]:
    """A figure with its unit, in Thai and English."""
    unit = measure.unit if measure and measure.kind != "ratio" else "count"
    if unit == "percent":
        plain = f"{round(100 * value, 6):,.10g}"
        return f"ร้อยละ {plain}", f"{plain}%"
    plain = f"{round(value, 6):,.12g}"
    th, en = things(header)
    return f"{plain} {th}".strip(), f"{plain} {en}".strip()


def things(header: str) -> tuple[str, str]:
    """What a column's figures are of by its header: "(เรื่อง)", ครัวเรือน, คน; nothing if unknown."""
    bracket = _BRACKET.search(header)
    named = next(((th, en) for th, en, words in _THINGS if words.search(header)), ("", ""))
    if bracket and bracket[1] not in ("ครัวเรือน", "คน"):
        return bracket[1], {"บาท": "baht"}.get(bracket[1], bracket[1])
    return named
