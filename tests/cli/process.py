"""The command as a process of its own, and the rows that it prints."""

from __future__ import annotations

import csv
import io
import subprocess
import sys
from pathlib import Path

from tests.cli.run import Answer

ROOT = Path(__file__).parents[2]


def command(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The command as a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "cli", *arguments],
        capture_output=True,
        cwd=ROOT,
        env={"PATH": "/usr/bin:/bin", "PYTHONIOENCODING": "utf-8", **environment},
        check=False,
    )


def rows(answer: Answer | subprocess.CompletedProcess[bytes]) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(answer.stdout.decode(), newline="")))
