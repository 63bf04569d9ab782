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
from pathlib import Path
from typing import Annotated

import numpy as np
import typer

from bench import machine, people_peers, survey_records
from data.stored import release
from poverty import joint
from tabulating import defining, engine

DEFINITION = Path(__file__).parents[1] / "docs" / "definitions" / "bmn-2561.toml"
ALL = 36_647_817
SIZES = {"0.1": 100_000, "1": 1_000_000, "5": 5_000_000, "36.6": ALL}
PEERS = "5"
"""The size at which others are tried."""
SEED = 2561


def main(
    sizes: Annotated[str, typer.Option(help="millions of people, by commas")] = "1,5,36.6",
    folder: Annotated[Path | None, typer.Option(help="where the records are kept")] = None,
    peers: Annotated[str, typer.Option(help="size at which others are tried, or none")] = PEERS,
    way: Annotated[str, typer.Option(help="for the processes of this one")] = "",
) -> None:
    """Print a Markdown table: seconds and memory of each size and way."""
    place = folder or Path(tempfile.gettempdir()) / "atlas-bench-people"
    if way:
        told = one(way, place / sizes)
        print(json.dumps(told))
        return
    print(
        "| people | way | seconds | seconds a million | of processors | most memory, GB | right |"
    )
    print("|---|---|---|---|---|---|---|")
    for size in sizes.split(","):
        made(place / size, SIZES[size])
        others = ("pandas", "polars") if size == peers else ()
        for each in ("floor", "atlas", *others):
            told = run(each, size, place)
            print(f"| {' | '.join(row(each, told))} |", flush=True)
    print(f"\n{machine.line()}")


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


def row(way: str, told: dict[str, float]) -> tuple[str, ...]:
    """The cells of a row."""
    same = {1: "yes", 0: "NO"}.get(int(told.get("same", -1)), "–")
    million = told["people"] / 1e6
    return (
        f"{told['people']:,.0f}", way, f"{told['seconds']:.1f}", f"{told['seconds'] / million:.2f}",
        f"{told['processors']:.1f}", f"{told['memory'] / 2**20:.2f}", same,
    )  # fmt: skip


def one(way: str, folder: Path) -> dict[str, float]:
    """One way over the records in a folder: people counted, most memory in KB, processor time."""
    definition = defining.read(DEFINITION)
    counts = json.loads((folder / "made.json").read_text(encoding="utf-8"))
    told: dict[str, float] = {"people": counts["person"]}
    if way == "atlas":
        told["same"] = float(same(folder))
    elif way == "floor":
        floor(folder)
    else:
        counted = getattr(people_peers, f"with_{way}")(folder, definition)
        told["same"] = float(counted == counts["person"])
    used = resource.getrusage(resource.RUSAGE_SELF)
    return told | {"memory": used.ru_maxrss, "processors": used.ru_utime + used.ru_stime}


def floor(folder: Path) -> None:
    """Every column of both tables read once."""
    with engine.duckdb() as opened:
        for table in ("households", "persons"):
            read = opened.read(sorted(map(str, (folder / table).glob("*.parquet"))), "parquet")
            opened.rows(read.aggregate(**{name: read[name].max() for name in read.columns}))


def same(folder: Path) -> bool:
    """Tabulate as the command does; whether every figure is that of TPMAP 2561."""
    from typer.testing import CliRunner

    import cli

    with tempfile.TemporaryDirectory() as out:
        told = CliRunner().invoke(
            cli.app,
            ["tabulate", str(folder), "--definition", str(DEFINITION), "--out", f"{out}/release"],
        )
        assert told.exit_code == 0, told.output
        found = release.load_release(Path(out) / "release")
    year = found.table.xs(survey_records.YEAR, level="year_be")
    known = release.load_release().table.xs(survey_records.YEAR, level="year_be")
    units = year.index[(year.index.str.len() == 6) & year["people"].notna()]
    columns = ["people", "households", "bmn_poor", "poor_households", "target_poor", "registered"]
    columns += [name for population in joint.POPULATIONS for name in joint.columns(population)]
    return bool(np.array_equal(year.loc[units, columns], known.loc[units, columns]))


if __name__ == "__main__":
    typer.run(main)
