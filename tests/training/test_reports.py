"""Reports and plans of training: each is what a real one must be, and read as a real one is."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from data.imports import thaiqm
from data.imports.draft import Options
from data.plan_checks import checked
from data.plans import STATES
from data.stored import plans as kept
from data.stored.library import Library
from data.stored.release import Release
from figures.following import trained
from releases import checking
from releases.training import make, plans, reports, rule, survey
from tests.training.conftest import WORDS

SEED = 7
STAGES = ("qm_helped", "qm_self", "qm_progress")


@pytest.fixture(scope="module")
def units(embedded: Release) -> pd.DataFrame:
    """The survey units of two provinces."""
    found = make.surveyed(embedded)
    return found[found.index.str.startswith(("55", "58"))]


@pytest.fixture(scope="module")
def months(units: pd.DataFrame) -> pd.DataFrame:
    """The reports of ThaiQM under the ids of its figures."""
    named = {field.name_th: id_ for id_, field in thaiqm.SYSTEM.fields.items()}
    return reports.thaiqm_months(units, SEED).rename(columns=named)


def test_there_are_twelve_months_of_every_district(months: pd.DataFrame) -> None:
    assert months[reports.DAY].drop_duplicates().tolist() == list(rule.MONTHS)
    assert (months.groupby(reports.DAY)[reports.CODE].nunique() == 22).all()


def test_what_is_done_only_grows_and_no_part_is_more_than_its_whole(months: pd.DataFrame) -> None:
    fields = thaiqm.SYSTEM.fields.values()
    assert not [one.id for one in fields if one.of and (months[one.id] > months[one.of]).any()]
    assert (months[list(STAGES)].sum(axis="columns") <= months["qm_problems"]).all()
    grown = months.groupby(reports.CODE)[["qm_surveyed", "qm_problems", "qm_helped", "qm_self"]]
    assert (grown.diff().dropna() >= 0).all(axis=None)


def test_provinces_differ_in_how_quick_they_are(months: pd.DataFrame) -> None:
    last = months[months[reports.DAY] == rule.MONTHS[-1]]
    sums = last.groupby(last[reports.CODE].str[:2])[["qm_helped", "qm_problems"]].sum()
    shares = (sums["qm_helped"] / sums["qm_problems"]).tolist()
    least, most = rule.QUICK
    assert all(least - 0.02 < share < most for share in shares)
    assert len({round(share, 2) for share in shares}) == 2


def test_help_is_logged_where_the_rule_gives_it_alone(units: pd.DataFrame) -> None:
    table = reports.logbook_summary(units, SEED).set_index(reports.CODE)
    target, helped = (table.iloc[:, place] for place in (1, 2))
    given = survey.helped(units.index, SEED)
    assert (helped <= target).all()
    assert ((helped > 0) == (given & (target > 0))).all()


def test_complaints_are_closed_of_those_received(units: pd.DataFrame) -> None:
    every = reports.complaints_by_month(units, SEED)
    table, kinds = (every[(every[reports.KIND] == "") == whole] for whole in (True, False))
    received, closed, days = (table.iloc[:, place] for place in (2, 3, 4))
    assert len(table) == 2 * len(rule.MONTHS)
    counted = [reports.CODE, reports.DAY, *every.columns[2:4]]
    sums = kinds[counted].groupby(counted[:2]).sum()
    assert sums.equals(table[counted].set_index(counted[:2]).sort_index())
    assert (kinds.iloc[:, 3] <= kinds.iloc[:, 2]).all()
    assert (closed <= received).all()
    assert (days.isna() == (closed == 0)).all()


@pytest.mark.parametrize("source", sorted(make.REPORTS))
def test_the_importer_takes_a_report_as_it_is(
    embedded: Release, units: pd.DataFrame, tmp_path: Path, source: str
) -> None:
    own = units[units.index.isin(embedded.codes("tambon"))]
    path = reports.write(tmp_path / f"{source}.csv", make.REPORTS[source](own, SEED))
    report = checking.check(path, embedded, Options(importer=source)).report
    assert (report.importer, report.clean) == (source, True), report.faults
    assert report.accepted == report.rows > 0


def test_plans_are_what_people_may_keep_and_say_what_they_are(marked: Release) -> None:
    found = list(plans.made(marked, SEED))
    units = {measure.id: measure.unit for measure in marked.catalog.measures.values()}
    assert [checked(plan, units) for plan in found] == found
    assert [plan.area for plan in found] == ["TH", "58"]
    assert all(plan.training and plan.title.startswith(WORDS) for plan in found)
    assert {task.state for plan in found for task in plan.tasks} == set(STATES)
    assert all(np.isfinite(task.people) for plan in found for task in plan.tasks)


def test_plans_are_read_in_english_wholly(marked: Release) -> None:
    for plan in plans.made(marked, SEED):
        read = trained.told(plan, marked.areas, "en")
        of_tasks = [text for one in read.tasks for text in (one.what, one.agency, one.post)]
        for text in (read.title, read.post, read.note, *of_tasks):
            assert text
            assert not re.search("[ก-๙]", text), text


def test_they_are_kept_once_and_never_among_real_ones(marked: Release, tmp_path: Path) -> None:
    shelf = Library(tmp_path)
    first, again = (plans.keep(shelf, marked, SEED) for _ in range(2))
    assert first == again
    assert len(kept.kept(tmp_path, training=True)[0]) == 2
    assert kept.kept(tmp_path)[0] == []
