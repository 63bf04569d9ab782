"""`atlas slide` and `atlas slides`: written as asked for, or refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.process import command
from tests.cli.run import atlas


def test_a_slide_is_written_as_asked_for(tmp_path: Path) -> None:
    out = tmp_path / "slide.png"
    answer = atlas(
        "slide",
        "--area",
        "83",
        "--template",
        "follow_up",
        "--set",
        "digits=thai",
        "--out",
        str(out),
    )
    assert answer.returncode == 0
    assert out.read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("arguments", "culprit"),
    [
        (["--area", "99", "--out", "a.png"], "99"),
        (["--area", "83", "--template", "pie", "--out", "a.png"], "pie"),
        (["--area", "TH", "--template", "tambons", "--out", "a.png"], "tambons"),
        (["--area", "83", "--out", "a.gif"], "gif"),
        (["--area", "83", "--set", "colour=red", "--out", "a.png"], "colour"),
        (["--area", "83", "--size", "1x1", "--out", "a.png"], "1x1"),
    ],
)
def test_a_slide_that_cannot_be_is_wrong_usage(arguments: list[str], culprit: str) -> None:
    answer = atlas("slide", *arguments)
    assert answer.returncode == 2
    assert culprit in answer.stderr.decode()


def test_slides_of_several_provinces_in_one_zip_and_again_from_what_is_there(
    tmp_path: Path,
) -> None:
    arguments = ["slides", "--area", "83", "--area", "58", "--template", "follow_up"]
    out = tmp_path / "all.zip"
    assert command(*arguments, "--out", str(out)).returncode == 0
    files = sorted((tmp_path / "all").iterdir())
    first, times = out.read_bytes(), [path.stat().st_mtime_ns for path in files]
    assert [path.name[:2] for path in files] == ["58", "83"]
    assert atlas(*arguments, "--out", str(out)).returncode == 0
    assert out.read_bytes() == first
    assert [path.stat().st_mtime_ns for path in files] == times


def test_slides_of_no_province_are_wrong_usage(tmp_path: Path) -> None:
    answer = atlas("slides", "--out", str(tmp_path))
    assert answer.returncode == 2
    assert "--all-provinces" in answer.stderr.decode()
