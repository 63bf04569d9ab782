"""A cluster whose master has no worker is told; a session that works is taken."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.refusal import Refused
from tabulating import spark, spark_workers
from tests.tabulating import cluster
from tests.tabulating.cluster import NEEDED

pytestmark = [pytest.mark.spark, NEEDED]


def test_a_master_without_workers_is_told_after_the_wait(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spark_workers, "WAIT", 2.0)
    told = pytest.raises(Refused, match="no worker took the work within 2 seconds")
    with (
        cluster.cluster(tmp_path, workers=()) as nodes,
        told as refused,
        spark.spark(nodes.address),
    ):
        pass
    assert nodes.address in str(refused.value)
    assert "ไม่มีเวิร์กเกอร์รับงานภายใน 2 วินาที" in str(refused.value)


def test_a_session_whose_tasks_are_taken_is_taken(tmp_path: Path) -> None:
    with cluster.small(tmp_path), spark.spark("local[1]") as opened:
        spark_workers.demand_workers(opened.backend._session, "local[1]")
