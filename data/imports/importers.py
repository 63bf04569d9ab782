"""The importers, declared once: what each reads, how it is known, its template."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from data.imports.draft import Draft, Findings, Options
from data.imports.readers import bmn, boundaries, complaints, indicator, logbook, nesdc, thaiqm
from data.intake.grid import Sheet
from data.official import tpmap
from geo.names.matcher import Matcher
from wording.saying import Saying

TableReader = Callable[[str, list[Sheet], Matcher, Options, Findings], Draft]


@dataclass(frozen=True)
class Importer:
    """One importer; `kinds` are kinds of file (data.intake.kinds) it takes.

    Those of tables are known by `recognised`, the first in the order declared; `known` tells their
    own headers, in which a column of personal numbers is not looked for.
    """

    id: str
    kinds: tuple[str, ...]
    recognised: Callable[[str, list[Sheet], Options], bool] | None = None
    read: TableReader | None = None
    known: Callable[[str], bool] | None = None

    @property
    def named(self) -> Saying:
        """What it is called."""
        return Saying(f"importer-{self.id}")

    @property
    def of_tables(self) -> bool:
        """Whether it reads rows of text."""
        return self.read is not None


_TABLES = ("text", "workbook", "parquet")
IMPORTERS: dict[str, Importer] = {
    one.id: one
    for one in (
        Importer(tpmap.SOURCE, ("zip",)),
        Importer(boundaries.SOURCE, ("zip", "geopackage", "geojson")),
        Importer(nesdc.SOURCE, ("workbook",), nesdc.recognised, nesdc.read),
        Importer(bmn.SOURCE, _TABLES, bmn.recognised, bmn.read, bmn.known),
        Importer(logbook.SOURCE, _TABLES, logbook.recognised, logbook.read, logbook.known),
        Importer(
            complaints.SOURCE, _TABLES, complaints.recognised, complaints.read, complaints.known
        ),
        Importer(thaiqm.SOURCE, _TABLES, thaiqm.recognised, thaiqm.read, thaiqm.known),
        Importer(indicator.SOURCE, _TABLES, indicator.recognised, indicator.read),
    )
}


def known(header: str) -> bool:
    """Whether a header is one that some importer knows as its own."""
    return any(one.known(header) for one in IMPORTERS.values() if one.known)


def of_table(file: str, sheets: list[Sheet], options: Options) -> Importer:
    """The importer of a table: as a person said, else the first that knows it, else any table's."""
    for one in IMPORTERS.values():
        if one.recognised and (
            options.importer == one.id
            or (not options.importer and one.recognised(file, sheets, options))
        ):
            return one
    return IMPORTERS[indicator.SOURCE]
