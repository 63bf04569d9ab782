"""Spark that is not there and addresses that are none are told (what it gives: `test_cluster`)."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from data.refusal import Refused
from tabulating import spark, spark_master
from tests.cli.run import atlas
from tests.tabulating import made
from tests.tabulating.cluster import LACKING

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
