"""Tasks by when they are due, the most urgent first."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from data.plans import STATES, Task
from figures.following import due
from tests.data.planned import plan

TODAY = date(2026, 11, 27)


@pytest.mark.parametrize(
    ("stated", "state", "when", "days"),
    [
        ("2026-11-26", "todo", "overdue", -1),
        ("2026-11-27", "doing", "soon", 0),
        ("2026-12-27", "todo", "soon", 30),
        ("2026-12-28", "todo", "later", 31),
        ("", "todo", "undated", None),
        ("2026-11-26", "done", "closed", -1),
        ("", "stopped", "closed", None),
    ],
)
def test_a_task_is_due_by_its_day_unless_it_is_closed(stated, state, when, days) -> None:
    (found,) = due.due([plan(tasks=(Task("1", "อบรม", due=stated, state=state),))], TODAY)
    assert (found.when, found.days) == (when, days)


def test_the_most_urgent_come_first_over_all_plans() -> None:
    days = ("", "2027-01-01", "2026-11-01", "2026-11-20", "2026-11-28")
    tasks = [Task(str(place + 1), "อบรม", due=when) for place, when in enumerate(days)]
    tasks[2] = replace(tasks[2], state="done")
    other = plan("1" * 12, tasks=(Task("7", "ซ่อม", due="2026-11-19"),))
    found = due.due([plan(tasks=tuple(tasks)), other], TODAY)
    assert [one.task.id for one in found] == ["7", "4", "5", "2", "1", "3"]
    assert due.counted(found) == {"overdue": 2, "soon": 1, "later": 1, "undated": 1, "closed": 1}
    assert set(due.CLOSED) < set(STATES)
