"""The numbers of the columns of a table, and the figures of a measure out of all its columns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pandas as pd

from data.imports.draft import Findings
from data.imports.faults import counted
from data.imports.locate import Located
from data.intake.numbers import NotANumber, number, strange
from data.intake.table import AreaTable, Line
from data.refusal import Fault
from data.stored.merge import KEYS
from wording.saying import Saying


@dataclass(frozen=True)
class Part:
    """The figures that one column of one table adds to a measure, a value a row."""

    rows: Located
    column: int
    figures: pd.Series


def dated(values: pd.Series, year: int | None) -> pd.Series:
    """A column's figures, all of the year that its header states where it states one."""
    if year is None:
        return values
    codes = values.index.get_level_values("code")
    index = pd.MultiIndex.from_arrays([[year] * len(codes), codes], names=KEYS)
    return pd.Series(values.to_numpy(), index=index, dtype="float64")


def joined(parts: Mapping[str, list[Part]], findings: Findings) -> pd.DataFrame:
    """The figures of every measure, one of an area and year; others than that are faults."""
    whole = {id_: _one(each, findings) for id_, each in parts.items()}
    if not whole:
        return pd.DataFrame()
    figures = pd.DataFrame(whole)
    figures.index = figures.index.set_names(KEYS)
    return figures


def _one(parts: list[Part], findings: Findings) -> pd.Series:
    """The figures of a measure out of all its columns; what is said twice must be the same."""
    if len(parts) == 1:
        return parts[0].figures[~parts[0].figures.index.duplicated()]
    every: pd.Series = pd.concat([part.figures.dropna() for part in parts])
    seen: dict[tuple[int, str], float] = {}
    for part in parts:
        for line, (place_, value) in zip(part.rows.lines, part.figures.items(), strict=True):
            same = seen.setdefault(place_, value) if value == value else value  # type: ignore[arg-type]
            if value == value and same != value:
                findings.faults.append(_otherwise(part, line, f"{value:g}", f"{same:g}"))
    kept: pd.Series = every[~every.index.duplicated()]
    return kept


def _otherwise(part: Part, line: Line, found: str, before: str) -> Fault:
    one = part.rows.table
    message = Saying("imports-area-and-year-with-another-figure")
    expected = Saying("imports-figure-before", figure=before)
    return Fault(one.file, one.place(line, part.column), found, expected, message)


def numbers(
    rows: Located, column: int, findings: Findings, *, whole: bool, scale: int = 1
) -> pd.Series:
    """A column's numbers, none below zero; NaN where there is none. Faults are told.

    `whole`: a count, which has no fraction. `scale`: how many one is, 1,000 where figures are in
    thousands.
    """
    known: dict[str, float] = {}
    values = []
    for line in rows.lines:
        text = rows.table.cell(line, column)
        value = known.get(text)
        if value is None:
            before = counted(findings.faults)
            value = _number(rows.table, line, column, findings, whole=whole, scale=scale)
            if counted(findings.faults) == before:
                known[text] = value
        values.append(value)
    return pd.Series(values, index=rows.index, dtype="float64")


def _number(
    one: AreaTable, line: Line, column: int, findings: Findings, *, whole: bool, scale: int
) -> float:
    text = one.cell(line, column)
    if strange(text):  # told already, as in every column
        return float("nan")
    expected = Saying("imports-a-whole-number") if whole else Saying("imports-a-number")
    try:
        value = number(text)
    except NotANumber:
        wrong = "imports-text-among-numbers"
    else:
        if value is None:
            return float("nan")
        if scale > 1:  # thousands are estimates: as many whole ones as they come to
            value = float(round(value * scale)) if whole else round(value * scale, 6)
        if value < 0:
            wrong = "imports-a-negative-number"
        elif whole and value != int(value):
            wrong = "imports-a-count-must-be-whole"
        else:
            return value
    where = one.place(line, column)
    findings.faults.append(Fault(one.file, where, repr(text), expected, Saying(wrong)))
    return float("nan")


LEVELS = ("country", "region", "province", "district", "tambon")


def levels(found: Iterable[str]) -> str:
    """Levels that counts of these areas are of: the deepest, and all above that they add up to."""
    deepest = max((len(code) for code in found), default=2) // 2
    return " ".join(LEVELS[: 2 + deepest])
