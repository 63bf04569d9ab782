"""The same group-by in what people would use instead: pandas and Polars, each in its own way."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd

from data.catalog import catalog
from tabulating.definition import HOUSEHOLD, PERSON, Definition

FLAGS = ("card_applied", "card_holder")


def with_pandas(folder: Path, definition: Definition) -> int:
    """Sums by village and set with pandas; returns the people counted."""
    homes = pd.read_parquet(folder / "households").set_index("household")
    people = pd.read_parquet(folder / "persons")
    own, theirs = ([one.column for one in definition.of_level(x)] for x in (HOUSEHOLD, PERSON))
    failed, asked = people[theirs] == 0, people[theirs].isin([0, 1])
    key = people["household"]
    counts = people[list(FLAGS)].assign(people=1).groupby(key).sum()
    fails = pd.concat([homes[own] == 0, failed.groupby(key).max()], axis="columns")
    asks = pd.concat([homes[own].isin([0, 1]), asked.groupby(key).max()], axis="columns")
    mask = np.zeros(len(homes), dtype="int64")
    for dimension in catalog().dimensions.values():
        names = [one.column for one in definition.indicators if one.dimension == dimension.id]
        mask += fails[names].any(axis="columns").to_numpy() * dimension.bit
    many = counts["people"].reindex(homes.index)
    parts = [
        counts.reindex(homes.index),
        *(
            table.mul(many, axis="index").add_prefix(f"{what}_")
            for what, table in (("failed", fails), ("asked", asks))
        ),
    ]
    whole = pd.concat(parts, axis="columns")
    found = whole.groupby([homes["village"], pd.Series(mask, index=homes.index)]).sum()
    return int(found["people"].sum())


def with_polars(folder: Path, definition: Definition) -> int:
    """Sums by village and set with Polars; returns the people counted."""
    import polars as pl

    homes = pl.scan_parquet(folder / "households" / "*.parquet")
    people = pl.scan_parquet(folder / "persons" / "*.parquet")
    own, theirs = ([one.column for one in definition.of_level(x)] for x in (HOUSEHOLD, PERSON))

    def answers(columns: list[str]) -> list[pl.Expr]:
        fails = [(pl.col(name) == 0).alias(f"failed_{name}") for name in columns]
        return fails + [pl.col(name).is_in([0, 1]).alias(f"asked_{name}") for name in columns]

    both = [f"{what}_{name}" for what in ("failed", "asked") for name in theirs]
    counts = (
        people.select("household", *FLAGS, *answers(theirs))
        .group_by("household")
        .agg(pl.len().alias("people"), pl.col(*FLAGS).sum(), *(pl.col(name).any() for name in both))
    )
    whole = homes.select("household", "village", *answers(own)).join(counts, on="household")
    mask = pl.sum_horizontal(
        pl.any_horizontal(
            f"failed_{one.column}" for one in definition.indicators if one.dimension == dimension.id
        ).cast(pl.Int64)
        * dimension.bit
        for dimension in catalog().dimensions.values()
    )
    sums = [
        (pl.col(f"{what}_{name}") * pl.col("people")).sum()
        for what in ("failed", "asked")
        for name in own + theirs
    ]
    found = whole.group_by("village", mask.alias("mask")).agg(pl.col("people", *FLAGS).sum(), *sums)
    return int(found.collect(engine="streaming")["people"].sum())
