"""Which counts of a table of areas by group are withheld: small ones, and others that protect them.

A small count can be told from the total of its area and the others beside it, or from the area
around and the areas beside. So others are withheld as well, until the attack (audit.py) tells
nothing below the threshold. Which ones hangs on the house's key where several would do as well;
all are shown alike, so that nobody sees which are the small ones.

Two releases of one table may be laid beside each other, and what either shows is told. So the key
draws by the names of counts and never by counts, as one corrected person would draw all anew; and
what a release before withheld stays so.
"""

from __future__ import annotations

import hmac
from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

from poverty.protection import audit
from poverty.protection.polytope import Flags, Nested, Whole

Costs = npt.NDArray[np.float64]
Attack = Callable[[Flags], Flags]
"""Which small counts can be told of what is withheld."""
Cells = tuple[Whole, Whole, Whole]
"""Areas and groups of some counts, and how many are withheld near each."""
ABOVE = 16.0
"""How much dearer it is to withhold a count of an area around than one beside."""
NOISE = 0.25
"""By how much the key makes a count cheaper or dearer."""
DRAWN = 8
"""Bytes of what the key makes of a name that a draw is made of."""


def draws(key: bytes, table: str, areas: Sequence[str], groups: Sequence[str]) -> Costs:
    """A number from 0 to 1 for each count of a table, by the names of its area and group.

    >>> found = draws(b"key", "age 2562", ["TH", "10"], ["young", "old"])
    >>> found.shape, bool((found == draws(b"key", "age 2562", ["10"], ["young", "old"])).any())
    ((2, 2), True)
    """
    found = [
        int.from_bytes(hmac.digest(key, repr((table, area, group)).encode(), "sha256")[:DRAWN])
        for area in areas
        for group in groups
    ]
    numbers = np.array(found, dtype=np.float64).reshape(len(areas), len(groups))
    return np.asarray(numbers / 2 ** (8 * DRAWN), dtype=np.float64)


def withheld(
    table: Nested,
    *,
    threshold: int,
    drawn: Costs,
    before: Flags | None = None,
    attack: Attack | None = None,
) -> Flags:
    """The counts that are not shown; shape of the table. Areas of nobody have nothing to withhold.

    `drawn`: as `draws` gives it. `before`: what a release withholds that this one may be laid
    beside. `attack`: what can be told, where more is known of the counts than `audit` knows.

    >>> table = Nested(np.array([[90, 33], [40, 30], [50, 3]]), np.array([-1, 0, 0]))
    >>> drawn = draws(b"key", "t", ["TH", "10", "11"], ["young", "old"])
    >>> withheld(table, threshold=5, drawn=drawn).tolist()
    [[False, False], [True, True], [True, True]]
    """
    costs = _costs(table, drawn)
    hidden = table.small(threshold)
    if before is not None:
        hidden |= before & np.isfinite(costs)
    told = attack or (lambda shown: audit.unprotected(table, shown, threshold=threshold))
    while True:
        hidden = _paired(table, hidden, costs)
        bare = told(hidden)
        if not bare.any() or hidden[np.isfinite(costs)].all():
            return hidden
        hidden = _more(table, hidden, bare, costs)


def _costs(table: Nested, drawn: Costs) -> Costs:
    """What it costs to withhold each count; nothing can be withheld of areas without people."""
    chance = 1 + NOISE * (2 * drawn - 1)
    around = np.isin(np.arange(len(table.parent)), table.parent)
    costs = (table.counts + 1.0) * chance * np.where(around, ABOVE, 1.0)[:, np.newaxis]
    return np.where((table.totals > 0)[:, np.newaxis], costs, np.inf)


def _paired(table: Nested, hidden: Flags, costs: Costs) -> Flags:
    """Withhold until no area, and no group of an area and those in it, has one count withheld."""
    found = hidden.copy()
    families = [table.family(area) for area in np.unique(table.parent[table.parent >= 0])]
    before = -1
    while before != found.sum():
        before = int(found.sum())
        for area in np.flatnonzero(found.sum(axis=1) == 1):
            _one_more(found, costs, _row(table, found, area))
        for family in families:
            for group in np.flatnonzero(found[family].sum(axis=0) == 1):
                _one_more(found, costs, _column(found, family, group))
    return found


def _more(table: Nested, hidden: Flags, bare: Flags, costs: Costs) -> Flags:
    """Withhold more near counts that are not protected yet, or near the areas around these."""
    found = hidden.copy()
    cells = np.argwhere(bare)
    while (found == hidden).all():
        if not len(cells):
            return np.isfinite(costs)  # all that can be: nothing can be told of it
        for area, group in cells:
            _one_more(found, costs, _row(table, found, area))
            if table.parent[area] >= 0:
                family = table.family(table.parent[area])
                _one_more(found, costs, _column(found, family, group))
        cells[:, 0] = table.parent[cells[:, 0]]
        cells = np.unique(cells[cells[:, 0] >= 0], axis=0)
    return found


def _row(table: Nested, found: Flags, area: np.integer) -> Cells:
    """The counts of an area; cheaper is a group that is withheld in areas beside."""
    beside = table.family(table.parent[area]) if table.parent[area] >= 0 else np.array([area])
    groups = np.arange(table.counts.shape[1])
    return np.full(len(groups), area), groups, found[beside].sum(axis=0)


def _column(found: Flags, family: Whole, group: np.integer) -> Cells:
    """The counts of a group in an area and those in it; cheaper is where others are withheld."""
    return family, np.full(len(family), group), found[family].sum(axis=1)


def _one_more(found: Flags, costs: Costs, cells: Cells) -> None:
    """Withhold the cheapest of some counts, if any is left."""
    areas, groups, near = cells
    price = np.where(found[areas, groups], np.inf, costs[areas, groups] / (1 + near))
    best = int(price.argmin())
    if np.isfinite(price[best]):
        found[areas[best], groups[best]] = True
