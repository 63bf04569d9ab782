"""Reports of several months in a release: each kept, the same month replaced only by consent."""

from __future__ import annotations

import pandas as pd
import pytest

from data.imports import thaiqm
from data.imports.draft import Draft, Findings, Options
from data.stored import reports
from data.stored.merge import KEYS
from releases import checking, fewer, publishing, reporting
from releases.consent import consented
from tests.releases.small import imported, table
from tests.releases.without_reading import after

HEAD = "รหัส,ข้อมูล ณ วันที่,ครัวเรือนที่สำรวจ,ครัวเรือนที่มีปัญหา,ช่วยเหลือแล้ว"
PROVINCES = ("10", "11", "90")


def report(period: int, helped: float, *, codes=PROVINCES, **more: float) -> Draft:
    """A report of a day or year: 10 households surveyed in every area, 5 with problems."""
    figures = {"qm_surveyed": 10.0, "qm_problems": 5.0, "qm_helped": helped, **more}
    index = pd.MultiIndex.from_product([[period], codes], names=KEYS)
    frame = pd.DataFrame({name: float(value) for name, value in figures.items()}, index=index)
    made = thaiqm.measures(list(frame))
    source = thaiqm.source(Options())
    return Draft("thaiqm", frame, tuple(frame), made, (thaiqm.GROUP,), source)


@pytest.fixture(scope="module")
def months(base):
    """A release with the reports of September, August and January, in that order."""
    for day, helped in ((25680930, 3), (25680831, 2), (25680131, 1)):
        base = after(base, report(day, helped))
    return base


def asked(draft: Draft, base, **answers: str) -> list[str]:
    """What is asked of a draft before it may be stored, in both languages."""
    findings, said = Findings(), Options(answers=answers)
    consented(draft, base, said, findings)
    found = [*findings.asks, *fewer.asks(draft, base, said)]
    return [f"{one.key}: {one.text('th')} / {one.text('en')}" for one in found]


def of_thaiqm(release, column: str) -> dict[tuple[str, str], float]:
    """A figure of the provinces and the country by month and code."""
    found = release.reports.xs("thaiqm", level="system").droplevel("kind")[column]
    return {key: value for key, value in found.items() if key[1] in {*PROVINCES, "TH"}}


def test_every_month_is_kept_whatever_their_order_and_the_year_is_the_last(months) -> None:
    helped = of_thaiqm(months, "qm_helped")
    assert helped["2025-01", "TH"] == 3
    assert helped["2025-08", "10"] == 2
    assert helped["2025-09", "TH"] == 9
    assert set(of_thaiqm(months, "as_of").values()) == {"2025-01-31", "2025-08-31", "2025-09-30"}
    assert months.table.loc[(2568, "TH"), "qm_helped"] == 9


def test_reports_stay_when_something_else_comes_in(months, base) -> None:
    figures = report(2567, 1).figures.rename(columns=lambda name: f"x_{name}")
    other = Draft("imported", figures, source=thaiqm.source(Options()))
    assert after(months, other).reports.equals(months.reports)
    assert base.reports.empty


def test_the_same_month_again_replaces_only_by_consent_and_says_both_days(months) -> None:
    draft = report(25680915, 4, codes=("10",))
    assert reporting.replaced_days(draft, months) == [(25680930, 25680915)]
    replace, lacking = asked(draft, months)
    assert (replace[:8], lacking[:6]) == ("replace:", "fewer:")
    assert "30 ก.ย. 2568" in replace
    assert "15 Sep 2025" in replace
    assert not asked(draft, months, replace="yes", fewer="merge")
    found = after(months, draft)
    helped, days = of_thaiqm(found, "qm_helped"), of_thaiqm(found, "as_of")
    assert [helped["2025-09", code] for code in (*PROVINCES, "TH")] == [4, 3, 3, 10]
    assert [days["2025-09", code] for code in ("10", "11", "TH")] == [
        "2025-09-15", "2025-09-30", "2025-09-30"
    ]  # fmt: skip
    assert found.table.loc[(2568, "TH"), "qm_helped"] == 10
    assert len(found.reports) == len(months.reports)


def test_what_a_report_of_the_same_day_leaves_empty_stays(months) -> None:
    more = after(months, report(25680930, 3, qm_health=2))
    again = after(more, report(25680930, 3))
    assert of_thaiqm(again, "qm_health")["2025-09", "TH"] == 6
    other = after(more, report(25680929, 3))  # of another day: nothing of the two is mixed
    health = other.reports["qm_health"].dropna()
    assert health.empty
    assert other.table.loc[(2568, "TH"), ["qm_health"]].isna().all()


def test_a_report_of_a_year_alone_is_asked_about_before_months_take_its_place(base) -> None:
    stated = after(base, report(2568, 5))
    assert stated.reports.empty
    month = report(25680930, 2)
    assert [one[:8] for one in asked(month, stated)] == ["replace:"]
    found = after(stated, month)
    assert found.table.loc[(2568, "TH"), "qm_helped"] == 6
    assert not asked(report(25681000, 3), found)  # a later month replaces nothing
    assert after(found, report(25681000, 3)).table.loc[(2568, "TH"), "qm_helped"] == 9


def test_a_month_with_fewer_areas_than_the_month_before_is_asked_about(months) -> None:
    assert [one[:6] for one in asked(report(25681031, 3, codes=("10", "11")), months)] == ["fewer:"]
    assert not asked(report(25680228, 3), months)


def test_reports_go_to_a_table_by_kind_and_back(months) -> None:
    figures, keys = reports.wide(months.reports, "thaiqm")
    kinds = figures.add_suffix("|ก").join(figures)
    back = reports.long(kinds, keys, "thaiqm")
    again, days = reports.wide(back, "thaiqm")
    pd.testing.assert_frame_equal(again, kinds, check_like=True)
    assert days.to_dict() == keys.to_dict()


def test_a_file_is_stored_by_month_and_one_of_the_future_is_not(base, tmp_path, shelf) -> None:
    """Through the reading process, the store and back."""
    rows = [f"{code},30 ก.ย. 68,10,5,3" for code in PROVINCES]
    found = imported(table(tmp_path, HEAD, *rows), base, shelf)
    assert of_thaiqm(found, "qm_helped") == {
        ("2025-09", one): 3 + 6 * (one == "TH") for one in (*PROVINCES, "TH")
    }
    assert found.manifest["imports"][-1]["as_of"] == ["2025-09-30"]
    before = len(shelf.entries())
    outcome = checking.check(
        table(tmp_path, HEAD, *[row.replace("68", "99") for row in rows]), found
    )
    assert {fault.message.key for fault in outcome.report.faults} == {"imports-day-to-come"}
    with pytest.raises(Exception, match="ยังมาไม่ถึง"):
        publishing.publish(outcome, found, shelf)
    assert len(shelf.entries()) == before
