"""A file of fewer provinces than what is in force: merged, or taken where a person agrees."""

from __future__ import annotations

import pandas as pd
import pytest

from data.imports.draft import Options
from releases import checking, fewer
from tests.data import made_up
from tests.releases.small import REPORT, doubled, imported, table


def test_a_part_of_a_report_is_merged_where_a_person_agrees(tmp_path, base, shelf):
    rows = ["1101,2566,100,20,10", "1102,2566,50,10,5", "9001,2566,30,3,0"]
    whole = imported(table(tmp_path, REPORT, *rows), base, shelf)
    path = table(tmp_path, REPORT, "9001,2566,30,5,0")
    asked = checking.check(path, whole).report
    assert [ask.key for ask in asked.asks] == ["replace", fewer.KEY]
    assert [choice.value for choice in asked.asks[1].choices] == ["merge"]
    found = imported(path, whole, shelf, answers={"replace": "yes", fewer.KEY: "merge"})
    sums = {code: found.table.loc[(2566, code), "qm_problems"] for code in ("11", "90", "TH")}
    assert sums == {"11": 30, "90": 5, "TH": 35}


def test_a_new_year_of_fewer_provinces_needs_a_consent(tmp_path, base, shelf):
    whole = imported(
        table(tmp_path, "code,year,score index", "11,2565,1", "90,2565,2"), base, shelf
    )
    path = table(tmp_path, "code,year,score index", "11,2566,1")
    assert [ask.key for ask in checking.check(path, whole).report.asks] == ["fewer"]
    assert checking.check(path, whole, Options(answers={"fewer": "take"})).report.clean


def test_the_same_year_of_fewer_survey_units_is_merged_where_a_person_agrees(
    tmp_path, second, shelf, monkeypatch
):
    monkeypatch.setattr(made_up, "UNITS", ("110101", "110102", "110201", "900101"))
    path = made_up.zip_tpmap(tmp_path / "part-62.zip", doubled(62))
    (ask,) = checking.check(path, second).report.asks
    assert (ask.key, [choice.value for choice in ask.choices]) == ("fewer", ["merge"])
    assert "110151" in ask.text("th")
    assert "110199" in ask.text("en")
    found = imported(path, second, shelf, answers={"fewer": "merge"})
    pd.testing.assert_frame_equal(found.table, second.table)


def test_a_new_year_of_fewer_districts_needs_a_consent_and_towns_may_go(
    tmp_path, base, monkeypatch
):
    monkeypatch.setattr(made_up, "UNITS", ("110101", "110102", "900101"))
    path = made_up.zip_tpmap(tmp_path / "tpmap-62.zip", doubled(62))
    (ask,) = checking.check(path, base).report.asks
    assert (ask.key, [choice.value for choice in ask.choices]) == ("fewer", ["take"])
    assert "1 of the 3 districts" in ask.text("en")
    assert "tambon" not in ask.text("en")
    assert checking.check(path, base, Options(answers={"fewer": "take"})).report.clean


@pytest.mark.parametrize(("year", "answer"), [(2566, "merge"), (2567, "take")])
def test_a_report_of_fewer_districts_or_tambons_is_asked_about(tmp_path, base, shelf, year, answer):
    rows = ["110101,2566,3", "110102,2566,1", "110201,2566,2", "900101,2566,2"]
    whole = imported(table(tmp_path, "code,year,score index", *rows), base, shelf)
    path = table(tmp_path, "code,year,score index", f"110101,{year},3", f"900101,{year},2")
    (ask,) = checking.check(path, whole).report.asks
    assert "1 อำเภอจาก 3" in ask.text("th")
    assert "1 ตำบลหรือหน่วยสำรวจจาก 4" in ask.text("th")
    found = imported(path, whole, shelf, answers={"fewer": answer})
    kept = found.table.loc[2566][[name for name in found.table if name.startswith("x_")]]
    assert kept.dropna().iloc[:, 0].to_dict() == {
        "110101": 3, "110102": 1, "110201": 2, "900101": 2,
    }  # fmt: skip


def test_units_in_force_that_a_year_lacks_are_kept_beside_its_own(base) -> None:
    columns = ["people", "households"]
    units = pd.DataFrame({"people": [1.0], "households": [1.0]}, index=["110101"])
    whole = fewer.with_others(units, 2560, base)
    assert set(whole.index) == set(made_up.UNITS)
    assert whole.loc["110101", columns].tolist() == [1, 1]
    assert whole.at["110102", "people"] == 2002
    assert fewer.with_others(units, 2561, base) is units
