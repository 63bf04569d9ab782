"""A file that a command writes for people, or the end of the command with the reason."""

from __future__ import annotations

from pathlib import Path
from typing import NoReturn

from briefing.making import batch
from cli.console import refuse
from data.stored.folders import why
from wording.saying import Saying, both


def keep(out: Path, content: bytes) -> None:
    """Write a file, or end the command with the reason."""
    try:
        batch.write(out, content)
    except OSError as failure:
        unwritten(out, failure)


def unwritten(out: Path, failure: Exception) -> NoReturn:
    """End the command where a file or folder asked for could not be written, or made at all."""
    if isinstance(failure, OSError):
        refuse(f"{out}: " + both(Saying("stored-cannot-be-read-or-written", why=why(failure))))
    refuse(str(failure))
