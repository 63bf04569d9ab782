"""Folders kept whole: filled beside their place, put there in one step, swept after a kill."""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from data.refusal import Fault, Unusable
from wording.saying import Foreign, Said, Saying

_AT_FDCWD, _EXCHANGE = -100, 2
_NO_EXCHANGE = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP}
LOCK = ".building"
"""The file by which a folder has one writer."""
FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
"""Error numbers that mean there is no room left to write."""


CLOSED = {errno.EROFS, errno.EACCES, errno.EPERM}
"""Error numbers that mean that a place cannot be written to."""
ABSENT = {errno.ENOTDIR, errno.ENOENT, errno.ELOOP, errno.ENAMETOOLONG, errno.EEXIST}
"""Error numbers that mean that a place is no folder."""


class FolderBusy(Exception):
    """Somebody else writes there just now."""


@contextmanager
def room(place: Path) -> Iterator[None]:
    """Write below a folder; where it is full or read-only, that is `Unusable` in words."""
    try:
        yield
    except OSError as error:
        if error.errno not in FULL | CLOSED:
            raise
        raise Unusable([_unwritable(place, error)]) from error


@contextmanager
def usable(place: Path) -> Iterator[None]:
    """Begin to use a folder; where it is full, read-only or none, that is `Unusable` in words."""
    try:
        yield
    except OSError as error:
        if error.errno not in FULL | CLOSED | ABSENT:
            raise
        raise Unusable([_unwritable(place, error)]) from error


def _unwritable(place: Path, error: OSError) -> Fault:
    found = why(error)
    if error.errno in FULL:
        return Fault(str(place), "", found, Saying("intake-free-space-on-disk"), found)
    message = Saying("stored-folder-cannot-be-written-to")
    expected = Saying("stored-folder-that-can-be-written-to")
    return Fault(str(place), "", found, expected, message)


def why(error: OSError) -> Said:
    """Why a place cannot be read or written."""
    if error.errno in FULL:
        return Saying("intake-disk-is-full")
    if error.errno == errno.EROFS:
        return Saying("stored-read-only")
    if error.errno in CLOSED:
        return Saying("stored-not-permitted")
    if error.errno not in ABSENT:
        return Saying("stored-the-system-says", words=Foreign(str(error.strerror)))
    return Saying("stored-no-such-place")


@contextmanager
def alone(place: Path) -> Iterator[None]:
    """Be the only writer in a folder; the kernel lets go when the process dies. Raises `Busy`.

    The file of the lock goes while it is held: who waits for it sees that it is no more there.
    """
    lock = FileLock(place / LOCK, mode=0o644)
    try:
        lock.acquire(blocking=False)
    except Timeout as error:
        raise FolderBusy(str(place)) from error
    try:
        yield
    finally:
        (place / LOCK).unlink(missing_ok=True)
        lock.release()


@contextmanager
def fresh(place: Path, prefix: str) -> Iterator[Path]:
    """An empty folder inside `place`, gone at the end unless it was put somewhere."""
    folder = Path(tempfile.mkdtemp(prefix=prefix, dir=place))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def sweep(place: Path, prefix: str) -> None:
    """Remove what killed writers left in a folder; only its lone writer may call this."""
    for left in place.glob(f"{prefix}*"):
        if left.is_dir():
            shutil.rmtree(left, ignore_errors=True)
        else:
            left.unlink(missing_ok=True)


def sync(folder: Path) -> None:
    """Every file and folder below and the folder itself on the disk."""
    for path in folder.rglob("*"):
        if not path.is_symlink():
            _sync(path)
    _sync(folder)


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def put_in_place(made: Path, place: Path) -> None:
    """Move a folder to its place in one step; what stood there goes away whole.

    A kill between the steps leaves the old or the new folder in its place, never neither.
    """
    if not place.exists():
        made.rename(place)
    else:
        exchange(made, place)
    _sync(place.parent)
    shutil.rmtree(made, ignore_errors=True)


def exchange(one: Path, other: Path) -> None:
    """Swap two folders in one step of the kernel, or in two where it has no such step."""
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    arguments = (_AT_FDCWD, bytes(one), _AT_FDCWD, bytes(other), _EXCHANGE)
    if rename is not None and rename(*arguments) == 0:
        return
    number = ctypes.get_errno() if rename is not None else errno.ENOSYS
    if number not in _NO_EXCHANGE:
        raise OSError(number, os.strerror(number), str(other))
    _in_two_steps(one, other)


def _in_two_steps(one: Path, other: Path) -> None:
    """Swap by renaming; the old folder is put back if the second step fails."""
    aside = one.with_name(f"{one.name}-old")
    other.rename(aside)
    try:
        one.rename(other)
    except OSError:
        aside.rename(other)
        raise
    aside.rename(one)


def write_text(path: Path, text: str) -> None:
    """Replace a small file in one step, synced: readers see the old text or the new."""
    descriptor, name = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except OSError:
        with suppress(OSError):
            Path(name).unlink()
        raise
    _sync(path.parent)
