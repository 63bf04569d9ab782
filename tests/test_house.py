"""The house: modules named by tests, no file of more than one idea's worth, no Thai in code."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]
PACKAGES = (
    "briefing", "cli", "data", "figures", "geo", "pages", "poverty", "releases", "serving",
    "settings", "tabulating", "ui", "wording",
)  # fmt: skip
MODULES = sorted(
    path.relative_to(ROOT).as_posix()
    for name in PACKAGES
    for path in (ROOT / name).rglob("*.py")
    if path.name != "__init__.py" or len(path.read_text(encoding="utf-8").splitlines()) > 5
)
CODE = sorted(
    [
        "app.py",
        *(
            path.relative_to(ROOT).as_posix()
            for name in PACKAGES
            for path in (ROOT / name).rglob("*.py")
        ),
    ]
)
TESTS = sorted(path for path in (ROOT / "tests").rglob("*.py") if path != Path(__file__))
SCRIPTS = sorted(
    path.relative_to(ROOT).as_posix() for name in PACKAGES for path in (ROOT / name).rglob("*.js")
)
LONGEST = 220
LONGEST_SCRIPT = 200
LONGEST_TEST = 300
READERS = "a reader of tables from people: its columns, its rows and every fault of both"
OF_TPMAP = "TPMAP's files and zip: what each holds, and every fault of it by file, row and column"
LONGER: dict[str, str] = {
    "data/imports/bounds.py": READERS,
    "data/imports/columns/units.py": READERS,
    "data/official/tpmap_files.py": OF_TPMAP,
    "data/official/tpmap_zip.py": OF_TPMAP,
}
"""Files that are longer, and why."""

THAI = re.compile(r"[\u0e00-\u0e7f]|\\u0e[0-7]|\\N\{thai", re.IGNORECASE)
"""A Thai character, or how a regular expression or a text that is read later writes one."""


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


def test_no_script_is_too_long_for_one_idea() -> None:
    assert len(SCRIPTS) > 10
    assert [script for script in SCRIPTS if lines(script) > LONGEST_SCRIPT] == []


def test_no_file_of_tests_is_too_long_for_one_idea() -> None:
    tests = [path.relative_to(ROOT).as_posix() for path in TESTS]
    assert [test for test in tests if lines(test) > LONGEST_TEST] == []


def test_every_exception_is_there_and_has_a_reason() -> None:
    assert [module for module in LONGER if module not in MODULES] == []
    assert all(LONGER.values())


def test_a_module_that_no_test_names_would_be_found() -> None:
    assert not {"ui/nothing_of_this_name.py", "ui.nothing_of_this_name"} & named()


def texts_in(code: str) -> Iterator[str]:
    """Every text in code, parts of f-strings and bytes among them, but what documents it."""
    tree = ast.parse(code)
    documents = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and id(node) not in documents:
            if isinstance(node.value, str):
                yield node.value
            elif isinstance(node.value, bytes):
                yield node.value.decode("utf-8", errors="ignore")


WRITTEN = re.compile(r"[\u0e00-\u0e7f]|\\[uUxN0-7\\]")
"""Without a Thai character and without a way to write one, no text of a file holds Thai."""


def thai_in(code: str) -> list[str]:
    """The texts in code that hold Thai."""
    return [text for text in texts_in(code) if THAI.search(text)] if WRITTEN.search(code) else []


def test_no_code_holds_thai() -> None:
    """What is told stands in the locale folders, what files are known by in TOML."""
    holding = [path for path in CODE if thai_in((ROOT / path).read_text(encoding="utf-8"))]
    assert holding == []


def test_thai_in_code_would_be_found() -> None:
    ways = [
        "'\u0e01'",
        r"'\u0e01'",
        r"r'[\u0e01-\u0e5b]'",
        "f'{1} \u0e01'",
        r"b'\xe0\xb8\x81'",
        r"'\N{THAI DIGIT ONE}'",
        r"b'\340\270\201'",
        r"'\U00000e01'",
    ]
    assert [way for way in ways if not thai_in(f"found = {way}")] == []
    assert thai_in("'''\u0e01'''\nfound = 1\n'''\u0e01'''\ndef one():\n    '''\u0e01'''\n") == []


CLOCKS = frozenset(
    {
        "monotonic",
        "monotonic_ns",
        "perf_counter",
        "perf_counter_ns",
        "process_time",
        "process_time_ns",
        "thread_time",
        "time_ns",
    }
)


def timed_in(code: str) -> list[int]:
    """Lines that assert how long something took, read off a clock there or into a name before."""
    tree = ast.parse(code)
    measured = {
        target.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign | ast.AnnAssign | ast.AugAssign | ast.NamedExpr)
        and node.value is not None
        and _asks_a_clock(node.value)
        for target in getattr(node, "targets", None) or [node.target]  # type: ignore[union-attr]
        if isinstance(target, ast.Name)
    }
    return [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Assert)
        and (
            _asks_a_clock(node)
            or measured & {n.id for n in ast.walk(node) if isinstance(n, ast.Name)}
        )
    ]


def _asks_a_clock(node: ast.AST) -> bool:
    calls = (one.func for one in ast.walk(node) if isinstance(one, ast.Call))
    return any((getattr(one, "attr", "") or getattr(one, "id", "")) in CLOCKS for one in calls)


def test_no_test_asserts_how_long_something_took() -> None:
    """A busy machine would fail it: the order of events is a fact, or a clock that is given."""
    holding = {
        path.relative_to(ROOT).as_posix(): found
        for path in TESTS
        if any(one in (code := path.read_text(encoding="utf-8")) for one in CLOCKS)
        and (found := timed_in(code))
    }
    assert holding == {}


def test_a_timed_assertion_would_be_found() -> None:
    assert timed_in("a = monotonic()\nf()\nassert time.monotonic() - a < 5") == [3]
    assert timed_in("b = perf_counter() - a\nassert b < 5") == [2]
    assert timed_in("b: float = perf_counter() - a\nassert b < 5") == [2]
    assert timed_in("if (b := process_time_ns()):\n    assert b < 5") == [2]
    assert timed_in("a = monotonic()\nwhile monotonic() < a + 5:\n    g()\nassert done") == []
