"""`make mutants`: the arithmetic changed in one place at a time; how many changes tests notice."""

from __future__ import annotations

import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from mutmut.mutation.data import SourceFileMutationData
from mutmut.mutation.diff_apply import get_diff_for_mutant
from mutmut.stats import status_by_exit_code
from mutmut.utils.file_utils import walk_mutatable_files

from bench import machine
from tests.mutants import report

CHANGED = Path("mutants")
"""Where mutmut writes the changed files, and what came of each change."""
TOGETHER = "2"
"""Changes that are tried side by side."""


def main(chosen: list[str]) -> int:
    """Try all changes anew, or those of some modules; 0 where enough of them were noticed."""
    if not chosen:
        shutil.rmtree(CHANGED, ignore_errors=True)
    began = time.monotonic()
    names = [f"{one}.*" for one in chosen]
    tried = subprocess.run([_mutmut(), "run", "--max-children", TOGETHER, *names], check=False)
    if tried.returncode:
        return tried.returncode
    found = [one for one in results() if not chosen or one.module.startswith(tuple(chosen))]
    print(report.printed(found), _lasted(time.monotonic() - began), sep="\n\n")
    left = [(one.place, _change(one.name)) for one in found if not one.noticed]
    document = report.DOCUMENT.read_text(encoding="utf-8")
    for place, change in report.unexplained(document, left):
        print(f"no reason is known: {place}: {change}")
    if not chosen:
        report.DOCUMENT.write_text(report.written(document, left), encoding="utf-8")
    poor = report.below(found)
    for room in poor:
        print(f"under {report.LEAST:.0%} in {room}")
    return int(bool(poor))


def results() -> Iterator[report.Mutant]:
    """Every change that was tried, and what came of it."""
    for path in sorted(walk_mutatable_files()):
        data = SourceFileMutationData(path=path)
        data.load()
        for name, code in data.exit_code_by_key.items():
            if status_by_exit_code[code] != "not checked":
                yield report.Mutant(name, status_by_exit_code[code])


def _change(name: str) -> str:
    path = Path(*name.rpartition(".")[0].split(".")).with_suffix(".py")
    return report.change(get_diff_for_mutant(name, path=path))


def _mutmut() -> str:
    return str(Path(sys.executable).with_name("mutmut"))


def _lasted(seconds: float) -> str:
    """How long it took, and how long on cores that nobody else uses."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    busy = (used.ru_utime + used.ru_stime) / 60
    return (
        f"`make mutants`, {machine.line()}: {seconds / 60:.0f} minutes beside the machine's other "
        f"work ({busy:.0f} minutes of processor time)."
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
