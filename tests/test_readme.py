"""The documents agree with the code."""

from __future__ import annotations

import re
import subprocess
import tomllib
from pathlib import Path

import pytest
from typer.main import get_command

import cli
from ui.site import PAGES

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
DOCUMENTS = sorted(
    path.relative_to(ROOT).as_posix() for path in [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]
)
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


@pytest.mark.parametrize("document", DOCUMENTS)
def test_no_table_is_broken(document: str) -> None:
    """Rows stand together below a head and a rule, each with as many cells as the head."""
    for block in _tables((ROOT / document).read_text(encoding="utf-8")):
        assert len(block) >= 3, f"{document}: a table of {len(block)} lines: {block[0]}"
        assert re.fullmatch(r"\|( ?:?-+:? ?\|)+", block[1]), f"{document}: no rule below {block[0]}"
        assert len({_cells(row) for row in block}) == 1, f"{document}: cells of {block[0]}"


def _tables(text: str) -> list[list[str]]:
    """Lines that stand together and begin with a bar, outside of code."""
    prose = re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL)
    blocks = re.findall(r"(?:^\|.*\n?)+", prose, re.MULTILINE)
    return [block.splitlines() for block in blocks]


def _cells(row: str) -> int:
    return len(re.findall(r"(?<!\\)\|", row))


def test_options_that_the_readme_names_are_there() -> None:
    commands = get_command(cli.app).commands  # type: ignore[attr-defined]
    for name, usage in re.findall(r"^\| `atlas (\w+)([^`]*)` \|", README, re.MULTILINE):
        known = {option for one in commands[name].params for option in one.opts}
        assert set(re.findall(r"--[a-z-]+", usage)) <= known, name


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
