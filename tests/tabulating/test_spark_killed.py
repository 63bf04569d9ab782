"""Spark killed with records on its disk: nothing can be read, and the next start wipes it."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.process import ROOT
from tests.tabulating import cluster
from tests.tabulating.test_tabulate import MARK, everything, marked

pytestmark = [pytest.mark.spark, cluster.NEEDED]
CODE = f"""
import time
from tabulating import spark
with spark.spark("local[1]") as opened:
    session = opened.backend._session
    table = session.range(20000).selectExpr("'{MARK}-' || md5(string(id)) as home", "id")
    from pyspark import StorageLevel
    parted = table.repartition(2).persist(StorageLevel.DISK_ONLY)
    assert parted.count() == 20000
    print(session.sparkContext._gateway.proc.pid, flush=True)
    time.sleep(600)
"""


def test_nothing_is_left_that_can_be_read(tmp_path: Path) -> None:
    temporary, home = tmp_path / "temporary", tmp_path / "home"
    temporary.mkdir()
    home.mkdir()
    with cluster.small(tmp_path):
        environment = {
            **os.environ, "TMPDIR": str(temporary), "HOME": str(home), "PYTHONPATH": str(ROOT),
        }  # fmt: skip
    process = subprocess.Popen(
        [sys.executable, "-W", "ignore", "-c", CODE], stdout=subprocess.PIPE, env=environment,
        stderr=subprocess.DEVNULL, cwd=home,
    )  # fmt: skip
    assert process.stdout
    java = int(process.stdout.readline())
    gone = os.pidfd_open(java)
    os.kill(java, signal.SIGKILL)
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdout.close()
    select.select([gone], [], [])
    os.close(gone)
    left = list(everything(temporary))
    assert sum(path.stat().st_size for path in left) > 20_000, "nothing was spilled"
    assert marked(temporary, home) == []
    assert list(everything(home)) == []
    subprocess.run(
        [sys.executable, "-c", "from data.intake import scratch; scratch.sweep()"], env=environment,
        cwd=ROOT, check=True,
    )  # fmt: skip
    assert list(everything(temporary)) == []
