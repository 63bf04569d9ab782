"""The command, run in this process, which spares its start."""

from __future__ import annotations

import csv
import io
from typing import NamedTuple

from typer.testing import CliRunner

from cli import app


class Answer(NamedTuple):
    """How a command ended and what it wrote."""

    returncode: int
    stdout: bytes
    stderr: bytes

    @property
    def said(self) -> str:
        """What it wrote on standard error."""
        return self.stderr.decode()

    def rows(self) -> list[dict[str, str]]:
        """The CSV that it wrote on standard output."""
        return list(csv.DictReader(io.StringIO(self.stdout.decode(), newline="")))


def atlas(*arguments: str) -> Answer:
    """`atlas` with arguments; an error that it does not catch is the test's."""
    ended = CliRunner().invoke(app, list(arguments))
    if ended.exception is not None and not isinstance(ended.exception, SystemExit):
        raise ended.exception
    return Answer(ended.exit_code, ended.stdout_bytes, ended.stderr_bytes)
