"""People not registered for the welfare card, as they may be shown."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.release import Release
from poverty import gaps

NAN = float("nan")


def one(bmn_poor: float, registered: float) -> pd.Series:
    return gaps.unregistered(pd.Series([bmn_poor]), pd.Series([registered])).iloc[0]


def test_those_not_registered_are_the_rest_of_the_bmn_poor() -> None:
    row = one(200, 150)
    assert (row["unregistered"], row["share"], row["protected"]) == (50, 0.25, False)


@pytest.mark.parametrize("people", [1, 2, 3, 4])
def test_one_to_four_people_are_not_shown(people: int) -> None:
    row = one(100, 100 - people)
    assert row["protected"]
    assert row[["unregistered", "share"]].isna().all()


def test_nobody_poor_has_no_share_but_nobody_unregistered() -> None:
    row = one(0, 0)
    assert row["unregistered"] == 0
    assert pd.isna(row["share"])


def test_missing_stays_missing_and_is_not_called_protected() -> None:
    row = one(NAN, NAN)
    assert pd.isna(row["unregistered"])
    assert not row["protected"]


@given(st.integers(0, 10_000), st.integers(0, 10_000))
def test_no_small_number_of_people_is_ever_shown(registered: int, rest: int) -> None:
    row = one(registered + rest, registered)
    assert not 0 < row["unregistered"] < 5
    if row["share"] == row["share"]:
        assert 0 <= row["share"] <= 1


def test_the_country_has_the_published_difference(release: Release) -> None:
    """4,405,684 BMN-poor less 1,254,047 registered (README)."""
    figures = release.figures("country", 2561)
    row = gaps.unregistered(figures["bmn_poor"], figures["registered"]).loc["TH"]
    assert row["unregistered"] == 4_405_684 - 1_254_047
