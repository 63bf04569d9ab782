"""A file of costs: rows of dimensions with baht a unit and baht a person, in whatever order."""

from __future__ import annotations

from collections.abc import Sequence

from data.catalog import catalog
from data.intake.grid import Sheet
from wording.languages import languages


def cells(sheets: Sequence[Sheet]) -> dict[str, tuple[str, str]]:
    """What a file has for each dimension: the texts of the two cells after its name.

    A dimension is known by its id or its name in any language. Those not in the file are left out.
    """
    names = {
        known.casefold(): dimension.id
        for dimension in catalog().dimensions.values()
        for known in (dimension.id, *(dimension.name(lang) for lang in languages()))
    }
    found: dict[str, tuple[str, str]] = {}
    for sheet in sheets:
        for row in sheet.rows:
            for place, cell in enumerate(row):
                dimension = names.get(cell.strip().casefold())
                if dimension and dimension not in found:
                    after = [*row[place + 1 : place + 3], "", ""]
                    found[dimension] = (after[0], after[1])
    return found
