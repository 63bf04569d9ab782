"""Killed at any moment, or out of disk: a whole release is in force and nothing else is left."""

import os
import re
import resource
import signal
import subprocess

import pytest

from data.refusal import Refused
from data.stored import library, release, store
from data.stored.library import Library
from tests.begun import process
from tests.data.shelves import files, published
from tests.products import WHOLE

PUBLISH = """
import os, signal, sys
from pathlib import Path
from data.stored.library import Library
from tests.data.shelves import parts, published

steps = {"open", "os.rename", "os.mkdir", "os.rmdir", "os.remove", "os.chmod", "fcntl.flock"}
seen, last = 0, int(sys.argv[2])

def step(event, _arguments):
    global seen
    if event not in steps:
        return
    seen += 1
    if seen == last:
        os.kill(os.getpid(), signal.SIGKILL)

shelf = Library(Path(sys.argv[1]))
sys.addaudithook(step)
published(shelf, "two")
print(seen)
"""


def run_publish(shelf: Library, last: int) -> subprocess.CompletedProcess[bytes]:
    """Publish a release in a process that is killed −9 at its step of that number."""
    return process.ran([PUBLISH, str(shelf.folder), str(last)], os.environ, "code")


@pytest.fixture(scope="module")
def all_steps(tmp_path_factory) -> int:
    """How many steps on files and folders a publication takes."""
    shelf = Library(tmp_path_factory.mktemp("whole") / "data")
    published(shelf, "one")
    done = run_publish(shelf, 0)
    assert done.returncode == 0, done.stderr
    return int(done.stdout)


@pytest.mark.parametrize("tenth", range(1, 11, 1 if WHOLE else 3))  # all by make whole
def test_kill_at_any_moment_leaves_a_whole_release_and_nothing_else(shelf, all_steps, tenth):
    old = published(shelf, "one")
    killed = run_publish(shelf, max(1, all_steps * tenth // 10))
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    store._kept.clear()
    state = store.state()
    assert (state.damage, state.release.manifest["title"] in {"one", "two"}) == (None, True)
    new = published(shelf, "three")
    names = {path.name for path in (shelf.folder / "releases").iterdir()}
    assert names - {old, new} <= {state.release.id} | {
        path for path in names if _whole(shelf, path)
    }
    assert [name for name in files(shelf) if re.search(r"(^|/)\.", name)] == []


def _whole(shelf: Library, identity: str) -> bool:
    return release.load_release(shelf.folder_of(identity)).id == identity


@pytest.mark.parametrize("bytes_free", [0, 100, 1000, 4000])
def test_full_disk_is_refused_in_words_and_leaves_all_as_it_was(shelf, bytes_free):
    published(shelf, "one")
    before = files(shelf)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (bytes_free, hard))
    try:
        with pytest.raises(Refused) as refused:
            published(shelf, "two")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert "เนื้อที่ดิสก์เต็ม" in str(refused.value)
    assert (files(shelf), store.active().manifest["title"]) == (before, "one")


def test_full_disk_at_the_pointer_is_refused_in_words(shelf, monkeypatch):
    published(shelf, "one")

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(library.folders, "write_text", full)
    with pytest.raises(Refused, match="เนื้อที่ดิสก์เต็ม"):
        published(shelf, "two")
    assert store.active().manifest["title"] == "one"


@pytest.mark.parametrize("step", ["sync", "write_text"])
def test_other_error_is_not_taken_for_a_full_disk(shelf, monkeypatch, step):
    def fail(*_):
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(f"data.stored.folders.{step}", fail)
    with pytest.raises(OSError, match="Input/output"):
        published(shelf, "two")
