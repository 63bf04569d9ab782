"""The same expressions on Spark give what counting gives; addresses that are none are told."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from data.refusal import Refused
from tabulating import engine, records, run, spark, spark_master, spark_workers
from tabulating.stored_parts import Store
from tests.cli.run import atlas
from tests.tabulating import by_hand, cluster, made
from tests.tabulating.cluster import LACKING, NEEDED
from tests.tabulating.test_run import counts

pytestmark = pytest.mark.spark


@pytest.mark.skipif("pyspark" not in LACKING, reason="pyspark is installed")
def test_spark_that_is_not_installed_is_told_with_what_installs_it() -> None:
    with pytest.raises(Refused, match="requirements-spark"), spark.spark():
        pass


def test_java_that_is_missing_is_told_with_what_installs_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(Refused, match="default-jre-headless"):
        spark_master.demand_java()
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    with pytest.raises(Refused, match=str(tmp_path)):
        spark_master.demand_java()


@pytest.mark.parametrize(
    "master",
    ["spark", "spark://", "spark://host", "spark://h:99999", "local[0]", "http://h:7077", "-x"],
)
def test_what_is_no_address_of_a_cluster_is_told(master: str) -> None:
    with pytest.raises(Refused, match="no address of a Spark cluster"):
        spark_master.demand_master(master)


@pytest.mark.parametrize("master", ["", "local", "local[2]", "local[*]", "yarn", "k8s://h:6443"])
def test_what_is_an_address_is_taken(master: str) -> None:
    spark_master.demand_master(master)


def test_an_address_at_which_nothing_answers_is_told_and_one_of_two_suffices() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with socket.create_server(("127.0.0.1", 0)) as gone:
            silent = gone.getsockname()[1]
        spark_master.demand_master(f"spark://127.0.0.1:{silent},127.0.0.1:{port}")
    with pytest.raises(Refused, match="nothing answers"):
        spark_master.demand_master(f"spark://127.0.0.1:{silent}")


def test_an_address_is_for_spark_alone(tmp_path: Path) -> None:
    stated = tmp_path / "definition.toml"
    stated.write_text(made.text(), encoding="utf-8")
    answer = atlas(
        "tabulate", str(tmp_path), "--definition", str(stated), "--out", str(tmp_path / "out"),
        "--master", "local[2]",
    )  # fmt: skip
    assert answer.returncode == 2
    assert "--engine spark" in answer.said


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[engine.Engine]:
    """Spark on this machine: a Java of its own, for the tests of this file."""
    folder = tmp_path_factory.mktemp("spark")
    with cluster.small(folder), spark.spark("local[1]") as found:
        yield found


@NEEDED
def test_spark_gives_what_counting_gives(opened: engine.Engine, tmp_path: Path) -> None:
    small = made.records(8)
    root = small.written(tmp_path / "records")
    definition = made.definition()
    files = records.found(root, definition)
    store = Store.of(tmp_path / "out", {})
    found = run.run(opened, files, definition, made.AREAS, store, lambda *_: None)
    assert counts(found.years[2562]) == by_hand.counted(small, "household")[0]


@NEEDED
def test_a_session_whose_tasks_are_taken_is_taken(opened: engine.Engine) -> None:
    spark_workers.demand_workers(opened.backend._session, "local[1]")
