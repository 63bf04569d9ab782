"""What shuts the reading process in: limits, no network, no files but its own folder's.

Limits hold everywhere. On Linux a seccomp filter forbids sockets, new programs, processes and
threads, signals to others and whatever else reaches beyond the process, and Landlock, where the
kernel has it, every file outside the process's folder and the program's libraries.
"""

from __future__ import annotations

import ctypes
import os
import platform
import resource
import signal
import struct
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from data.intake import limits

_NO_NEW_PRIVILEGES, _SECCOMP, _FILTER, _SECCOMP_STATE = 38, 22, 2, 21
_END_WITH_PARENT = 1
_DENY, _ALLOW = 0x00050001, 0x7FFF0000  # SECCOMP_RET_ERRNO with EPERM, SECCOMP_RET_ALLOW
_OTHER_NUMBERS = 0x40000000
"""From here up, x86_64 has the same calls again under other numbers."""


@dataclass(frozen=True)
class _Machine:
    """A machine's number for audit, and its numbers of system calls.

    `forbidden` fail always, `own` but for this process itself, `none` but for process 0 (itself).
    """

    audit: int
    forbidden: tuple[int, ...]
    own: int
    none: int


# socket socketpair connect · clone fork vfork execve execveat clone3 · kill tkill rt_sigqueueinfo
# rt_tgsigqueueinfo pidfd_open pidfd_send_signal pidfd_getfd · ptrace process_vm_readv
# process_vm_writev process_madvise kcmp perf_event_open bpf userfaultfd · io_uring_setup
# io_uring_enter io_uring_register · unshare setns mount umount2 · add_key request_key keyctl ·
# shmget semget msgget mq_open · setpriority sched_setparam sched_setscheduler sched_setaffinity
# sched_setattr; then tgkill, prlimit64.
_MACHINES = {
    "x86_64": _Machine(
        0xC000003E,
        (41, 53, 42, 56, 57, 58, 59, 322, 435, 62, 200, 129, 297, 434, 424, 438, 101, 310, 311, 440,
         312, 298, 321, 323, 425, 426, 427, 272, 308, 165, 166, 248, 249, 250, 29, 64, 68, 240, 141,
         142, 144, 203, 314),
        234, 302,
    ),
    "aarch64": _Machine(
        0xC00000B7,
        (198, 199, 203, 220, 221, 281, 435, 129, 130, 138, 240, 434, 424, 438, 117, 270, 271, 440,
         272, 241, 280, 282, 425, 426, 427, 97, 268, 40, 39, 217, 218, 219, 194, 190, 186, 180, 140,
         118, 119, 122, 274),
        131, 261,
    ),
}  # fmt: skip
_CREATE_RULES, _ADD_RULE, _RESTRICT = 444, 445, 446
_EXECUTE, _READ_FILE, _READ_FOLDER = 1 << 0, 1 << 2, 1 << 3
_RIGHTS = {1: 13, 2: 14, 3: 15, 4: 15}
"""How many rights on files each version of Landlock knows; 16 from the fifth on."""
EVERYTHING = ("limits", "files", "sockets")
"""What holds the process where the kernel has it all."""


def shut(folder: Path) -> list[str]:
    """Shut this process in, for good; returns what holds of `EVERYTHING`."""
    _limit()
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0)
    held = ["limits"]
    if _only_files_of(libc, folder):
        held.append("files")
    if _no_sockets(libc):
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
        "sockets": platform.machine() in _MACHINES and libc.prctl(_SECCOMP_STATE, 0, 0, 0, 0) >= 0,
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


def _no_sockets(libc: ctypes.CDLL) -> bool:
    """Forbid the system calls that reach beyond the process."""
    if platform.machine() not in _MACHINES:
        return False
    program = b"".join(_steps(_MACHINES[platform.machine()], os.getpid()))
    held = ctypes.create_string_buffer(program, len(program))
    count = len(program) // 8
    call = struct.pack("@HxxxxxxP", count, ctypes.addressof(held))
    return bool(libc.prctl(_SECCOMP, _FILTER, ctypes.c_char_p(call), 0, 0) == 0)


def _steps(machine: _Machine, process: int) -> Iterable[bytes]:
    """A classic BPF program: another machine's calls and those forbidden fail, the rest go on."""
    load, equal, least, answer = 0x20, 0x15, 0x35, 0x06
    deny = struct.pack("=HBBI", answer, 0, 0, _DENY)
    allow = struct.pack("=HBBI", answer, 0, 0, _ALLOW)
    yield struct.pack("=HBBI", load, 0, 0, 4)
    yield struct.pack("=HBBI", equal, 1, 0, machine.audit)
    yield deny
    yield struct.pack("=HBBI", load, 0, 0, 0)
    yield struct.pack("=HBBI", least, 0, 1, _OTHER_NUMBERS)
    yield deny
    for call, whom in ((machine.own, process), (machine.none, 0)):
        yield struct.pack("=HBBI", equal, 0, 4, call)
        yield struct.pack("=HBBI", load, 0, 0, 16)
        yield struct.pack("=HBBI", equal, 0, 1, whom)
        yield allow
        yield deny
    for place, call in enumerate(machine.forbidden):
        yield struct.pack("=HBBI", equal, len(machine.forbidden) - place, 0, call)
    yield allow
    yield deny


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
