"""`make trust`: every promise tried at its full number; the table in `docs/trust.md` made anew."""

from __future__ import annotations

import json
import os
import resource
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

PATIENT = ("-o", "faulthandler_timeout=3600")
"""In full a promise takes longer than the quarter of an hour that any other test may take."""
TOGETHER = "2"
"""Processes that try side by side."""


def main(chosen: list[str]) -> int:
    """Try all promises, or those that pytest's own options choose; 0 where all hold."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        began = time.monotonic()
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "-n", TOGETHER, *PATIENT, str(HERE), *chosen],
            env=os.environ | {WHOLE: "1", conftest.REPORT: str(report)},
            check=False,
        )
        minutes = (time.monotonic() - began) / 60
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        busy = (used.ru_utime + used.ru_stime) / 60
        found: dict[str, Any] = json.loads(report.read_text(encoding="utf-8"))
    line = f"`make trust`, {machine.line()}: {_lasted(minutes, busy)}."
    print(line)
    if not chosen:
        document = DOCUMENT.read_text(encoding="utf-8")
        DOCUMENT.write_text(written(document, promises(), found, line), encoding="utf-8")
    return done.returncode


def _lasted(minutes: float, busy: float) -> str:
    """How long it took, and how long on cores that nobody else uses."""
    alone = f"{busy:.0f} minutes of processor time, {busy / int(TOGETHER):.0f} on two cores alone"
    return f"{minutes:.0f} minutes beside the machine's other work ({alone})"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
