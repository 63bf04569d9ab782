"""Records of a bucket where Spark can read them: a copy in a folder that is wiped, keys hashed.

Spark's own way to S3 (hadoop-aws) is in no package of Python or Debian, and it would read before
headers are judged. So DuckDB looks the records over where they lie, and only then writes the
columns that the definition names. Keys are hashed with a salt that nobody keeps.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import settings
from data.intake import scratch
from data.refusal import Fault, Refused
from tabulating import engine, hostile, records
from tabulating.answers import Expression, ibis_
from tabulating.definition import HOUSEHOLD, Definition
from tabulating.engine import SPARK, Engine, Table
from tabulating.records import Files
from wording.saying import Saying

LETTERS = 32
"""Letters that are kept of a hash: 128 bits, so that no two keys of a country have the same."""
_DIGITS, _AS = "0123456789", "ghijklmnop"
"""A hash has letters for its digits: none can look like a number of thirteen digits."""


@contextmanager
def in_reach(
    at_work: Engine, files: dict[str, Files], definition: Definition
) -> Iterator[dict[str, Files]]:
    """Files that an engine reads itself: those given, or for Spark a copy of those in a bucket.

    The copy is gone at the end. Raises `Refused`, and nothing is copied then that is refused.
    """
    far = records.afar(files)
    if at_work.name != SPARK or not far:
        yield files
        return
    if at_work.shared is None:
        expected = Saying("tabulate-staged-shared", name=settings.SPARK_SHARED.name)
        address, told = far[0].bucket.address, Saying("tabulate-staged-nowhere")
        raise Refused([Fault(address, "", "–", expected, told)])
    with scratch.folder(at_work.shared) as folder:
        copies, counts = copied(files, definition, folder, at_work.memory)
        _demand_seen(at_work, copies, counts)
        yield copies


def copied(
    files: dict[str, Files], definition: Definition, folder: Path, memory: str
) -> tuple[dict[str, Files], dict[str, int]]:
    """The columns that are needed in a folder, and how many records there are of each table.

    Raises `Refused` before any is written where a column tells of single people.
    """
    with engine.duckdb(memory) as reading:
        tables = records.looked_over(reading, files, definition)
        hostile.refuse_values(reading, tables)
        salt, counts = secrets.token_hex(LETTERS), {}
        for level, table in tables.items():
            path = folder / f"{level}.parquet"
            reading.write(_needed(table, definition, level, salt), path)
            counts[level] = _count(reading, path)
    copies = {level: Files(folder, (folder / f"{level}.parquet",), "parquet") for level in tables}
    return copies, counts


def _needed(table: Table, definition: Definition, level: str, salt: str) -> Table:
    """The columns that a definition names, keys as hashes."""
    people = definition.persons
    keys = {definition.households.key} if level == HOUSEHOLD else {people.key, people.household}
    return table.select(
        **{
            name: _hashed(table[name], salt) if name in keys else table[name]
            for name in definition.columns(level)
        }
    )


def _hashed(column: Expression, salt: str) -> Expression:
    """A key that stands for another; none stays none, and the same number has the same."""
    text = column.cast("string")
    if column.type().is_floating() or column.type().is_decimal():
        whole = column.try_cast("int64")
        same = (whole.cast("float64") == column.cast("float64")).fill_null(False)  # noqa: FBT003
        text = ibis_().ifelse(same, whole.cast("string"), text)
    return (ibis_().literal(salt) + text).hexdigest("sha256").left(LETTERS).translate(_DIGITS, _AS)


def _count(at_work: Engine, path: Path) -> int:
    table = at_work.read([str(path)], "parquet")
    return int(at_work.rows(table.aggregate(n=table.count()))["n"].iloc[0])


def _demand_seen(at_work: Engine, copies: dict[str, Files], counts: dict[str, int]) -> None:
    """Raise `Refused` where the workers of a cluster do not read the copy whole."""
    for level, one in copies.items():
        try:
            seen: Any = _count(at_work, Path(one.addresses()[0]))
        except Refused:
            seen = "–"
        if seen != counts[level]:
            expected, told = Saying("tabulate-staged-seen"), Saying("tabulate-staged-unseen")
            place = Saying(f"tabulate-{level}s")
            raise Refused([Fault(str(at_work.shared), place, str(seen), expected, told)])
