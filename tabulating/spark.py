"""The same tabulation on Spark: on a cluster, or on this machine where no address is given.

What Spark writes on this machine lies in a folder that is wiped, encrypted. It keeps no log and
shows no page: both could name records. On the machines of a cluster the places are the cluster's
own (docs/scale.md).
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any

import settings
from data.intake import scratch
from data.refusal import Fault, Refused
from tabulating.engine import (
    MEMORY,
    SPARK,
    Engine,
    _failures,
    _versions,
    demand_installed,
    sweep,
)
from tabulating.spark_master import LOCAL, demand_java, demand_master, is_local
from tabulating.spark_workers import demand_workers
from wording.saying import Saying

PATIENCE = 30
"""Seconds in which the Java process ends by itself."""
_SILENT = """appender.none.type = Null
appender.none.name = none
rootLogger.level = off
rootLogger.appenderRef.none.ref = none
"""
"""What Spark's log on this machine says: nothing."""


@contextmanager
def spark(master: str = "", memory: str = MEMORY) -> Iterator[Engine]:
    """Spark at work, and its Java process ended afterwards; `memory` is of DuckDB beside it.

    Raises `Refused` where it is not installed or has no Java, and where `master` is no address of a
    cluster, nothing answers there, or no worker takes any work.
    """
    demand_installed(SPARK)
    demand_java()
    demand_master(master)
    sweep()
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    with scratch.folder() as folder:
        try:
            yield replace(_opened(master or LOCAL, folder), memory=memory)
        finally:
            with suppress(*_failures(SPARK)):  # the process may be gone already
                _stop()
            _end()


def _opened(master: str, folder: Path) -> Engine:
    """Spark as an engine. Raises `Refused`; what Spark says is told by its kind alone."""
    try:
        session = _session(master, stated(master, folder))
        if not is_local(master):
            demand_workers(session, master)
        backend = import_module("ibis").pyspark.connect(session)
    except _failures(SPARK) as error:
        told = Saying("tabulate-spark-refuses")
        raise Refused(
            [Fault("--master", "", master, Saying("tabulate-spark-address"), told)]
        ) from error
    shared = folder if is_local(master) else settings.SPARK_SHARED.value()
    return Engine(SPARK, _versions("ibis-framework", "pyspark"), backend, shared)


def stated(master: str, folder: Path) -> dict[str, str]:
    """The settings of a session whose files lie in a folder; others are those of the machine."""
    silent = folder / "log4j2.properties"
    silent.write_text(_SILENT, encoding="utf-8")
    java = f"-Djava.io.tmpdir={folder} -Dlog4j2.configurationFile={silent.as_uri()}"
    said = {
        "spark.local.dir": str(folder),
        "spark.sql.warehouse.dir": str(folder),
        "spark.driver.extraJavaOptions": f"{java} -XX:-UsePerfData",
        "spark.io.encryption.enabled": "true",
        "spark.log.level": "OFF",
        "spark.executor.syncLogLevel.enabled": "true",
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.sql.catalogImplementation": "in-memory",
        "spark.sql.session.timeZone": "UTC",
        "spark.sql.ansi.enabled": "false",
    }
    if is_local(master):
        here = {"spark.driver.host": "127.0.0.1", "spark.driver.bindAddress": "127.0.0.1"}
        parts = str(2 * (os.cpu_count() or 1))
        said |= here | {"spark.sql.shuffle.partitions": parts}
    return said


def _session(master: str, stated: dict[str, str]) -> Any:  # noqa: ANN401 (of an optional package)
    builder = import_module("pyspark.sql").SparkSession.builder
    builder = builder.appName("atlas tabulate").master(master)
    for name, value in stated.items():
        builder = builder.config(name, value)
    return builder.getOrCreate()


def _stop() -> None:
    """Stop the session, and let the cluster go."""
    context = import_module("pyspark").SparkContext._active_spark_context
    if context is not None:
        context.stop()


def _end() -> None:
    """End the Java process: the next session has one of its own, with its own folder."""
    context = import_module("pyspark").SparkContext
    gateway, context._gateway, context._jvm = context._gateway, None, None
    if gateway is None:
        return
    gateway.shutdown()
    gateway.proc.stdin.close()  # it ends with its standard input
    try:
        gateway.proc.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        gateway.proc.kill()
        gateway.proc.wait()
