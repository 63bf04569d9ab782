"""The same tabulation on Spark: on a cluster, or in this process where no address is given."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

from data.intake import scratch
from tabulating.engine import SPARK, Engine, _versions, demand_installed

LOCAL = "local[*]"


@contextmanager
def spark(master: str = "") -> Iterator[Engine]:
    """Spark at work, ended afterwards; what it writes on this machine lies in a wiped folder."""
    demand_installed(SPARK)
    scratch.sweep()
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    with scratch.folder() as folder:
        session = _session(master or LOCAL, str(folder))
        session.sparkContext.setLogLevel("OFF")  # what it says may name records
        try:
            backend = import_module("ibis").pyspark.connect(session)
            yield Engine(SPARK, _versions("ibis-framework", "pyspark"), backend)
        finally:
            session.stop()


def _session(master: str, folder: str) -> Any:  # noqa: ANN401 (of an optional package)
    """A session that keeps what it spills in one folder and encrypts it."""
    builder = import_module("pyspark.sql").SparkSession.builder
    stated = {
        "spark.local.dir": folder,
        "spark.sql.warehouse.dir": folder,
        "spark.io.encryption.enabled": "true",
        "spark.ui.enabled": "false",
        "spark.sql.session.timeZone": "UTC",
        "spark.sql.ansi.enabled": "false",
    }
    builder = builder.appName("atlas tabulate").master(master)
    for name, value in stated.items():
        builder = builder.config(name, value)
    return builder.getOrCreate()
