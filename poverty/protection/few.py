"""Where a report stands on too few to be told, and where what is told beside it would tell it.

A figure of fewer than the threshold is left out. It could still be had as the figure of the area
around less those of its neighbours. So more of these are left out, the smallest first, until what
is left out together is of as many as the threshold: nothing is told of fewer, neither directly nor
by a difference.
"""

from __future__ import annotations

import pandas as pd


def withheld(standing: pd.Series, around: pd.Series, *, threshold: int) -> pd.Series:
    """Whether what stands on these numbers is left out: bools on their index.

    `standing` is how many each area's figures stand on (NaN where that is not known), `around` the
    code of the area around each, on the same index; "" around the outermost. Nothing is left out of
    nobody.

    >>> found = withheld(
    ...     pd.Series({"50": 40, "5001": 3, "5002": 30, "5003": 7}),
    ...     pd.Series({"50": "", "5001": "50", "5002": "50", "5003": "50"}),
    ...     threshold=5,
    ... )
    >>> [code for code, hidden in found.items() if hidden]
    ['5001', '5003']
    """
    known = standing[standing > 0]
    hidden = known < threshold
    if hidden.any():
        outer = dict(around.items())
        above = [_known_around(code, outer, known) for code in known.index]
        families = known.groupby(pd.Series(above, index=known.index))
        parts = {str(parent): part for parent, part in families}
        for parent in sorted(parts, key=lambda code: _depth(code, outer)):
            inside = hidden[parts[parent].index]
            if parent and (hidden[parent] or inside.any()):
                hidden.loc[inside.index] = _covered(parts[parent], inside, threshold)
    return hidden.reindex(standing.index, fill_value=False).astype(bool)


def _known_around(code: object, outer: dict[object, object], known: pd.Series) -> str:
    """The nearest area around one of which the number is known; "" where there is none."""
    above = outer.get(code)
    while above and above not in known.index:
        above = outer.get(above)
    return str(above or "")


def _depth(code: object, outer: dict[object, object]) -> int:
    """How many areas lie around one: families are covered from outside in."""
    above = outer.get(code)
    return 1 + _depth(above, outer) if above else 0


def _covered(family: pd.Series, inside: pd.Series, threshold: int) -> pd.Series:
    """What is left out of a family: the smallest of the others as well, until it is enough."""
    rest = family[~inside].sort_values(kind="stable")
    running = family[inside].sum() + rest.cumsum() - rest
    return inside | (running < threshold).reindex(family.index, fill_value=False)
