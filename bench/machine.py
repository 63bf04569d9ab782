"""The machine a benchmark ran on, in one line."""

from __future__ import annotations

import os

from wording import clock


def line() -> str:
    """Date, cores this process may use, and memory."""
    pages, size = os.sysconf("SC_PHYS_PAGES"), os.sysconf("SC_PAGE_SIZE")
    cores = len(os.sched_getaffinity(0))
    return f"{clock.today().isoformat()}, {cores} cores, {pages * size / 2**30:.0f} GiB memory"
