"""Two shares compared: as often wrong as is said, and no more."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from poverty.two_shares import FALSE, chance, sure

SEED = 2561


def drawn(share: float, number: int, base: float, seed: int) -> tuple[pd.Series, pd.Series]:
    """Counts of areas of one share, and their bases."""
    counts = np.random.default_rng(seed).binomial(int(base), share, number)
    return pd.Series(counts, dtype=float), pd.Series(np.full(number, base))


def test_chance_is_that_of_the_pooled_test() -> None:
    counts, bases = (pd.Series([30.0]), pd.Series([55.0])), (pd.Series([900.0]), pd.Series([800.0]))
    table = [[30, 870], [55, 745]]
    expected = stats.chi2_contingency(table, correction=False).pvalue
    assert chance(counts, bases)[0] == pytest.approx(expected)


def test_equal_shares_are_told_apart_once_in_twenty() -> None:
    (first, base), (last, _) = drawn(0.1, 4000, 500, SEED), drawn(0.1, 4000, 500, SEED + 1)
    p = chance((first, last), (base, base))
    assert 0.035 < (p < 0.05).mean() < 0.065
    assert sure(p).sum() <= 2


def test_what_is_found_among_many_is_mostly_true() -> None:
    base = pd.Series(np.full(2000, 500.0))
    first = pd.concat([drawn(0.1, 1600, 500, 1)[0], drawn(0.1, 400, 500, 2)[0]], ignore_index=True)
    last = pd.concat([drawn(0.1, 1600, 500, 3)[0], drawn(0.2, 400, 500, 4)[0]], ignore_index=True)
    found = sure(chance((first, last), (base, base)))
    assert found[1600:].mean() > 0.9
    assert found[:1600].sum() / found.sum() < 2 * FALSE


def test_a_design_effect_makes_chance_larger() -> None:
    counts, bases = (pd.Series([30.0]), pd.Series([55.0])), (pd.Series([900.0]),) * 2
    assert chance(counts, bases, effect=3.0)[0] > chance(counts, bases)[0]


def test_missing_and_equal_shares() -> None:
    nan = float("nan")
    counts = pd.Series([5.0, 0.0, nan, 5.0, 9.0]), pd.Series([5.0, 0.0, 3.0, 5.0, 9.0])
    bases = pd.Series([100.0, 50.0, 50.0, 0.0, 9.0]), pd.Series([100.0, 70.0, 50.0, 10.0, 9.0])
    p = chance(counts, bases)
    assert p[[0, 1, 4]].tolist() == [1.0, 1.0, 1.0]
    assert p[[2, 3]].isna().all()
    assert not sure(p).any()
    assert sure(pd.Series(dtype=float)).empty
