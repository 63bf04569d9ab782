"""Local and global statistics: esda's own figures, counted without the generator threads share."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd
import pytest
from esda.getisord import G_Local
from esda.moran import Moran, Moran_Local
from esda.smoothing import Empirical_Bayes

from data.stored.release import Release
from figures import readings
from figures.patterns import local, neighbours, overall
from figures.patterns.neighbours import Rule
from figures.patterns.smoothed import smoothed, spread
from geo.shapes.touching import Ground

SEED = 20
RULES = sorted(Rule)


@pytest.fixture(scope="module")
def reading(embedded: Release) -> pd.DataFrame:
    table = readings.reading(embedded, "district", "bmn_poor_rate", embedded.periods[0])
    return table[table["base"] > 0].sort_index()


@pytest.fixture(scope="module")
def rates(reading: pd.DataFrame) -> np.ndarray:
    found = smoothed(reading["count"], reading["base"])
    assert found is not None
    return found.to_numpy()


@pytest.fixture(scope="module")
def joined(ground: Ground, reading: pd.DataFrame) -> Mapping[Rule, Any]:
    return neighbours.graphs(ground, reading.index, "district")


def test_rates_are_esda_s_empirical_bayes(reading: pd.DataFrame, rates: np.ndarray) -> None:
    own = Empirical_Bayes(reading["count"].to_numpy(), reading["base"].to_numpy()).r.ravel()
    assert np.array_equal(rates, own)


def test_a_rate_of_few_people_moves_to_that_of_all(reading: pd.DataFrame) -> None:
    count, base = pd.Series([0.0, 0.0, 300.0, 20.0]), pd.Series([10.0, 5000.0, 5000.0, 1000.0])
    found = smoothed(count, base)
    assert found is not None
    assert found[0] > 10 * found[1] > 0


def test_rates_that_differ_by_chance_alone_are_not_told_apart() -> None:
    people = np.full(500, 100.0)
    events = np.random.default_rng(1).binomial(100, 0.1, 500).astype(float)
    assert spread(events, people) < 0.001
    assert smoothed(pd.Series([10.0] * 9), pd.Series([100.0] * 9)) is None


@pytest.mark.filterwarnings("ignore:The alternative hypothesis:DeprecationWarning")
@pytest.mark.parametrize("rule", RULES)
def test_statistics_and_chances_are_esda_s(
    rates: np.ndarray, joined: Mapping[Rule, Any], rule: Rule
) -> None:
    graph = joined[rule]
    found = local.local(rates, graph, seed=SEED)
    moran = Moran_Local(rates, graph, permutations=local.PERMUTATIONS, seed=SEED)
    star = G_Local(
        rates, graph.assign_self_weight(1), star=True, n_jobs=1,
        permutations=local.PERMUTATIONS, seed=SEED,
    )  # fmt: skip
    one_sided = found[["above", "below"]].min(axis=1).to_numpy()
    several = np.diff(graph.sparse.indptr) > 1  # whose own mean is all but never drawn
    assert np.allclose(found["moran"], moran.Is)
    assert np.allclose(found["star"], star.Zs)
    assert np.allclose(one_sided[several], moran.p_sim[several])
    assert np.allclose(one_sided[several], star.p_sim[several])
    assert (one_sided >= moran.p_sim - 1e-9).all()
    quadrants = {(1, 1): 1, (0, 1): 2, (0, 0): 3, (1, 0): 4}
    signs = zip(found["own"] > 0, found["beside"] > 0, strict=True)
    assert [quadrants[one] for one in signs] == list(moran.q)


@pytest.mark.parametrize("rule", RULES)
def test_the_global_statistic_and_its_chance_are_esda_s(
    rates: np.ndarray, joined: Mapping[Rule, Any], rule: Rule
) -> None:
    found = overall.overall(rates, joined[rule], seed=SEED)
    state = np.random.get_state()
    np.random.seed(SEED)
    own = Moran(rates, joined[rule], permutations=local.PERMUTATIONS)
    np.random.set_state(state)
    assert found.moran == pytest.approx(own.I)
    assert found.chance == pytest.approx(2 * own.p_sim)


def test_the_generator_of_all_threads_is_left_alone(
    rates: np.ndarray, joined: Mapping[Rule, Any]
) -> None:
    np.random.seed(1)
    expected = np.random.RandomState(1).random()
    local.local(rates, joined[Rule.QUEEN])
    overall.overall(rates, joined[Rule.QUEEN])
    assert np.random.random() == expected


def test_what_lies_beyond_all_draws_is_counted_anew_where_it_could_not_be_named() -> None:
    """Ten of a thousand at 0.002: the rate of 5% asks for 0.0005."""
    above = np.full(1000, 0.4)
    above[:10] = 0.001
    found = pd.DataFrame({
        "own": np.linspace(3, -3, 1000), "beside": 0.0, "above": above, "below": 1 - above,
    })  # fmt: skip
    found.loc[:9, "beside"] = 2.5
    numbers = np.full(1000, 8)
    many = found.assign(above=0.001)
    assert local.sharpened(found, numbers, seed=1)["chance"].min() == pytest.approx(2 / 10_000)
    assert local.sharpened(many, numbers, seed=1)["chance"].min() == pytest.approx(2 / 1000)
