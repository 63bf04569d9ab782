"""The flow from surveyed to helped: of places, months, dimensions; no two systems are added."""

from __future__ import annotations

import math

import pytest

from figures.reports import flow, kept, series
from tests.figures.reports.made import made


def close(one: flow.Flow, **counts: float) -> bool:
    """Whether a flow has these counts; NaN where a count is missing."""
    return all(
        getattr(one, name) == pytest.approx(value, nan_ok=True) for name, value in counts.items()
    )


def test_the_flow_of_a_place_is_what_its_row_says() -> None:
    one = flow.flow(made(), "thaiqm", "2025-08", "TH")
    assert close(one, surveyed=100, problems=40, helped=10, self=2, progress=math.nan)
    assert close(one, solved=12, not_yet=math.nan, share_solved=0.3, share_problems=0.4)
    assert (one.as_of, one.areas, one.of) == ("2025-08-31", 1, 1)


def test_a_place_that_is_not_in_it_is_the_sum_of_those_that_are_and_says_how_many() -> None:
    one = flow.flow(made(), "thaiqm", "2025-09", "TH")
    assert close(one, surveyed=69, problems=30, helped=20, self=1, progress=4, not_yet=5)
    assert (one.as_of, one.areas, one.of) == ("2025-09-30", 2, 3)
    district = flow.flow(made(), "thaiqm", "2025-10", "50")
    assert (district.areas, district.of, district.problems) == (1, 1, 5)
    assert math.isnan(district.not_yet)
    assert flow.flow(made(), "thaiqm", "2025-10", "51") is None
    assert flow.flow(made(), "thaiqm", "2024-01", "TH") is None


def test_nobody_with_problems_has_no_share() -> None:
    one = flow.flow(made(), "thaiqm", "2025-09", "52")
    assert (one.problems, one.share_problems) == (0, 0)
    assert math.isnan(one.share_solved)
    nobody = flow.Flow("thaiqm", "2025", 0, 0, 0, 0, 0)
    assert math.isnan(nobody.share_problems)


def test_a_group_is_the_sum_of_its_areas() -> None:
    one = flow.of_areas(made(), "thaiqm", "2025-08", ["50", "51", "52"])
    assert close(one, surveyed=100, problems=40, helped=10, self=2)
    assert (one.as_of, one.areas, one.of) == ("2025-08-31", 2, 3)
    assert one.parts == ("50", "51")
    assert flow.of_areas(made(), "thaiqm", "2025-08", ["52"]) is None


def test_dimensions_are_told_where_a_report_has_them() -> None:
    of_report = flow.by_dimension(made(), "thaiqm", "2025-09", "50")
    assert list(of_report) == ["health"]
    assert close(of_report["health"], problems=8, helped=5, not_yet=3, surveyed=math.nan)
    assert flow.by_dimension(made(), "thaiqm", "2025-08", "50") == {}
    of_logbook = flow.by_dimension(made(), "logbook", "2025-09", "TH")
    assert close(of_logbook["income"], problems=50, helped=12)
    assert list(of_logbook) == ["income"]


def test_two_systems_are_never_added() -> None:
    """The same place and month in two systems: each says what it says without the other."""
    both, other = made(), made(logbook=(7.0, 5.0, 3.0))
    for one in (both, other):
        assert flow.flow(one, "thaiqm", "2025-09", "50").helped == 20
    assert [flow.flow(one, "logbook", "2025-09", "TH").helped for one in (both, other)] == [30, 5]


def test_months_come_in_order_and_years_alone_where_there_is_no_month() -> None:
    one = made(years={2567: {"50": (10.0, 4.0)}, 2568: {"50": (10.0, 9.0)}})
    assert kept.months(one, "thaiqm") == ["2024", "2025-08", "2025-09", "2025-10"]
    assert kept.systems(one) == ["thaiqm", "logbook"]
    found = series.series(one, "thaiqm", "50")
    assert found["problems"].to_dict() == {"2024": 4, "2025-08": 30, "2025-09": 30, "2025-10": 5}
    assert found["as_of"].tolist() == ["2024", "2025-08-31", "2025-09-30", "2025-10"]
    assert found["share_solved"].tolist()[1:3] == [0.3, 0.7]


def test_a_place_without_a_report_has_no_series() -> None:
    assert series.series(made(), "thaiqm", "520101").empty


def test_the_areas_of_a_level_and_the_slowest_first() -> None:
    found = series.shares(made(), "thaiqm", "province", "2025-08")
    assert found["share_solved"].to_dict() == pytest.approx(
        {"50": 0.3, "51": 0.3, "52": math.nan}, nan_ok=True
    )
    assert list(series.slowest(made(), "thaiqm", "province", "2025-08").index) == ["50", "51"]
    assert series.shares(made(), "thaiqm", "province", "2024-01")["problems"].isna().all()
