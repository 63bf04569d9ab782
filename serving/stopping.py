"""What ends as soon as the server is told to: open requests would otherwise wait for it."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable
from types import FrameType

SIGNALS = (signal.SIGTERM, signal.SIGINT)


def at_once(*ends: Callable[[], None]) -> None:
    """Call these when a signal to stop comes, before the server waits for its open requests.

    They run in a thread of their own: a signal may come while their locks are held.
    """
    if threading.current_thread() is not threading.main_thread():
        return
    for number in SIGNALS:
        before = signal.getsignal(number)

        def stop(found: int, frame: FrameType | None, *, go_on: object = before) -> None:
            threading.Thread(target=_all, args=(ends,), daemon=True).start()
            if callable(go_on):
                go_on(found, frame)

        signal.signal(number, stop)


def _all(ends: tuple[Callable[[], None], ...]) -> None:
    for end in ends:
        end()
