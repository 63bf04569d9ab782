"""Years that other cells of a row say (days, months, ranges), held against the row's own year."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.imports.columns.groups import MONTH_NAME
from data.imports.draft import Findings, Options
from data.imports.evidence import Ask, Reply, answer
from data.intake.header import AREA_ROLES, role
from data.intake.numbers import YEARS, all_years
from data.intake.table import AreaTable, Line
from geo.names.declared import words
from wording.saying import Saying

KEEP = "keep"
"""Answer: the year of the row holds."""
_DECLARED = words(__file__, "beside")
_PRINTED = _DECLARED.known_by("printed", re.IGNORECASE)
_WORDS = _DECLARED.known_by("around", re.IGNORECASE)
FISCAL = _DECLARED.text("fiscal")
"""What the header of years of a budget has."""


def compare(
    one: AreaTable, rows: Sequence[tuple[Line, int]], options: Options, findings: Findings
) -> None:
    """Ask where a column of days or of spans of years says other years than the rows are of.

    `rows` have their year. The year of a budget begins in the October before it.
    """
    taken = {at for name, at in one.header.roles.items() if name in (*AREA_ROLES, "year")}
    for column, name in enumerate(one.header.names):
        if column in taken or not name or role(name) == "year" or _PRINTED.search(name):
            continue
        if not _of_days(one, column):
            continue
        wrong = [(line, year) for line, year in rows if not _fits(one, line, column, year)]
        key = f"year-beside:{name}"
        if wrong and answer(options.answers, key, (KEEP,)) is None:
            findings.asks.append(_ask(one, column, key, wrong))


def _of_days(one: AreaTable, column: int) -> bool:
    """Whether a column holds days, months or spans with their years, and nothing else."""
    texts = {text.strip() for text in one.values(column)} - {""}
    return bool(texts) and all(map(_is_day, texts))


def _is_day(text: str) -> bool:
    years = all_years(text)
    rest = _WORDS.sub("", MONTH_NAME.sub("", text.lower()))
    return bool(years) and years <= set(YEARS) and not text.isdigit() and not rest


def _fits(one: AreaTable, line: Line, column: int, year: int) -> bool:
    said = all_years(one.cell(line, column))
    fiscal = FISCAL in "".join(one.header.names)
    return not said or year in said or (fiscal and year - 1 in said)


def _ask(one: AreaTable, column: int, key: str, wrong: Sequence[tuple[Line, int]]) -> Ask:
    (line, year), name = wrong[0], one.header.names[column]
    said, n = one.cell(line, column), len(wrong)
    return Ask(
        key,
        Saying("imports-column-says-another-year", year=str(year), column=name, stated=said, n=n),
        choices=(Reply(KEEP, Saying("imports-year-of-the-row")),),
        places=(one.place(line, column),),
        rows=n,
    )
