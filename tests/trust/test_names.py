"""Names that no area has are matched in the closed process: so many, so long, while one waits."""

from __future__ import annotations

import os
import time
from pathlib import Path

from data.intake import limits
from data.stored.release import Release
from releases import checking
from tests.trust.promise import promise


class Left(Exception):
    """The visitor is gone."""


def named(path: Path, rows: int) -> Path:
    """A file of figures whose rows name areas that do not exist."""
    lines = ["จังหวัด,อำเภอ,ตำบล,จำนวน"]
    lines += [f"จังหวัดที่{n % 90},อำเภอที่{n % 990},ตำบลที่ไม่มี{n},1" for n in range(rows)]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


@promise(
    "Names that no area has cost the server nothing, however many a file holds",
    full=190_000,
    of="names in one file",
)
def test_unknown_names_cost_the_server_nothing(
    release: Release, tmp_path: Path, tries: int
) -> None:
    path = named(tmp_path / "names.csv", tries)
    checking.check(named(tmp_path / "first.csv", 5), release)  # what a first file alone costs
    before, began = os.times(), time.monotonic()
    outcome = checking.check(path, release)
    after = os.times()
    assert not outcome.report.clean
    assert len(outcome.report.doubts) <= limits.DOUBTS
    assert time.monotonic() - began < limits.WAIT_SECONDS + 10
    assert after.children_user - before.children_user < limits.PROCESSOR_SECONDS + 4
    assert after.user - before.user < 3


def test_matching_stops_when_the_visitor_leaves(release: Release, tmp_path: Path) -> None:
    path, asked = named(tmp_path / "names.csv", 15_000), []

    def leave() -> None:
        asked.append(time.monotonic())
        raise Left

    began = time.monotonic()
    try:
        checking.check(path, release, alive=leave)
    except Left:
        assert time.monotonic() - asked[0] < 5
    assert asked or time.monotonic() - began < 2  # read before anybody was asked
