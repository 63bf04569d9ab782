"""What a report lacks is missing in sums over areas, and is never taken for none."""

from __future__ import annotations

import math

import pytest

from figures.reports import flow, series
from tests.figures.reports.made import made
from tests.figures.reports.test_flow import close

MONTH = "2026-01"
MISSING = math.nan


def release(*provinces: dict[str, float], month: str = MONTH):
    """A release whose report of a month has these figures of Chiang Mai, Lamphun and Lampang."""
    codes = ("50", "51", "52")
    return made(
        more=[(month, month, code, one) for code, one in zip(codes, provinces, strict=False)]
    )


WHOLE = {"surveyed": 1000, "problems": 100, "helped": 50, "self": 10, "progress": 20}


@pytest.mark.parametrize("stage", ["surveyed", "helped", "self", "progress"])
def test_a_stage_that_one_area_lacks_is_not_told_of_all(stage: str) -> None:
    lacking = {name: value for name, value in WHOLE.items() if name != stage}
    one = release(WHOLE, lacking)
    for found in (
        flow.flow(one, "thaiqm", MONTH, "TH"),
        flow.of_areas(one, "thaiqm", MONTH, ["50", "51"]),
    ):
        told = {name: 2 * value for name, value in WHOLE.items()} | {stage: MISSING}
        assert close(found, **told)
        solved = stage in {"helped", "self"}
        assert math.isnan(found.solved) == math.isnan(found.share_solved) == solved
        assert math.isnan(found.not_yet) == (stage != "surveyed")
        assert math.isnan(found.share_problems) == (stage == "surveyed")


def test_what_is_told_as_none_counts_as_none() -> None:
    found = flow.flow(release(WHOLE, WHOLE | {"helped": 0}), "thaiqm", MONTH, "TH")
    assert close(found, helped=50, solved=70, not_yet=90)


def test_an_area_where_nobody_has_problems_needs_no_outcomes() -> None:
    found = flow.flow(release(WHOLE, {"surveyed": 9, "problems": 0}), "thaiqm", MONTH, "TH")
    assert close(found, **WHOLE | {"surveyed": 1009}, not_yet=20)
    nobody = flow.flow(release({"surveyed": 9, "problems": 0}), "thaiqm", MONTH, "TH")
    assert close(nobody, surveyed=9, problems=0, helped=MISSING, self=MISSING)


def test_those_in_progress_are_not_taken_for_not_yet() -> None:
    found = flow.flow(release(WHOLE | {"progress": MISSING}), "thaiqm", MONTH, "50")
    assert close(found, solved=60, not_yet=MISSING)


def test_a_dimension_that_one_area_lacks_is_not_told_of_all() -> None:
    health = WHOLE | {"health": 8, "helped_health": 5}
    assert flow.by_dimension(release(health, WHOLE), "thaiqm", MONTH, "TH") == {}
    nobody = {"surveyed": 9, "problems": 0}
    found = flow.by_dimension(release(health, nobody), "thaiqm", MONTH, "TH")["health"]
    assert close(found, problems=8, helped=5)


def test_a_share_solved_is_of_all_that_solved_means() -> None:
    lacking = {"surveyed": 1000, "problems": 100, "helped": 50}
    found = series.shares(release(WHOLE, lacking), "thaiqm", "province", MONTH)
    assert found["share_solved"].to_dict() == pytest.approx(
        {"50": 0.6, "51": MISSING, "52": MISSING}, nan_ok=True
    )
    assert list(series.slowest(release(WHOLE, lacking), "thaiqm", "province", MONTH).index) == [
        "50"
    ]


def test_where_no_report_tells_of_a_way_to_solve_the_others_are_all() -> None:
    """The Logbook tells of help alone."""
    assert flow.told(made(), "logbook") == ("helped",)
    assert close(flow.flow(made(), "logbook", "2025-09", "TH"), solved=30, not_yet=20)
