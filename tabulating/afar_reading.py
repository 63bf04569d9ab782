"""Files of another machine as an engine reads them: in pieces, nothing of them on any disk."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from fsspec import AbstractFileSystem

if TYPE_CHECKING:
    from tabulating.afar import Object

PIECE = 8 * 2**20
"""Bytes that are asked for at a time at most."""
AHEAD = 2**16
"""Bytes that are asked for at least: what is read next mostly lies beside."""


class Reading(io.RawIOBase):
    """A file that is read by pieces: `piece` gives the bytes from one place to another."""

    def __init__(self, piece: Callable[[int, int], bytes], size: int) -> None:
        super().__init__()
        self.piece, self.size = piece, size
        self._at, self._held, self._from = 0, b"", 0

    def readable(self) -> bool:
        """It is."""
        return True

    def seekable(self) -> bool:
        """It is."""
        return True

    def tell(self) -> int:
        """The place of the next byte."""
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go to a place."""
        begin = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self.size}[whence]
        self._at = max(begin + offset, 0)
        return self._at

    def readinto(self, buffer: Any) -> int:  # noqa: ANN401 (whatever bytes can be written to)
        """Fill a buffer as far as the file and one piece go."""
        room = memoryview(buffer).cast("B")
        count = min(len(room), max(self.size - self._at, 0), PIECE)
        found = self._bytes(self._at, self._at + count) if count else b""
        room[: len(found)] = found
        self._at += len(found)
        return len(found)

    def read(self, size: int = -1) -> bytes:
        """So many bytes, all that there are where none is said; fewer only at the end."""
        left = max(self.size - self._at, 0)
        buffer = bytearray(left if size is None or size < 0 else min(size, left))
        room, done = memoryview(buffer), 0
        while done < len(buffer):
            done += self.readinto(room[done:])
        return bytes(buffer)

    def _bytes(self, start: int, end: int) -> bytes:
        if not self._from <= start <= end <= self._from + len(self._held):
            last = min(max(end, start + AHEAD), self.size)
            self._from, self._held = start, self.piece(start, last)
        return self._held[start - self._from : end - self._from]


class Afar(AbstractFileSystem):  # type: ignore[misc]  # fsspec has no types
    """The files that were listed, for DuckDB, which reads through it without any extension."""

    protocol = "records"
    cachable = False

    def __init__(self, objects: Iterable[Object]) -> None:
        super().__init__()
        self.objects = {one.address: one for one in objects}

    def open(self, path: str, *_: object, **__: object) -> Reading:
        """A file by its address."""
        return self.objects[path].open()

    def info(self, path: str, **_: object) -> dict[str, object]:
        """What there is to know of a file."""
        return {"name": path, "size": self.objects[path].size, "type": "file"}

    def glob(self, path: str, **_: object) -> list[str]:
        """The file itself: no address is a pattern."""
        return [path] if path in self.objects else []

    def exists(self, path: str, **_: object) -> bool:
        """Whether it was listed."""
        return path in self.objects

    def modified(self, _path: str) -> datetime:
        """A time that is always the same, as the version is."""
        return datetime.fromtimestamp(0, UTC)
