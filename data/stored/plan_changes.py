"""A change of a plan: what was left undone is finished, the log is written, then the file."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from data import plans, targets
from data.plans import Parts, Plan
from data.refusal import Fault, Refused
from data.stored import folders, log
from data.stored.log_line import Line
from data.stored.plan_files import (
    FOLDER,
    ID,
    KIND,
    NATIONAL,
    applied,
    current,
    legacy,
    parts_of,
    path_of,
    pending_line,
    refused,
    write,
)
from wording.saying import Saying

TAKEN_OVER = "targets-taken-over.json"
"""Where the national targets of earlier versions lie afterwards, as they were."""


class Changed(Refused):
    """Somebody else changed the plan meanwhile: `now` it is so, by `lines` of the log.

    `now` is None where it is no more.
    """

    def __init__(self, now: Plan | None, lines: list[Line]) -> None:
        self.now, self.lines = now, tuple(lines)
        post, time = (lines[-1].post, lines[-1].time) if lines else ("–", "–")
        message = Saying("plan-changed-meanwhile", post=post, time=time)
        super().__init__([Fault("", Saying("plan-where"), post, Saying("plan-as-seen"), message)])


def history(folder: Path, identity: str) -> list[Line]:
    """The lines of the log about a plan, in order."""
    return log.lines(folder, kind=KIND, subject=identity)


def finish(folder: Path) -> None:
    """Make whole what a killed process began: the last line, then the file that it is of.

    Only while the lock is held, and before any line is added. Raises `Refused` as `log.mend`.
    """
    log.mend(folder)
    settle(folder)


def settle(folder: Path) -> None:
    """Bring the file of a plan up to the last line of the log, as its head keeps it."""
    pending = pending_line(folder)
    if pending is not None:
        (folder / FOLDER).mkdir(exist_ok=True)
        write(folder, pending.subject, applied(folder, pending))


def ready(folder: Path, identity: str, post: str) -> None:
    """Finish what a killed process began, and take over what earlier versions kept."""
    if not ID.fullmatch(identity):
        raise refused(identity[:40], "no-plan")
    (folder / FOLDER).mkdir(exist_ok=True)
    folders.sweep(folder / FOLDER, ".")
    finish(folder)
    earlier = legacy(folder)
    if identity == NATIONAL and earlier is not None:
        details = {"file": TAKEN_OVER}
        put(folder, NATIONAL, plans.parts(earlier), "taken over", post, details, before={})
    if (folder / targets.TARGETS).exists() and path_of(folder, NATIONAL).exists():
        (folder / targets.TARGETS).replace(folder / TAKEN_OVER)


def put(
    folder: Path,
    identity: str,
    stated: Parts,
    what: str,
    post: str,
    details: Mapping[str, Any] | None = None,
    before: Parts | None = None,
) -> None:
    """Log a change and make it; nothing where nothing changes."""
    now = parts_of(current(folder, identity)) if before is None else before
    differing = plans.differing(now, stated)
    if not differing[1]:
        return
    logged(folder, identity, differing, stated, what, post, details)
    write(folder, identity, stated)


def logged(
    folder: Path,
    identity: str,
    differing: tuple[Parts, Parts],
    stated: Parts,
    what: str,
    post: str,
    details: Mapping[str, Any] | None = None,
) -> None:
    """Log a change, with the version that it leads to."""
    told = {**(details or {}), "version": plans.version_of(stated)}
    log.append(folder, Line(what, KIND, identity, post, *differing, details=told))


def demand_same(folder: Path, identity: str, started_from: str) -> Plan | None:
    """The plan as it is kept, where it is what somebody started from. Raises `Changed`."""
    now = current(folder, identity)
    if (now.version if now else "") == started_from:
        return now
    told = history(folder, identity)
    versions = [str(one.details.get("version")) for one in told]
    start = len(versions) - versions[::-1].index(started_from) if started_from in versions else 0
    raise Changed(now, told[start:])
