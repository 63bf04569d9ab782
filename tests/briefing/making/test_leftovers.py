"""Folders of orders in the temporary place go with the servers that made them."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

import settings
from briefing.making import jobs, leftovers

ROOT = Path(jobs.__file__).parents[2]
USER = (
    "import sys; from briefing.making import leftovers; leftovers.begin(); "
    "print('here', flush=True); sys.stdin.read()"
)


@pytest.fixture
def place(tmp_path, monkeypatch) -> Path:
    """The folder of orders, with what a killed server left in it."""
    monkeypatch.delenv(settings.EXPORTS.name, raising=False)
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", None)
    found = jobs.folder()
    (found / "abc-77").mkdir()
    (found / "abc-77" / "50.png").write_text("a slide")
    (found / "abc-77.zip").write_text("all of them")
    yield found
    leftovers.end()


def there(place: Path) -> list[str]:
    """What lies in the folder beside the files by which servers say that they use it."""
    return [path.name for path in place.iterdir() if not path.name.startswith(".used-by-")]


def test_what_a_killed_server_left_is_swept_at_the_next_start(place):
    leftovers.begin()
    assert there(place) == []


def test_nothing_is_left_at_the_end(place):
    leftovers.begin()
    (place / "mine-77").mkdir()
    leftovers.end()
    assert list(place.iterdir()) == []


def test_what_another_server_uses_is_left_to_it(place):
    with subprocess.Popen(
        [sys.executable, "-c", USER], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout.readline() == b"here\n"
        (place / "theirs-77").mkdir()
        leftovers.begin()
        kept = there(place)
        other.kill()
    assert kept == ["theirs-77"]
    leftovers.begin()
    assert there(place) == []


def test_named_folder_keeps_what_is_in_it(place, monkeypatch):
    monkeypatch.setenv(settings.EXPORTS.name, str(place))
    leftovers.begin()
    assert len(list(place.iterdir())) == 2
