"""Workers of a Spark cluster: whether any takes work, tried with one task that counts nothing."""

from __future__ import annotations

import threading
from contextlib import suppress
from typing import Any

from data.refusal import Fault, Refused
from tabulating.engine import SPARK, _failures
from wording.saying import Saying

WAIT = 60.0
"""Seconds in which a worker has to take the task; Spark itself would wait for ever."""
_GROUP = "atlas-workers"


def demand_workers(session: Any, master: str) -> None:  # noqa: ANN401 (of an optional package)
    """Raise `Refused` where no worker takes a task of a session in `WAIT` seconds."""
    took, ended = threading.Event(), threading.Event()

    def tried() -> None:
        with suppress(*_failures(SPARK)):
            session.sparkContext.setJobGroup(_GROUP, "")
            session.range(1).count()
            took.set()
        ended.set()

    trying = threading.Thread(target=tried, daemon=True)
    trying.start()
    ended.wait(WAIT)
    if took.is_set():
        return
    with suppress(*_failures(SPARK)):
        session.sparkContext.cancelJobGroup(_GROUP)
    trying.join(WAIT)
    told = Saying("tabulate-spark-no-workers", n=str(int(WAIT)))
    raise Refused([Fault("--master", "", master[:120], Saying("tabulate-spark-workers"), told)])
