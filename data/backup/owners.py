"""Whose a restored folder is: its owner's still, also where another one restored it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from data.refusal import Fault, Refused
from wording.saying import Saying

ROOT = 0
"""The user who may give files away."""


def demand(folder: Path) -> None:
    """Refuse whoever would make the folder their own, and its owner's no more."""
    me, owner = os.geteuid(), folder.stat().st_uid
    if me not in {ROOT, owner}:
        expected = Saying("backup-user", number=str(owner))
        raise Refused([Fault(str(folder), "", str(me), expected, Saying("backup-not-owner"))])


def give(folder: Path, like: Path) -> None:
    """Give a folder and all below to the owners of another one; only root does."""
    if os.geteuid() != ROOT:
        return
    for path in _all(folder):
        model = like / path.relative_to(folder)
        there = (model if os.path.lexists(model) else like).lstat()
        os.chown(path, there.st_uid, there.st_gid, follow_symlinks=False)


def made(folder: Path) -> None:
    """Make a folder that is not there, which belongs to whom the one above does."""
    if not folder.exists():
        folder.mkdir(parents=True)
        settle(folder)


def settle(path: Path) -> None:
    """Give what was just made to the owner of the folder that it lies in; only root does."""
    if os.geteuid() == ROOT:
        there = path.parent.stat()
        os.chown(path, there.st_uid, there.st_gid, follow_symlinks=False)


def _all(folder: Path) -> Iterator[Path]:
    yield folder
    yield from folder.rglob("*")
