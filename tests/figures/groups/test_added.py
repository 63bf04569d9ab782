"""Sums of areas: whom they leave out, and what is told where nothing is there."""

from __future__ import annotations

import pandas as pd

from figures.groups.added import added, nothing

NAN = float("nan")


def test_an_area_without_one_of_two_counts_adds_neither() -> None:
    row = added(pd.Series([3, 5, NAN]), pd.Series([10, NAN, 7]))
    assert (row["value"], row["count"], row["base"], row["known"]) == (0.3, 3, 10, 1)


def test_nobody_surveyed_is_nothing_and_no_figure_is_missing() -> None:
    assert added(pd.Series([0, 0]), pd.Series([0, 0]))["status"] == "none"
    assert added(pd.Series([NAN]), pd.Series([NAN]))["status"] == "missing"
    assert nothing()["status"] == "none"


def test_few_surveyed_are_weak() -> None:
    assert added(pd.Series([3, 5]), pd.Series([40, 59]))["weak"]
    assert not added(pd.Series([3, 5]), pd.Series([40, 60]))["weak"]
