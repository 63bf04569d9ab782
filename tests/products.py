"""Cross products: `make test` meets every value of every axis, `make whole` every combination."""

from __future__ import annotations

import os
from collections.abc import Iterable
from itertools import product
from math import prod
from random import Random
from typing import Any

WHOLE = "whole" in {os.environ.get("PRODUCTS"), os.environ.get("RECOUNT")}
"""Whether every combination is tried, as `make whole` asks; `make recount` does, of its own."""


SMALL = 12
"""Products of at most so many combinations are tried whole."""


def covering(*axes: Iterable[Any], small: int = SMALL) -> list[tuple[Any, ...]]:
    """Combinations that have every value of every axis; every combination in `make whole`.

    As many as the longest axis has values, and always the same ones. The shorter axes meet each
    other in every way where the longest is long enough for that. Which of them meets which value of
    the longest is drawn by lot, so that no two axes go in step. Where each costs seconds, as a page
    in a browser does, `small=0` has no product tried whole for being small.
    """
    values = [list(axis) for axis in axes]
    if WHOLE or prod(map(len, values)) <= small:
        return list(product(*values))
    longest = max(map(len, values))
    shorter = [at for at, axis in enumerate(values) if len(axis) < longest]
    together = prod(len(values[at]) for at in shorter) <= longest
    groups = [[at] for at, axis in enumerate(values) if len(axis) == longest]
    groups += [shorter] if together else [[at] for at in shorter]
    rows: list[list[Any]] = [[None] * len(values) for _ in range(longest)]
    for number, group in enumerate(groups):
        lots = list(product(*(values[at] for at in group)))
        for row, lot in zip(rows, _drawn(lots, longest, number), strict=True):
            for at, value in zip(group, lot, strict=True):
                row[at] = value
    return [tuple(row) for row in rows]


def _drawn(lots: list[Any], most: int, seed: int) -> list[Any]:
    """So many lots: in their order for the first axis, else drawn until none is left, again."""
    chance, found = Random(seed), list[Any]()
    while len(found) < most:
        found += chance.sample(lots, len(lots)) if seed else lots
    return found[:most]
