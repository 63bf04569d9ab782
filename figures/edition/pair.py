"""The release in force and the one before it."""

from __future__ import annotations

from data.stored.library import Library
from data.stored.pointer import EMBEDDED
from data.stored.release import Release


def before(shelf: Library, now: Release) -> Release | None:
    """The release that was in force before another one; None where there was none.

    The latest that is kept and not the same; at last the one that the program carries. One of
    training is no edition before a real one. Raises `DamagedRelease` where it is not whole.
    """
    for name in dict.fromkeys([*shelf.pointer().earlier, EMBEDDED]):
        if name == EMBEDDED or shelf.has(name):
            found = shelf.load(name)
            if found.id != now.id and found.training <= now.training:
                return found
    return None
