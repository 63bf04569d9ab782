"""One Streamlit server process for a page, on a free port of this machine."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from bench import Failed
from bench.browser import HOST
from bench.subjects import ROOT

RESULTS = ROOT / "bench" / "results"
PATIENCE = 90.0
"""Seconds a server has to answer."""


class ServerSilent(Failed):
    """A server ended or did not answer in time."""


@dataclass(frozen=True)
class Server:
    """A running server: where it answers and its process id."""

    address: str
    pid: int


@contextmanager
def serving(script: Path, root: Path = ROOT) -> Iterator[Server]:
    """Run a script's server; ended, by its own process, on leaving. Raises `ServerSilent`.

    `root` is the folder that the project's packages are taken from.
    """
    RESULTS.mkdir(exist_ok=True)
    log = RESULTS / f"{script.stem}.log"
    port = free_port()
    with log.open("wb") as output:
        process = subprocess.Popen(
            command(script, port),
            cwd=script.parent,
            env=environment(root),
            stdout=output,
            stderr=output,
        )
        try:
            address = f"http://{HOST}:{port}"
            await_answer(process, address, log)
            yield Server(address, process.pid)
        finally:
            end(process)


def command(script: Path, port: int) -> list[str]:
    """The command line: the project's own settings for all pages alike, but not its theme.

    The theme's fonts are served by the atlas only; a peer would look for them in vain.
    """
    settings = project_settings() | {
        "server.address": HOST,
        "server.port": port,
        "server.headless": True,
        "server.fileWatcherType": "none",
        "browser.gatherUsageStats": False,
    }
    flags = [f"--{name}={str(value).lower()}" for name, value in settings.items()]
    return [sys.executable, "-m", "streamlit", "run", script.name, *flags]


def project_settings() -> dict[str, object]:
    """Plain values of `.streamlit/config.toml` outside the theme, by their full names."""
    path = ROOT / ".streamlit" / "config.toml"
    sections = tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    return {
        f"{section}.{name}": value
        for section, values in sections.items()
        if section != "theme"
        for name, value in values.items()
        if isinstance(value, str | int | float)
    }


def environment(root: Path = ROOT) -> dict[str, str]:
    """Our environment, with the project's packages importable from a peer's folder."""
    return {**os.environ, "PYTHONPATH": str(root)}


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def await_answer(process: subprocess.Popen[bytes], address: str, log: Path) -> None:
    """Return when the server is healthy."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urlopen(f"{address}/_stcore/health", timeout=2):  # noqa: S310 (our own address)
                return
        except (URLError, TimeoutError):
            time.sleep(0.1)
    raise ServerSilent(f"no answer from {address}: {log.read_text(errors='replace')[-2000:]}")


def end(process: subprocess.Popen[bytes]) -> None:
    """Ask the process to end; after ten seconds, end it."""
    process.terminate()
    try:
        process.wait(timeout=10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
