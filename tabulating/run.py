"""A run: records checked, tabulated batch by batch, what is left out judged."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pandas as pd

from data.refusal import Fault, Refused, refuse
from releases.progress import Progress
from tabulating import choosing, expressions, hostile, records, sums
from tabulating.answers import NO
from tabulating.batches import Batch, batches, years
from tabulating.definition import HOUSEHOLD, PERSON, Definition
from tabulating.engine import Engine, Table
from tabulating.records import Files
from tabulating.stored_parts import Store
from tabulating.sums import LeftOut, Part
from wording.saying import Saying

MOST_TWICE = 100_000
"""Keys that may be there several times, so that the others can still be told from them."""


@dataclass(frozen=True)
class Keyed:
    """A table of records of which none has the key of another; how many there were, and are."""

    table: Table
    records: int
    twice: int
    other_year: int


@dataclass(frozen=True)
class Done:
    """What a run came to: a part for each year, records of each table, and who is left out."""

    years: dict[int, Part]
    records: dict[str, int]
    left_out: LeftOut


def run(
    engine: Engine,
    files: dict[str, Files],
    definition: Definition,
    areas: pd.DataFrame,
    store: Store,
    progress: Progress,
    *,
    every_year: bool = False,
    tables: dict[str, Table] | None = None,
) -> Done:
    """Tabulate records, or their `tables` that are open. Raises `Refused` with what is wrong."""
    progress("columns", 0, 2)
    tables = tables or records.looked_over(engine, files, definition)
    progress("columns", 1, 2)
    hostile.refuse_values(engine, tables)
    progress("columns", 2, 2)
    wanted = years(engine, tables, definition, every=every_year)
    keyed = {level: _keyed(engine, tables[level], definition, level, wanted) for level in tables}
    counts = {level: one.records for level, one in keyed.items()}
    left = LeftOut(
        *({k: n for k, n in _found(keyed[one]).items() if n} for one in (HOUSEHOLD, PERSON))
    )
    refuse(_too_many(left, counts, definition))
    parts: dict[int, list[Part]] = {year: [] for year in wanted}
    todo = batches(files, definition, wanted, engine=engine.name, people=counts[PERSON])
    for place, batch in enumerate(todo):
        progress("records", place, len(todo))
        parts[batch.year_be].append(_done(engine, keyed, definition, areas, store, batch))
    progress("records", len(todo), len(todo))
    whole = {year: sums.together(found) for year, found in parts.items()}
    left = sum((one.left_out for one in whole.values()), left)
    refuse(_too_many(left, counts, definition))
    refuse(_nobody(whole))
    return Done(whole, counts, left)


def _found(keyed: Keyed) -> dict[str, int]:
    return {"duplicate_key": keyed.twice, "other_year": keyed.other_year}


def _columns(definition: Definition, level: str) -> tuple[str, str, str]:
    """The columns of a table that hold its key, its area and its year."""
    table: Any = definition.households if level == HOUSEHOLD else definition.persons
    return table.key, table.area, table.year


def _keyed(
    engine: Engine, table: Table, definition: Definition, level: str, wanted: list[int]
) -> Keyed:
    key, _, year = _columns(definition, level)
    other = ~choosing.years_of(table, year).isin(wanted).fill_null(NO) if year else None
    asked = {"records": table.count()} | ({} if other is None else {"other": other.sum()})
    row = engine.rows(table.aggregate(**asked)).fillna(0).iloc[0]
    twice = engine.rows(choosing.duplicates(table, key, year).limit(MOST_TWICE + 1))
    if len(twice) > MOST_TWICE:
        found, most = (
            Saying("tabulate-more-than", n=MOST_TWICE),
            Saying("intake-at-most", n=MOST_TWICE),
        )
        place, told = Saying(f"tabulate-{level}s"), Saying("tabulate-kind-duplicate_key")
        raise Refused([Fault("", place, found, most, told)])
    once = choosing.without(table, twice.drop(columns="times"), key, year)
    others = 0 if other is None else int(row["other"])
    return Keyed(once, int(row["records"]), int(twice["times"].sum()), others)


def _done(
    engine: Engine,
    keyed: dict[str, Keyed],
    definition: Definition,
    areas: pd.DataFrame,
    store: Store,
    batch: Batch,
) -> Part:
    """A batch, as it was done before or is done now."""
    known = store.part(batch.name)
    if known is not None:
        return known
    homes, people = (_of(keyed[level], definition, level, batch) for level in (HOUSEHOLD, PERSON))
    rows = engine.rows(expressions.tabulated(homes, people, definition))
    own = None
    if expressions.by_own(definition):
        own = engine.rows(expressions.own_sets(homes, people, definition))
    made = sums.part(rows, own, definition, areas)
    store.keep(batch.name, made)
    return made


def _of(keyed: Keyed, definition: Definition, level: str, batch: Batch) -> Table:
    """The records of a batch."""
    _, area, year = _columns(definition, level)
    return choosing.within(
        choosing.of_year(keyed.table, year, batch.year_be), area, batch.provinces
    )


def _too_many(left: LeftOut, counts: dict[str, int], definition: Definition) -> Iterator[Fault]:
    """Kinds of which more records would be left out than the definition allows."""
    for level, kinds in ((HOUSEHOLD, left.households), (PERSON, left.persons)):
        for kind, number in kinds.items():
            most = definition.shares[kind]
            if number > most * counts[level]:
                place = Saying(f"tabulate-{level}s")
                share = 100 * number / counts[level]
                found = Saying(
                    "tabulate-of-records", n=number, of=counts[level], percent=f"{share:.3g}"
                )
                expected = Saying("tabulate-at-most-share", percent=f"{100 * most:.3g}", kind=kind)
                yield Fault("", place, found, expected, Saying(f"tabulate-kind-{kind}"))


def _nobody(whole: dict[int, Part]) -> Iterator[Fault]:
    """Years without a single record that is counted."""
    for year, part in whole.items():
        if part.units.empty:
            told = Saying("tabulate-nobody")
            yield Fault("", str(year), "0", Saying("tabulate-records-of-known-areas"), told)
