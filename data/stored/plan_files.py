"""The file of a plan: read, brought up to the log, written."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

from data import plans, targets
from data.plans import Parts, Plan
from data.refusal import Fault, Refused
from data.stored import folders, log
from data.stored.log_line import Line
from wording.saying import Said, Saying

FOLDER, KIND = "plans", "plan"
"""The folder of a data folder that plans lie in, and what the log calls one."""
NATIONAL = "national"
"""The id of the plan that the national targets of earlier versions become."""
ID = re.compile(rf"[0-9a-f]{{12}}|{NATIONAL}")
"""What an id is."""
UNREADABLE, OTHER = Saying("unreadable-content"), Saying("plan-other-content")
"""What is found in place of a plan."""


def current(folder: Path, identity: str) -> Plan | None:
    """A plan as it is: its file, brought up to the last line of the log; None where there is none.

    Raises `Refused` where its file is damaged.
    """
    pending = pending_line(folder)
    if pending is not None and pending.subject == identity:
        stated: Parts = applied(folder, pending)
    else:
        stated = stated_in(folder, identity)
    if not stated and identity == NATIONAL:
        return legacy(folder)
    return _plan(identity, stated) if stated else None


def pending_line(folder: Path) -> Line | None:
    """The last line of the log, where it is of a plan whose file is not yet what it says."""
    try:
        line = log.last_line(folder)
    except Refused:
        return None
    if line is None or line.kind != KIND or not ID.fullmatch(line.subject):
        return None
    try:
        now = plans.version_of(stated_in(folder, line.subject))
        after = plans.version_of(plans.changed(stated_in(folder, line.subject), line.after))
    except Refused:
        return None
    wanted = line.details.get("version")
    return line if now != wanted and after == wanted else None


def applied(folder: Path, line: Line) -> Parts:
    """The parts of a plan as a line of the log leaves them."""
    return plans.changed(stated_in(folder, line.subject), line.after)


def removed(line: Line) -> bool:
    """Whether a plan is no more after a line of the log."""
    return line.details.get("version") == ""


def path_of(folder: Path, identity: str) -> Path:
    """The file of a plan."""
    return folder / FOLDER / f"{identity}.json"


def stated_in(folder: Path, identity: str) -> Parts:
    """The parts of a plan's file, none where there is no file. Raises `Refused` if damaged."""
    if not ID.fullmatch(identity):
        return {}
    try:
        found = json.loads(path_of(folder, identity).read_text(encoding="utf-8"))
        stated, version = dict(found["parts"]), found["version"]
        _demand_told(_plan(identity, stated))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise refused(UNREADABLE, "plan-damaged", path_of(folder, identity)) from error
    if plans.version_of(stated) != version:
        raise refused(OTHER, "plan-damaged", path_of(folder, identity))
    return stated


def _demand_told(plan: Plan) -> None:
    """Raise `ValueError` for a plan of which there are no words: nobody kept it through us."""
    texts = [plan.title, plan.made, plan.area, plan.group, plan.post, plan.note]
    texts += [text for one in plan.tasks for text in (one.id, one.what, one.area, one.agency,
                                                      one.post, one.due, one.note)]  # fmt: skip
    numbers = [number for one in plan.tasks for number in (one.people, one.baht)]
    numbers += [one.target for one in plan.goals]
    numbers += [one.value for goal in plan.goals for one in (goal.base, *goal.steps) if one]
    known = (
        all(isinstance(one, str) for one in texts)
        and all(one is None or isinstance(one, int | float) for one in numbers)
        and {one.path for one in plan.goals} <= set(plans.PATHS)
        and {one.state for one in plan.tasks} <= set(plans.STATES)
    )
    if not known:
        raise ValueError(plan.id)


def _plan(identity: str, stated: Parts) -> Plan:
    return plans.plan_of(identity, stated)


def parts_of(plan: Plan | None) -> Parts:
    """The parts of a plan, none of none."""
    return plans.parts(plan) if plan else {}


def write(folder: Path, identity: str, stated: Parts) -> None:
    """Replace the file of a plan in one step; without parts it goes."""
    if not stated:
        path_of(folder, identity).unlink(missing_ok=True)
        return
    content = {"version": plans.version_of(stated), "parts": stated}
    text = json.dumps(content, ensure_ascii=False, indent=1) + "\n"
    folders.write_text(path_of(folder, identity), text)


def legacy(folder: Path) -> Plan | None:
    """The national targets of earlier versions as a plan; None where there are none any more."""
    if path_of(folder, NATIONAL).exists():
        return None
    found = targets.stored(folder, targets.UNITS)
    if not found:
        return None
    return replace(targets.as_plan(folder, found), id=NATIONAL)


def refused(found: Said, message: str, place: Path | None = None) -> Refused:
    """What is wrong with a plan that is asked for, told in both languages."""
    file = str(place) if place else ""
    fault = Fault(
        file,
        Saying("plan-where"),
        found,
        Saying(f"plan-needs-{message}"),
        Saying(f"plan-{message}"),
    )
    return Refused([fault])
