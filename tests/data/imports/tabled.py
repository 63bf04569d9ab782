"""Tables of a few lines, as the rooms of the import get them, and the country's areas."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from data.imports.draft import Findings, Options
from data.imports.locate import Located, located
from data.intake import area_columns
from data.intake.area_columns import AreaColumn
from data.intake.grid import Sheet, even
from data.intake.table import AreaTable, table_of
from tests.known_areas import matcher

MATCHER = matcher()


def sheet_of(*lines: str, name: str = "", **more: object) -> Sheet:
    """A sheet of lines whose cells stand between bars."""
    return Sheet(name, even([line.split("|") for line in lines]), **more)


def table(
    *lines: str,
    name: str = "",
    file: str = "a.csv",
    fields: Mapping[str, str] | None = None,
    known: Callable[[str], bool] = bool,
) -> AreaTable:
    """The table of lines whose cells stand between bars, its header first or below titles."""
    one = table_of(file, sheet_of(*lines, name=name), known, fields or {})
    assert one is not None
    return one


def columns_of(one: AreaTable) -> list[AreaColumn]:
    """The columns of a table that tell of areas."""
    return area_columns.area_columns_of(one, MATCHER, {})


def placed(*lines: str, **more: object) -> Located:
    """The rows of a table with their areas and years, of which nothing is asked or wrong."""
    findings = Findings()
    rows = located(table(*lines, **more), MATCHER, Options(), findings)
    assert findings.clean, (findings.faults, findings.doubts, findings.asks)
    return rows
