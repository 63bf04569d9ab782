"""A setting of the Alkire–Foster method: weights of the dimensions and the poverty cut-off.

A person deprived in the set S has the score c(S) = Σ over j in S of w(j) and is poor where
c(S) ≥ k. Scores are sums of binary fractions, so the comparison forgives one part in 10⁹: 0.1 + 0.2
reaches a cut-off of 0.3.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from data.catalog import catalog
from poverty.joint import MEMBERS
from wording.saying import Saying, both

FORGIVEN = 1e-9
"""Part of the cut-off by which a score may fall short of it and still reach it."""

Numbers = npt.NDArray[np.float64]
Whole = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]


class InvalidSetting(ValueError):
    """Weights or a cut-off that mean nothing; all faults at once, in both languages."""

    def __init__(self, faults: Sequence[str]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(faults))


@dataclass(frozen=True)
class Setting:
    """Weights that add up to 1, one a dimension, and a cut-off 0 < k ≤ 1; made by `of`."""

    weights: tuple[float, ...]
    k: float

    @classmethod
    def of(cls, weights: Sequence[float], k: float) -> Setting:
        """A setting from weights ≥ 0, which are divided by their sum, and a cut-off.

        Raises `InvalidSetting` for a negative or endless weight, weights that are all zero, and a
        cut-off that is not above 0 and at most 1.

        >>> Setting.of((1, 1, 1, 4, 1), 0.5)
        Setting(weights=(0.125, 0.125, 0.125, 0.5, 0.125), k=0.5)
        """
        faults = [*_weight_faults(weights), *_cutoff_faults(k)]
        if faults:
            raise InvalidSetting(faults)
        total = float(np.sum(weights, dtype=np.float64))
        return cls(tuple(float(weight) / total for weight in weights), min(float(k), 1.0))

    @classmethod
    def named(cls, weights: Mapping[str, float], k: float) -> Setting:
        """A setting from weights by the id of the dimension; those not named weigh nothing.

        Raises `InvalidSetting`, also for an id that is no dimension.

        >>> Setting.named({"health": 3, "income": 1}, 0.5).weights
        (0.75, 0.0, 0.0, 0.25, 0.0)
        """
        known = catalog().dimensions
        unknown = [name for name in weights if name not in known]
        if unknown:
            raise InvalidSetting([_unknown(name, known) for name in unknown])
        return cls.of([weights.get(name, 0.0) for name in known], k)

    def scores(self, members: Whole = MEMBERS) -> Numbers:
        """Score 0–1 of each set; `members` as in `joint.MEMBERS`.

        >>> float(equal(0.4).scores()[0b10010 - 1])
        0.4
        """
        return np.asarray(np.asarray(self.weights) @ members)

    def poor(self, members: Whole = MEMBERS) -> Flags:
        """Which sets are poor: those whose score reaches the cut-off."""
        scores = self.scores(members)
        return np.asarray((scores > 0) & (scores >= self.k * (1 - FORGIVEN)))


def equal(k: float) -> Setting:
    """All dimensions weigh the same. Raises `InvalidSetting` for a cut-off that is none.

    Two of five reach the usual cut-off of 0.4, one of five does not.

    >>> setting = equal(0.4)
    >>> setting.weights
    (0.2, 0.2, 0.2, 0.2, 0.2)
    >>> from poverty.joint import MASKS
    >>> [mask for mask, poor in zip(MASKS[1:], setting.poor()) if not poor]
    ['00001', '00010', '00100', '01000', '10000']
    """
    return Setting.of([1.0] * len(catalog().dimensions), k)


def _weight_faults(weights: Sequence[float]) -> list[str]:
    numbers = np.asarray(weights, dtype=np.float64)
    wrong = numbers[~np.isfinite(numbers) | (numbers < 0)]
    if len(wrong):
        found = ", ".join(f"{weight:g}" for weight in wrong)
        return [both(Saying("weights-wrong", found=found))]
    return [] if numbers.sum() > 0 else [both(Saying("weights-zero"))]


def _cutoff_faults(k: float) -> list[str]:
    return [] if 0 < k <= 1 + FORGIVEN else [both(Saying("cutoff-wrong", found=f"{k:g}"))]


def _unknown(name: str, known: Mapping[str, object]) -> str:
    return both(Saying("dimension-unknown", found=repr(name), expected=", ".join(known)))
