"""The system calls that the reading process may not make, forbidden through libseccomp.

libseccomp knows the calls of each machine by name and refuses those of another one, x32's among
them. It comes with every Debian (apt needs it); where it is not, that is told as a kernel without
seccomp is.
"""

from __future__ import annotations

import ctypes
import errno
from importlib import import_module
from types import ModuleType
from typing import Any


def _binding() -> ModuleType | None:
    """The binding of libseccomp; None where there is no libseccomp."""
    try:
        return import_module("pyseccomp")
    except (ImportError, RuntimeError, OSError):
        return None


pyseccomp = _binding()
_SECCOMP_STATE = 21
FORBIDDEN = (
    *("socket", "socketpair", "connect"),
    *("clone", "clone3", "fork", "vfork", "execve", "execveat"),
    *("kill", "tkill", "rt_sigqueueinfo", "rt_tgsigqueueinfo"),
    *("pidfd_open", "pidfd_send_signal", "pidfd_getfd"),
    *("ptrace", "process_vm_readv", "process_vm_writev", "process_madvise", "kcmp"),
    *("perf_event_open", "bpf", "userfaultfd"),
    *("io_uring_setup", "io_uring_enter", "io_uring_register"),
    *("unshare", "setns", "mount", "umount2"),
    *("add_key", "request_key", "keyctl"),
    *("shmget", "semget", "msgget", "mq_open"),
    *("setpriority", "sched_setparam", "sched_setscheduler", "sched_setaffinity", "sched_setattr"),
)
"""What reaches beyond the process: these fail always."""
OF_ITSELF = ("tgkill",)
"""What fails but for this process."""
OF_NOBODY = ("prlimit64",)
"""What fails but for process 0, which is the one that asks."""
UNKNOWN = -1
"""What libseccomp answers for a name that it does not know; other numbers below zero are calls that
this machine does not have."""


def there() -> bool:
    """Whether this machine can forbid system calls; nothing is forbidden by asking."""
    return pyseccomp is not None and ctypes.CDLL(None).prctl(_SECCOMP_STATE, 0, 0, 0, 0) >= 0


def forbid(process: int) -> bool:
    """Forbid this process, whose number is given, what reaches beyond it; whether that holds.

    Where the machine can but a rule is not taken, it raises `OSError`: nothing is read half shut.
    """
    if pyseccomp is None or not there():
        return False
    program = pyseccomp.SyscallFilter(pyseccomp.ALLOW)
    denied = pyseccomp.ERRNO(errno.EPERM)
    program.set_attr(pyseccomp.Attr.ACT_BADARCH, denied)
    for name in FORBIDDEN:
        _add(program, denied, name)
    for names, whom in ((OF_ITSELF, process), (OF_NOBODY, 0)):
        for name in names:
            _add(program, denied, name, pyseccomp.Arg(0, pyseccomp.NE, whom))
    program.load()
    return True


def _add(program: Any, denied: int, name: str, *conditions: object) -> None:  # noqa: ANN401 (the binding has no types)
    """Add a rule for a call that this machine has. Raises `OSError` where it is not taken."""
    number = _number(name)
    if number == UNKNOWN:
        raise OSError(errno.ENOSYS, "libseccomp does not know this call", name)
    if number >= 0:
        program.add_rule(denied, number, *conditions)


def _number(name: str) -> int:
    """The number of a call on this machine, as libseccomp knows it."""
    if pyseccomp is None:
        return UNKNOWN
    return int(pyseccomp.resolve_syscall(pyseccomp.system_arch(), name))
