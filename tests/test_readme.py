"""The documents agree with the code."""

from __future__ import annotations

import re
import subprocess
import tomllib
from pathlib import Path

import pytest
from typer.main import get_command

import cli
from pages._ui.site import PAGES

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
TRACKED = subprocess.run(
    ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False
).stdout.split("\n")


def test_the_readme_lists_exactly_the_pages() -> None:
    assert re.findall(r"^\| `(/[a-z]*)` \|", README, re.MULTILINE) == [
        f"/{page.path}" for page in PAGES
    ]


def test_the_readme_lists_exactly_the_commands() -> None:
    listed = re.findall(r"^\| `atlas (\w+)", README, re.MULTILINE)
    assert listed == list(get_command(cli.app).commands)  # type: ignore[attr-defined]


@pytest.mark.parametrize("target", re.findall(r"`make (\w+)`", README))
def test_every_make_target_named_exists(target: str) -> None:
    assert re.search(rf"^{target}:", MAKEFILE, re.MULTILINE)


@pytest.mark.parametrize("picture", re.findall(r"!\[[^\]]*\]\(([^)]+)\)", README))
def test_every_picture_is_there_and_small(picture: str) -> None:
    assert (ROOT / picture).stat().st_size < 400_000


@pytest.mark.parametrize("folder", re.findall(r"^(\w+)/ ", README, re.MULTILINE))
def test_every_folder_of_the_map_exists(folder: str) -> None:
    assert (ROOT / folder).is_dir()


def test_the_changelog_begins_with_this_version() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.findall(r"^## (\S+)", changes, re.MULTILINE)[0] == version


def test_every_requirement_is_pinned_without_an_address() -> None:
    for name in ("requirements.txt", "requirements-dev.txt"):
        for line in (ROOT / name).read_text(encoding="utf-8").splitlines():
            if line and not line.startswith(("#", "-r ")):
                assert re.fullmatch(r"[\w.\-]+==[\w.\-]+", line), line


@pytest.mark.skipif(not TRACKED[0], reason="no git checkout here: nothing tells what is tracked")
def test_no_raw_source_is_tracked() -> None:
    sources = ROOT.parent / "shared" / "sources"
    sizes = {path.stat().st_size for path in sources.glob("*")} if sources.is_dir() else set()
    assert not [
        name
        for name in TRACKED
        if name and (name.endswith((".zip", ".shp")) or (ROOT / name).stat().st_size in sizes)
    ]
