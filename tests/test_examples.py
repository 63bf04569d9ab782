"""The examples in docstrings are true, wherever there are; every module of `poverty/` has one."""

from __future__ import annotations

import doctest
import importlib
import pkgutil
from pathlib import Path

import pytest

import poverty

MODULES = sorted(one.name for one in pkgutil.walk_packages(poverty.__path__, "poverty."))
ROOT = Path(__file__).parents[1]
ROOMS = ("briefing", "data", "figures", "geo", "serving", "settings", "ui", "wording")
BESIDE = sorted(
    ".".join(path.relative_to(ROOT).with_suffix("").parts)
    for room in ROOMS
    for path in (ROOT / room).rglob("*.py")
    if "\n    >>> " in path.read_text(encoding="utf-8")
)
"""Other modules with examples."""
WITHOUT = {"pattern", "protection", "reported"}
"""Modules of constants, and of what only a whole protected table shows."""


@pytest.mark.parametrize("name", [*MODULES, *BESIDE])
def test_examples_of_a_module_are_true(name: str) -> None:
    module = importlib.import_module(name)
    failed, tried = doctest.testmod(module, optionflags=doctest.ELLIPSIS)
    assert failed == 0
    assert tried or name.rpartition(".")[2] in WITHOUT, f"{name} has no example"
