"""Two releases of one declared table, laid beside each other, tell nothing small."""

from __future__ import annotations

import io
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from data.refusal import Refused
from data.stored.release import Release
from poverty.protection import audit
from tabulating import table_before, table_files, table_protection
from tests.tabulating.test_tables import AGE, definition, units

YEAR = 2562


def counted(more: int = 0) -> pd.DataFrame:
    """Units of which one in the last district has so many people more than at first."""
    chance = np.random.default_rng(5)
    rows = [(f"11{n:02d}01", *chance.poisson((40, 90, 7)).tolist()) for n in range(1, 30)]
    return units(*rows, ("113001", 90 + more, 90, 90))


def made(table: pd.DataFrame, base: Release, text: str = AGE, key: bytes = b"key") -> Release:
    """A release made on another, with the tables of a definition."""
    files, entries = table_files.made(table, definition(text), YEAR, base, threshold=5, key=key)
    return replace(base, manifest={**base.manifest, "tables": entries}, tables=files)


def hidden(found: Release) -> pd.Series:
    """Whether each count is withheld, by level, code and group."""
    rows = pd.read_parquet(io.BytesIO(found.tables[f"{YEAR}-age.parquet"]))
    return rows.set_index(["level", "code", "group"])["status"] == "withheld"


@pytest.mark.parametrize("key", [b"key", b"another"])
def test_a_corrected_person_uncovers_nothing(embedded: Release, key: bytes) -> None:
    first = made(counted(), embedded)
    table = counted(more=1)
    second = made(table, first, key=key)
    one, other = hidden(first), hidden(second)
    assert one.any()
    assert other[one].all()
    nested, _ = table_protection.nested(
        table_protection.cells(table, definition(AGE).tables[0]), "district"
    )
    both = (one & other).to_numpy(dtype=bool).reshape(nested.counts.shape)
    assert not audit.unprotected(nested, both, threshold=5).any()


WAYS = {
    "groups": AGE.replace("most = 14", "most = 13"),
    "level": AGE.replace('"district"', '"province"'),
    "id": AGE.replace('"age"', '"ages"'),
}


@pytest.mark.parametrize("way", WAYS)
def test_the_same_column_in_another_way_is_refused(embedded: Release, way: str) -> None:
    table = counted()
    first = made(table, embedded)
    renamed = table.rename(columns=lambda name: str(name).replace("_age_", "_ages_"))
    with pytest.raises(Refused, match="in another way") as refused:
        made(renamed if way == "id" else table, first, WAYS[way])
    assert "“age” at level district" in str(refused.value)


def test_what_another_year_or_column_withholds_is_nothing_to_a_table(embedded: Release) -> None:
    first = made(counted(), embedded)
    one = definition(AGE).tables[0]
    found = table_before.withheld(first, one, YEAR, "definition.toml")
    assert found is not None
    assert found.to_numpy().any()
    assert table_before.withheld(first, one, YEAR + 1, "definition.toml") is None
    other = replace(one, column="weeks")
    assert table_before.withheld(first, other, YEAR, "definition.toml") is None


def test_no_merging_is_advised_where_the_release_before_has_the_table(embedded: Release) -> None:
    first = made(counted(), embedded)
    few = units(*((f"11{n:02d}01", 40, 90, 2) for n in range(1, 31)))
    with pytest.raises(Refused, match="no such table, as"):
        made(few, first)
