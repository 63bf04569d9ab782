"""Spark and a bucket: of the copy of a run that was killed nothing stays."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.process import ROOT
from tests.tabulating import bucket, cluster, made
from tests.tabulating.bucket import BUCKET, Server
from tests.tabulating.country import marked_records
from tests.tabulating.test_tabulate import MARK, everything, marked

pytestmark = [pytest.mark.spark, cluster.NEEDED, bucket.NEEDED]
CODE = """
import sys, time
from tabulating import staged
count = staged._count
def seen(at_work, path):
    if at_work.name == "spark":
        print(at_work.backend._session.sparkContext._gateway.proc.pid, flush=True)
        time.sleep(600)
    return count(at_work, path)
staged._count = seen
from cli import app
app(sys.argv[1:])
"""
"""The command, which waits as soon as the copy is there."""


def given(tmp_path: Path, records: str, out: Path, *more: str) -> list[str]:
    stated = tmp_path / "definition.toml"
    stated.write_text(made.text(), encoding="utf-8")
    return ["tabulate", records, "--definition", str(stated), "--out", str(out), *more]


def test_the_copy_of_a_killed_run_has_no_key_and_is_wiped_at_the_next_start(
    server: Server, tmp_path: Path
) -> None:
    server.put(marked_records(9).written(tmp_path / "records"), "killed")
    temporary, home, out = (tmp_path / name for name in ("temporary", "home", "new"))
    for folder in (temporary, home, out):
        folder.mkdir()
    with cluster.small(tmp_path):
        environment = {
            **os.environ, **server.environment(), "TMPDIR": str(temporary), "HOME": str(home),
            "PYTHONPATH": str(ROOT),
        }  # fmt: skip
    more = ("--engine", "spark", "--master", "local[1]")
    command = given(tmp_path, f"s3://{BUCKET}/killed", out / "release", *more)
    process = subprocess.Popen(
        [sys.executable, "-W", "ignore", "-c", CODE, *command], stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, env=environment, cwd=home,
    )  # fmt: skip
    assert process.stdout
    java = int(process.stdout.readline())
    gone = os.pidfd_open(java)
    os.kill(java, signal.SIGKILL)
    process.send_signal(signal.SIGKILL)
    _, said = process.communicate()
    select.select([gone], [], [])
    os.close(gone)
    assert MARK.encode() not in said
    assert list(temporary.rglob("person.parquet")), "nothing was copied: the test tries nothing"
    assert marked(temporary, home, out) == []
    swept = "from tabulating import engine; engine.sweep()"
    subprocess.run([sys.executable, "-c", swept], env=environment, cwd=ROOT, check=True)
    assert list(everything(temporary)) == []
