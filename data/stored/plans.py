"""Plans kept in the data folder: each a file, every change a line of the log before it is made.

The log comes first: where a process was killed between the two, the file is brought up to it, and a
file that is not as it was written is made anew from it. The national targets that earlier versions
kept (`targets.json`) are a plan until somebody changes them, and are taken over then.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from data import plans
from data.plan_checks import checked
from data.plans import Parts, Plan
from data.refusal import Refused
from data.stored import log
from data.stored.library import Library
from data.stored.log_line import Line
from data.stored.plan_changes import demand_same, finish, history, logged, put, ready
from data.stored.plan_files import (
    FOLDER,
    ID,
    KIND,
    NATIONAL,
    current,
    legacy,
    parts_of,
    path_of,
    pending_line,
    refused,
    removed,
    write,
)

MOST = 500
"""Plans that a data folder may hold."""


def new_id() -> str:
    """An id for a new plan."""
    return secrets.token_hex(6)


def ids(folder: Path) -> list[str]:
    """The ids of all plans that are kept, whole or not, in order."""
    place = folder / FOLDER
    found = {path.stem for path in place.glob("*.json")} if place.is_dir() else set()
    pending = pending_line(folder)
    if pending is not None:
        found = (found | {pending.subject}) - ({pending.subject} if removed(pending) else set())
    if legacy(folder) is not None:
        found.add(NATIONAL)
    return sorted(one for one in found if ID.fullmatch(one))


def read(folder: Path, identity: str) -> Plan:
    """A plan. Raises `Refused` where there is none, and where its file is damaged."""
    found = current(folder, identity)
    if found is None:
        raise refused(identity[:40], "no-plan")
    return found


def kept(folder: Path, *, training: bool = False) -> tuple[list[Plan], list[str]]:
    """All plans that are whole, and the ids of those that are damaged.

    Those of the newest day first, those of one day by title.
    With `training` those made up to train with alone, without it all others.
    """
    found, damaged = [], []
    for identity in ids(folder):
        try:
            found.append(read(folder, identity))
        except Refused:
            damaged.append(identity)
    own = [one for one in found if one.training == training]
    own.sort(key=lambda one: (one.title, one.id))
    return sorted(own, key=lambda one: one.made, reverse=True), damaged


def save(
    shelf: Library,
    plan: Plan,
    units: Mapping[str, str],
    *,
    post: str,
    started_from: str = "",
    details: Mapping[str, Any] | None = None,
) -> Plan:
    """Keep a plan, checked, under its id; returns it as it is kept.

    `started_from` is the version that was changed, "" for a new plan. Raises `Changed` where it is
    another by now, `Refused` where the plan is none (`plan_checks`), where the post is none, where
    the folder cannot be written to and where the end of the log is broken.
    """
    tidy = checked(plan, units)
    with shelf.writing("plan"):
        ready(shelf.folder, tidy.id, post)
        before = demand_same(shelf.folder, tidy.id, started_from)
        if before is None and len(ids(shelf.folder)) >= MOST:
            raise refused(str(MOST), "plans-full")
        put(
            shelf.folder, tidy.id, plans.parts(tidy), "changed" if before else "made", post, details
        )
    return tidy


def delete(shelf: Library, identity: str, *, post: str, started_from: str) -> None:
    """Keep a plan no more; the log still knows it, and `undo` brings it back. Raises as `save`."""
    with shelf.writing("plan"):
        ready(shelf.folder, identity, post)
        if demand_same(shelf.folder, identity, started_from) is not None:
            put(shelf.folder, identity, {}, "deleted", post)


def undo(shelf: Library, identity: str, *, post: str, started_from: str) -> Plan | None:
    """Take back the last change that was not taken back yet, as a new line of the log.

    Returns the plan as it is then, None where it is no more. Raises `Changed` where the plan is not
    the version that was seen, `Refused` where there is nothing to take back.
    """
    with shelf.writing("plan"):
        ready(shelf.folder, identity, post)
        demand_same(shelf.folder, identity, started_from)
        line = undoable(shelf.folder, identity)
        if line is None:
            raise refused(identity[:40], "nothing-to-undo")
        now = parts_of(current(shelf.folder, identity))
        details = {"undoes": line.number}
        put(shelf.folder, identity, plans.changed(now, line.before), "undone", post, details)
    return current(shelf.folder, identity)


def undoable(folder: Path, identity: str) -> Line | None:
    """The change that `undo` would take back."""
    left: list[Line] = []
    for line in history(folder, identity):
        if line.what == "undone":
            left = [one for one in left if one.number != line.details.get("undoes")]
        elif line.what not in {"restored", "taken over"}:
            left.append(line)
    return left[-1] if left else None


def gone(folder: Path, *, training: bool = False) -> list[Plan]:
    """The plans that are no more as they were last, the one that went last first."""
    last: dict[str, Line] = {}
    for line in log.lines(folder, kind=KIND):
        last.pop(line.subject, None)
        last[line.subject] = line
    found = [_before(line) for line in last.values() if removed(line)]
    return [one for one in reversed(found) if one is not None and one.training == training]


def _before(line: Line) -> Plan | None:
    """The plan that a line of the log ended; None where the line does not tell all of it."""
    try:
        return plans.plan_of(line.subject, line.before)
    except (TypeError, ValueError, LookupError):
        return None


def bring_back(shelf: Library, plan: Plan, *, post: str) -> None:
    """Keep a plan again that is no more (`gone`), as a new line of the log. Raises as `save`."""
    with shelf.writing("plan"):
        ready(shelf.folder, plan.id, post)
        demand_same(shelf.folder, plan.id, "")
        if len(ids(shelf.folder)) >= MOST:
            raise refused(str(MOST), "plans-full")
        ended = undoable(shelf.folder, plan.id)
        what = "undone" if ended else "made"
        details = {"undoes": ended.number} if ended else {}
        put(shelf.folder, plan.id, plans.parts(plan), what, post, details)


def restore(shelf: Library, identity: str, *, post: str) -> Plan | None:
    """Make a damaged file anew from the log, the damaged one laid aside; returns the plan.

    Raises `Refused` where the log does not tell all of it.
    """
    with shelf.writing("plan"):
        finish(shelf.folder)
        stated = from_log(shelf.folder, identity)
        path = path_of(shelf.folder, identity)
        if path.exists():
            path.replace(path.with_suffix(f".damaged-{secrets.token_hex(3)}"))
        write(shelf.folder, identity, stated)
        logged(shelf.folder, identity, ({}, {}), stated, "restored", post)
    return current(shelf.folder, identity)


def from_log(folder: Path, identity: str) -> Parts:
    """The parts of a plan as the log tells them. Raises `Refused` where it does not tell all."""
    stated: Parts = {}
    told = history(folder, identity)
    for line in told:
        stated = plans.changed(stated, line.after)
    if not told or plans.version_of(stated) != told[-1].details.get("version"):
        raise refused(identity[:40], "not-in-the-log")
    return stated
