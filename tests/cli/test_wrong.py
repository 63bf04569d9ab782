"""What is asked wrongly or cannot be read: the culprit, and how the command ends."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from data.stored import release
from tests.cli.process import command
from tests.cli.run import atlas


@pytest.mark.parametrize(
    ("arguments", "culprit"),
    [
        (["--level", "province", "--measure", "gdp"], "gdp"),
        (["--level", "province", "--within", "99"], "99"),
        (["--level", "province", "--period", "2500"], "2500"),
        (["--level", "village"], "village"),
    ],
)
def test_wrong_usage_names_the_culprit_and_ends_with_2(arguments: list[str], culprit: str) -> None:
    answer = atlas("table", *arguments)
    assert answer.returncode == 2
    assert answer.stdout == b""
    assert culprit in answer.stderr.decode()


def test_sources_that_are_not_there_are_refused_with_1(tmp_path: Path) -> None:
    answer = atlas("build", str(tmp_path), "--out", str(tmp_path / "out"))
    assert answer.returncode == 1
    assert "tpmap-*.zip" in answer.stderr.decode()
    assert "tha_admbnda_adm3_*.zip" in answer.stderr.decode()
    assert not (tmp_path / "out").exists()


def test_a_damaged_release_is_refused_by_file(tmp_path: Path) -> None:
    damaged = tmp_path / "release"
    shutil.copytree(release.EMBEDDED, damaged)
    with (damaged / "figures.parquet").open("r+b") as stream:
        stream.seek(1000)
        stream.write(b"?")
    answer = command("table", "--level", "country", ATLAS_RELEASE=str(damaged))
    assert answer.returncode == 1
    assert "figures.parquet" in answer.stderr.decode()
    assert "เสียหาย" in answer.stderr.decode()
