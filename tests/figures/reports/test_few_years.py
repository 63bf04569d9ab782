"""Months, areas and years of complaints taken together tell nothing of few."""

from __future__ import annotations

import io
from dataclasses import replace
from itertools import count

import numpy as np
import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from data.stored import reports
from data.stored.release import Release
from figures import house, readings
from figures.reports import complaints
from tests.figures import made
from tests.figures.reports import test_few

TAMBONS = ["500101", "500102", "510101", "510102"]
MONTHS = [f"2018-{month:02d}" for month in (1, 2, 3)]
_NUMBER = count()


def release_of(each: list[list[int]]) -> Release:
    """Reports of months by tambon, with those around them and the years as their sums."""
    yearly = {code: (sum(own), sum(own)) for code, own in zip(TAMBONS, each, strict=True)}
    base = test_few.complaints(yearly)
    rows = [
        {"system": "complaints", "month": month, "as_of": month, "code": code, "kind": "",
         "dt_received": float(many), "dt_closed": float(many)}
        for code in base.areas.index
        for place, month in enumerate(MONTHS)
        for many in [sum(own[place] for unit, own in zip(TAMBONS, each, strict=True)
                         if made.inside(str(code), unit))]
        if any(made.inside(str(code), unit) for unit in TAMBONS)
    ]  # fmt: skip
    stream = io.BytesIO()
    reports.written(pd.DataFrame(rows).set_index(reports.REPORT_KEYS)).to_parquet(stream)
    manifest = {**base.manifest, "release": f"made-up-years-{next(_NUMBER)}"}
    return replace(base, manifest=manifest, packed_reports=stream.getvalue())


def few_that_follow(found: Release, each: list[list[int]]) -> list[list[float]]:
    """Sums of fewer than the threshold that follow from all that is told of how many were closed.

    What is told is taken as equations over tambons and months; a number beyond the `MONTHS` is of
    one that no report is of.
    """
    cells = [(code, place) for code in TAMBONS for place in range(len(each[0]))]
    exact = {(code, place): each[TAMBONS.index(code)][place] for code, place in cells}
    told, wanted = [], []
    for code in found.areas.index:
        inside = [one for one in cells if made.inside(str(code), one[0])]
        months = complaints.series(found, str(code))
        for place in range(len(each[0])):
            own = [float(one in inside and one[1] == place) for one in cells]
            month = f"2018-{place + 1:02d}"
            if month in months.index and not months["few"][month]:
                told.append(own)
            if 0 < sum(exact[one] for one in inside if one[1] == place) < house.threshold():
                wanted.append(own)
    for level in test_few.LEVELS:
        table = readings.reading(found, level, "dt_closed_rate", made.YEAR)
        told += [
            [float(made.inside(str(code), one[0])) for one in cells]
            for code in table.index[table["value"].notna()]
        ]
    told += [[float(one == cell) for one in cells] for cell in cells if not exact[cell]]
    rank = np.linalg.matrix_rank(told) if told else 0
    return [own for own in wanted if np.linalg.matrix_rank([*told, own]) == rank]


@settings(max_examples=20, deadline=None)
@given(st.lists(st.lists(st.integers(0, 12), min_size=3, max_size=3), min_size=4, max_size=4))
def test_nothing_of_few_follows_from_months_areas_and_years(each: list[list[int]]) -> None:
    assert not few_that_follow(release_of(each), each)


@settings(max_examples=20, deadline=None)
@given(st.lists(st.lists(st.integers(0, 12), min_size=4, max_size=4), min_size=4, max_size=4))
def test_nor_from_a_year_beside_fewer_months_than_it_has(each: list[list[int]]) -> None:
    assert not few_that_follow(release_of(each), each)


def test_a_year_is_not_told_that_leaves_few_beside_its_months() -> None:
    each = [[20, 20, 20, 3], [20, 20, 20, 9], [20, 20, 20, 9], [20, 20, 20, 0]]
    found = release_of(each)
    table = readings.reading(found, "tambon", "dt_closed_rate", made.YEAR)
    assert list(table.index[table["value"].notna()]) == ["510101", "510102"]
    assert not few_that_follow(found, each)


def test_a_year_is_told_where_all_of_its_months_are() -> None:
    found = release_of([[5, 9, 7], [5, 2, 8], [6, 6, 6], [8, 8, 8]])
    table = readings.reading(found, "tambon", "dt_closed_rate", made.YEAR)
    assert list(table.index[table["value"].notna()]) == ["510101", "510102"]
