"""A thousand files gone wrong: every one is answered in words."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from data.imports.telling.words import lines
from data.intake import copies, limits, shapes
from data.stored import release
from releases import checking, preview
from tests import shared
from tests.trust import hostile, mutated
from tests.trust.promise import promise

ROOT = Path(checking.__file__).parents[1]
SEED = int(os.environ.get("TRUST_FUZZ_SEED", "2561"))
PROGRAM = 150 * 1024 * 1024
"""Bytes of a reading process that are the program itself and not the file's."""
SINGLY = 25
"""One of so many is checked as people do, in a closed process of its own."""


@pytest.fixture(scope="module")
def place() -> Path:
    """The folder of a small release."""
    return shared.small()


def raised(folder: Path, place: Path) -> str:
    """What checking the files of a folder raised, the last line of a process that crashed else."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.trust.together", str(folder), str(place)],
        cwd=ROOT, capture_output=True, text=True,
        env=os.environ | {"PYTHONPATH": str(ROOT), "OGR_SKIP": shapes.SKIPPED},
    )  # fmt: skip
    said = done.stdout.splitlines()
    found = [line for line in said if not line.startswith("> ")]
    crash = [f"{said[-1:]} ended with {done.returncode}", done.stderr[-2000:]]
    return "\n".join(found + (crash if done.returncode else []))


def test_good_files_are_read_one_behind_the_other(tmp_path: Path, place: Path) -> None:
    for name, content in mutated.good().items():
        (tmp_path / name).write_bytes(content)
    assert raised(tmp_path, place) == ""


@promise(
    "No file gone wrong is answered with a traceback", full=1_000, of="mutated files", share=20
)
def test_no_mutated_file_gives_a_traceback(tmp_path: Path, place: Path, tries: int) -> None:
    files = mutated.mutations(tries, SEED)
    for name, content in files:
        (tmp_path / name).write_bytes(content)
    assert raised(tmp_path, place) == ""
    base = release.load_release(place)
    for name, _ in files[::SINGLY]:
        report = checking.check(tmp_path / name, base).report
        assert lines(report)


def test_there_are_sixty_hostile_files() -> None:
    assert len(hostile.HOSTILE) >= 60


@promise("Every hostile file is answered, in bounded time and memory", full=60, of="hostile files")
def test_every_hostile_file_is_answered_in_time(
    tmp_path: Path, place: Path, copied: list[copies.Copy], tries: int
) -> None:
    base = release.load_release(place)
    names = sorted(hostile.HOSTILE)
    chosen = names if tries >= 60 else random.Random(SEED).sample(names, tries)
    for name in chosen:
        path = hostile.write(name, tmp_path)
        outcome = checking.check(path, base)
        path.unlink()
        assert lines(outcome.report), name
        assert "the reader ended" not in str(outcome.report.faults), (name, outcome.report.faults)
        assert preview.sample(outcome, base) is None or outcome.report.clean
    spent = {name: one.seconds for name, one in zip(chosen, copied, strict=True)}
    held = {name: one.memory for name, one in zip(chosen, copied, strict=True)}
    assert max(spent.values()) < limits.PROCESSOR_SECONDS + 1, spent
    assert max(held.values()) < limits.LARGEST_MEMORY + PROGRAM, held
