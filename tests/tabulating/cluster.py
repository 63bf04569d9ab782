"""A Spark cluster of this machine: a master and two workers, processes on the loopback address."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

HERE = "127.0.0.1"
LACKING = [
    name
    for name, there in (
        ("java", shutil.which("java")),
        ("pyspark", importlib.util.find_spec("pyspark")),
    )
    if not there
]
QUICK = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
"""Options of Java for few records."""
NEEDED = pytest.mark.skipif(bool(LACKING), reason=f"Spark needs {', '.join(LACKING)}")


class Node:
    """A process of the cluster, and what it has said so far."""

    def __init__(self, kind: str, *arguments: str, folder: Path, options: str) -> None:
        folder.mkdir()
        self.folder, self.said, self._told = folder, "", threading.Condition()
        import pyspark

        home = Path(pyspark.__file__).parent
        environment = {
            "PATH": os.environ["PATH"], "HOME": str(folder), "SPARK_HOME": str(home),
            "SPARK_LOCAL_IP": HERE, "SPARK_LOCAL_DIRS": str(folder / "local"),
            "SPARK_DAEMON_MEMORY": "256m", "TMPDIR": str(folder), "JAVA_TOOL_OPTIONS": options,
            "SPARK_DAEMON_JAVA_OPTS": f"-Djava.io.tmpdir={folder} -XX:-UsePerfData",
        }  # fmt: skip
        command = [str(home / "bin" / "spark-class"), f"org.apache.spark.deploy.{kind}"]
        command += ["--host", HERE, "--port", "0", "--webui-port", "0", *arguments]
        self.process = subprocess.Popen(
            command, cwd=folder, env=environment, text=True, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        )  # fmt: skip
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stderr
        for line in self.process.stderr:
            with self._told:
                self.said += line
                self._told.notify_all()
        with self._told:
            self.said += "(ended)"
            self._told.notify_all()

    def waited(self, pattern: str) -> str:
        """The first group of a pattern, as soon as the process says it."""
        with self._told:
            self._told.wait_for(lambda: re.search(rf"{pattern}|\(ended\)", self.said))
        found = re.search(pattern, self.said)
        assert found, self.said
        return found[found.re.groups]

    def executors(self) -> list[int]:
        """The processes that work for it."""
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        every = Path(f"/proc/{self.process.pid}/task").glob("*/children")
        return [int(one) for path in {children, *every} for one in path.read_text().split()]

    def kill(self) -> None:
        """End it and those that work for it, at once."""
        for one in self.executors():
            os.kill(one, 9)
        self.process.kill()
        self.ended()

    def ended(self) -> None:
        """End it, and wait until it is."""
        self.process.terminate()
        self.process.wait()
        self._reader.join()
        if self.process.stderr:
            self.process.stderr.close()


class Cluster:
    """A master and two workers of one core each, or others."""

    def __init__(
        self,
        folder: Path,
        workers: tuple[str, ...] = ("one", "two"),
        *,
        memory: str = "1g",
        options: str = QUICK,
    ) -> None:
        self.folder, self.memory, self.options = folder, memory, options
        self.master = Node("master.Master", folder=folder / "master", options=options)
        self.address = self.master.waited(r"Starting Spark master at (spark://[\d.:]+)")
        self.master.waited(r"New state: ALIVE")
        self.workers = [self.worker(name) for name in workers]

    def worker(self, name: str) -> Node:
        """A worker, taken in by the master."""
        place = self.folder / name
        worker = Node(
            "worker.Worker", "--cores", "1", "--memory", self.memory, "--work-dir",
            str(place / "work"), self.address, folder=place, options=self.options,
        )  # fmt: skip
        worker.waited("Successfully registered with master")
        return worker

    def ended(self) -> None:
        """End every process, by its own id."""
        for node in (*self.workers, self.master):
            node.ended()


SMALL = {"spark.sql.codegen.wholeStage": "false", "spark.sql.shuffle.partitions": "2"}
"""Settings of a machine for few records: nothing is compiled for them, nothing is parted finely."""


@contextmanager
def small(folder: Path, **more: str) -> Iterator[None]:
    """Spark on this machine as few records want it, its settings in a folder."""
    stated = SMALL | {f"spark.{name}": value for name, value in more.items()}
    lines = "".join(f"{name} {value}\n" for name, value in stated.items())
    (folder / "spark-defaults.conf").write_text(lines, encoding="utf-8")
    said = {
        "SPARK_CONF_DIR": str(folder), "SPARK_LOCAL_IP": HERE, "JAVA_TOOL_OPTIONS": QUICK,
    }  # fmt: skip
    with pytest.MonkeyPatch.context() as patched:
        for name, value in said.items():
            patched.setenv(name, value)
        yield


@contextmanager
def cluster(folder: Path, workers: tuple[str, ...] = ("one", "two")) -> Iterator[Cluster]:
    """A cluster whose files lie in a folder; its driver, too, listens on loopback alone."""
    with small(folder):
        made = Cluster(folder, workers)
        try:
            yield made
        finally:
            made.ended()
