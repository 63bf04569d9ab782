"""A file checked: its stages, its measures, what its columns mean."""

from __future__ import annotations

from dataclasses import replace

import pytest

from poverty import measures
from releases import checking
from tests.releases.small import REPORT, imported, rate_of, table


def test_what_a_column_means_can_be_said_anew(tmp_path, base, shelf):
    path = table(tmp_path, "code,year,complaints (cases)", "11,2566,30")
    ((header, meaning),) = checking.check(path, base).draft.meanings.items()
    assert (meaning.unit, meaning.direction, meaning.denominator) == (
        "count",
        "higher_is_worse",
        "",
    )
    said = replace(meaning, direction="higher_is_better", denominator="households", name_th="ก")
    found = imported(path, base, shelf, declared={header: said})
    rate = rate_of(found)
    assert (rate.direction, rate.name_th) == ("higher_is_better", "ก ต่อครัวเรือน")
    read = measures.reading(rate, found.figures("province", 2566))
    assert read.loc["11", "value"] == 30 / base.table.loc[(2560, "11"), "households"]


def test_progress_is_told_by_stage(tmp_path, base):
    told = []
    checking.check(
        table(tmp_path, REPORT, "11,2566,9,2,1"), base, progress=lambda *one: told.append(one)
    )
    assert told == [("reading", 0, 1), ("reading", 1, 1), ("checks", 1, 1)]


@pytest.mark.parametrize(
    ("code", "levels"),
    [("11", "country region province"), ("1101", "country region province district")],
)
def test_measures_of_a_report_are_of_its_level_and_those_above(tmp_path, base, code, levels):
    outcome = checking.check(table(tmp_path, REPORT, f"{code},2566,100,20,10"), base)
    assert {measure.levels for measure in outcome.draft.measures} == {levels}
