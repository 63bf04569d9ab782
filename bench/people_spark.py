"""Spark beside DuckDB: a master and two workers of this machine, and what all of them take."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.tabulating.cluster import HERE, LACKING, Cluster

SETTINGS = {"executor.memory": "2g", "driver.memory": "1500m", "ui.enabled": "false"}
WORKER = "2g"
"""Memory of a worker; it has one core."""
THERE = not LACKING
_TICKS = os.sysconf("SC_CLK_TCK")


class Taken:
    """What the processes below this one take: most memory of each, seconds of processors."""

    def __init__(self) -> None:
        self.most: dict[int, int] = {}
        self.seconds: dict[int, float] = {}
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def _watch(self) -> None:
        while not self._over.wait(1):
            for one in below(os.getpid()):
                self._look(one)

    def _look(self, process: int) -> None:
        try:
            status = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
            stat = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2]
        except OSError:
            return  # it ended meanwhile
        told = [line.split()[1] for line in status.splitlines() if line.startswith("VmHWM")]
        if told:
            self.most[process] = int(told[0])
        self.seconds[process] = sum(map(int, stat.split()[11:13])) / _TICKS

    def ended(self) -> dict[str, float]:
        """All of it, in KB and seconds."""
        self._over.set()
        self._thread.join()
        return {"memory": sum(self.most.values()), "processors": sum(self.seconds.values())}


def below(process: int) -> list[int]:
    """The processes that a process has begun, and those that they have."""
    parents: dict[int, list[int]] = {}
    for place in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = int(place.read_text(encoding="utf-8").rpartition(")")[2].split()[1])
        except OSError:
            continue
        parents.setdefault(parent, []).append(int(place.parent.name))
    found, todo = [], [process]
    while todo:
        children = parents.get(todo.pop(), [])
        found += children
        todo += children
    return found


@contextmanager
def cluster(folder: Path) -> Iterator[str]:
    """The address of a cluster whose files lie in a folder."""
    lines = "".join(f"spark.{name} {value}\n" for name, value in SETTINGS.items())
    (folder / "spark-defaults.conf").write_text(lines, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("SPARK_CONF_DIR", str(folder))
        patched.setenv("SPARK_LOCAL_IP", HERE)
        made = Cluster(folder, memory=WORKER, options="-XX:+UseSerialGC")
        try:
            yield made.address
        finally:
            made.ended()
