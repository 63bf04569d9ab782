"""Areas made by a rule in which help is given, of which the truth is known."""

from __future__ import annotations

import numpy as np

from poverty.helped import Effect, effect


def simulated(seed: int, *, true: float = -0.01, provinces: int = 12, districts: int = 6,
              areas: int = 6, by_district: bool = False) -> Effect:  # fmt: skip
    """The effect found in areas made of a seed.

    Rates differ by province and district, every district has a shock of its own, what is surveyed
    of an area is chance, and help goes to areas whose rate looked high: who is helped would have
    come down without it.
    """
    chance = np.random.default_rng(seed)
    shape = provinces * districts * areas
    groups = np.repeat(np.arange(provinces), districts * areas)
    clusters = np.repeat(np.arange(provinces * districts), areas)
    base = 0.03 + chance.gamma(2, 0.01, provinces)[groups]
    level = np.maximum(base + chance.normal(0, 0.008, provinces * districts)[clusters]
                       + chance.normal(0, 0.012, shape), 0.002)  # fmt: skip
    people = chance.integers(300, 4000, shape)
    before = chance.binomial(people, level) / people
    wish = (before - before.mean()) / before.std() + chance.normal(0, 1.5, shape)
    if by_district:
        wish = wish + chance.normal(0, 2, provinces * districts)[clusters]
    helped = wish > 0
    shock = chance.normal(-0.004, 0.006, provinces * districts)[clusters]
    change = shock + chance.normal(0, 0.006, shape) + true * helped
    after = chance.binomial(people, np.clip(level + change, 0.0005, 1)) / people
    return effect(before, after, helped, groups=groups, clusters=clusters)


def coverage(seeds: range, **how) -> tuple[float, float]:
    """The share of intervals that cover the truth, and the mean distance from it."""
    true = how.get("true", -0.01)
    found = [simulated(seed, **how) for seed in seeds]
    covered = [one.low <= true <= one.high for one in found]
    return float(np.mean(covered)), float(np.mean([one.difference - true for one in found]))
