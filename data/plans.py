"""A plan: a named, dated document of a place, with its targets and its tasks.

Values are as in files: a rate is a fraction 0–1. A plan is told in parts (`parts`), by which
changes are logged, undone and laid over each other; `version` tells one state of it from all
others.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from itertools import count
from typing import Any

from data.intake.numbers import YEARS
from geo.areas import COUNTRY

LINEAR, STEPS = "linear", "steps"
PATHS = (LINEAR, STEPS)
"""Ways from the base to the target: even from point to point, or at once at every step."""
TODO, DOING, DONE, STOPPED = "todo", "doing", "done", "stopped"
STATES = (TODO, DOING, DONE, STOPPED)
AREA = re.compile(rf"{COUNTRY}|[0-9]{{2}}|[0-9]{{4}}|[0-9]{{6}}|[0-9]{{8}}")
_VERSION_DIGITS = 16

Part = dict[str, Any]
Parts = dict[str, Part]


@dataclass(frozen=True)
class Point:
    """What a measure is, or is to be, in a year (พ.ศ.)."""

    year: int
    value: float


@dataclass(frozen=True)
class Goal:
    """A target of a measure of the plan's place, and the way to it.

    `year` is None where it is open by when. `base` is where it began, `steps` what is to be reached
    on the way.
    """

    measure: str
    target: float
    year: int | None = None
    base: Point | None = None
    steps: tuple[Point, ...] = ()
    path: str = LINEAR


@dataclass(frozen=True)
class Task:
    """Something to be done: what, where, for which dimensions, by which agency and post, by when.

    `area` is a code, "" for all of the plan's place; `due` a day (ISO), "" where there is none.
    `people` and `baht` are what it is for and what it costs, None where that is not said.
    """

    id: str
    what: str
    area: str = ""
    dimensions: tuple[str, ...] = ()
    agency: str = ""
    post: str = ""
    due: str = ""
    state: str = TODO
    note: str = ""
    people: float | None = None
    baht: float | None = None


@dataclass(frozen=True)
class Plan:
    """A plan of an area (`area`, a code) or of a group (`group`, its text; `area` is then "").

    `made` is the day (ISO) that it bears, `post` the post that keeps it, `link` the address of the
    view that it was made from, `training` whether it is made up to train with.
    """

    id: str
    title: str
    made: str
    area: str = COUNTRY
    group: str = ""
    post: str = ""
    note: str = ""
    link: str = ""
    training: bool = False
    goals: tuple[Goal, ...] = ()
    tasks: tuple[Task, ...] = ()

    @property
    def version(self) -> str:
        """What tells this state of the plan from all others."""
        return version_of(parts(self))

    def goal(self, measure: str) -> Goal | None:
        """The target of a measure."""
        return next((one for one in self.goals if one.measure == measure), None)

    def next_task(self) -> str:
        """An id that no task has."""
        return str(max((int(one.id) for one in self.tasks), default=0) + 1)


def parts(plan: Plan) -> Parts:
    """A plan in parts: `plan`, `goal:MEASURE`, `task:ID`; of none but what JSON can carry."""
    stated = json.loads(json.dumps(asdict(plan)))
    goals, tasks = stated.pop("goals"), stated.pop("tasks")
    stated.pop("id")
    return {
        "plan": stated,
        **{f"goal:{one['measure']}": one for one in goals},
        **{f"task:{one['id']}": one for one in tasks},
    }


def plan_of(identity: str, stated: Mapping[str, Part]) -> Plan:
    """The plan of its parts. Raises `TypeError`, `ValueError` or `LookupError` for what is none."""
    goals = [_goal(one) for name, one in stated.items() if name.startswith("goal:")]
    tasks = [_task(one) for name, one in stated.items() if name.startswith("task:")]
    goals.sort(key=lambda one: one.measure)
    tasks.sort(key=lambda one: int(one.id))
    return Plan(identity, **stated["plan"], goals=tuple(goals), tasks=tuple(tasks))


def _goal(stated: Part) -> Goal:
    base, steps = stated["base"], stated["steps"]
    return Goal(
        **stated | {
            "base": None if base is None else Point(**base),
            "steps": tuple(Point(**one) for one in steps),
        }
    )  # fmt: skip


def _task(stated: Part) -> Task:
    return Task(**stated | {"dimensions": tuple(stated["dimensions"])})


def version_of(stated: Mapping[str, Part]) -> str:
    """What tells the parts of a plan from all others; "" for no plan."""
    if not stated:
        return ""
    text = json.dumps(stated, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:_VERSION_DIGITS]


def differing(before: Mapping[str, Part], after: Mapping[str, Part]) -> tuple[Parts, Parts]:
    """The parts that are not the same in both, as they were and as they are; None for none."""
    names = [name for name in {**before, **after} if before.get(name) != after.get(name)]
    return tuple({name: side.get(name) for name in names} for side in (before, after))  # type: ignore[return-value]


def changed(stated: Mapping[str, Part], after: Mapping[str, Part | None]) -> Parts:
    """Parts with others in the place of theirs; what is None goes."""
    kept = {name: part for name, part in stated.items() if after.get(name, part) is not None}
    return kept | {name: part for name, part in after.items() if part is not None}


def merged(base: Plan, mine: Plan, theirs: Plan) -> Plan:
    """What somebody changed of a plan, field by field, laid over what it has become meanwhile.

    A new task of mine that has the number of a new one of theirs is given the next.
    """
    before, now = parts(base), parts(theirs)
    _, after = differing(before, parts(_renumbered(base, mine, theirs)))
    for name, part in after.items():
        if part is not None and name in before and name in now:
            own = {field: value for field, value in part.items() if value != before[name][field]}
            after[name] = now[name] | own
    return plan_of(theirs.id, changed(now, after))


def _renumbered(base: Plan, mine: Plan, theirs: Plan) -> Plan:
    """My plan, its new tasks numbered otherwise than the new ones of theirs."""
    taken = {one.id for one in theirs.tasks} - {one.id for one in base.tasks}
    free = count(max(int(one.next_task()) for one in (base, mine, theirs)))
    tasks = [replace(one, id=str(next(free))) if one.id in taken else one for one in mine.tasks]
    return replace(mine, tasks=tuple(tasks))


def day(text: str) -> date | None:
    """The day of a text YYYY-MM-DD of ค.ศ.; None for any other."""
    try:
        found = date.fromisoformat(text)
    except (ValueError, TypeError):
        return None
    return found if found.isoformat() == text and found.year + 543 in YEARS else None
