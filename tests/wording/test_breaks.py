"""Words that lines are not broken around: of each language's folder, all in force at once."""

from __future__ import annotations

import tomllib
from dataclasses import fields

import pytest

from briefing.page.breaks import pieces
from wording import languages
from wording.breaks import DECLARED, Breaks, breaks

FOLDERS = sorted(languages.LOCALE.glob(f"*/{DECLARED}"))


@pytest.mark.parametrize("path", FOLDERS, ids=lambda path: path.parent.name)
def test_a_folder_declares_what_is_known_and_all_of_it_is_in_force(path: object) -> None:
    declared = tomllib.loads(path.read_text(encoding="utf-8"))
    assert declared.keys() <= {field.name for field in fields(Breaks)}
    for name, words in declared.items():
        assert set(words) <= set(getattr(breaks(), name)), name


@pytest.mark.parametrize("word", breaks().compounds)
def test_a_compound_is_one_piece(word: str) -> None:
    assert any(word in piece for piece in pieces(f"ใน{word} 5 x"))


@pytest.mark.parametrize("counted", breaks().counted)
def test_a_number_keeps_what_it_counts(counted: str) -> None:
    assert not [piece for piece in pieces(f"x 5 {counted} y") if piece.rstrip().endswith("5")]
