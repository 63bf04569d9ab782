"""Places of faults in one language."""

from __future__ import annotations

import pytest

from data.imports.telling import phrases


@pytest.mark.parametrize(
    ("where", "th", "en"),
    [
        ("แถว/row 2, คอลัมน์/column C", "แถว 2, คอลัมน์ C", "row 2, column C"),
        ("arrow 2", "arrow 2", "arrow 2"),
    ],
)
def test_a_place_is_told_in_one_language(where, th, en) -> None:
    assert (phrases.place(where, "th"), phrases.place(where, "en")) == (th, en)
