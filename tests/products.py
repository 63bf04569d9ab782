"""Cross products: `make test` meets every value of every axis, `make whole` every combination."""

from __future__ import annotations

import os
from collections.abc import Iterable
from itertools import product
from math import prod
from typing import Any

WHOLE = "whole" in {os.environ.get("PRODUCTS"), os.environ.get("RECOUNT")}
"""Whether every combination is tried, as `make whole` asks; `make recount` does, of its own."""


def covering(*axes: Iterable[Any]) -> list[tuple[Any, ...]]:
    """Combinations that have every value of every axis; every combination in `make whole`.

    As many as the longest axis has values, and always the same ones. The shorter axes meet each
    other in every way where the longest is long enough for that.
    """
    values = [list(axis) for axis in axes]
    if WHOLE:
        return list(product(*values))
    longest = max(map(len, values))
    shorter = prod(len(axis) for axis in values if len(axis) < longest)
    rows, slow = [], shorter <= longest
    for at in range(longest):
        row, before = [], 1
        for axis in values:
            row.append(axis[(at if len(axis) == longest else at // before) % len(axis)])
            before *= len(axis) if slow and len(axis) < longest else 1
        rows.append(tuple(row))
    return rows
