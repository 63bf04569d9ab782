"""The examples in docstrings are true; every module of `poverty/` has one."""

from __future__ import annotations

import doctest
import importlib
import pkgutil

import pytest

import poverty

MODULES = sorted(one.name for one in pkgutil.walk_packages(poverty.__path__, "poverty."))
BESIDE = ("geo.areas",)
"""Other modules with examples."""
WITHOUT = {"pattern", "protection", "reported", "words"}
"""Modules of constants, of words, and of what only a whole protected table shows."""


@pytest.mark.parametrize("name", [*MODULES, *BESIDE])
def test_examples_of_a_module_are_true(name: str) -> None:
    module = importlib.import_module(name)
    failed, tried = doctest.testmod(module, optionflags=doctest.ELLIPSIS)
    assert failed == 0
    assert tried or name.rpartition(".")[2] in WITHOUT, f"{name} has no example"
