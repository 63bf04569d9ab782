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

import numpy as np
import pandas as pd
import typer

from bench import machine, people_peers, people_spark, survey_records
from data.catalog import catalog
from data.stored import release
from geo.areas import COUNTRY
from poverty import joint
from tabulating import defining, engine, tabulate
from tabulating.run import Done

DEFINITION = Path(__file__).parents[1] / "docs" / "definitions" / "bmn-2561.toml"
ALL = 36_647_817
UNITS = 7_588
SIZES = {"0.1": 100_000, "1": 1_000_000, "5": 5_000_000, "36.6": ALL}
PEERS = "5"
"""The size at which others are tried."""
SEED = 2561
HEADERS = (
    "people", "way", "seconds", "of processors", "tabulating a million", "most memory, GB", "right",
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
    tabulated: list[tuple[float, float]] = []
    for size in sizes.split(","):
        made(place / size, SIZES[size])
        others = ("pandas", "polars") if size == peers else ()
        others += ("spark",) if size == spark else ()
        for each in ("floor", "atlas", *others):
            told = run(each, size, place)
            print(f"| {' | '.join(row(each, told))} |", flush=True)
            if each == "atlas":
                tabulated.append((told["people"] / 1e6, told["tabulating"]))
    more = ", ".join(f"{seconds:.2f}" for seconds in further(tabulated))
    print(f"\na further million, from size to size: {more or '–'} s · {machine.line()}")


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


def each_million(told: dict[str, float]) -> float:
    """Seconds of processors that a million people take, without the making of the release."""
    return told["tabulating"] / told["people"] * 1e6


def row(way: str, told: dict[str, float]) -> tuple[str, ...]:
    """The cells of a row."""
    right = {1: "yes", 0: "NO"}.get(int(told.get("same", -1)), "–")
    million = f"{each_million(told):.2f}" if "tabulating" in told else "–"
    return (
        f"{told['people']:,.0f}", way, f"{told['seconds']:.1f}", f"{told['processors']:.1f}",
        million, f"{told['memory'] / 2**20:.2f}", right,
    )  # fmt: skip


def one(way: str, folder: Path) -> dict[str, float]:
    """One way over the records in a folder: people counted, most memory in KB, processor time."""
    definition = defining.read(DEFINITION)
    counts = json.loads((folder / "made.json").read_text(encoding="utf-8"))
    told: dict[str, float] = {"people": counts["person"]}
    if way == "atlas":
        told["same"], told["tabulating"] = same(folder)
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
            right, _ = same(folder, "--engine", "spark", "--master", master)
        whole = taken.ended()
    own = resource.getrusage(resource.RUSAGE_SELF)
    return {
        "same": right,
        "memory": whole["memory"] + own.ru_maxrss,
        "processors": whole["processors"] + processors(),
    }


def same(folder: Path, *more: str) -> tuple[bool, float]:
    """Tabulate as the command does: whether all is TPMAP 2561's; seconds without the release."""
    from typer.testing import CliRunner

    import cli

    took: list[float] = []
    with tempfile.TemporaryDirectory() as out, timed(took):
        told = CliRunner().invoke(
            cli.app,
            ["tabulate", str(folder), "--definition", str(DEFINITION), "--out", f"{out}/release",
             *more],
        )  # fmt: skip
        assert told.exit_code == 0, told.output
        found = release.load_release(Path(out) / "release")
    return published(found), took[0]


@contextmanager
def timed(took: list[float]) -> Iterator[None]:
    """While it lasts, what tabulates adds its seconds of processors to a list."""
    run = tabulate.run

    def watched(*given: Any, **named: Any) -> Done:
        begun = processors()
        done = run(*given, **named)
        took.append(processors() - begun)
        return done

    tabulate.run = watched
    try:
        yield
    finally:
        tabulate.run = run


def published(found: release.Release) -> bool:
    """Whether every figure of every unit, and of all the country every total, is TPMAP 2561's."""
    year = found.table.xs(survey_records.YEAR, level="year_be")
    known = release.load_release().table.xs(survey_records.YEAR, level="year_be")
    units = year.index[(year.index.str.len() == 6) & year["people"].notna()]
    columns = ["people", "households", "bmn_poor", "poor_households", "target_poor", "registered"]
    columns += [name for population in joint.POPULATIONS for name in joint.columns(population)]
    cells = np.array_equal(year.loc[units, columns], known.loc[units, columns])
    whole = len(units) == UNITS
    return bool(cells and (not whole or totals(year.loc[COUNTRY], columns)))


def totals(country: pd.Series, columns: list[str]) -> bool:
    """Whether a country has the totals that are known of TPMAP 2561, and no other cell."""
    known = catalog().known[survey_records.YEAR]
    before = release.load_release().table.xs(survey_records.YEAR, level="year_be").loc[COUNTRY]
    stated = {name: country[name] for name in columns if name in known}
    for dimension in catalog().dimensions.values():
        cells = [f"target_poor_{mask}" for mask in joint.MASKS if int(mask, 2) & dimension.bit]
        stated[dimension.id] = country[cells].sum()
    for count in range(1, len(catalog().dimensions) + 1):
        cells = [f"target_poor_{mask}" for mask in joint.MASKS if mask.count("1") == count]
        stated[f"dimensions_{count}"] = country[cells].sum()
    right = all(int(value) == known[name] for name, value in stated.items())
    return right and bool(country[columns].equals(before[columns]))


if __name__ == "__main__":
    typer.run(main)
