"""The tasks of plans by when they are due: those overdue first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from data.plans import DONE, STOPPED, Plan, Task, day

CLOSED = (DONE, STOPPED)
SOON = 30
"""Days ahead in which a task is due soon."""
OVERDUE, NEAR, LATER, UNDATED, SHUT = "overdue", "soon", "later", "undated", "closed"
WHEN = (OVERDUE, NEAR, LATER, UNDATED, SHUT)


@dataclass(frozen=True)
class Due:
    """A task of a plan, whether it is overdue, soon due, later, without a day or closed.

    `days` until it is due, negative where it is overdue, None without a day.
    """

    plan: Plan
    task: Task
    when: str
    days: int | None


def due(plans: Iterable[Plan], today: date) -> list[Due]:
    """All tasks, the most urgent first."""
    found = [_due(plan, task, today) for plan in plans for task in plan.tasks]
    return sorted(found, key=_order)


def _due(plan: Plan, task: Task, today: date) -> Due:
    until = day(task.due)
    days = None if until is None else (until - today).days
    if task.state in CLOSED:
        return Due(plan, task, SHUT, days)
    if days is None:
        return Due(plan, task, UNDATED, None)
    return Due(plan, task, OVERDUE if days < 0 else NEAR if days <= SOON else LATER, days)


def _order(one: Due) -> tuple[int, int, str, int]:
    return WHEN.index(one.when), one.days or 0, one.plan.id, int(one.task.id)


def counted(tasks: Iterable[Due]) -> dict[str, int]:
    """How many tasks there are of each `WHEN`."""
    found = dict.fromkeys(WHEN, 0)
    for one in tasks:
        found[one.when] += 1
    return found
