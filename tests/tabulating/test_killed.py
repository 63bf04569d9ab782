"""`atlas tabulate` killed in the middle: no record is anywhere, the next start wipes the rest."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

from tests.cli.process import ROOT
from tests.tabulating import made
from tests.tabulating.country import of_the_country
from tests.tabulating.test_tabulate import MARK, everything, marked

CODE = """
import sys, time
from tabulating import batches, sums
batches.PEOPLE = 1
made, done = sums.part, []
def part(*given):
    done.append(made(*given))
    if len(done) == 2:
        print("there", flush=True)
        time.sleep(600)
    return done[-1]
sums.part = part
from cli import app
app(sys.argv[1:])
"""
"""The command, which waits before the second province is kept."""


def test_nothing_of_a_record_is_left_and_the_next_run_goes_on(tmp_path: Path) -> None:
    found = of_the_country(8)
    for row in (*found.homes, *found.people):
        row["home"] = f"{MARK}-{row['home']}"
        if "key" in row:
            row["key"] = f"{MARK}-{row['key']}"
    root = found.written(tmp_path / "records", whole=False)
    stated = tmp_path / "definition.toml"
    stated.write_text(made.text(), encoding="utf-8")
    temporary, home, out = (tmp_path / name for name in ("temporary", "home", "new"))
    for folder in (temporary, home, out):
        folder.mkdir()
    environment = {
        **os.environ, "TMPDIR": str(temporary), "HOME": str(home), "PYTHONPATH": str(ROOT),
    }  # fmt: skip
    given = ["tabulate", str(root), "--definition", str(stated), "--out", str(out / "release")]
    process = subprocess.Popen(
        [sys.executable, "-W", "ignore", "-c", CODE, *given], stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, env=environment, cwd=home,
    )  # fmt: skip
    assert process.stdout
    assert process.stdout.readline() == b"there\n"
    process.send_signal(signal.SIGKILL)
    _, said = process.communicate()
    assert MARK.encode() not in said
    assert list(everything(out)), "no province was kept: the test tries nothing"
    assert marked(temporary, home, out) == []
    again = subprocess.run(
        [sys.executable, "-W", "ignore", "-m", "cli", *given], env=environment, cwd=ROOT,
        capture_output=True, check=True,
    )  # fmt: skip
    assert MARK.encode() not in again.stdout + again.stderr
    assert [one.name for one in out.iterdir()] == ["release"]
    assert list(everything(temporary)) == []
    assert marked(home, out) == []
