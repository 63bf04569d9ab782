"""Files that visitors have sent: whose they are, how large, and until when they count."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable

from data.intake.limits import LARGEST_FILE, MEGABYTE

FILES, BYTES = 3, 60 * MEGABYTE
"""Most files and bytes that a session may hold."""
TOGETHER = 600 * MEGABYTE
"""Most bytes that all sessions may hold."""
FRAME = 10_000
"""Bytes of an upload beside its file: the form around it."""
GRACE = 30.0
"""Seconds for which the files of a session that was cut off are kept for it to come back."""


def nobody_leaves() -> None:
    """Which sessions are open is not known: all stay."""


class Held:
    """What each session holds, by file; `open_` names the open sessions, `free` lets files go."""

    def __init__(
        self,
        open_: Callable[[], Iterable[str] | None] = nobody_leaves,
        free: Callable[[str], None] = lambda _: None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.open, self.free, self.clock = open_, free, clock
        self.sizes: dict[str, dict[str, int]] = {}
        self.coming: dict[tuple[str, str], int] = {}
        self.left: dict[str, float] = {}

    def fits(self, session: str, file: str, size: int) -> bool:
        """Whether a session may send a file of this size."""
        others = {name: held for name, held in self._of(session).items() if name != file}
        small = size <= LARGEST_FILE + FRAME and sum(others.values()) + size <= BYTES
        return small and len(others) < FILES and (session, file) not in self.coming

    def room(self, size: int) -> bool:
        """Whether the server has room for so much more; who has left makes room at once."""
        if self._whole() + size > TOGETHER:
            self.sweep(grace=0)
        return self._whole() + size <= TOGETHER

    def announce(self, session: str, file: str, size: int) -> None:
        """A file is about to come: it counts as what it says it is."""
        self.coming[session, file] = size

    def arrived(self, session: str, file: str, size: int) -> None:
        """A file is there: it counts as what was received."""
        self.sizes.setdefault(session, {})[file] = size

    def ended(self, session: str, file: str) -> None:
        """A file no longer comes."""
        self.coming.pop((session, file), None)

    def forget(self, session: str, file: str) -> None:
        """A file was removed."""
        files = self.sizes.get(session, {})
        files.pop(file, None)
        if not files:
            self.sizes.pop(session, None)

    def sweep(self, *, grace: float = GRACE) -> None:
        """Let go of the files of sessions that closed longer ago than `grace` seconds."""
        known = self.open()
        if known is None:
            return
        now, there = self.clock(), set(known)
        for session in list(self.sizes):
            if session in there:
                self.left.pop(session, None)
            elif now - self.left.setdefault(session, now) >= grace:
                del self.sizes[session], self.left[session]
                self.free(session)

    def _of(self, session: str) -> dict[str, int]:
        coming = {file: size for (whose, file), size in self.coming.items() if whose == session}
        return self.sizes.get(session, {}) | coming

    def _whole(self) -> int:
        return sum(sum(files.values()) for files in self.sizes.values()) + sum(self.coming.values())
