"""What shuts the reading process in: limits, no network, no files but its own folder's.

Limits hold everywhere. On Linux a seccomp filter (`syscalls.py`) forbids sockets, new programs,
processes and threads, signals to others and whatever else reaches beyond the process, and Landlock,
where the kernel has it, every file outside the process's folder and the program's libraries.

Landlock's three calls are asked here: its bindings on the package index are weeks old or alphas.
"""

from __future__ import annotations

import ctypes
import os
import resource
import signal
import struct
import sys
from pathlib import Path

from data.intake import limits, syscalls

_NO_NEW_PRIVILEGES, _END_WITH_PARENT = 38, 1
_CREATE_RULES, _ADD_RULE, _RESTRICT = 444, 445, 446
_EXECUTE, _READ_FILE, _READ_FOLDER = 1 << 0, 1 << 2, 1 << 3
_RIGHTS = {1: 13, 2: 14, 3: 15, 4: 15}
"""How many rights on files each version of Landlock knows; 16 from the fifth on."""
EVERYTHING = ("limits", "files", "sockets")
"""What holds the process where the kernel has it all."""


def shut(folder: Path) -> list[str]:
    """Shut this process in, for good; returns what holds of `EVERYTHING`.

    Raises `OSError` where the kernel has what it takes but refuses a rule.
    """
    _limit()
    libc = ctypes.CDLL(None, use_errno=True)
    _done(libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0), "no new privileges")
    held = ["limits"]
    if _only_files_of(libc, folder):
        held.append("files")
    if syscalls.forbid(os.getpid()):
        held.append("sockets")
    return held


def end_with(parent: int) -> None:
    """Have the kernel kill this process when its parent ends, or end it now that it has."""
    ctypes.CDLL(None).prctl(_END_WITH_PARENT, signal.SIGKILL, 0, 0, 0)
    if os.getppid() != parent:
        sys.exit(1)


def lacking() -> list[str]:
    """What of `EVERYTHING` this machine's kernel cannot hold; nothing is shut in by asking."""
    libc = ctypes.CDLL(None, use_errno=True)
    there = {
        "limits": True,
        "files": libc.syscall(_CREATE_RULES, None, 0, 1) >= 1,
        "sockets": syscalls.there(),
    }
    return [one for one in EVERYTHING if not there[one]]


def _limit() -> None:
    for what, most in (
        (resource.RLIMIT_DATA, limits.LARGEST_MEMORY),
        (resource.RLIMIT_CPU, limits.PROCESSOR_SECONDS),
        (resource.RLIMIT_FSIZE, limits.LARGEST_ANSWER),
        (resource.RLIMIT_NOFILE, limits.OPEN_FILES),
        (resource.RLIMIT_NPROC, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (most, most))


def _only_files_of(libc: ctypes.CDLL, folder: Path) -> bool:
    """Forbid every file but those of a folder, and to read those of the program."""
    version = libc.syscall(_CREATE_RULES, None, 0, 1)
    if version < 1:
        return False
    every = (1 << _RIGHTS.get(version, 16)) - 1
    attributes = struct.pack("=Q", every)
    rules = libc.syscall(_CREATE_RULES, ctypes.c_char_p(attributes), len(attributes), 0)
    _done(rules, "Landlock")
    _allow(libc, rules, folder, every)
    for place in _program():
        _allow(libc, rules, place, _EXECUTE | _READ_FILE | _READ_FOLDER)
    _done(libc.syscall(_RESTRICT, rules, 0), "Landlock")
    os.close(rules)
    return True


def _done(answer: int, what: str) -> None:
    """Raise `OSError` where the kernel answered that it did not do what it was asked."""
    if answer < 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number), what)


def _program() -> list[Path]:
    """Where the interpreter, its packages, the system's libraries and our own readers lie."""
    places = [
        sys.prefix,
        sys.base_prefix,
        os.__file__.rsplit("/", 1)[0],
        "/usr/lib",
        "/usr/local/lib",
    ]
    ours = Path(__file__).parents[2]
    places += ["/lib", "/lib64", "/etc/ld.so.cache", str(ours / "data"), str(ours / "geo")]
    return [Path(place) for place in dict.fromkeys(places) if Path(place).exists()]


def _allow(libc: ctypes.CDLL, rules: int, place: Path, rights: int) -> None:
    descriptor = os.open(place, os.O_PATH | os.O_CLOEXEC)
    if not place.is_dir():
        rights &= _EXECUTE | _READ_FILE
    rule = struct.pack("=Qi", rights, descriptor)
    try:
        _done(libc.syscall(_ADD_RULE, rules, 1, ctypes.c_char_p(rule), 0), str(place))
    finally:
        os.close(descriptor)
