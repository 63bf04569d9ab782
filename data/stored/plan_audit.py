"""The files of plans beside the log: whether each is what the last line about it says."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from data.refusal import Refused
from data.stored import log
from data.stored.log_line import Line
from data.stored.plan_files import FOLDER, ID, KIND, current
from wording.saying import Saying

VERSIONS = "plans"
"""Where the first line of a log begun anew tells the versions of the plans there were."""
DAMAGED = "damaged"
"""In place of the version of a plan whose file cannot be read."""


def whole(folder: Path) -> dict[str, str]:
    """The versions of the plans that are whole, by id."""
    return {one: now for one, now in _versions(folder).items() if now != DAMAGED}


def _versions(folder: Path) -> dict[str, str]:
    place = folder / FOLDER
    found = sorted(one.stem for one in place.glob("*.json")) if place.is_dir() else []
    return {one: _version(folder, one) for one in found if ID.fullmatch(one)}


def _version(folder: Path, identity: str) -> str:
    try:
        found = current(folder, identity)
    except Refused:
        return DAMAGED
    return found.version if found else ""


def unlike(folder: Path) -> list[Saying]:
    """What is to be said of plans that are not as the log tells them; nothing is written.

    Read again where something was written to the log meanwhile.
    """
    while True:
        last = _last(folder)
        found = _unlike(folder, last)
        if not found or _last(folder) == last:
            return found


def _last(folder: Path) -> Line | None:
    try:
        return log.last_line(folder)
    except Refused:
        return None


def _unlike(folder: Path, last: Line | None) -> list[Saying]:
    told = log.lines(folder)
    if last is not None and (not told or told[-1].number < last.number):
        told.append(last)
    expected, begun_bare = _expected(told)
    there = _versions(folder)
    found = []
    for identity in sorted({*expected, *there}):
        now = there[identity] if identity in there else _version(folder, identity)
        if identity not in expected and begun_bare and now != DAMAGED:
            continue
        how = _how(expected.get(identity), now)
        if how:
            found.append(Saying("log-plan-unlike", plan=identity, how=how))
    return found


def _expected(told: Iterable[Line]) -> tuple[dict[str, str], bool]:
    """The version of each plan by the log; and whether it was begun without those there were."""
    found: dict[str, str] = {}
    bare = False
    for line in told:
        if line.what == log.BEGUN and line.kind == "log":
            bare = VERSIONS not in line.details
            found |= line.details.get(VERSIONS, {})
        elif line.kind == KIND and ID.fullmatch(line.subject) and "version" in line.details:
            found[line.subject] = str(line.details["version"])
    return found, bare


def _how(expected: str | None, now: str) -> str:
    """In which way a plan is not as it was told; "" where it is."""
    if now == DAMAGED:
        return DAMAGED
    if now == expected:
        return ""
    if expected is None:
        return "untold"
    return "other" if now and expected else "gone" if expected else "back"
