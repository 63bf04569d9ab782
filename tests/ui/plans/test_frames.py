"""Targets and tasks go into tables that are written into, and back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from data.plan_checks import checked
from data.plans import Goal, Point, Task
from data.refusal import Refused
from tests.data.planned import plan
from ui.plans import boxes, frames, here, tables, told, words
from ui.view import View


@pytest.fixture
def view(view_of: Callable[..., View]) -> View:
    """The country, in Thai."""
    return view_of()


GOALS = (
    Goal("target_poor_rate", 0.0213, 2570, Point(2561, 1 / 3), (Point(2565, 0.07),), "steps"),
    Goal("target_poor", 900, None),
)


def test_what_nobody_changed_comes_back_as_it_was(view: View) -> None:
    one = plan(goals=GOALS)
    assert frames.goals(view, frames.goal_rows(view, one), one) == GOALS
    assert frames.tasks(view, frames.task_rows(view, one), one) == one.tasks


def test_percent_is_written_as_it_is_printed_and_kept_as_a_share(view: View) -> None:
    rows = frames.goal_rows(view, plan(goals=GOALS))
    rows.loc[0, ["target", "steps"]] = [2.5, "2564=3.1; 2566 : 2.75"]
    (found, _) = frames.goals(view, rows, plan(goals=GOALS))
    assert (found.target, found.steps) == (0.025, (Point(2564, 0.031), Point(2566, 0.0275)))


def test_steps_that_cannot_be_read_are_no_steps(view: View) -> None:
    rows = frames.goal_rows(view, plan(goals=GOALS))
    rows.loc[0, "steps"] = "next year a bit less"
    with pytest.raises(Refused, match="next year"):
        frames.goals(view, rows, None)


@pytest.mark.parametrize("step", ["2568=2,5", "2568=1.2.3", "2568=,5", "2568=1,00,000", "68=2"])
def test_a_comma_stands_between_thousands_alone(view: View, step: str) -> None:
    rows = frames.goal_rows(view, plan(goals=GOALS))
    rows.loc[0, "steps"] = f"2564=3.1; {step}"
    with pytest.raises(Refused, match=step) as refused:
        frames.goals(view, rows, None)
    assert [str(one.found) for one in refused.value.faults] == [f" {step}"]


def test_steps_are_read_in_thai_digits_and_with_thousands(view: View) -> None:
    one = plan(goals=(Goal("target_poor", 900, 2570),))
    rows = frames.goal_rows(view, one)
    rows.loc[0, "steps"] = "๒๕๖๘=๑,๒๕๐.๕; 2569 = 1,000"
    (found,) = frames.goals(view, rows, one)
    assert found.steps == (Point(2568, 1250.5), Point(2569, 1000))


def test_a_new_task_has_the_next_number_and_the_area_of_its_name(view: View) -> None:
    one = plan()
    rows = frames.task_rows(view, one)
    rows.loc[len(rows)] = [
        None,
        "ตรวจงาน",
        view.name("5502"),
        None,
        None,
        None,
        None,
        None,
        None,
        None,
        None,
    ]
    *_, found = frames.tasks(view, rows, one)
    assert found == Task("11", "ตรวจงาน", "5502")


HALF = [
    ({"target": None}, "no value of the target"),
    ({"measure": None}, "has no measure"),
    ({"base": None}, "a value and a year, or neither"),
    ({"base_year": None}, "a value and a year, or neither"),
]


@pytest.mark.parametrize(("cells", "said"), HALF, ids=[next(iter(one)) for one, _ in HALF])
def test_a_target_written_in_part_is_told_and_not_left_out(
    view: View, cells: dict[str, None], said: str
) -> None:
    one = plan(goals=GOALS)
    rows = frames.goal_rows(view, one)
    rows.loc[0, list(cells)] = list(cells.values())
    with pytest.raises(Refused, match=said):
        frames.goals(view, rows, one)


def test_a_task_without_what_is_to_be_done_is_told_and_not_left_out(view: View) -> None:
    one = plan(goals=())
    rows = frames.task_rows(view, one)
    rows.loc[:, "what"] = rows["what"].where(rows["id"] == "2", "")
    rows.loc[len(rows)] = [None, None, None, None, "อบต.", *[None] * 6]
    found = replace(one, tasks=frames.tasks(view, rows, one))
    assert [task.id for task in found.tasks] == ["1", "2", "10", "11"]
    with pytest.raises(Refused, match="what is to be done") as refused:
        checked(found, {})
    assert len(refused.value.faults) == 3


def test_rows_with_nothing_written_are_left_out(view: View) -> None:
    one = plan(goals=GOALS)
    goals, tasks = frames.goal_rows(view, one), frames.task_rows(view, one)
    goals.loc[len(goals)] = [None] * 5 + ["linear", None]
    tasks.loc[len(tasks)] = [None] * 7 + ["todo"] + [None] * 3
    assert frames.goals(view, goals, one) == GOALS
    assert frames.tasks(view, tasks, one) == one.tasks


def test_a_measure_with_figures_may_have_a_target_and_one_without_may_not(view: View) -> None:
    known = here.known(view, plan(goals=()))
    assert known["target_poor_rate"] == "percent"
    assert "qm_problem_rate" not in known
    assert "qm_problem_rate" in here.known(view, plan(goals=(Goal("qm_problem_rate", 0.1),)))


def test_a_target_is_told_by_its_figures_in_both_languages(view_of) -> None:
    one = plan(goals=(Goal("target_poor_rate", 0.2, 2570),))
    for lang, said in (("th", "✓ ถึงแล้ว: สัดส่วนคนจนเป้าหมาย ปี 2561 เท่ากับ 13.1% เป้าหมายไม่เกิน 20.0%"),
                       ("en", "was 13.1% in 2018; the target is at most 20.0%")):  # fmt: skip
        view = view_of(lang=lang)
        told_ = words.sentence(view, one.goals[0], here.judged(view, one, one.goals[0]))
        assert said in told_


def test_the_table_of_targets_names_state_and_source(view: View) -> None:
    one = plan(goals=(Goal("target_poor_rate", 0.2, 2570),))
    made = tables.goals(view, one)
    assert made.rows.iloc[0][["code", "state"]].tolist() == ["target_poor_rate", "✓ ถึงแล้ว"]
    assert "แผน “แผนแก้จน” ของจังหวัดน่าน" in made.source


def test_a_changed_part_is_told_by_what_it_was_and_is(view: View) -> None:
    before, after = ({"id": "1", "what": "อบรม", "state": state} for state in ("todo", "done"))
    changed = told.part(view, "task:1", before, after)
    assert changed == "งานที่ 1 “อบรม” (สถานะ ยังไม่เริ่ม → เสร็จแล้ว)"
    assert told.part(view, "goal:hai", None, after).startswith("เพิ่ม")
    assert told.part(view, "plan", after, None).startswith("ลบ")


def test_every_column_of_both_tables_is_titled(view: View) -> None:
    assert [*boxes._of_goals(view, [])] == [*frames.GOALS]
    assert {*boxes._of_tasks(view, [])} == {*frames.TASKS} - {"id"}
