"""Faults that nobody foresaw: a number for the person, and under it all of it in the log."""

from __future__ import annotations

import secrets
import sys
import threading
import traceback
from datetime import UTC, datetime

SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
LENGTH = 6
_lock = threading.Lock()


def logged(fault: BaseException, where: str = "") -> str:
    """Write a fault with its trace to standard error under a number; returns the number."""
    number = "".join(secrets.choice(SIGNS) for _ in range(LENGTH))
    moment = datetime.now(UTC).isoformat(timespec="seconds")
    told = "".join(traceback.format_exception(fault))
    with _lock:
        print(f"[{number}] {moment} {where}\n{told}", file=sys.stderr, flush=True)
    return number
