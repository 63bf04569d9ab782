"""What shuts the reading process in: limits, no network, no files but its own folder's.

Limits hold everywhere. On Linux a seccomp filter forbids sockets and new programs, and Landlock,
where the kernel has it, every file outside the process's folder and the program's libraries.
"""

from __future__ import annotations

import ctypes
import os
import platform
import resource
import struct
import sys
from collections.abc import Iterable
from pathlib import Path

from data.intake import limits

_NO_NEW_PRIVILEGES, _SECCOMP, _FILTER = 38, 22, 2
_DENY, _ALLOW = 0x00050001, 0x7FFF0000  # SECCOMP_RET_ERRNO with EPERM, SECCOMP_RET_ALLOW
_IO_URING = 425
# Per machine: its number for audit, and its system calls socket, connect, execve, execveat, ptrace.
_MACHINES = {
    "x86_64": (0xC000003E, (41, 42, 59, 322, 101, _IO_URING)),
    "aarch64": (0xC00000B7, (198, 203, 221, 281, 117, _IO_URING)),
}
_CREATE_RULES, _ADD_RULE, _RESTRICT = 444, 445, 446
_EXECUTE, _READ_FILE, _READ_FOLDER = 1 << 0, 1 << 2, 1 << 3
_RIGHTS = {1: 13, 2: 14, 3: 15, 4: 15}
"""How many rights on files each version of Landlock knows; 16 from the fifth on."""


def shut(folder: Path) -> list[str]:
    """Shut this process in, for good; returns what holds: `limits`, `sockets`, `files`."""
    _limit()
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0)
    held = ["limits"]
    if _only_files_of(libc, folder):
        held.append("files")
    if _no_sockets(libc):
        held.append("sockets")
    return held


def _limit() -> None:
    for what, most in (
        (resource.RLIMIT_DATA, limits.LARGEST_MEMORY),
        (resource.RLIMIT_CPU, limits.PROCESSOR_SECONDS),
        (resource.RLIMIT_FSIZE, limits.LARGEST_ANSWER),
        (resource.RLIMIT_NOFILE, limits.OPEN_FILES),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (most, most))


def _no_sockets(libc: ctypes.CDLL) -> bool:
    """Forbid the system calls that open a socket or start a program."""
    if platform.machine() not in _MACHINES:
        return False
    machine, forbidden = _MACHINES[platform.machine()]
    program = b"".join(_steps(machine, forbidden))
    held = ctypes.create_string_buffer(program, len(program))
    count = len(program) // 8
    call = struct.pack("@HxxxxxxP", count, ctypes.addressof(held))
    return bool(libc.prctl(_SECCOMP, _FILTER, ctypes.c_char_p(call), 0, 0) == 0)


def _steps(machine: int, forbidden: tuple[int, ...]) -> Iterable[bytes]:
    """A classic BPF program: another machine's calls and those forbidden fail, the rest go on."""
    load, equal, answer = 0x20, 0x15, 0x06
    yield struct.pack("=HBBI", load, 0, 0, 4)
    yield struct.pack("=HBBI", equal, 1, 0, machine)
    yield struct.pack("=HBBI", answer, 0, 0, _DENY)
    yield struct.pack("=HBBI", load, 0, 0, 0)
    for place, call in enumerate(forbidden):
        yield struct.pack("=HBBI", equal, len(forbidden) - place, 0, call)
    yield struct.pack("=HBBI", answer, 0, 0, _ALLOW)
    yield struct.pack("=HBBI", answer, 0, 0, _DENY)


def _only_files_of(libc: ctypes.CDLL, folder: Path) -> bool:
    """Forbid every file but those of a folder, and to read those of the program."""
    version = libc.syscall(_CREATE_RULES, None, 0, 1)
    if version < 1:
        return False
    every = (1 << _RIGHTS.get(version, 16)) - 1
    attributes = struct.pack("=Q", every)
    rules = libc.syscall(_CREATE_RULES, ctypes.c_char_p(attributes), len(attributes), 0)
    _allow(libc, rules, folder, every)
    for place in _program():
        _allow(libc, rules, place, _EXECUTE | _READ_FILE | _READ_FOLDER)
    done = libc.syscall(_RESTRICT, rules, 0) == 0
    os.close(rules)
    return bool(done)


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
    libc.syscall(_ADD_RULE, rules, 1, ctypes.c_char_p(rule), 0)
    os.close(descriptor)
