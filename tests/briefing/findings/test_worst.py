"""Headlines of rankings name the areas that the store has at either end."""

from __future__ import annotations

import pandas as pd
import pytest

from briefing.findings import worst
from briefing.page.fonts import plain
from data.stored import store
from tests.briefing.conftest import subject_of


def rates(level: str, area: str = "") -> pd.Series:
    """Target poor of those surveyed, the highest first."""
    table = store.active().figures(level, 2561)
    found = (table["target_poor"] / table["people"]).dropna().sort_values(ascending=False)
    return found[found.index.str.startswith(area)]


@pytest.mark.parametrize("lang", ["th", "en"])
def test_the_headline_of_the_country_names_the_worst_province(lang: str) -> None:
    names = store.active().areas[f"name_{lang}"]
    said = plain(worst.national(subject_of(template="national", lang=lang)))
    assert names[rates("province").index[0]] in said


def test_the_headline_of_a_ranking_names_both_ends() -> None:
    names = store.active().areas["name_en"]
    said = plain(worst.ranking(subject_of(template="ranking", lang="en")))
    first, last = (names[rates("province").index[place]] for place in (0, -1))
    assert said.index(first) < said.index(last)


@pytest.mark.parametrize("area", ["30", "58"])
def test_the_headline_of_tambons_counts_those_above_the_country(area: str) -> None:
    country = rates("country").iloc[0]
    inside = rates("tambon", area)
    said = plain(worst.tambons(subject_of(template="tambons", area=area, lang="en")))
    assert f"{(inside > country).sum()} of {len(inside)} tambons" in said, said


def test_a_low_end_is_the_bad_one_where_high_is_good() -> None:
    said = plain(
        worst.national(
            subject_of(template="national", lang="en", measure="registered_share", area="30")
        )
    )
    assert "lowest" in said
    assert "highest" not in said
