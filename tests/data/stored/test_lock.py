"""Two imports at once: the second is told who holds the lock."""

import os

import pytest

from data.refusal import Refused
from data.stored import lock
from tests.begun import process


def test_second_import_is_told_who_holds_the_lock(shelf):
    with shelf.writing("import of a.zip"), pytest.raises(Refused) as refused, shelf.writing("b"):
        pass
    words = str(refused.value)
    assert all(part in words for part in ("import of a.zip", "process", "มีการนำเข้าข้อมูลอื่นอยู่"))


def test_second_import_in_another_process_is_told_who_holds_the_lock(shelf):
    code = (
        "import sys; from pathlib import Path; from data.stored.library import Library\n"
        "with Library(Path(sys.argv[1])).writing('other'): pass"
    )
    with shelf.writing("import of a.zip"):
        other = process.ran([code, str(shelf.folder)], os.environ, "code")
    assert (other.returncode, b"import of a.zip" in other.stderr) == (1, True)


def test_lock_with_an_unreadable_holder_is_still_a_lock(shelf):
    with shelf.writing("a"):
        (shelf.folder / lock.NAME).write_text("?")
        with pytest.raises(Refused, match="another process"), shelf.writing("b"):
            pass


def test_lock_is_free_after_an_error(shelf):
    with pytest.raises(OSError, match="mishap"), shelf.writing("a"):
        raise OSError("mishap")
    with shelf.writing("b"):
        pass


def test_holder_without_a_name_is_given_by_number(shelf, monkeypatch):
    def nobody():
        raise KeyError("uid not found")

    monkeypatch.setattr(lock.getpass, "getuser", nobody)
    with shelf.writing("a"), pytest.raises(Refused, match=r"\(\d+, process"), shelf.writing("b"):
        pass
