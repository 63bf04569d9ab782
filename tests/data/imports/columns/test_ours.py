"""A download of ours is known by its columns and refused."""

from __future__ import annotations

import pytest

from data.imports.columns import ours
from tests.data.imports.tabled import table


def faults(*names: str) -> int:
    """Faults of a table of these columns."""
    return len(list(ours.faults(table("|".join(names), "|".join(["42"] * len(names))))))


@pytest.mark.parametrize("own", ["target_poor_rate", "qm_problems", "people_status", "x_abc"])
def test_columns_of_ours_beside_areas_and_year_are_a_download(own) -> None:
    assert faults("code", "name_th", "name_en", "year_be", own) == 1


@pytest.mark.parametrize(
    "names",
    [
        ("code", "name_th", "name_en", "year_be", "score"),
        ("code", "name_th", "year_be", "qm_problems"),
        ("code", "name_th", "name_en", "qm_problems"),
    ],
)
def test_a_table_that_lacks_one_of_them_is_none(names) -> None:
    assert faults(*names) == 0
