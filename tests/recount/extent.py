"""How much is recounted: a fixed sample in `make test`, everything in `make recount`."""

from __future__ import annotations

import os
import random
from collections.abc import Iterable
from typing import TypeVar

WHOLE = os.environ.get("RECOUNT") == "whole"
"""Whether the whole country is counted; what joins in marks its tests with `recount`."""
SEED = 2561
PARTS = range(12 if WHOLE else 1)
"""Parts of what takes longest, so that two processes share it."""

T = TypeVar("T")


def some(items: Iterable[T], number: int) -> list[T]:
    """All items where everything is recounted, else so many of them, always the same."""
    every = list(items)
    if WHOLE or len(every) <= number:
        return every
    return random.Random(SEED).sample(every, number)


def of_part(items: Iterable[T], number: int, part: int) -> list[T]:
    """The same of one of the `PARTS`."""
    every = some(items, number)
    return every[len(every) * part // len(PARTS) : len(every) * (part + 1) // len(PARTS)]
