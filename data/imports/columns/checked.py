"""A column held against the others: no part more than its whole, percents that fit their counts."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
import pandas as pd

from data.imports import bounds
from data.imports.columns.meant import Meant
from data.imports.draft import Findings
from data.imports.identity import meaning
from data.imports.locate import Located
from data.imports.rows import numbers
from data.intake.header import header_key
from data.intake.table import AreaTable
from data.refusal import Fault
from geo.names.declared import words
from wording.saying import Saying


def twice(one: AreaTable, column: int, before: int) -> Fault:
    """The fault of a column that means the same figure as one before it."""
    name = one.header.names[before]
    message = Saying("imports-two-columns-of-one-figure")
    expected = Saying("imports-one-of-two-columns", column=name)
    return Fault(one.file, one.head(column), repr(one.header.names[column]), expected, message)


_WHOLE, _PEOPLE = map(words(__file__, "checked").known_by, ("whole", "people"))
_MOST_FIT, _FEWEST = 2 / 3, 3


def percents(rows: Located, meant: Sequence[Meant], findings: Findings) -> None:
    """Hold percents against the count of the same thing and its whole, where these stand beside.

    Whether a column is the whole is told by the rows themselves: most percents fit. Those that do
    not are faults then.
    """
    counts = [one for one in meant if one.about.unit == "count"]
    for one in meant:
        same = [each for each in counts if _of_one(one, each)]
        wholes = [
            each for each in counts
            if each.year == one.year and each not in same and _WHOLE.search(header_key(each.header))
        ]  # fmt: skip
        if one.about.unit != "percent" or not same:
            continue
        part = numbers(rows, same[0].column, Findings(), whole=False)
        for whole in (numbers(rows, each.column, Findings(), whole=False) for each in wholes):
            told = Findings()
            percents_fit(rows, one.column, part, whole, told)
            known = int(((whole > 0) & part.notna()).sum())
            if known >= _FEWEST and len(told.faults) <= (1 - _MOST_FIT) * known:
                findings.faults += told.faults
                break


_BRACKET = re.compile(r"\(.*?\)")


def poor(rows: Located, meant: Sequence[Meant], findings: Findings) -> None:
    """A fault for every count of poor people above the people of its area in the same row."""
    counts = [one for one in meant if one.about.unit == "count"]
    for one in counts:
        if not bounds.of_poor(one.header) or bounds.of_households(one.header):
            continue
        for whole in counts:
            named = _BRACKET.sub("", header_key(whole.figure))
            if whole.year == one.year and _PEOPLE.fullmatch(named):
                values = [numbers(rows, at, Findings(), whole=False, scale=each.scale)
                          for at, each in ((one.column, one), (whole.column, whole))]  # fmt: skip
                not_more(rows, values[0], values[1], (one.column, whole.column), findings)


def _of_one(percent: Meant, count: Meant) -> bool:
    """Whether a percent and a count are of the same thing and year."""
    return percent.year == count.year and meaning(percent.figure) == meaning(count.figure)


def percents_fit(
    rows: Located, column: int, part: pd.Series, whole: pd.Series, findings: Findings
) -> None:
    """A fault for every percent that is not its count over its base, as far as it is rounded."""
    one = rows.table
    stated = numbers(rows, column, findings, whole=False)
    for place_, line in enumerate(rows.lines):
        text = one.cell(line, column)
        base, count, said = whole.iloc[place_], part.iloc[place_], stated.iloc[place_]
        if not base > 0 or pd.isna(count) or pd.isna(said):
            continue
        decimals = len(text.rstrip("%").partition(".")[2])
        if abs(said - 100 * count / base) > 0.51 * 10.0**-decimals:
            message = Saying("imports-percent-does-not-fit")
            expected = f"{100 * count / base:.{decimals}f} ({count:,.0f} / {base:,.0f})"
            where = one.place(line, column)
            findings.faults.append(Fault(one.file, where, text, expected, message))


def not_more(
    rows: Located, part: pd.Series, whole: pd.Series, columns: tuple[int, int], findings: Findings
) -> None:
    """A fault for every row whose part is more than its whole."""
    one = rows.table
    wrong = np.flatnonzero((part > whole).to_numpy())
    for row in wrong:
        found, most = part.iloc[row], whole.iloc[row]
        name = one.header.names[columns[1]]
        message = Saying("imports-more-than-its-base")
        where = one.place(rows.lines[row], columns[0])
        expected = Saying("imports-at-most-base", most=f"{most:,.0f}", base=name)
        findings.faults.append(Fault(one.file, where, f"{found:,.0f}", expected, message))
