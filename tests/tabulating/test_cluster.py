"""A standalone cluster gives bit for bit what DuckDB gives, also where a worker is killed.

The release of files, their tables, and that of a bucket are of one set of records: DuckDB counts it
once. One session on the cluster answers all: the command is given it where it would open its own.
"""

from __future__ import annotations

import json
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import settings
from data.stored.release import load_release
from tabulating import engine, records, run, spark, spark_workers
from tabulating.stored_parts import Store
from tests.cli.run import atlas
from tests.tabulating import bucket, by_hand, made
from tests.tabulating.bucket import BUCKET, Server
from tests.tabulating.cluster import NEEDED, Cluster, cluster
from tests.tabulating.country import UNITS, marked_records, of_the_country
from tests.tabulating.test_run import counts
from tests.tabulating.test_sizes import OWN
from tests.tabulating.test_tables import AGE, ROOF
from tests.tabulating.test_tabulate import MARK, marked

pytestmark = [pytest.mark.spark, NEEDED]
YEARS = (2562, 2563, 2564)


@pytest.fixture(scope="module")
def nodes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    with cluster(tmp_path_factory.mktemp("cluster")) as found:
        yield found


@pytest.fixture(scope="module")
def at_work(nodes: Cluster) -> Iterator[engine.Engine]:
    """Spark at work on the cluster, however long it takes a busy machine to begin."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv(settings.SPARK_WAIT.name, "600")
        with spark.spark(nodes.address) as opened:
            yield opened


@pytest.fixture
def opened(
    at_work: engine.Engine, nodes: Cluster, monkeypatch: pytest.MonkeyPatch
) -> Iterator[engine.Engine]:
    """The same session for a command that asks for one there, with what it would have been told."""
    asked: list[str] = []

    @contextmanager
    def given(master: str, memory: str) -> Iterator[engine.Engine]:
        asked.append(master)
        yield replace(at_work, memory=memory, shared=settings.SPARK_SHARED.value())

    monkeypatch.setattr(spark, "spark", given)
    yield at_work
    assert asked == [nodes.address]


def files_of(out: Path) -> dict[str, object]:
    """The files of a release with their hashes."""
    manifest = json.loads((out / "manifest.json").read_text(encoding="utf-8"))
    return dict(manifest["files"])


def with_groups(found: made.Records) -> made.Records:
    """The same with ages and roofs, of each enough in every district that none is few, and sizes.

    How many members the first household has it tells wrong.
    """
    members = Counter(one["home"] for one in found.people)
    for place, row in enumerate(found.homes):
        row["members"] = members[row["home"]] if place else -1
    for level, name, values in (
        (found.people, "years", (25, 45, 65)), (found.homes, "roof", (1, 2)),
    ):  # fmt: skip
        seen = Counter[str]()
        for row in level:
            seen[row["area"][:4]] += 1
            row[name] = values[seen[row["area"][:4]] % len(values)]
    return found


TABLES = AGE.replace("most = 14", "most = 39").replace("least = 15", "least = 40") + ROOF + OWN
WRITTEN = {
    f"tables/2562-{name}.{form}" for name in ("age", "roof", "size") for form in ("csv", "parquet")
}
Released = tuple[dict[str, object], dict[str, Any]]
"""The files of a release with their hashes, and what is told of its records."""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Records with what tables are made of, and the definition beside their folder."""
    place = tmp_path_factory.mktemp("marked")
    (place / "definition.toml").write_text(made.text(more=TABLES), encoding="utf-8")
    return with_groups(marked_records(8, 300)).written(place / "records")


def released(root: Path, place: str, out: Path, *more: str) -> Released:
    """What is released of a place, by the definition beside a folder."""
    stated = ("--definition", str(root.with_name("definition.toml")), "--out", str(out))
    answer = atlas("tabulate", place, *stated, *more)
    assert answer.returncode == 0, answer.said
    assert MARK not in answer.said
    return files_of(out), dict(load_release(out).manifest["tabulated"][0]["records"])


@pytest.fixture(scope="module")
def of_duckdb(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Released:
    """What DuckDB makes, tables among it."""
    out = tmp_path_factory.mktemp("of") / "duckdb"
    found = released(root, str(root), out, "--engine", "duckdb")
    assert {"figures.parquet", "villages.parquet", *WRITTEN} <= set(found[0])
    assert found[1]["household"]["left_out"] == {"other_size": 1}
    return found


def test_a_release_of_the_cluster_with_its_tables_is_that_of_duckdb_bit_for_bit(
    opened: engine.Engine, nodes: Cluster, root: Path, of_duckdb: Released, tmp_path: Path
) -> None:
    more = ("--engine", "spark", "--master", nodes.address)
    assert released(root, str(root), tmp_path / "spark", *more) == of_duckdb


@bucket.NEEDED
def test_a_cluster_gives_of_a_bucket_what_duckdb_gives_of_the_files(
    let_in: Server, opened: engine.Engine, nodes: Cluster, root: Path, of_duckdb: Released,
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    shared, out = tmp_path / "shared", tmp_path / "out"
    shared.mkdir()
    let_in.put(root, "spark")
    monkeypatch.setenv(settings.SPARK_SHARED.name, str(shared))
    more = ("--engine", "spark", "--master", nodes.address)
    assert released(root, f"s3://{BUCKET}/spark", out, *more) == of_duckdb
    assert list(shared.iterdir()) == []
    assert marked(out, nodes.folder) == []


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


def as_counted(opened: engine.Engine, folder: Path) -> None:
    """Demand that Spark gives what counting gives, of records with all that may be wrong."""
    small, definition = made.records(8), made.definition()
    files = records.found(small.written(folder / "small"), definition)
    store = Store.of(folder / "counted", {})
    found = run.run(opened, files, definition, made.AREAS, store, lambda *_: None)
    assert counts(found.years[2562]) == by_hand.counted(small, "household")[0]


def test_spark_gives_what_counting_gives_and_a_worker_killed_in_the_middle_changes_nothing(
    at_work: engine.Engine, nodes: Cluster, tmp_path: Path
) -> None:
    """A worker takes the place of the killed one: what is asked after it has two again."""
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
    spark_workers.demand_workers(at_work.backend._session, nodes.address)
    as_counted(at_work, tmp_path)
    killing = Killing(nodes.workers[0], at_work)
    found = done(at_work, killing, "b")
    assert killing.killed.is_set()
    assert nodes.workers[0].process.returncode == -9
    nodes.workers.append(nodes.worker("three"))
    assert set(found.years) == set(YEARS)
    assert (found.records, found.left_out) == (expected.records, expected.left_out)
    for year, part in found.years.items():
        assert part.units.equals(expected.years[year].units)
        assert part.villages.equals(expected.years[year].villages)
