"""Releases at addresses: read, or told in one sentence why not."""

from __future__ import annotations

import functools
import http.server
import importlib.util
import sys
import threading
from pathlib import Path

import pytest
from typer.testing import CliRunner

import settings
from cli import app
from data.stored import release, remote, store
from data.stored.damage import DamagedRelease

ROOT = Path(release.__file__).parents[2]
WITH_CLIENT = pytest.mark.skipif(
    importlib.util.find_spec("obstore") is None,
    reason=f"the packages of {remote.REQUIREMENTS} are not installed",
)


@pytest.mark.parametrize("name", ["plain", "with space", "ภาษาไทย", "per%cent", "hash#"])
def test_file_address_is_read(tmp_path, write_small, name):
    folder = tmp_path / name
    identity = write_small(folder)
    assert release.load_release(folder.as_uri()).id == identity
    assert release.load_release(folder.as_uri() + "/").id == identity


def test_release_in_use_may_be_at_a_file_address(tmp_path, write_small, monkeypatch):
    identity = write_small(tmp_path / "small")
    monkeypatch.setenv(settings.RELEASE.name, (tmp_path / "small").as_uri())
    assert store.active().id == identity


@pytest.mark.parametrize(
    "place", ["s3://bucket/release", "https://example.invalid/r", "http://x/r"]
)
def test_address_of_another_machine_without_its_packages_names_their_file(place, monkeypatch):
    for name in ("obstore", "obstore.store"):
        monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(DamagedRelease, match=remote.REQUIREMENTS) as told:
        release.load_release(place)
    assert ("ต้องติดตั้ง" in str(told.value), place in str(told.value)) == (True, True)


@pytest.mark.parametrize(
    "place",
    ["nonsense://x", "gs://bucket/x", "github://x", "file://elsewhere/x", "zip://x", "file:///no"],
)
def test_address_that_cannot_be_read_ends_the_command_with_a_sentence(place, monkeypatch):
    monkeypatch.setenv(settings.RELEASE.name, place)
    ended = CliRunner().invoke(app, ["table", "--level", "country"])
    assert ended.exit_code == 1
    assert isinstance(ended.exception, SystemExit)
    assert any("ก" <= one <= "๙" for one in ended.stderr)


def test_optional_requirements_are_pinned_and_named_in_the_readme():
    lines = (ROOT / remote.REQUIREMENTS).read_text(encoding="utf-8").splitlines()
    assert all(line.startswith("#") or "==" in line for line in lines)
    assert remote.REQUIREMENTS in (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.fixture
def served(tmp_path, write_small):
    """The address of a small release that this machine serves, and its id."""
    identity = write_small(tmp_path / "small")
    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=str(tmp_path))
    handler.log_message = lambda *_: None
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", identity
    server.shutdown()
    server.server_close()


@WITH_CLIENT
def test_release_is_read_over_http(served):
    place, identity = served
    assert release.load_release(f"{place}/small").id == identity


@WITH_CLIENT
@pytest.mark.parametrize("where", ["http://127.0.0.1:9/small", "https://", "s3://"])
def test_server_that_does_not_answer_is_told(where):
    with pytest.raises(DamagedRelease):
        release.load_release(where)


@WITH_CLIENT
def test_release_that_the_server_does_not_have_is_told(served):
    with pytest.raises(DamagedRelease, match=r"manifest\.json"):
        release.load_release(f"{served[0]}/other")
