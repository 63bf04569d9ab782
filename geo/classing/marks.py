"""Marks: every area's class as one character."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pandas as pd

from geo.classing.classes import Classes

MISSING, PROTECTED, SMALL_SAMPLE = "-", "*", "~"
"""Marks of `marks` for areas without a class."""
STATES = ("weak", "protected", "small")
"""What `marks` is told of each area beside its class."""
PLAIN, WEAK = "0123456789ABCDEF", "abcdefghijklmnop"
"""Marks of an area's class, and of one whose figure is weak."""


def marks(
    classes: Classes,
    order: Iterable[str],
    *,
    weak: pd.Series,
    protected: pd.Series,
    small: pd.Series | None = None,
) -> str:
    """Every area's class as one character, in the order given.

    A digit is the class, a capital one from the eleventh on; a small letter is the same class of
    a weak figure (`a` for the first); `*` is a protected figure, `~` one of too small a sample,
    `-` no figure at all, or an area that the series does not have.
    """
    codes = list(order)
    place = classes.places.reindex(codes, fill_value=-1).to_numpy()
    frail = weak.reindex(codes, fill_value=False).to_numpy(dtype=bool)
    hidden = protected.reindex(codes, fill_value=False).to_numpy(dtype=bool)
    plain, weakened = np.array(list(PLAIN)), np.array(list(WEAK))
    drawn = np.where(frail, weakened[place], plain[place])
    empty = np.where(hidden, PROTECTED, MISSING)
    if small is not None:
        few = small.reindex(codes, fill_value=False).to_numpy(dtype=bool)
        empty = np.where(few, SMALL_SAMPLE, empty)
    return "".join(np.where(place >= 0, drawn, empty))
