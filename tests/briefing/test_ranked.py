"""Areas in the order of need: missing ones left out, equal ones on one place."""

from __future__ import annotations

import pandas as pd
import pytest

from briefing import ranked
from tests.briefing.conftest import subject_of


def test_missing_values_are_left_out_and_ties_share_their_place() -> None:
    table = pd.DataFrame({"value": [0.1, None, 0.3, 0.3]}, index=["a", "b", "c", "d"])
    found = ranked.worst_first(subject_of(template="ranking"), table)
    assert found.index.tolist() == ["c", "d", "a"]
    assert found["place"].tolist() == [1, 1, 3]


def test_where_high_is_good_the_lowest_comes_first() -> None:
    subject = subject_of(template="ranking", measure="registered_share")
    table = pd.DataFrame({"value": [0.1, 0.3]}, index=["a", "b"])
    assert ranked.worst_first(subject, table).index.tolist() == ["a", "b"]
    assert ranked.bad_end(subject) == "lowest"


def test_a_count_has_no_country_to_be_held_against() -> None:
    assert (
        ranked.reference(subject_of(template="ranking", measure="target_poor").by_count()) is None
    )
    assert ranked.reference(subject_of(template="ranking")) == pytest.approx(0.028187, abs=1e-5)


def test_a_unit_without_a_polygon_is_named_by_its_district() -> None:
    subject = subject_of(template="tambons", area="30", lang="en")
    units = subject.inside("municipality", "target_poor_rate").index
    for code in units[:5]:
        assert subject.areas.at[code[:4], "name_en"] in ranked.unit_name(subject, code)
