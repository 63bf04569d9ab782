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
    known = standing[standing > 0].to_dict()
    hidden = {code for code, number in known.items() if number < threshold}
    if hidden:
        outer = around.to_dict()
        families: dict[str, list[object]] = {}
        for code in known:
            families.setdefault(_known_around(code, outer, known), []).append(code)
        for parent in sorted(families, key=lambda code: _depth(code, outer)):
            family = {code: known[code] for code in families[parent]}
            if parent and (parent in hidden or not hidden.isdisjoint(family)):
                hidden |= _covered(family, hidden, threshold)
    return pd.Series([code in hidden for code in standing.index], standing.index, dtype=bool)


def _known_around(code: object, outer: dict[object, str], known: dict[object, float]) -> str:
    """The nearest area around one of which the number is known; "" where there is none."""
    above = outer.get(code)
    while above and above not in known:
        above = outer.get(above)
    return above or ""


def _depth(code: object, outer: dict[object, str]) -> int:
    """How many areas lie around one: families are covered from outside in."""
    above = outer.get(code)
    return 1 + _depth(above, outer) if above else 0


def _covered(family: dict[object, float], hidden: set[object], threshold: int) -> set[object]:
    """What is left out of a family as well: the smallest of the others, until it is enough."""
    together = sum(number for code, number in family.items() if code in hidden)
    more = set[object]()
    for code in sorted((one for one in family if one not in hidden), key=family.__getitem__):
        if together >= threshold:
            break
        more.add(code)
        together += family[code]
    return more
