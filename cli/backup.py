"""`atlas backup` and `atlas restore`: the data folder in one file, and back."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cli.console import refuse, say
from cli.opened import open_library
from data.backup import archive, restoring
from data.people import trail
from data.refusal import Refused
from data.stored import keys, library
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
            told = {"files": len(done.entries)}
            trail.record(shelf.folder, trail.RESTORED, "–", who=trail.COMMAND, details=told)
    except Refused as untold:
        say(str(untold))
    files = len(done.entries)
    say(both(Saying("backup-restored", files=files, before=str(done.before))))
    if keys.fingerprints(shelf) and not (library.default_folder() / keys.NAME).exists():
        say(both(Saying("backup-no-key", place=str(shelf.folder / keys.NAME))))
