"""Workers of a Spark cluster: whether any takes work, tried with one task that counts nothing."""

from __future__ import annotations

import threading
from contextlib import suppress
from typing import Any

import settings
from data.refusal import Fault, Refused
from tabulating.engine import SPARK, _failures
from wording.saying import Saying

PATIENCE = 60.0
"""Seconds in which a task that is called off ends."""
_GROUP = "atlas-workers"


def demand_workers(session: Any, master: str) -> None:  # noqa: ANN401 (of an optional package)
    """Raise `Refused` where no worker takes a task of a session in time, or it fails there.

    Spark itself would wait for ever; how long is enough, `ATLAS_SPARK_WAIT` says.
    """
    seconds = settings.SPARK_WAIT.value()
    took, ended = threading.Event(), threading.Event()

    def tried() -> None:
        with suppress(*_failures(SPARK)):
            session.sparkContext.setJobGroup(_GROUP, "")
            session.range(1).count()
            took.set()
        ended.set()

    trying = threading.Thread(target=tried, daemon=True)
    trying.start()
    ended.wait(seconds)
    if took.is_set():
        return
    if ended.is_set():
        told = Saying("tabulate-spark-refuses")
        raise _refused(master, Saying("tabulate-spark-address"), told)
    with suppress(*_failures(SPARK)):
        session.sparkContext.cancelJobGroup(_GROUP)
    trying.join(PATIENCE)
    told = Saying("tabulate-spark-no-workers", n=str(seconds))
    raise _refused(master, Saying("tabulate-spark-workers"), told)


def _refused(master: str, expected: Saying, told: Saying) -> Refused:
    return Refused([Fault("--master", "", master[:120], expected, told)])
