"""Monetary poverty and inequality of a release: NESDC's workbook, every table of it checked."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from data.intake import workbook
from data.official import nesdc, nesdc_checks
from data.official.check import Check
from data.refusal import refuse
from data.stored.merge import KEYS
from geo.names.matcher import Matcher
from wording.saying import Saying

NOTHING = pd.DataFrame(index=pd.MultiIndex.from_arrays([[], []], names=KEYS))
"""Figures of a release built without the workbook."""


def figures(path: Path | None, areas: pd.DataFrame) -> tuple[pd.DataFrame, list[Check]]:
    """The workbook's figures by `year_be` and `code`, and what was checked of them.

    Raises `Refused` with every fault of the workbook.
    """
    if path is None:
        return NOTHING, []
    book = nesdc.read_workbook(path.name, workbook.read_sheets(path), Matcher.of(areas))
    nesdc_checks.check(book)
    refuse(book.faults)
    table = book.table()
    count = sum(len(figures) for figures in book.figures.values())
    check = Check("nesdc_workbook", Saying("nesdc-check-workbook"), count, count)
    return table[table.index.get_level_values("code").isin(areas.index)], [check]
