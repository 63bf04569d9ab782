"""What the release that another is made on withholds of a table, which the new one withholds too.

Whoever has both lays them beside each other. So a table of a year begins from what was withheld
before, and counts the same groups at the same level: other groups of the same column would tell
small ones by their differences.
"""

from __future__ import annotations

import io
from typing import Any

import pandas as pd

from data.refusal import Fault, Refused
from data.stored.release import Release
from poverty.protection.disclosure import Status
from tabulating import sizes
from tabulating.tables import REST, Extra
from wording.saying import Saying


def told(one: Extra) -> dict[str, Any]:
    """What a manifest says of how a table counts: two that say the same count the same groups."""
    tests = (group.test for group in one.groups)
    groups = [{"is": [*one.among], "least": one.least, "most": one.most} for one in tests]
    about = {"id": one.id, "counts": one.counts, "column": one.column, "level": one.level}
    by = {"by": sizes.SIZE} if one.of_size else {}
    return {**about, **by, "groups": groups}


def withheld(base: Release, one: Extra, year_be: int, file: str) -> pd.DataFrame | None:
    """What a release withholds of a year: a row for each level and code, a column a group.

    None where it has no such table. Raises `Refused` where it has the table in another way.
    """
    for entry in base.manifest.get("tables", []):
        alike = (entry["counts"], entry["column"]) == (one.counts, one.column)
        if entry["year_be"] == year_be and alike:
            _demand_the_same(entry, one, file)
            return _read(base.tables[f"{year_be}-{one.id}.parquet"], one)
    return None


def _demand_the_same(entry: dict[str, Any], one: Extra, file: str) -> None:
    now = told(one)
    if {name: entry.get(name) for name in now} != now:
        expected = Saying("tabulate-table-as-before", id=entry["id"], level=entry["level"])
        found = f"{one.id}, {one.level}"
        raise Refused([Fault(file, one.id, found, expected, Saying("tabulate-table-two-ways"))])


def _read(content: bytes, one: Extra) -> pd.DataFrame:
    rows = pd.read_parquet(io.BytesIO(content), columns=["level", "code", "group", "status"])
    names = dict(enumerate([*one.names(), f"table_{one.id}_{REST}"], start=1))
    hidden = rows.assign(
        group=rows["group"].map(names), hidden=rows["status"] == Status.WITHHELD.value
    )
    keys = ["level", "code"]
    return hidden.pivot_table(index=keys, columns="group", values="hidden", aggfunc="any")
