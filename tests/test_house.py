"""The house: every module is named by a test, and no file holds more than one idea's worth."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

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
READERS = "a reader of tables from people: its columns, its rows and every fault of both"
OF_TPMAP = "TPMAP's files and zip: what each holds, and every fault of it by file, row and column"
LONGER: dict[str, str] = {
    "data/imports/bounds.py": READERS,
    "data/imports/columns/units.py": READERS,
    "data/official/tpmap_files.py": OF_TPMAP,
    "data/official/tpmap_zip.py": OF_TPMAP,
}
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


def lines(module: str) -> int:
    """Lines of a file."""
    return len((ROOT / module).read_text(encoding="utf-8").splitlines())


def names(module: str) -> set[str]:
    """What a test may call a module: its path, its name, a command of the terminal by its own."""
    command = {Path(module).stem.replace("_", "-")} if module.startswith("cli/") else set()
    return {module, dotted(module)} | command


def dotted(module: str) -> str:
    """A module's name by its path."""
    return module.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def test_every_module_is_named_by_a_test() -> None:
    assert [module for module in MODULES if not names(module) & named()] == []


def test_no_file_is_too_long_for_one_idea() -> None:
    longer = [module for module in MODULES if lines(module) > LONGEST]
    assert [module for module in longer if module not in LONGER] == []


def test_every_exception_is_there_and_has_a_reason() -> None:
    assert [module for module in LONGER if module not in MODULES] == []
    assert all(LONGER.values())


def test_a_module_that_no_test_names_would_be_found() -> None:
    assert not {"ui/nothing_of_this_name.py", "ui.nothing_of_this_name"} & named()
