"""Kinds of things within areas: a column of them, and figures apart for each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt
import pandas as pd

from data.imports.columns import groups
from data.imports.locate import Located
from data.imports.system import System
from data.intake import days, personal
from data.intake.grid import place
from data.intake.header import AREA_ROLES, header_key
from data.intake.table import AreaTable, Line
from data.intake.table_faults import KINDS
from data.refusal import Fault
from data.stored.reports import KIND
from wording.saying import Saying

MOST = 40
"""More kinds than that are no kinds but what each complaint is of."""


def column(one: AreaTable, system: System) -> int | None:
    """The column of kinds of a table of a system; None where the system or the table has none."""
    if system.kinds is None:
        return None
    taken = {at for role, at in one.header.roles.items() if role in (*AREA_ROLES, "year")}
    named = (
        at
        for at, name in enumerate(one.header.names)
        if at not in taken and system.kinds.fullmatch(header_key(name)) and not system.named(name)
    )
    return next(named, None)


def kind(one: AreaTable, line: Line, at: int | None) -> str:
    """The kind of a row; "" where it is of all kinds together."""
    text = " ".join(one.cell(line, at).split()).replace(KIND, "/") if at is not None else ""
    return "" if groups.total(text) else text


def of_people(one: AreaTable, system: System) -> Iterator[Fault]:
    """A fault for every row whose kind tells of a person: it would be stored as it is written."""
    at = column(one, system)
    for line in one.lines if at is not None else ():
        if found := personal.inside(kind(one, line, at)):
            message = Saying("imports-kind-of-a-person", kind=KINDS[found])
            expected = Saying("imports-a-kind-of-complaints")
            yield Fault(one.file, one.place(line, at), personal.HIDDEN, expected, message)


def parts(located: Located, at: int | None) -> dict[str, Located]:
    """The rows of each kind, those of all kinds together under ""."""
    found = [kind(located.table, line, at) for line in located.lines]
    return {
        one: taken(located, np.array([each == one for each in found])) for one in sorted({*found})
    }


def taken(located: Located, mask: npt.NDArray[np.bool_]) -> Located:
    """Some of the rows."""
    at = np.flatnonzero(mask).tolist()
    return replace(
        located,
        lines=[located.lines[one] for one in at],
        codes=[located.codes[one] for one in at],
        years=[located.years[one] for one in at],
    )


def named(id_: str, of: str) -> str:
    """The name of a column of figures of a kind."""
    return f"{id_}{KIND}{of}" if of else id_


def with_all(figures: pd.DataFrame, system: System) -> pd.DataFrame:
    """Figures with those of all kinds together first: as stated, else the sums of the kinds."""
    whole = {}
    for id_ in system.fields:
        of_kinds = [name for name in figures if str(name).startswith(f"{id_}{KIND}")]
        stated = figures.get(id_)
        if of_kinds and id_ in system.counts:
            sums = figures[of_kinds].sum(axis="columns", min_count=1)
            stated = sums if stated is None else stated.fillna(sums)
        if stated is not None:
            whole[id_] = stated
    rest = figures[[name for name in figures if KIND in str(name)]]
    return pd.DataFrame(whole, index=figures.index).join(rest)


def without_years(figures: pd.DataFrame) -> tuple[pd.DataFrame, bool]:
    """Figures whose kinds are those of months alone, and whether that left something out."""
    of_kinds = [name for name in figures if KIND in str(name)]
    years = [not days.is_day(int(key)) for key in figures.index.get_level_values(0)]
    left = bool(figures.loc[years, of_kinds].notna().to_numpy().any())
    kept = figures.astype("float64")
    kept.loc[years, of_kinds] = np.nan
    return kept.dropna(axis="columns", how="all"), left


def too_many(names: Iterable[str], tables: Sequence[AreaTable]) -> list[Fault]:
    """A fault where a file has more kinds than kinds can be."""
    found = {name.partition(KIND)[2] for name in names} - {""}
    if len(found) <= MOST:
        return []
    one, expected = tables[0], Saying("imports-at-most-kinds", n=MOST)
    where = place(one.sheet.name)
    return [Fault(one.file, where, f"{len(found)}", expected, Saying("imports-too-many-kinds"))]


def has(system: System) -> bool:
    """Whether the figures of a system are of kinds."""
    return system.kinds is not None
