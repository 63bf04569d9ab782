"""The pointer of the data folder: one that names no release is damage, never a traceback."""

from __future__ import annotations

import pytest

from data.stored.damage import DamagedRelease
from data.stored.library import Library
from data.stored.pointer import Pointer


@pytest.mark.parametrize(
    "content",
    [
        "[" * 200_000,
        '{"a":' * 200_000,
        '{"active": ' + "[" * 200_000,
        '{"active": "../x", "earlier": []}',
        '{"active": "x", "earlier": "abc/"}',
        '{"active": 5, "earlier": []}',
        '{"active": "", "earlier": []}',
        '{"active": "x", "earlier": [".."]}',
        '{"active": "x", "earlier": 7}',
        "\xff\xfe",
        "9" * 5_000,
    ],
)
def test_pointer_that_names_no_release_is_damage_and_no_traceback(tmp_path, content):
    (tmp_path / "active.json").write_bytes(content.encode("latin-1"))
    with pytest.raises(DamagedRelease, match=r"active\.json"):
        Library(tmp_path).pointer()


def test_pointer_as_it_is_written_is_read(tmp_path):
    shelf = Library(tmp_path)
    with shelf.writing("test"):
        shelf._point(Pointer("abc", ("def", "embedded")))
    assert shelf.pointer() == Pointer("abc", ("def", "embedded"))
