"""`atlas backup` and `atlas restore`: the data folder in one file, and back."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cli.console import refuse, say
from cli.opened import open_library
from data.backup import archive, owners, restoring
from data.people import roles_file, trail
from data.refusal import Refused
from data.stored import keys
from data.stored.damage import DamagedRelease
from data.stored.library import Library
from wording.saying import Saying, both

BackupArgument = Annotated[Path, typer.Argument(help="the file to write; it must not exist")]
FileArgument = Annotated[Path, typer.Argument(help="a file that atlas backup wrote")]


def backup(file: BackupArgument) -> None:
    """Write releases, plans, groups, logs and roles into one file; no keys, sessions or drafts."""
    shelf = open_library()
    if file.resolve().is_relative_to(shelf.folder.resolve()):
        refuse(f"{file}: " + both(Saying("backup-inside")))
    with shelf.writing("backup"), trail.still(shelf.folder):
        entries = archive.write(shelf.folder, file)
    size = sum(one.bytes for one in entries) / 1e6
    say(both(Saying("backup-written", file=str(file), files=len(entries), size=f"{size:.1f}")))
    if (shelf.folder / keys.NAME).exists():
        say(both(Saying("backup-key", place=str(shelf.folder / keys.NAME))))


def restore(file: FileArgument) -> None:
    """Put a backup in the place of the data folder; the one that was there is kept beside it."""
    shelf = open_library()
    done = restoring.restore(file, shelf.folder)
    try:
        if trail.kept(shelf.folder):
            told = {"files": len(done.entries), "backup": done.sha256}
            trail.record(shelf.folder, trail.RESTORED, "–", who=trail.COMMAND, details=told)
    except Refused as untold:
        say(str(untold))
    owners.give(shelf.folder, done.before)
    files = len(done.entries)
    say(both(Saying("backup-restored", files=files, before=str(done.before))))
    if done.kept_trail:
        say(both(Saying("backup-trail-kept")))
    if done.other_roles:
        say(both(_of_roles(shelf, str(done.before / roles_file.NAME))))
    _tell_of_key(shelf)


def _of_roles(shelf: Library, before: str) -> Saying:
    """That other rights are in force, or that nobody has any."""
    if (shelf.folder / roles_file.NAME).exists():
        return Saying("backup-other-roles", before=before)
    return Saying("backup-no-roles", before=before)


def _tell_of_key(shelf: Library) -> None:
    """Say where releases are protected with a key that does not lie here."""
    named, place = keys.fingerprints(shelf), shelf.folder / keys.NAME
    if not named:
        return
    if not place.exists():
        say(both(Saying("backup-no-key", place=str(place))))
        return
    try:
        key = keys.read_key(shelf.folder)
    except DamagedRelease as damage:
        say(str(damage))
        return
    others = [one for one in named if not key.opens(one)]
    if others:
        say(str(keys.LostKey(place, key.fingerprint, ", ".join(others))))
