"""The two releases that are compared: the one in force and the one before it, or any two named."""

from __future__ import annotations

import settings
from data.stored import library, store
from data.stored.library import Library
from data.stored.part import whole_of
from data.stored.pointer import EMBEDDED
from data.stored.release import Release
from wording.fault import SaidFault
from wording.saying import Saying


class WrongPair(SaidFault, ValueError):
    """Two releases that cannot be compared, and why."""

    said: Saying

    def __init__(self, said: Saying) -> None:
        super().__init__(said)

    def __reduce__(self) -> tuple[type[WrongPair], tuple[Saying]]:
        """How it travels back from a worker."""
        return WrongPair, (self.said,)


NONE: frozenset[str] = frozenset()


def before(shelf: Library, now: Release, *, hidden: frozenset[str] = NONE) -> Release | None:
    """The release that was in force before another one; None where there was none.

    The latest that is kept, not the same and not `hidden`; at last the one that the program
    carries. Before one that is not in force, nor was, stands the one in force. One of training is
    no edition before a real one. Raises `DamagedRelease` where it is not whole.
    """
    pointer = shelf.pointer()
    order = [*dict.fromkeys([pointer.active, *pointer.earlier, EMBEDDED])]
    ids = [shelf.load(name).id if name == EMBEDDED else name for name in order]
    start = ids.index(now.whole_id) + 1 if now.whole_id in ids else 0
    for name, identity in list(zip(order, ids, strict=True))[start:]:
        if identity in {now.whole_id, *hidden} or not (name == EMBEDDED or shelf.has(name)):
            continue
        found = store.seen(shelf.load(name))
        if found.training <= now.training:
            return found
    return None


def named(
    first: str = "", last: str = "", *, hidden: frozenset[str] = NONE
) -> tuple[Release, Release]:
    """The two releases of these ids, the earlier one first; without ids the last two.

    Those `hidden` from whoever asks are not there. Raises `WrongPair` where there is none before,
    for an unknown release, the same one twice, one of training before a real one and two of other
    boundaries; `DamagedRelease`.
    """
    after = _release(last, hidden) if last else store.active()
    earlier = _release(first, hidden) if first else _before(after, hidden)
    if earlier.whole_id == after.whole_id:
        raise WrongPair(Saying("editions-same", identity=after.id))
    if earlier.training > after.training:
        raise WrongPair(Saying("editions-training-first", identity=earlier.id))
    levels = [one.areas["level"] for one in (earlier, after)]
    if not levels[0].sort_index().equals(levels[1].sort_index()):
        new, gone = (len(a.index.difference(b.index)) for a, b in (levels[::-1], levels))
        raise WrongPair(Saying("editions-boundaries", new=new, gone=gone))
    return earlier, after


def _before(after: Release, hidden: frozenset[str]) -> Release:
    """The release before one, that must be there."""
    fixed = settings.RELEASE.value()
    shelf = Library(library.default_folder())
    found = None if fixed else before(shelf, after, hidden=hidden)
    if found is None:
        raise WrongPair(Saying("editions-first", identity=after.id))
    return found


def _release(identity: str, hidden: frozenset[str]) -> Release:
    try:
        if whole_of(identity) in hidden:
            raise store.UnknownRelease(identity)
        return store.release_of(identity)
    except store.UnknownRelease:
        raise WrongPair(Saying("editions-unknown", identity=identity[:40])) from None
