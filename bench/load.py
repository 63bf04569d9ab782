"""`python -m bench.load`: many visitors at once, on one process and on two behind HAProxy.

Its visitors open the national page as browsers do and run reruns over Streamlit's own websocket;
they take processor time of the same machine.
"""

from __future__ import annotations

import asyncio
import json
import math
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from typing import Annotated

import httpx
import typer

from bench import Failed, machine
from bench.crowd import ACTS, Heard, Visitor, quantile
from bench.server import HOST, RESULTS, free_port
from bench.subjects import ROOT
from data.stored import release

STARTING = 300.0
WARM = 2_000
"""Reruns after which memory should no longer grow much."""
SETTLED = 0.25
"""Where a stretch is too short for so many reruns, this part of it counts as warm."""
FILES = (
    "/export/slide.png?template=province&area={area}",
    "/export/map.html?level=district&measure=income_rate&area={area}",
    "/export/slide.png?template=ranking&area={area}",
)
"""Slides and maps, of another province each time."""
COMMAND = (sys.executable, "-m", "cli", "serve")
MEMORY = re.compile(r"^process_resident_memory_bytes ([0-9.e+]+)$", re.MULTILINE)


@dataclass(frozen=True)
class Figure:
    """One figure beside its bound; `reached` where it is not above."""

    what: str
    found: float
    bound: float
    unit: str = "s"

    @property
    def reached(self) -> bool:
        """Whether the bound holds; NaN holds nothing."""
        return self.found <= self.bound


@dataclass(frozen=True)
class Serving:
    """A server under load: where visitors reach it, and the ports of its processes."""

    address: str
    ports: tuple[int, ...]

    def megabytes(self) -> float:
        """Memory of its processes, by their own metrics."""
        found = 0.0
        for port in self.ports:
            text = httpx.get(f"http://{HOST}:{port}/metrics", timeout=60, trust_env=False).text
            told = MEMORY.search(text)
            found += float(told[1]) if told else math.nan
        return found / 1e6


@contextmanager
def serving(processes: int) -> Iterator[Serving]:
    """`atlas serve` with so many processes, ended on leaving. Raises `Failed`."""
    RESULTS.mkdir(exist_ok=True)
    log, port = RESULTS / f"load-{processes}.log", free_port()
    with log.open("wb") as output, tempfile.TemporaryDirectory() as folder:
        process = subprocess.Popen(
            [*COMMAND, "--port", str(port), "--processes", str(processes)],
            cwd=ROOT,
            env={**os.environ, "ATLAS_DATA": folder},
            stdout=output,
            stderr=output,
        )
        ports = (port,) if processes == 1 else tuple(port + n for n in range(1, processes + 1))
        try:
            _await(process, port, log)
            yield Serving(f"http://{HOST}:{port}", ports)
        finally:
            process.terminate()
            process.wait(60)


def _await(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    last = time.monotonic() + STARTING
    while time.monotonic() < last and process.poll() is None:
        try:
            if httpx.get(f"http://{HOST}:{port}/healthz", timeout=5, trust_env=False).is_success:
                return
        except httpx.HTTPError:
            time.sleep(0.2)
    raise Failed(f"no answer: {log.read_text(errors='replace')[-2000:]}")


async def gathered(server: Serving, sessions: int, heard: Heard) -> tuple[list[Visitor], float]:
    """Visitors with the page open, and the seconds until the last one had it."""
    crowd = [Visitor(server.address, heard, place) for place in range(sessions)]
    begun = time.monotonic()
    await asyncio.gather(*(one.open() for one in crowd))
    return crowd, time.monotonic() - begun


async def warmed(server: Serving) -> None:
    """Have every view made once for each process, so that what all share is there."""
    first = [Visitor(server.address, Heard(), place) for place in range(2 * len(ACTS))]
    for one in first:
        await one.open()
        await one.close()


async def acting(crowd: list[Visitor], think: float, seconds: float) -> tuple[float, float]:
    """Let a crowd act for a while; the moments between which it did."""
    since, chance = time.monotonic(), random.Random(23)  # noqa: S311 (when somebody thinks)
    await asyncio.gather(*(one.act(think, since + seconds, chance) for one in crowd))
    return since, time.monotonic()


async def asking_for_files(server: Serving, until: float, heard: Heard) -> int:
    """Ask for slides and maps one after the other, each another one; how many came."""
    came, places = 0, release.load_release().codes("province")
    async with httpx.AsyncClient(trust_env=False, timeout=300) as client:
        while time.monotonic() < until:
            path = FILES[came % len(FILES)].format(area=places[came // len(FILES) % len(places)])
            try:
                answer = await client.get(server.address + path)
                if answer.status_code != 200:
                    heard.errors[f"file: {answer.status_code}"] += 1
            except httpx.HTTPError as error:
                heard.errors[f"file: {type(error).__name__}"] += 1
            came += 1
    return came


async def long(server: Serving, minutes: float, sessions: int, think: float) -> list[Figure]:
    """One process: opening, a long stretch, its memory, and a minute with files beside."""
    heard = Heard()
    await warmed(server)
    empty = await asyncio.to_thread(server.megabytes)
    crowd, opening = await gathered(server, sessions, heard)
    full = await asyncio.to_thread(server.megabytes)
    since = time.monotonic()
    stretch = asyncio.create_task(acting(crowd, think, minutes * 60))
    warm = await _when(lambda: len(heard.reruns) >= WARM, since + minutes * 60 * SETTLED)
    early = await asyncio.to_thread(server.megabytes)
    since, until = await stretch
    grown = (await asyncio.to_thread(server.megabytes)) / early - 1
    seconds = heard.between(since, until)
    beside = asyncio.create_task(acting(crowd, think, 60))
    files = await asking_for_files(server, time.monotonic() + 60, heard)
    during = heard.between(*await beside)
    await asyncio.gather(*(one.close() for one in crowd))
    told = f"{sessions} every {think:g} s, 1 process: {len(seconds)} reruns in {minutes:g} min"
    counted = f"{WARM} reruns" if warm else f"{SETTLED:.0%} of the time"
    usual, slowed = _middle(seconds), _middle(during)
    return [
        Figure(f"{sessions} opened, 1 process", opening, 30),
        Figure(f"p95 of a rerun, {told}", quantile(seconds, 0.95), 1),
        Figure("median of a rerun", usual, math.inf),
        Figure(f"memory growth after {counted}", grown * 100, 20, "%"),
        Figure("memory a session", (full - empty) / sessions, 2, "MB"),
        Figure(f"median beside {files} files, in medians without", slowed / usual, 2, "×"),
        Figure(_errors("errors, 1 process", heard), sum(heard.errors.values()), 0, ""),
    ]


def _middle(seconds: list[float]) -> float:
    return median(seconds) if seconds else math.nan


async def _when(what: Callable[[], bool], last: float) -> bool:
    while time.monotonic() < last:
        if what():
            return True
        await asyncio.sleep(0.5)
    return what()


async def several(server: Serving, sessions: int, think: float, seconds: float) -> list[Figure]:
    """Two processes: p95 of a rerun."""
    heard = Heard()
    await warmed(server)
    crowd, opening = await gathered(server, sessions, heard)
    since, until = await acting(crowd, think, seconds)
    await asyncio.gather(*(one.close() for one in crowd))
    found = heard.between(since, until)
    told = f"{sessions} every {think:g} s, 2 processes ({len(found)} reruns)"
    return [
        Figure(f"{sessions} opened, 2 processes", opening, math.inf),
        Figure(f"p95 of a rerun, {told}", quantile(found, 0.95), 1),
        Figure(_errors(f"errors, {told}", heard), sum(heard.errors.values()), 0, ""),
    ]


def _errors(what: str, heard: Heard) -> str:
    kinds = ", ".join(f"{kind} × {many}" for kind, many in heard.errors.most_common(3))
    return f"{what} ({kinds})" if kinds else what


def report(figures: list[Figure]) -> str:
    """A row a figure, and the machine it ran on."""
    rows = ["| figure | found | bound | reached |", "|---|---|---|---|"]
    for one in figures:
        bound = "–" if math.isinf(one.bound) else f"{one.bound:g} {one.unit}".strip()
        said = "–" if math.isinf(one.bound) else ("yes" if one.reached else "no")
        rows.append(f"| {one.what} | {one.found:.2f} {one.unit} | {bound} | {said} |")
    return "\n".join([*rows, "", machine.line()])


def main(
    minutes: Annotated[float, typer.Option(help="Minutes of the long stretch.")] = 30.0,
    sessions: Annotated[int, typer.Option(help="Of one process; two have twice as many.")] = 100,
    seconds: Annotated[float, typer.Option(help="Of each stretch on two processes.")] = 60.0,
    only: Annotated[str, typer.Option(help="one: one process; two: two behind HAProxy")] = "",
) -> None:
    """Print a Markdown table of the figures beside their bounds; ends with 1 where one fails."""
    figures: list[Figure] = []
    try:
        if only in {"", "one"}:
            with serving(1) as server:
                figures += asyncio.run(long(server, minutes, sessions, 10))
        if only in {"", "two"}:
            with serving(2) as server:
                figures += asyncio.run(several(server, 2 * sessions, 10, seconds))
                figures += asyncio.run(several(server, round(0.6 * sessions), 1, seconds))
    except Failed as failure:
        typer.echo(str(failure), err=True)
        raise typer.Exit(1) from failure
    print(report(figures))
    kept = [asdict(one) for one in figures]
    (RESULTS / "load.json").write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
    if not all(one.reached for one in figures):
        raise typer.Exit(1)


if __name__ == "__main__":
    typer.run(main)
