"""`python -m cli` is the command `atlas`."""

from __future__ import annotations

import importlib
import runpy
import sys

import pytest

import cli
from tests.cli.run import atlas


def test_the_module_runs_the_command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["atlas", "--version"])
    with pytest.raises(SystemExit) as ended:
        runpy.run_module("cli.__main__", run_name="__main__")
    assert ended.value.code == 0
    assert capsys.readouterr().out.encode() == atlas("--version").stdout


def test_to_import_it_runs_nothing() -> None:
    assert importlib.import_module("cli.__main__").app is cli.app
