"""Which trail a restored folder keeps: the one that is there, unless the backup's tells more."""

from __future__ import annotations

import shutil
from pathlib import Path

from data.people import trail
from data.refusal import Refused
from data.stored import log_end


def keep(folder: Path, fresh: Path) -> bool:
    """Put the trail of a folder in the place of a backup's, where it is no shorter; whether it was.

    Only while the trail is `still`.
    """
    present, other = trail.place_of(folder), trail.place_of(fresh)
    if not present.is_dir() or length(present) < length(other):
        return False
    if other.is_dir():
        shutil.rmtree(other)
    if present.is_symlink():
        other.symlink_to(present.readlink())
    else:
        shutil.copytree(present, other, ignore=shutil.ignore_patterns(trail.LOCK))
    return True


def length(place: Path) -> int:
    """Lines of a trail; 0 where its end is not as it was written, so that nothing is added to it.

    >>> length(Path("/nowhere"))
    0
    """
    try:
        last = log_end.head(place)
    except Refused:
        return 0
    broken = log_end.at_end(place, last)
    return last.number if last and (broken is None or broken.how == "half") else 0
