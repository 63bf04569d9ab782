"""`python -m bench`: the national page beside its peers, one table from one run."""

from __future__ import annotations

import json
import signal
import sys
from contextlib import ExitStack
from dataclasses import replace
from datetime import datetime
from itertools import product
from pathlib import Path
from statistics import median
from typing import Annotated

import typer
from playwright.sync_api import Browser
from rich.console import Console
from rich.progress import Progress

from bench import Failed, machine, method, table
from bench.browser import chromium
from bench.server import RESULTS, serving
from bench.subjects import AREAS, ROOT, SUBJECTS, Subject
from bench.visit import Sample, visit
from wording.clock import THAILAND

Taken = dict[tuple[str, str], list[Sample]]
console = Console(stderr=True)


def known(names: list[str], among: dict[str, object]) -> list[str]:
    """The names, all of them known. Raises `typer.BadParameter` naming those that are not."""
    strange = [name for name in names if name not in among]
    if strange:
        raise typer.BadParameter(f"{', '.join(strange)}; there are {', '.join(among)}")
    return names


def main(
    repeats: Annotated[int, typer.Option(min=1, help="Measured visits a page and level.")] = 5,
    only: Annotated[list[str] | None, typer.Option(help="A page; may be repeated.")] = None,
    levels: Annotated[list[str] | None, typer.Option(help="A level; may be repeated.")] = None,
    beside: Annotated[
        Path | None, typer.Option(help="A folder with the code of another commit, side by side.")
    ] = None,
) -> None:
    """Print a Markdown table of medians and keep every sample in bench/results/."""
    names = known(only or list(SUBJECTS), dict(SUBJECTS))
    if beside:
        there = the_other(beside.resolve())
        SUBJECTS[there.name] = there
        names.append(there.name)
    chosen = known(levels or list(AREAS), dict(AREAS))
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that the servers are ended too
    try:
        taken = run([SUBJECTS[name] for name in names], chosen, repeats)
        several = of_several(repeats) if "atlas" in names else []
    except Failed as failure:
        console.print(str(failure), style="red", markup=False)
        raise typer.Exit(1) from failure
    print(report(taken, chosen, repeats))
    if several:
        print(f"\n{method.markdown(several)}")
    keep(taken, repeats)


def the_other(tree: Path) -> Subject:
    """The atlas's page as another commit draws it."""
    title = "the same page of the other commit"
    return replace(SUBJECTS["atlas"], name="there", title=title, script=tree / "app.py")


def run(subjects: list[Subject], levels: list[str], repeats: int) -> Taken:
    """Visit every page at every level in turn, once unmeasured and then `repeats` times."""
    taken: Taken = {(subject.name, level): [] for level in levels for subject in subjects}
    with ExitStack() as stack:
        servers = {each.name: stack.enter_context(serving(each.script, tree_of(each)))
                   for each in subjects}  # fmt: skip
        browser: Browser = stack.enter_context(chromium())
        progress = stack.enter_context(Progress(console=console))
        task = progress.add_task("warming up", total=len(taken) * (repeats + 1))
        for turn, level, subject in product(range(repeats + 1), levels, subjects):
            progress.update(task, description=f"{turn}/{repeats} {subject.name} {level}")
            sample = visit(browser, servers[subject.name].address, subject, level)
            if turn:
                taken[subject.name, level].append(sample)
            progress.advance(task)
    return taken


def tree_of(subject: Subject) -> Path:
    """The folder that a page's packages are taken from."""
    return subject.script.parent if subject.name == "there" else ROOT


def of_several(repeats: int) -> list[tuple[str, float]]:
    """Rows of the measures of several dimensions, the step of a slider last."""
    with serving(method.PAGE.script) as server, chromium() as browser:
        steps = [method.step(browser, server.address) for _ in range(repeats + 1)][1:]
    painted = f"a step of a slider to the final pixels of the {method.LEVEL} map"
    return [*method.rows(repeats), (painted, median(steps))]


def report(taken: Taken, levels: list[str], repeats: int) -> str:
    """The table with what its cells hold and the machine it ran on."""
    grid = table.markdown(table.medians(taken), levels)
    return f"{grid}\n\n{table.HEADING} (medians of {repeats}; {machine.line()})"


def keep(taken: Taken, repeats: int) -> None:
    """Write every sample to a file named after the moment."""
    path = RESULTS / f"{datetime.now(THAILAND):%Y%m%d-%H%M%S}.json"
    content = {"machine": machine.line(), "repeats": repeats, "samples": table.as_json(taken)}
    path.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
    console.print(f"samples: {path.relative_to(RESULTS.parent.parent)}")


if __name__ == "__main__":
    typer.run(main)
