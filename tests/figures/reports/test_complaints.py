"""Complaints by month and kind; a kind of few complaints is never told alone."""

from __future__ import annotations

import io
import math
from dataclasses import replace
from itertools import count

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.stored import reports
from figures.reports import complaints
from poverty.protection.disclosure import Status
from tests.figures import made

_NUMBER = count()


def release(rows, kinds=(), **columns):
    """The small release with complaints of one area by month, and the kinds of its first month."""
    table = [
        {"system": "complaints", "month": month, "as_of": month, "code": "50", "kind": "",
         "dt_received": float(received), "dt_closed": float(closed), **columns}
        for month, received, closed in rows
    ]  # fmt: skip
    table += [
        table[0] | {"kind": f"ก{number}", "dt_received": float(received), "dt_closed": closed}
        for number, (received, closed) in enumerate(
            one if isinstance(one, tuple) else (one, 0.0) for one in kinds
        )
    ]
    stream = io.BytesIO()
    whole = pd.DataFrame(table).set_index(reports.REPORT_KEYS)
    reports.written(whole).to_parquet(stream)
    found = made.release(release=f"made-up-complaints-{next(_NUMBER)}")
    return replace(found, packed_reports=stream.getvalue())


def test_the_months_of_an_area_in_their_order() -> None:
    found = complaints.series(release([("2025-09", 10, 5), ("2025-08", 0, 0)], dt_days=7.5), "50")
    assert list(found.index) == ["2025-08", "2025-09"]
    assert found.loc["2025-09"].to_dict() == {
        "received": 10, "closed": 5, "days": 7.5, "share_closed": 0.5, "few": False
    }  # fmt: skip
    assert math.isnan(found.loc["2025-08", "share_closed"])


def test_a_median_of_fewer_closed_than_the_threshold_is_not_told() -> None:
    one = release([("2025-09", 40, 7)], dt_days=7.5)
    days = [complaints.series(one, "50", threshold=least)["days"] for least in (5, 10)]
    assert [found.isna().tolist() for found in days] == [[False], [True]]


def test_what_no_report_has_is_missing_and_no_zero() -> None:
    one = release([("2025-09", 10, 4)])
    assert complaints.series(one, "50")["days"].isna().all()
    assert complaints.series(one, "51").empty
    assert complaints.kinds(one, "2025-09", "50").empty
    assert complaints.series(made.release(release="none"), "50").empty


@pytest.mark.parametrize("threshold", [5, 10])
def test_of_fewer_than_the_threshold_only_the_number_is_told(threshold: int) -> None:
    found = complaints.series(
        release([("2025-08", 9, 9), ("2025-09", 4, 3), ("2025-10", 0, 0)], dt_days=7.5), "50",
        threshold=threshold,
    )  # fmt: skip
    few = [threshold > 9, True, False]
    assert found["received"].tolist() == [9, 4, 0]
    assert found["few"].tolist() == few
    for name in ("closed", "days", "share_closed"):
        words = complaints.statuses(found, name)
        assert [word == Status.WITHHELD for word in words] == few
        assert found.loc[few, name].isna().all()
    assert complaints.statuses(found, "share_closed")[2] == Status.MISSING


def test_kinds_of_a_month_of_which_nothing_is_told_have_only_their_number() -> None:
    one = release([("2025-04", 4, 2), ("2025-05", 21, 9)], kinds=(4,))
    hidden = complaints.series(one, "50")["few"]
    assert list(hidden[hidden].index) == ["2025-04"]
    assert complaints.kinds(one, "2025-04", "50").empty
    assert complaints.kinds(one, "2025-05", "50", threshold=5).empty, "no kinds of that month"


def test_small_kinds_stand_together() -> None:
    found = complaints.kinds(release([("2025-09", 22, 4)], kinds=(3, 9, 4, 6)), "2025-09", "50")
    assert found["received"].to_dict() == {"ก1": 9, "ก3": 6, complaints.OTHER: 7}
    whole = complaints.kinds(release([("2025-09", 15, 4)], kinds=(9, 6)), "2025-09", "50")
    assert whole["received"].to_dict() == {"ก0": 9, "ก1": 6}
    assert complaints.kinds(release([("2025-09", 3, 1)], kinds=(1, 2)), "2025-09", "50").empty


def test_what_is_not_told_of_a_kind_is_missing_and_no_zero() -> None:
    nan = math.nan
    each = ((20, nan), (nan, 3.0), (9, 2.0), (4, nan), (3, 1.0))
    found = complaints.kinds(release([("2025-09", 36, 4)], kinds=each), "2025-09", "50")
    assert found["received"].to_dict() == {"ก0": 20, "ก2": 9, complaints.OTHER: 7}
    assert found["closed"].fillna(-1).to_dict() == {"ก0": -1, "ก2": 2, complaints.OTHER: -1}


@settings(max_examples=20)
@given(st.lists(st.integers(0, 30), min_size=1, max_size=8), st.sampled_from([5, 10]))
def test_no_row_is_of_fewer_than_the_threshold_and_none_can_be_told_from_the_others(each, least):
    """Each row shown is the threshold at least, so is what is left of the total beside the rest."""
    found = complaints.kinds(
        release([("2025-09", sum(each), 0)], kinds=each), "2025-09", "50", threshold=least
    )
    if found.empty:
        assert sum(each) < least
        return
    assert (found["received"] >= least).all()
    assert found["received"].sum() == pytest.approx(sum(each))


KINDS = ["น้ำ", "ที่ดิน", "ถนน"]


def of_areas(each: dict[str, list[int]]):
    """The small release with complaints by kind of tambons, and of all around them their sums."""
    base = made.release()
    rows = []
    for code in base.areas.index:
        inside = [many for place, many in each.items() if made.inside(str(code), place)]
        if inside:
            sums = [float(sum(column)) for column in zip(*inside, strict=True)]
            rows += [
                {"system": "complaints", "month": "2025-09", "as_of": "2025-09", "code": code,
                 "kind": kind, "dt_received": many, "dt_closed": 0.0}
                for kind, many in [("", sum(sums)), *zip(KINDS, sums, strict=True)]
            ]  # fmt: skip
    stream = io.BytesIO()
    reports.written(pd.DataFrame(rows).set_index(reports.REPORT_KEYS)).to_parquet(stream)
    found = made.release(release=f"made-up-kinds-{next(_NUMBER)}")
    return replace(found, packed_reports=stream.getvalue())


TAMBONS = ["500101", "500102", "510101", "510102"]


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.lists(st.integers(0, 12), min_size=3, max_size=3), min_size=4, max_size=4),
    st.sampled_from([5, 10]),
)
def test_no_kind_of_few_is_told_by_areas_around_or_within(each, least) -> None:
    """All that is shown of all areas, as equations: no kind of few of any province follows."""
    found = of_areas(dict(zip(TAMBONS, each, strict=True)))
    cells = [(code[:2], kind) for code in TAMBONS[::2] for kind in KINDS]
    exact = {
        (province, kind): sum(
            each[place][KINDS.index(kind)]
            for place, code in enumerate(TAMBONS)
            if code[:2] == province
        )
        for province, kind in cells
    }
    shown = []
    for code in found.areas.index:
        table = complaints.kinds(found, "2025-09", str(code), threshold=least)
        assert table.empty or len(str(code)) == 2 or not str(code).isdigit()
        assert (table["received"] >= least).all() or not table["received"].to_numpy().any()
        shown += [
            [float(kind == row and made.inside(str(code), f"{place}0101")) for place, kind in cells]
            for row in table.index.drop(complaints.OTHER, errors="ignore")
        ]
    shown += [[float(place == one) for place, _ in cells] for one in ("50", "51")]
    rank = np.linalg.matrix_rank(shown)
    for at, cell in enumerate(cells):
        own = [float(at == one) for one in range(len(cells))]
        several = sum(exact[cell[0], kind] > 0 for kind in KINDS) > 1
        if 0 < exact[cell] < least and several:
            assert np.linalg.matrix_rank([*shown, own]) > rank, (cell, exact)


def test_areas_around_tell_the_sums_of_what_provinces_tell() -> None:
    each = {"500101": [20, 31, 0], "500102": [0, 0, 6], "510101": [20, 4, 2], "510102": [0, 0, 7]}
    found = of_areas(each)
    tables = {code: complaints.kinds(found, "2025-09", code) for code in ("TH", "50", "51", "5001")}
    told = {code: table["received"].to_dict() for code, table in tables.items()}
    assert told["50"] == {"ที่ดิน": 31, "น้ำ": 20, "ถนน": 6}
    assert told["51"] == {"น้ำ": 20, complaints.OTHER: 13}
    assert told["TH"] == {"น้ำ": 40, complaints.OTHER: 50}
    assert told["5001"] == {}
