"""Spark and a bucket: the release is that of the files, and of the copy nothing stays."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import settings
from tests.cli.process import ROOT
from tests.cli.run import atlas
from tests.tabulating import bucket, cluster, made
from tests.tabulating.bucket import BUCKET, Server
from tests.tabulating.cluster import Cluster
from tests.tabulating.test_cluster import files_of, of_the_country
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


@pytest.fixture(scope="module")
def nodes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    with cluster.cluster(tmp_path_factory.mktemp("cluster")) as found:
        yield found


def marked_records(seed: int) -> made.Records:
    found = of_the_country(seed)
    for row in (*found.homes, *found.people):
        row["home"] = f"{MARK}-{row['home']}"
        if "key" in row:
            row["key"] = f"{MARK}-{row['key']}"
    return found


def given(tmp_path: Path, records: str, out: Path, *more: str) -> list[str]:
    stated = tmp_path / "definition.toml"
    stated.write_text(made.text(), encoding="utf-8")
    return ["tabulate", records, "--definition", str(stated), "--out", str(out), *more]


def test_a_cluster_gives_of_a_bucket_what_duckdb_gives_of_the_files(
    server: Server, nodes: Cluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, shared = marked_records(8).written(tmp_path / "records"), tmp_path / "shared"
    shared.mkdir()
    server.put(root, "spark")
    for name, value in server.environment().items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv(settings.SPARK_SHARED.name, str(shared))
    found = {}
    for name, place, more in (
        ("duckdb", str(root), ()),
        ("spark", f"s3://{BUCKET}/spark", ("--master", nodes.address)),
    ):
        out = tmp_path / "out" / name
        answer = atlas(*given(tmp_path, place, out, "--engine", name, *more))
        assert answer.returncode == 0, answer.said
        assert MARK not in answer.said
        found[name] = files_of(out)
    assert {"figures.parquet", "villages.parquet"} <= set(found["duckdb"])
    assert found["spark"] == found["duckdb"]
    assert list(shared.iterdir()) == []
    assert marked(tmp_path / "out", nodes.folder) == []


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
