"""The house: every module is named by a test, and no file holds more than one idea's worth."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = (
    "briefing", "cli", "data", "figures", "geo", "pages", "poverty", "releases", "serving",
    "settings", "ui", "wording",
)  # fmt: skip
MODULES = sorted(
    path.relative_to(ROOT).as_posix()
    for name in PACKAGES
    for path in (ROOT / name).rglob("*.py")
    if path.name != "__init__.py" or len(path.read_text(encoding="utf-8").splitlines()) > 5
)
TESTS = sorted(path for path in (ROOT / "tests").rglob("*.py") if path != Path(__file__))
LONGEST = 220
UNNAMED = frozenset()
LONGER: dict[str, str] = {}
"""Files that are longer, and why."""


@cache
def named() -> frozenset[str]:
    """Modules that a test imports, or names by its path or by its dotted name."""
    found: set[str] = set()
    for path in TESTS:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                found.update(alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                found.add(node.module)
                found.update(f"{node.module}.{alias.name}" for alias in node.names)
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.update(part.strip("`'\",;:()") for part in node.value.split())
    return frozenset(found)


def names(module: str) -> set[str]:
    """What a test may call a module: its path, its name, a command of the terminal by its own."""
    command = {Path(module).stem.replace("_", "-")} if module.startswith("cli/") else set()
    return {module, dotted(module)} | command


def dotted(module: str) -> str:
    """A module's name by its path."""
    return module.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


@pytest.mark.parametrize("module", MODULES)
def test_every_module_is_named_by_a_test(module: str) -> None:
    assert names(module) & named() or module in UNNAMED


@pytest.mark.parametrize("module", MODULES)
def test_no_file_is_too_long_for_one_idea(module: str) -> None:
    lines = len((ROOT / module).read_text(encoding="utf-8").splitlines())
    assert lines <= LONGEST or module in LONGER


def test_every_exception_is_there_and_has_a_reason() -> None:
    assert [module for module in (*LONGER, *UNNAMED) if module not in MODULES] == []
    assert all(LONGER.values())


def test_a_module_that_no_test_names_would_be_found() -> None:
    assert not {"ui/nothing_of_this_name.py", "ui.nothing_of_this_name"} & named()
