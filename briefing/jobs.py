"""Orders that people gave on the page: one a set of files, in folders of this server."""

from __future__ import annotations

import os
import shutil
import tempfile
import threading
from pathlib import Path

from briefing.batch import Job, Order

EXPORTS = "ATLAS_EXPORTS"
"""Environment variable that names the folder for slides made in the background."""
KEPT = 6
"""As many finished orders are kept; the oldest go."""
_jobs: dict[str, Job] = {}
_lock = threading.Lock()


def folder() -> Path:
    """The folder of all orders, readable by this user alone."""
    named = os.environ.get(EXPORTS)
    where = Path(named) if named else Path(tempfile.gettempdir()) / f"atlas-slides-{os.getuid()}"
    where.mkdir(mode=0o700, parents=True, exist_ok=True)
    return where


def order(wanted: Order) -> Job:
    """The job of an order: the one that runs or is done, else a new one on the files kept."""
    with _lock:
        known = _jobs.get(wanted.id)
        if (
            known
            and known.state in {"running", "done"}
            and (known.state == "running" or known.zipped.is_file())
        ):
            return known
        job = _jobs[wanted.id] = Job(wanted, folder() / wanted.id)
        _forget()
    job.start()
    return job


def known(wanted: Order) -> Job | None:
    """The job of an order, if it was given."""
    return _jobs.get(wanted.id)


def _forget() -> None:
    """Let the oldest finished orders go, with their files."""
    finished = [name for name, job in _jobs.items() if job.state != "running"]
    for name in finished[: max(len(_jobs) - KEPT, 0)]:
        job = _jobs.pop(name)
        shutil.rmtree(job.folder, ignore_errors=True)
        job.zipped.unlink(missing_ok=True)
