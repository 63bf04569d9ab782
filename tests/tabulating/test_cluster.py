"""A standalone cluster gives bit for bit what DuckDB gives, also where a worker is killed."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tabulating import engine, records, run, spark
from tabulating.stored_parts import Store
from tests.cli.run import atlas
from tests.tabulating import made
from tests.tabulating.cluster import NEEDED, Cluster, cluster

pytestmark = [pytest.mark.spark, NEEDED]
UNITS = ("830101", "830102", "110151", "530407", "900101")
"""Units of the embedded release."""
YEARS = (2562, 2563, 2564)


@pytest.fixture(scope="module")
def nodes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    with cluster(tmp_path_factory.mktemp("cluster")) as found:
        yield found


def of_the_country(seed: int, year: int | None = None, homes: int = 60) -> made.Records:
    """Records of areas that the embedded release has."""
    found = made.records(seed, homes, clean=True)
    for row in (*found.homes, *found.people):
        row["area"] = f"{UNITS[made.UNITS.index(row['area'][:6])]}{row['area'][6:]}"
        row["home"] = f"{year}-{row['home']}"
        if "key" in row:
            row["key"] = f"{year}-{row['key']}"
        if year:
            row["year"] = year
    return found


def files_of(out: Path) -> dict[str, object]:
    """The files of a release with their hashes."""
    manifest = json.loads((out / "manifest.json").read_text(encoding="utf-8"))
    return dict(manifest["files"])


def test_a_release_of_the_cluster_is_that_of_duckdb_bit_for_bit(
    nodes: Cluster, tmp_path: Path
) -> None:
    root = of_the_country(8).written(tmp_path / "records")
    stated = tmp_path / "definition.toml"
    stated.write_text(made.text(), encoding="utf-8")
    found = {}
    for name, more in (("duckdb", ()), ("spark", ("--master", nodes.address))):
        out = tmp_path / name
        answer = atlas(
            "tabulate", str(root), "--definition", str(stated), "--out", str(out), "--engine", name,
            *more,
        )  # fmt: skip
        assert answer.returncode == 0, answer.said
        found[name] = files_of(out)
    assert {"figures.parquet", "villages.parquet"} <= set(found["duckdb"])
    assert found["spark"] == found["duckdb"]


class Killing:
    """Kills a worker as soon as it works at the second year, at the latest before the third."""

    def __init__(self, worker: object, opened: engine.Engine) -> None:
        self.worker, self.opened = worker, opened
        self.killed, self.over = threading.Event(), threading.Event()
        self.thread = threading.Thread(target=self._watch)

    def __call__(self, what: str, done: int, _all: int) -> None:
        if what == "records" and done == 1:
            self.thread.start()
        if what == "records" and done == 2:
            self.over.set()
            self.thread.join()

    def _watch(self) -> None:
        told = self.opened.backend._session.sparkContext.statusTracker()
        while not self.over.is_set():
            stages = (told.getStageInfo(one) for one in told.getActiveStageIds())
            if any(one and one.numActiveTasks for one in stages):
                break
        self.worker.kill()
        self.killed.set()


def test_a_worker_killed_in_the_middle_changes_nothing(nodes: Cluster, tmp_path: Path) -> None:
    parts = [of_the_country(year, year) for year in YEARS]
    every = made.Records(
        [row for one in parts for row in one.homes], [row for one in parts for row in one.people]
    )
    root = every.written(tmp_path / "records", whole=False)
    definition = made.definition(year='"column"')
    files = records.found(root, definition)
    areas = made.AREAS.set_axis(UNITS)

    def done(opened: engine.Engine, progress: object, name: str) -> run.Done:
        store = Store.of(tmp_path / name, {})
        return run.run(opened, files, definition, areas, store, progress, every_year=True)

    with engine.duckdb("500MB", threads=1) as opened:
        expected = done(opened, lambda *_: None, "a")
    with spark.spark(nodes.address) as opened:
        killing = Killing(nodes.workers[0], opened)
        found = done(opened, killing, "b")
    assert killing.killed.is_set()
    assert nodes.workers[0].process.returncode == -9
    assert set(found.years) == set(YEARS)
    assert (found.records, found.left_out) == (expected.records, expected.left_out)
    for year, part in found.years.items():
        assert part.units.equals(expected.years[year].units)
        assert part.villages.equals(expected.years[year].villages)
