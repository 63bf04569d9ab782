"""People not registered for the welfare card: the difference of two published numbers."""

from __future__ import annotations

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from data.catalog import catalog
from data.stored.release import Release
from poverty import gaps, measures

NAN = float("nan")


def one(bmn_poor: float, registered: float) -> pd.Series:
    return gaps.unregistered(pd.Series([bmn_poor]), pd.Series([registered])).iloc[0]


def test_those_not_registered_are_the_rest_of_the_bmn_poor() -> None:
    assert one(200, 150).to_dict() == {"unregistered": 50, "share": 0.25}


def test_nobody_poor_has_no_share_but_nobody_unregistered() -> None:
    row = one(0, 0)
    assert row["unregistered"] == 0
    assert pd.isna(row["share"])


def test_missing_stays_missing() -> None:
    assert one(NAN, NAN).isna().all()


@given(st.integers(0, 10_000), st.integers(0, 10_000))
def test_a_share_is_a_share(registered: int, rest: int) -> None:
    share = one(registered + rest, registered)["share"]
    assert pd.isna(share) or 0 <= share <= 1


def test_what_is_shown_is_what_the_published_share_says(release: Release) -> None:
    """Hiding it would be undone by BMN-poor × (1 − the share registered), both published."""
    figures = release.figures("tambon", 2561)
    found = gaps.unregistered(figures["bmn_poor"], figures["registered"])["unregistered"]
    share = measures.reading(catalog().measures["registered_share"], figures)["value"]
    undone = (figures["bmn_poor"] * (1 - share)).round().fillna(figures["bmn_poor"] * 0)
    pd.testing.assert_series_equal(found, undone, check_names=False)


def test_the_country_has_the_published_difference(release: Release) -> None:
    """4,405,684 BMN-poor less 1,254,047 registered (README)."""
    figures = release.figures("country", 2561)
    row = gaps.unregistered(figures["bmn_poor"], figures["registered"]).loc["TH"]
    assert row["unregistered"] == 4_405_684 - 1_254_047


def test_one_poor_person_has_a_share_and_none_has_no_share_of_anybody() -> None:
    assert one(1, 0).to_dict() == {"unregistered": 1, "share": 1}
    assert pd.isna(one(0, 3)["share"])
