"""`atlas tabulate` writes a checked release, and nothing of any record."""

from __future__ import annotations

import hashlib
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest

from data.stored import release
from tests.cli.process import ROOT
from tests.cli.run import atlas
from tests.tabulating import made

MARK = "mark-of-a-record"


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> made.Records:
    """Records of areas that the embedded release has, with a mark in every key."""
    found = made.records(8, clean=True)
    for row in (*found.homes, *found.people):
        row["area"] = f"{UNITS[made.UNITS.index(row['area'][:6])]}{row['area'][6:]}"
        row["home"] = f"{MARK}-{row['home']}"
        if "key" in row:
            row["key"] = f"{MARK}-{row['key']}"
    return found


UNITS = ("830101", "830102", "110151", "530407", "900101")
"""Units of the embedded release."""


def everything(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file())


def marked(*folders: Path) -> list[str]:
    """Files below folders that hold the mark."""
    return [
        str(path)
        for folder in folders
        for path in everything(folder)
        if MARK.encode() in path.read_bytes()
    ]


def test_a_release_comes_of_it_with_its_checks_and_nothing_of_a_record(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, records: made.Records
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    root = records.written(tmp_path / "records")
    stated = tmp_path / "definition.toml"
    stated.write_text(made.text(), encoding="utf-8")
    out = tmp_path / "new" / "out"
    answer = atlas("tabulate", str(root), "--definition", str(stated), "--out", str(out))
    assert answer.returncode == 0, answer.said
    found = release.load_release(out)
    _holds(found, records)
    told = found.manifest["tabulated"][0]
    assert told["definition"]["sha256"] == hashlib.sha256(stated.read_bytes()).hexdigest()
    assert told["records"]["person"]["rows"] == len(records.people)
    file = told["records"]["household"]["files"][0]
    assert file["sha256"] == hashlib.sha256((root / file["file"]).read_bytes()).hexdigest()
    assert set(told["engine"]) == {"name", "ibis-framework", "duckdb"}
    assert all(check["passed"] for check in found.manifest["checks"] if "sums" in check["id"])
    assert marked(out.parent, temporary) == []
    assert MARK.encode() not in answer.stdout + answer.stderr
    assert [one.name for one in out.parent.iterdir()] == ["out"]


def _holds(found: release.Release, records: made.Records) -> None:
    """The release has the year as counted by hand, and the year that was there before."""
    assert found.periods == [2562, 2561]
    people = pd.Series([one["area"][:6] for one in records.people]).value_counts()
    table = found.table.loc[2562]
    assert table["people"].dropna().loc[people.index].eq(people).all()
    assert table.loc["TH", "people"] == len(records.people)
    assert table.loc["TH", "form7_01_surveyed"] <= len(records.people)
    assert "form7_01" in found.catalog.measures
    assert found.villages.loc[2562]["people"].sum() == len(records.people)


def test_a_killed_run_leaves_nothing_that_can_be_read_and_the_next_one_wipes_it(
    tmp_path: Path,
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    code = (
        "import time\n"
        "from tabulating import engine\n"
        "with engine.duckdb('64MB', threads=1) as opened:\n"
        f"    rows = \"from range(2000000) t(i) select '{MARK}-' || md5(i::text) as k\"\n"
        "    opened.backend.raw_sql(f'create temp table t as {rows}')\n"
        "    print('there', flush=True)\n"
        "    time.sleep(60)\n"
    )
    environment = {**os.environ, "TMPDIR": str(temporary), "PYTHONPATH": str(ROOT)}
    process = subprocess.Popen(
        [sys.executable, "-W", "ignore", "-c", code], stdout=subprocess.PIPE, env=environment
    )
    assert process.stdout
    assert process.stdout.readline() == b"there\n"
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdout.close()
    left = list(everything(temporary))
    assert left, "nothing was spilled: the test tries nothing"
    assert marked(temporary) == []
    subprocess.run(
        [sys.executable, "-c", "from data.intake import scratch; scratch.sweep()"], env=environment,
        cwd=ROOT, check=True,
    )  # fmt: skip
    assert list(everything(temporary)) == []
