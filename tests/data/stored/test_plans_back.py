"""What one has not seen is not taken back, and a plan that is no more can be brought back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from data.plans import Plan
from data.refusal import Refused
from data.stored import plan_changes, plans
from data.stored.library import Library
from data.stored.plan_changes import Changed
from tests.data.planned import POST, plan, saved


@pytest.fixture
def shelf(tmp_path: Path) -> Library:
    return Library(tmp_path)


def ended(shelf: Library, one: Plan) -> None:
    plans.delete(shelf, one.id, post=POST, started_from=one.version)


def test_undo_takes_nothing_back_that_another_one_changed_meanwhile(shelf: Library) -> None:
    seen = saved(shelf, plan())
    now = saved(shelf, replace(seen, note="ของเขา"), seen.version, "นายอำเภอ")
    with pytest.raises(Changed, match="นายอำเภอ"):
        plans.undo(shelf, seen.id, post=POST, started_from=seen.version)
    assert plans.read(shelf.folder, seen.id) == now


def test_deleted_plans_are_listed_the_last_one_first_and_brought_back(shelf: Library) -> None:
    one, other = saved(shelf, plan()), saved(shelf, plan("1" * 12, training=True))
    third = saved(shelf, plan("2" * 12, title="สาม"))
    for each in (third, other, one):
        ended(shelf, each)
    assert plans.gone(shelf.folder) == [one, third]
    assert plans.gone(shelf.folder, training=True) == [other]
    plans.bring_back(shelf, third, post=POST)
    assert plans.read(shelf.folder, third.id) == third
    assert plans.gone(shelf.folder) == [one]
    assert plan_changes.history(shelf.folder, third.id)[-1].what == "undone"
    with pytest.raises(Changed):
        plans.bring_back(shelf, third, post=POST)


def test_a_plan_whose_making_was_undone_comes_back_and_can_be_undone_again(shelf: Library) -> None:
    one = saved(shelf, plan())
    assert plans.undo(shelf, one.id, post=POST, started_from=one.version) is None
    plans.bring_back(shelf, plans.gone(shelf.folder)[0], post=POST)
    assert plans.read(shelf.folder, one.id) == one
    assert plans.undo(shelf, one.id, post=POST, started_from=one.version) is None


def test_a_plan_brought_back_counts_among_those_that_there_may_be(
    shelf: Library, monkeypatch
) -> None:
    one = saved(shelf, plan())
    ended(shelf, one)
    monkeypatch.setattr(plans, "MOST", 0)
    with pytest.raises(Refused, match="no more plans"):
        plans.bring_back(shelf, one, post=POST)


def test_plans_of_one_day_stand_by_title_those_of_a_later_day_before_them(shelf: Library) -> None:
    for number, (title, made) in enumerate(
        [("ค", "2026-01-01"), ("ก", "2026-01-01"), ("ข", "2026-02-01")]
    ):
        saved(shelf, plan(f"{9 - number}" * 12, title=title, made=made))
    assert [one.title for one in plans.kept(shelf.folder)[0]] == ["ข", "ก", "ค"]
