"""`python -m bench.people`: survey records of the whole country tabulated, time and memory.

Every size is made once in a folder and kept; each way runs as a process of its own, so that its
memory is its own. The release that comes of the records is held against TPMAP 2561, cell by cell.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from typing import Annotated, Any

import typer
from ibis.backends.duckdb import Backend as DuckDB

from bench import machine, people_peers, people_spark, survey_records
from bench.people_known import published
from data.stored import release
from tabulating import defining, engine, expressions, tabulate

DEFINITION = Path(__file__).parents[1] / "docs" / "definitions" / "bmn-2561.toml"
ALL = 36_647_817
SIZES = {"0.1": 100_000, "1": 1_000_000, "5": 5_000_000, "36.6": ALL}
PEERS = "5"
"""The size at which others are tried."""
SEED = 2561
HEADERS = (
    "people", "way", "seconds", "of processors", "a million", "tabulating a million",
    "writing queries", "most memory, GB", "right",
)  # fmt: skip


def main(
    sizes: Annotated[str, typer.Option(help="millions of people, by commas")] = "1,5,36.6",
    folder: Annotated[Path | None, typer.Option(help="where the records are kept")] = None,
    peers: Annotated[str, typer.Option(help="size at which others are tried, or none")] = PEERS,
    spark: Annotated[str, typer.Option(help="size at which Spark is tried, or none")] = (
        PEERS if people_spark.THERE else ""
    ),
    way: Annotated[str, typer.Option(help="for the processes of this one")] = "",
) -> None:
    """Print a Markdown table: seconds and memory of each size and way."""
    place = folder or Path(tempfile.gettempdir()) / "atlas-bench-people"
    if way:
        told = one(way, place / sizes)
        print(json.dumps(told))
        return
    print(f"| {' | '.join(HEADERS)} |\n{'|---' * len(HEADERS)}|")
    tabulated: list[dict[str, float]] = []
    for size in sizes.split(","):
        made(place / size, SIZES[size])
        others = ("pandas", "polars") if size == peers else ()
        others += ("spark",) if size == spark else ()
        for each in ("floor", "atlas", *others):
            told = run(each, size, place)
            print(f"| {' | '.join(row(each, told))} |", flush=True)
            if each == "atlas":
                tabulated.append(told)
    sizes_of = [(told["people"] / 1e6, told["tabulating"]) for told in tabulated]
    more = ", ".join(f"{one:.2f}" for one in further(sizes_of))
    whole, alone = (
        apart([told[name] / told["people"] for told in tabulated])
        for name in ("processors", "tabulating")
    )
    print(f"\na million, most over least of all sizes: the whole command {whole:.2f}, tabulating "
          f"{alone:.2f}; a further million, from size to size: {more or '–'} s · {machine.line()}"
          )  # fmt: skip


def apart(found: list[float]) -> float:
    """The most of some figures over the least."""
    return max(found) / min(found) if found else 1.0


def further(tabulated: list[tuple[float, float]]) -> list[float]:
    """Seconds of processors that a further million takes, from each size to the next.

    What a run begins with is in no difference: alike are these where time grows linearly.
    """
    return [
        (later - before) / (more - fewer) for (fewer, before), (more, later) in pairwise(tabulated)
    ]


def made(folder: Path, people: int) -> None:
    """The records of so many people, made where they are not there whole."""
    if (folder / "made.json").exists():
        return
    units = survey_records.chosen(release.load_release(), people, SEED)
    counts = survey_records.write(units, defining.read(DEFINITION), folder)
    (folder / "made.json").write_text(json.dumps(counts), encoding="utf-8")


def run(way: str, size: str, place: Path) -> dict[str, float]:
    """What a way takes, as a process of its own."""
    command = [sys.executable, "-W", "ignore", "-m", "bench.people", "--sizes", size]
    command += ["--folder", str(place), "--way", way]
    begun = time.monotonic()
    ended = subprocess.run(command, check=True, stdout=subprocess.PIPE)
    return {"seconds": time.monotonic() - begun} | json.loads(ended.stdout.splitlines()[-1])


def each_million(told: dict[str, float], name: str) -> float:
    """Seconds of processors that a million people take: of the whole process, or of a part."""
    return told[name] / told["people"] * 1e6


def row(way: str, told: dict[str, float]) -> tuple[str, ...]:
    """The cells of a row."""
    right = {1: "yes", 0: "NO"}.get(int(told.get("same", -1)), "–")
    alone = f"{each_million(told, 'tabulating'):.2f}" if "tabulating" in told else "–"
    return (
        f"{told['people']:,.0f}", way, f"{told['seconds']:.1f}", f"{told['processors']:.1f}",
        f"{each_million(told, 'processors'):.2f}", alone,
        f"{told['writing']:.2f}" if "writing" in told else "–",
        f"{told['memory'] / 2**20:.2f}", right,
    )  # fmt: skip


def one(way: str, folder: Path) -> dict[str, float]:
    """One way over the records in a folder: people counted, most memory in KB, processor time."""
    definition = defining.read(DEFINITION)
    counts = json.loads((folder / "made.json").read_text(encoding="utf-8"))
    told: dict[str, float] = {"people": counts["person"]}
    if way == "atlas":
        told["same"], told["tabulating"], told["writing"] = same(folder)
    elif way == "floor":
        floor(folder)
    elif way == "spark":
        return told | on_spark(folder)
    else:
        counted = getattr(people_peers, f"with_{way}")(folder, definition)
        told["same"] = float(counted == counts["person"])
    used = resource.getrusage(resource.RUSAGE_SELF)
    return told | {"memory": used.ru_maxrss, "processors": processors()}


def processors() -> float:
    """Seconds that this process took of processors."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def floor(folder: Path) -> None:
    """Every column of both tables read once."""
    with engine.duckdb() as opened:
        for table in ("households", "persons"):
            read = opened.read(sorted(map(str, (folder / table).glob("*.parquet"))), "parquet")
            opened.rows(read.aggregate(**{name: read[name].max() for name in read.columns}))


def on_spark(folder: Path) -> dict[str, float]:
    """The same on a cluster of this machine: what it comes to, and what all processes took."""
    with tempfile.TemporaryDirectory() as place:
        taken = people_spark.Taken()
        with people_spark.cluster(Path(place)) as master:
            right, *_ = same(folder, "--engine", "spark", "--master", master)
        whole = taken.ended()
    own = resource.getrusage(resource.RUSAGE_SELF)
    return {
        "same": right,
        "memory": whole["memory"] + own.ru_maxrss,
        "processors": whole["processors"] + processors(),
    }


def same(folder: Path, *more: str) -> tuple[bool, float, float]:
    """Tabulate as the command does: whether all is TPMAP 2561's, seconds without the release.

    And of these the seconds in which queries are written, which knows nothing of the records.
    """
    from typer.testing import CliRunner

    import cli

    took: list[float] = []
    wrote: list[float] = []
    with (
        tempfile.TemporaryDirectory() as out,
        timed(tabulate, "run", took),
        timed(expressions, "tabulated", wrote), timed(DuckDB, "compile", wrote),
    ):  # fmt: skip
        told = CliRunner().invoke(
            cli.app,
            ["tabulate", str(folder), "--definition", str(DEFINITION), "--out", f"{out}/release",
             *more],
        )  # fmt: skip
        assert told.exit_code == 0, told.output
        found = release.load_release(Path(out) / "release")
    return published(found), took[0], sum(wrote)


@contextmanager
def timed(owner: Any, name: str, took: list[float]) -> Iterator[None]:
    """While it lasts, a function of a module or class adds its seconds of processors to a list."""
    plain = getattr(owner, name)

    def watched(*given: Any, **named: Any) -> Any:
        begun = processors()
        done = plain(*given, **named)
        took.append(processors() - begun)
        return done

    setattr(owner, name, watched)
    try:
        yield
    finally:
        setattr(owner, name, plain)


if __name__ == "__main__":
    typer.run(main)
