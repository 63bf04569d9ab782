"""`python -m bench.load`: the national page under fifty visitors who act every ten seconds."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from bench import Failed, machine
from bench.server import Server, serving
from bench.subjects import ROOT, SUBJECTS

CLIENT = Path("..") / "shared" / "tools" / "load_client.py"


def main(
    client: Annotated[
        Path, typer.Option(help="The load client, from the project's root.")
    ] = CLIENT,
    sessions: Annotated[int, typer.Option(min=1)] = 50,
    think: Annotated[float, typer.Option(help="Mean seconds between two acts.")] = 10.0,
    seconds: Annotated[float, typer.Option(help="How long to measure.")] = 60.0,
    query: Annotated[str, typer.Option(help="The page's address after the ?.")] = "",
) -> None:
    """Print a Markdown table of the reruns' p50 and p95 in seconds, and the errors."""
    path = ROOT / client
    if not path.is_file():
        raise typer.BadParameter(f"no load client at {client}")
    arguments = ["-n", str(sessions), "--think", str(think), "--seconds", str(seconds)]
    try:
        with serving(SUBJECTS["atlas"].script) as server:
            found = drive(path, server, [*arguments, "--query", query])
    except (Failed, subprocess.CalledProcessError) as failure:
        typer.echo(str(failure), err=True)
        raise typer.Exit(1) from failure
    print(report(found))
    if found["errors"]:
        typer.echo("\n".join(found["error_kinds"]), err=True)
        raise typer.Exit(1)


def drive(client: Path, server: Server, arguments: list[str]) -> dict[str, Any]:
    """Run the client against a server; its findings."""
    where = ["--url", server.address, "--pid", str(server.pid)]
    done = subprocess.run(
        [sys.executable, str(client), *where, *arguments], check=True, stdout=subprocess.PIPE
    )
    findings: dict[str, Any] = json.loads(done.stdout)
    return findings


def report(found: dict[str, Any]) -> str:
    """One row, and the machine it ran on."""
    heading = "sessions | reruns | p50 s | p95 s | first view p95 s | KB a rerun | errors"
    names = ("alive", "reruns", "p50", "p95", "first_run_p95", "kb_per_rerun", "errors")
    cells = " | ".join(str(found[name]) for name in names)
    rule = " | ".join(["---"] * len(names))
    return f"| {heading} |\n| {rule} |\n| {cells} |\n\n{machine.line()}"


if __name__ == "__main__":
    typer.run(main)
