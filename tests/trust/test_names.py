"""Names that no area has are matched in the closed process: so many, so long, while one waits."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

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
    before = os.times()
    outcome = checking.check(path, release)
    after = os.times()
    assert not outcome.report.clean
    assert 0 < len(outcome.report.doubts) <= limits.DOUBTS  # read to the end, in the time it has
    assert after.children_user - before.children_user < limits.PROCESSOR_SECONDS + 4
    assert after.user - before.user < 3


def test_matching_stops_when_the_visitor_leaves(release: Release, tmp_path: Path) -> None:
    path = named(tmp_path / "names.csv", 150_000)
    heard: list[str] = []

    def leave() -> None:
        heard.append("left")
        raise Left

    def went_on(stage: str, done: int, of: int) -> None:
        heard.append(f"{stage} {done} of {of}")

    with pytest.raises(Left):
        checking.check(path, release, progress=went_on, alive=leave)
    assert heard.count("left") == 1
    assert heard[-1] == "left"
    assert not [told for told in heard if told.startswith("checks")]
