"""What may be shown of a count: as published, about, fewer than the house's threshold, or not.

One rule serves screen, file, slide and command. TPMAP's own figures stay as published, and so do
sums and differences of them. Every other count is a sum over the protected base of the survey units
(protected.py): below the threshold it is shown as "<5", which may be anybody from zero to
four; otherwise as "about n". A count is 0 where the published totals leave nobody room.
"""

from __future__ import annotations

from enum import StrEnum

import numpy as np
import numpy.typing as npt

from wording.saying import Saying, both

THRESHOLD = 5
"""Derived counts below this are not shown, unless the house sets a higher or a lower one."""
LOWEST, HIGHEST = 3, 100
"""The thresholds that a house may set."""
EXACT = 1
"""The threshold that hides nothing and asks for exact cells: for staff alone."""

Statuses = npt.NDArray[np.object_]
Flags = npt.NDArray[np.bool_]


class Status(StrEnum):
    """What a figure is; all but two are shown unlike each other, `derived` with "about"."""

    PUBLISHED = "published"
    """As the source publishes it, or a sum or difference of such figures."""
    DERIVED = "derived"
    """A sum over the protected base: "about"."""
    BELOW = "below"
    """A derived count below the threshold, zero included, or a rate of it: "<5"."""
    WITHHELD = "withheld"
    """A ratio of people of whom fewer than the threshold are counted: "not shown"."""
    MISSING = "missing"
    """There is no figure: ".."."""
    NONE = "none"
    """There is nothing to tell: a share of nobody, a measure that a level lacks: "–"."""
    SMALL = "small_sample"
    """The source asked too few people to tell a figure: "sample too small"."""
    EXACT = "exact"
    """From the exact cells, unprotected: for staff alone."""


class UnknownThreshold(ValueError):
    """A threshold that is none of those that may be chosen."""

    def __init__(self, threshold: object, *, least: int = LOWEST) -> None:
        said = Saying("threshold-wrong", least=least, highest=HIGHEST, found=str(threshold))
        super().__init__(both(said))


def checked(threshold: int, *, least: int = LOWEST) -> int:
    """The threshold itself. Raises `UnknownThreshold` below `least` and above `HIGHEST`.

    >>> checked(10)
    10
    >>> checked(2)
    Traceback (most recent call last):
    poverty.protection.disclosure.UnknownThreshold: ... from 3 to 100, found 2
    """
    if not least <= threshold <= HIGHEST:
        raise UnknownThreshold(threshold, least=least)
    return threshold


def statuses(counts: npt.ArrayLike, nobody: Flags, *, threshold: int) -> Statuses:
    """The status of derived counts: NaN is missing; `nobody` is where there is room for no one.

    Zero is below the threshold like one to four, unless the published totals leave room for nobody.

    >>> words = statuses([12, 4, 0, 0, np.nan], np.array([0, 0, 0, 1, 0], dtype=bool), threshold=5)
    >>> [str(word) for word in words]
    ['derived', 'below', 'below', 'published', 'missing']
    """
    found = np.asarray(counts, dtype=np.float64)
    words = np.full(found.shape, Status.DERIVED, dtype=object)
    # Each overrules those before it: a published zero is no "<5", and what is missing is no zero.
    words[found < threshold] = Status.BELOW
    words[nobody] = Status.PUBLISHED
    words[np.isnan(found)] = Status.MISSING
    return words


def shown(counts: npt.ArrayLike, words: Statuses) -> npt.NDArray[np.float64]:
    """Counts as they may be shown: NaN unless published or derived."""
    open_ = np.isin(words, [Status.PUBLISHED, Status.DERIVED, Status.EXACT])
    return np.where(open_, np.asarray(counts, dtype=np.float64), np.nan)
