"""The command as a process of its own, copied from one that has loaded it, and what it prints."""

from __future__ import annotations

import csv
import io
import subprocess
from pathlib import Path

from tests.begun.process import ran
from tests.cli.run import Answer

ROOT = Path(__file__).parents[2]


def command(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The command as a process of its own."""
    return ran(arguments, {"PATH": "/usr/bin:/bin", "PYTHONIOENCODING": "utf-8", **environment})


def rows(answer: Answer | subprocess.CompletedProcess[bytes]) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(answer.stdout.decode(), newline="")))
