"""Wrong options and settings end every command with one sentence, never with a traceback."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import settings
from cli import COMMANDS
from data.stored.library import Library
from tests.cli.run import atlas

OF_FIGURES = {
    "table": ["table", "--level", "country", "--measure", "multi_rate"],
    "poverty": ["poverty", "--level", "country"],
    "slide": ["slide", "--area", "83", "--out", "{out}/a.png"],
}


@pytest.mark.parametrize("wrong", ["abc", "2", "-5", "1000", "5.5", "๕"])
@pytest.mark.parametrize("command", OF_FIGURES)
def test_a_threshold_that_is_none_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str, wrong: str
) -> None:
    monkeypatch.setenv(settings.THRESHOLD.name, wrong)
    answer = atlas(*(part.format(out=tmp_path) for part in OF_FIGURES[command]))
    assert (answer.returncode, answer.stdout) == (2, b"")
    assert wrong in answer.said
    assert "Traceback" not in answer.said
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", ["check", "import"])
def test_a_language_that_is_none_is_told(tmp_path: Path, command: str) -> None:
    (tmp_path / "a.csv").write_text("code,year,index\n83,2561,1\n", encoding="utf-8")
    answer = atlas(command, str(tmp_path / "a.csv"), "--lang", "fr")
    assert (answer.returncode, answer.stdout) == (2, b"")
    assert "'fr'" in answer.said


@pytest.mark.parametrize(
    "text", ["[/x]", "[bold]x[/bold]", "[link=http://a]b[/link]", "\\[", "[[]"]
)
def test_what_was_typed_is_told_as_it_was(text: str) -> None:
    answer = atlas("table", "--level", "province", "--measure", text)
    assert answer.returncode == 2
    assert repr(text) in answer.said


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_tells_its_options(command: str) -> None:
    answer = atlas(command, "--help")
    assert (answer.returncode, answer.stderr) == (0, b"")


def test_a_file_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    out = tmp_path / "nothing" / "a.png"
    answer = atlas("slide", "--area", "83", "--template", "follow_up", "--out", str(out))
    assert answer.returncode == 1
    assert str(out.parent) in answer.said


def test_a_house_key_that_is_damaged_is_told_by_its_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(settings.DATA.name, str(tmp_path))
    monkeypatch.delenv(settings.RELEASE.name, raising=False)
    (tmp_path / "given.csv").write_text("code,year,index\n83,2561,1\n", encoding="utf-8")
    assert atlas("import", str(tmp_path / "given.csv"), "--as", "imported").returncode == 0
    key = Library(tmp_path).folder / "protection.key"
    key.write_text("?")
    for name in ("table", "poverty"):
        answer = atlas(*OF_FIGURES[name])
        assert (answer.returncode, answer.stdout) == (1, b"")
        assert key.name in answer.said


def test_the_version_is_the_projects() -> None:
    """One line, as pyproject.toml and the newest heading of CHANGELOG.md have it."""
    root = Path(__file__).parents[2]
    newest = re.search(r"^## (\d+\.\d+\.\d+) ", (root / "CHANGELOG.md").read_text("utf-8"), re.M)
    assert newest is not None
    answer = atlas("--version")
    assert (answer.returncode, answer.stdout, answer.stderr) == (
        0,
        f"atlas {newest[1]}\n".encode(),
        b"",
    )
