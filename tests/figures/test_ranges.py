"""Classes as ranges of figures: none overlaps, all with the decimals that the finest edge needs."""

from __future__ import annotations

import pandas as pd
import pytest

from figures import ranges
from geo.classing.classes import Class, Classes

Bounds = tuple[float | None, float | None]


def labels(unit: str, *bounds: Bounds, lang: str = "th") -> list[str]:
    """The ranges of classes with these bounds."""
    classes = tuple(Class(lower, upper, 1) for lower, upper in bounds)
    places = pd.Series(dtype="int64")
    found = Classes("quantile", classes=classes, zero=False, places=places)
    return ranges.labels(found, unit, lang)


def test_rates_are_percents_with_the_decimals_of_the_finest_edge() -> None:
    bounds: list[Bounds] = [(None, 0.015), (0.015, 0.02), (0.02, None)]
    assert labels("percent", *bounds) == ["<1.5", "1.5–<2.0", "≥2.0"]


def test_counts_are_grouped_and_have_no_decimals() -> None:
    assert labels("count", (None, 1500.0), (1500.0, None)) == ["<1,500", "≥1,500"]


@pytest.mark.parametrize(
    ("bounds", "wanted"),
    [
        ([(0.0, 0.0), (0.0, 0.01), (0.01, None)], ["0", ">0–<1", "≥1"]),
        ([(0.025, 0.025)], ["2.5"]),
        ([], []),
    ],
)
def test_zeros_and_one_figure_stand_alone(bounds: list[Bounds], wanted: list[str]) -> None:
    assert labels("percent", *bounds) == wanted


def test_an_edge_that_no_decimals_hold_is_told_with_six() -> None:
    assert labels("index", (None, 1 / 3)) == ["<0.333333"]


def test_an_edge_of_zero_has_no_decimals_and_no_figure_is_below_it() -> None:
    assert labels("index", (None, 0.0), (0.0, 0.25)) == ["<0", ">0–<0.25"]
    assert labels("percent", (0.0, 0.0), (0.0, 0.015)) == ["0", ">0–<1.5"]


def test_a_class_without_edges_is_below_nothing() -> None:
    assert labels("count", (None, None)) == ["<0"]


def test_one_figure_is_told_as_figures_are_without_the_sign() -> None:
    assert labels("percent", (0.0004, 0.0004)) == ["0.04"]
    assert labels("index", (0.25, 0.25)) == ["0.2500"]
