"""Whatever the locale, the port and the name of a file: sentences, never tracebacks."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import settings
from cli.console import visible
from serving import start
from tests.cli.process import command

ROOT = Path(start.__file__).parents[1]
BARE = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
OTHERS = [BARE | {"PYTHONIOENCODING": "latin-1"}, {"PYTHONIOENCODING": "cp874"}]


def run(
    *arguments: str, module: str = "cli", **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """The command in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", module, *arguments],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)} | environment,
        capture_output=True,
        check=False,
    )


@pytest.mark.parametrize("environment", OTHERS)
def test_a_table_is_thai_in_any_locale(environment: dict[str, str]) -> None:
    done = run("table", "--level", "region", "--format", "csv", **environment)
    assert done.returncode == 0, done.stderr
    assert "ภาคเหนือ" in done.stdout.decode("utf-8")


def test_a_thai_file_name_is_told_in_any_locale(tmp_path: Path) -> None:
    path = tmp_path / "ตัวเลข\x1b[31m\u202e.csv"
    path.write_text("nothing", encoding="utf-8")
    done = run("check", str(path), **BARE)
    said = (done.stdout + done.stderr).decode("utf-8")
    assert done.returncode == 1
    assert "Traceback" not in said
    assert "ตัวเลข" in said
    assert "\x1b[31m" not in said
    assert "\u202e" not in said


@pytest.mark.parametrize(
    "port", ["99999", "65536", "-1", "๘๕๐๑", "1e3", "", "abc", "9" * 5_000, "80\n80"]
)
def test_what_is_no_port_is_told(port: str) -> None:
    with pytest.raises(start.NoPort, match="1 to 65535"):
        start.port_of(port)


def test_a_wrong_port_is_told_in_any_locale() -> None:
    done = run("99999", module="serving.start", **BARE)
    assert done.returncode == 1
    assert "เลข 1 ถึง 65535" in done.stderr.decode("utf-8")
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("address", ["256.1.1.1", "203.0.113.7", "a" * 300, "::g"])
def test_what_is_no_address_is_told(address: str) -> None:
    with pytest.raises(start.NoAddress, match="no address"):
        start.start(0, address)


def test_the_command_tells_a_wrong_port_as_wrong_use() -> None:
    done = command("serve", "--port", "99999")
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr


def test_thai_with_its_joiners_is_as_it_was() -> None:
    assert visible("น้ำ\u200bใส 👩\u200d🌾\n") == "น้ำ\u200bใส 👩\u200d🌾\n"


@pytest.mark.parametrize("stated", ["two", "2", "1000", "-5"])
def test_a_threshold_that_is_none_is_told(monkeypatch: pytest.MonkeyPatch, stated: str) -> None:
    monkeypatch.setenv(settings.THRESHOLD.name, stated)
    with pytest.raises(start.CannotStart, match="3 to 100"):
        start.start(8999, "127.0.0.1")


def test_a_threshold_that_is_none_stops_the_server_at_its_start() -> None:
    done = run("8999", module="serving.start", ATLAS_THRESHOLD="two", **BARE)
    assert done.returncode == 1
    assert b"3 to 100" in done.stderr
    assert b"Traceback" not in done.stderr
