"""What a command did, told to the trail of the data folder where it keeps one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from data.people import trail
from data.stored import library


def tell(
    act: str, release: str, subject: str = "–", details: Mapping[str, Any] | None = None
) -> None:
    """Tell the trail that a command did something. Raises `Refused` where it cannot be written."""
    folder = library.default_folder()
    if trail.kept(folder):
        trail.record(folder, act, subject, who=trail.COMMAND, release=release, details=details)


def ready() -> None:
    """See before something is done that the trail can be told. Raises `Refused`."""
    folder = library.default_folder()
    if trail.kept(folder):
        trail.ready(folder)
