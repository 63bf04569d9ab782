"""A cluster whose master has no worker is told, and a task that fails there is."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest

import settings
from data.refusal import Refused
from tabulating import spark, spark_workers
from tests.tabulating import cluster
from tests.tabulating.cluster import NEEDED

pytestmark = [pytest.mark.spark, NEEDED]


def test_a_master_without_workers_is_told_after_the_wait(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(settings.SPARK_WAIT.name, "2")
    told = pytest.raises(Refused, match="no worker took the work within 2 seconds")
    with (
        cluster.cluster(tmp_path, workers=()) as nodes,
        told as refused,
        spark.spark(nodes.address),
    ):
        pass
    assert nodes.address in str(refused.value)
    assert "ไม่มีเวิร์กเกอร์รับงานภายใน 2 วินาที" in str(refused.value)


def test_a_task_that_fails_at_once_is_not_told_as_one_that_nobody_took() -> None:
    from pyspark.errors import PySparkException

    def lost(_: int) -> None:
        raise PySparkException("of a cluster")

    context = SimpleNamespace(setJobGroup=lambda *_: None)
    session = SimpleNamespace(sparkContext=context, range=lost)
    with pytest.raises(Refused, match="the first task failed there") as refused:
        spark_workers.demand_workers(session, "spark://a:7077")
    assert "no worker took the work" not in str(refused.value)
    assert "of a cluster" not in str(refused.value)
