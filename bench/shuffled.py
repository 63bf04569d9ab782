"""`python -m bench.shuffled FOLDER`: what Spark moves between machines, a stage at a time.

FOLDER holds records as `bench.people` makes them. The bytes are those of Spark's own log of events.
"""

from __future__ import annotations

import json
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import pytest
import typer

from bench import machine
from bench.people import DEFINITION
from data.stored import release
from tabulating import defining, records, run, spark
from tabulating.engine import Engine
from tabulating.stored_parts import Store

WRITTEN = "Shuffle Write Metrics"


def main(
    folder: Path,
    master: Annotated[str, typer.Option(help="address of the cluster, else this machine")] = "",
) -> None:
    """Print the stages that move anything, and the sum by person and by household."""
    definition = defining.read(DEFINITION)
    with tempfile.TemporaryDirectory() as place, pytest.MonkeyPatch.context() as patched:
        lines = f"spark.eventLog.enabled true\nspark.eventLog.dir file://{place}\n"
        lines += "spark.eventLog.compress false\n"
        (Path(place) / "spark-defaults.conf").write_text(lines, encoding="utf-8")
        patched.setenv("SPARK_CONF_DIR", place)
        begun = time.monotonic()
        with spark.spark(master) as opened:
            done = tabulated(opened, folder, definition, Path(place))
        seconds = time.monotonic() - begun
        stages = dict(moved(Path(place)))
    people, homes = done.records["person"], done.records["household"]
    print("| stage | records moved | bytes | bytes a record |\n|---|---|---|---|")
    for stage, (rows, size) in sorted(stages.items()):
        print(f"| {stage} | {rows:,} | {size:,} | {size / max(rows, 1):.1f} |")
    whole = sum(size for _, size in stages.values())
    print(f"\n{people:,} people, {homes:,} households, {seconds:.0f} s: {whole:,} bytes moved, "
          f"{whole / people:.1f} a person\n{machine.line()}")  # fmt: skip


def tabulated(opened: Engine, folder: Path, definition: Any, place: Path) -> run.Done:
    """What a run over the records comes to."""
    areas = release.load_release().areas
    files = records.found(folder, definition)
    return run.run(opened, files, definition, areas, Store.of(place / "o", {}), lambda *_: None)


def moved(folder: Path) -> Iterator[tuple[int, tuple[int, int]]]:
    """Records and bytes that each stage writes for others, where it writes any."""
    stages: dict[int, tuple[int, int]] = {}
    for path in folder.rglob("*"):
        if not path.is_file() or path.suffix in (".conf", ".parquet"):
            continue
        for line in path.read_text(encoding="utf-8", errors="ignore").splitlines():
            if '"SparkListenerTaskEnd"' not in line:
                continue
            told = json.loads(line)
            wrote = (told.get("Task Metrics") or {}).get(WRITTEN, {})
            rows, size = stages.get(told["Stage ID"], (0, 0))
            rows += wrote.get("Shuffle Records Written", 0)
            stages[told["Stage ID"]] = rows, size + wrote.get("Shuffle Bytes Written", 0)
    yield from ((stage, told) for stage, told in stages.items() if told[1])


if __name__ == "__main__":
    typer.run(main)
