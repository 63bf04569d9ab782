"""Alkire–Foster measures: published examples, people counted one by one, and the invariants."""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from data.stored.release import Release
from poverty import alkire_foster, joint
from poverty.setting import Setting, equal
from tests.poverty.people import (
    ORDER,
    cells_of,
    one,
    parts,
    surveyed,
)

FACTS = Path(__file__).parents[2].parent / "shared/facts/alkire-foster-vectors.json"


def vectors() -> list[tuple[str, dict]]:
    """Every example of the facts at every cut-off it gives, or one to be skipped."""
    if not FACTS.exists():
        skipped = pytest.mark.skip(reason="../shared/facts is not here")
        return [pytest.param("none", {}, marks=skipped)]
    known = json.loads(FACTS.read_text(encoding="utf-8"))["vectors"]
    return [
        pytest.param(case, vector, id=f"{vector['id']} {case}")
        for vector in known
        for case in vector["expect"]
    ]


def measured(g0: list[list[int]], weights: list[float], k: float, heads: list[float]) -> pd.Series:
    """The measures of one area whose people stand in the rows of a deprivation matrix."""
    members = np.array(g0).T
    cells = pd.DataFrame([[float(head) for head in heads]])
    people = pd.Series([float(sum(heads))])
    return alkire_foster.measure(cells, people, Setting.of(weights, k), members).iloc[0]


def of_vector(case: str, vector: dict) -> pd.Series:
    k = float(Fraction(case.split("k=")[1]))
    g0 = vector.get("g0") or [[score >= half for half in (0.1, 0.6)] for score in vector["c"]]
    weights = [float(Fraction(text)) for text in vector.get("weights", ["1/2", "1/2"])]
    return measured(g0, weights, k, vector.get("population_weights", [1] * len(g0)))


@pytest.mark.parametrize(("case", "vector"), vectors())
@pytest.mark.parametrize("measure", ["H", "A", "M0"])
def test_published_example(case, vector, measure):
    assert of_vector(case, vector)[measure.lower()] == pytest.approx(
        vector["expect"][case][measure]
    )


@pytest.mark.parametrize(("case", "vector"), vectors())
@pytest.mark.parametrize(
    ("part", "name"),
    [("uncensored", "h"), ("censored", "hk"), ("contribution", "contribution")],
)
def test_published_example_by_dimension(case, vector, part, name):
    if name not in vector["expect"][case]:
        pytest.skip("the example prints no dimensions")
    found = parts(of_vector(case, vector), part)
    assert found == pytest.approx(vector["expect"][case][name], abs=1e-11)


@pytest.mark.parametrize(("case", "vector"), vectors())
def test_published_example_counts_the_same_people_as_poor(case, vector):
    expected = vector["expect"][case]
    if "poor" not in expected:
        pytest.skip("the example does not say who is poor")
    k = float(Fraction(case.split("k=")[1]))
    weights = [float(Fraction(text)) for text in vector["weights"]]
    assert Setting.of(weights, k).poor(np.array(vector["g0"]).T).tolist() == expected["poor"]


# Alkire and Foster (2011), the 4 × 4 example; UNDP, technical note on the MPI, four households.
TEACHING = [[0, 0, 0, 0], [0, 1, 0, 1], [1, 1, 1, 1], [0, 1, 0, 0]]
HOUSEHOLDS = [
    [0, 0, 0, 1, 0, 0, 0, 0, 1, 0],
    [1, 1, 0, 1, 1, 0, 1, 0, 1, 1],
    [0, 0, 1, 0, 1, 1, 1, 0, 1, 0],
    [1, 0, 0, 1, 1, 0, 0, 0, 1, 1],
]


@pytest.mark.parametrize(
    ("g0", "weights", "k", "heads", "expected"),
    [
        (TEACHING, [1] * 4, 1 / 2, [1] * 4, (0.5, 0.75, 0.375)),
        (HOUSEHOLDS, [3] * 4 + [1] * 6, 1 / 3, [4, 7, 5, 4], (0.8, 0.5625, 0.45)),
    ],
    ids=["teaching", "households"],
)
def test_textbook_example(g0, weights, k, heads, expected):
    row = measured(g0, weights, k, heads)
    assert tuple(row[["h", "a", "m0"]]) == pytest.approx(expected)


# DESIGN.md: people by number of dimensions; 1,032,987 target poor of 36,647,817 surveyed.
@pytest.mark.parametrize(
    ("number", "poor"),
    [
        (1, 1_032_987),
        (2, 132_787 + 24_339 + 2_611 + 49),
        (3, 24_339 + 2_611 + 49),
        (4, 2_611 + 49),
        (5, 49),
    ],
)
def test_national_headcount_at_so_many_dimensions(release: Release, number: int, poor: int) -> None:
    figures = release.figures("country", 2561)
    cells = joint.from_figures(figures, "target_poor")
    row = alkire_foster.measure(cells, figures["people"], equal(number / 5)).loc["TH"]
    assert row["poor"] == poor
    assert row["h"] == pytest.approx(poor / 36_647_817, rel=1e-12)


@pytest.mark.parametrize("population", list(alkire_foster.BASES))
def test_each_population_has_its_own_base(release: Release, population: str) -> None:
    base = alkire_foster.BASES[population]
    assert base == ("households" if population == "households" else "people")
    assert base in release.figures("country", 2561)


@pytest.mark.parametrize(
    ("population", "column"),
    [("target_poor", "target_poor"), ("bmn_poor", "bmn_poor"), ("households", "poor_households")],
)
def test_at_the_union_the_poor_are_those_published(
    release: Release, population: str, column: str
) -> None:
    figures = release.figures("tambon", 2561)
    cells = joint.from_figures(figures, population)
    base = figures[alkire_foster.BASES[population]]
    found = alkire_foster.measure(cells, base, equal(0.2))["poor"]
    pd.testing.assert_series_equal(found, figures[column], check_names=False)


def test_provinces_add_up_to_the_country(release: Release) -> None:
    provinces = release.figures("province", 2561)
    cells = joint.from_figures(provinces, "target_poor")
    whole = alkire_foster.aggregate(cells, pd.Series("TH", index=cells.index))
    country = joint.from_figures(release.figures("country", 2561), "target_poor")
    assert whole.loc["TH"].tolist() == country.loc["TH"].tolist()


def test_columns_are_named_by_dimension_or_by_number_where_there_are_others() -> None:
    names = ["people", "poor", "h", "a", "m0"]
    parts_ = ("censored", "uncensored", "absolute", "contribution")
    five = one([3, 16], equal(0.2))
    assert list(five.index) == [*names, *(f"{part}_{name}" for part in parts_ for name in ORDER)]
    two = measured([[1, 0], [1, 1]], [1, 1], 0.5, [1, 1])
    assert list(two.index) == [*names, *(f"{part}_{place}" for part in parts_ for place in "01")]


def test_what_is_counted_by_hand() -> None:
    """Of ten people five are deprived: at income twice as heavy and half of it, three are poor."""
    people = [2, 2, 3, 16, 8 + 1] + [0] * 5
    setting = Setting.of([1, 1, 1, 2, 1], 1 / 3)
    counted = alkire_foster.sums(cells_of(people), setting)
    assert counted.poor.tolist() == [4]
    assert counted.score.tolist() == pytest.approx([(2 + 2 + 3 + 2) / 6])
    assert counted.censored.tolist() == [[0, 1, 0, 3, 2]]
    assert counted.deprived.tolist() == [[1, 1, 0, 3, 2]]


def test_groups_are_told_by_hand() -> None:
    """x: 10 people, two poor at two of five (2 and 5 dimensions); y: 30, one (3); z: no figures."""
    cells = cells_of([3, 31, 1], [7, 16], [], [1])
    cells.iloc[2] = np.nan
    people = pd.Series([10.0, 20.0, 0.0, 10.0], index=cells.index)
    groups = pd.Series(["x", "y", "z", "y"], index=cells.index)
    found = alkire_foster.decompose(cells, people, groups, equal(0.4))
    assert list(found.index) == ["x", "y"]
    assert found["population_share"].tolist() == [0.25, 0.75]
    assert found["people"].tolist() == [10, 30]
    assert found["poor"].tolist() == [2, 1]
    assert found["h"].tolist() == pytest.approx([0.2, 1 / 30])
    assert found["to_h"].tolist() == pytest.approx([2 / 40, 1 / 40])
    assert found["to_m0"].tolist() == pytest.approx([1.4 / 40, 0.6 / 40])
    assert found["share_of_m0"].tolist() == pytest.approx([0.7, 0.3])


def test_where_nobody_is_poor_no_group_holds_a_share() -> None:
    cells = cells_of([1], [2])
    groups = pd.Series(["x", "y"], index=cells.index)
    found = alkire_foster.decompose(cells, surveyed([1], [2]), groups, equal(1))
    assert found["to_m0"].tolist() == [0, 0]
    assert found["share_of_m0"].isna().all()
