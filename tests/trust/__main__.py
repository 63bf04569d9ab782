"""`make trust`: every promise tried at its full number; the table in `docs/trust.md` made anew."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from bench import machine
from tests.trust import conftest
from tests.trust.promise import HERE, WHOLE, promises
from tests.trust.table import DOCUMENT, written

TOGETHER = "2"
"""Processes that try side by side."""


def main(chosen: list[str]) -> int:
    """Try all promises, or those that pytest's own options choose; 0 where all hold."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        began = time.monotonic()
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "-n", TOGETHER, str(HERE), *chosen],
            env=os.environ | {WHOLE: "1", conftest.REPORT: str(report)},
            check=False,
        )
        minutes = (time.monotonic() - began) / 60
        found: dict[str, Any] = json.loads(report.read_text(encoding="utf-8"))
    line = f"`make trust`, {machine.line()}: {minutes:.0f} minutes."
    if not chosen:
        document = DOCUMENT.read_text(encoding="utf-8")
        DOCUMENT.write_text(written(document, promises(), found, line), encoding="utf-8")
    return done.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
