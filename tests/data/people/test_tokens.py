"""Tokens of programs: kept as a hash, good until their day or until they are revoked."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from data.people import tokens
from data.people.tokens import Tokens, id_of
from data.refusal import Refused
from data.stored import lock


def test_a_token_is_kept_as_its_hash_alone(tmp_path: Path) -> None:
    text, made = Tokens(tmp_path).add("งานสถิติ", codes=["31", "30", "30"], days=10)
    assert text.startswith("atlas_")
    assert len(text) > 40
    [file] = (tmp_path / tokens.FOLDER).iterdir()
    assert file.stem == id_of(text) == made.id
    assert text not in file.read_text(encoding="utf-8")
    assert file.parent.stat().st_mode & 0o077 == 0
    assert Tokens(tmp_path).known(id_of(text)) == made
    assert (made.codes, made.scope, made.number) == (("30", "31"), tokens.FIGURES, made.id[:12])


def test_it_ends_on_its_day_or_when_it_is_revoked(tmp_path: Path) -> None:
    kept = Tokens(tmp_path, lambda: 1_000_000.0)
    _, made = kept.add("a", days=1)
    assert made.ended(1_000_000.0) == made.ended(1_000_000.0 + tokens.DAY - 1) == ""
    assert made.ended(1_000_000.0 + tokens.DAY) == tokens.OVER
    assert made.ended(0) == tokens.OVER  # a clock that went back
    ended = kept.revoke(made.number)
    assert ended.ended(1_000_000.0) == tokens.REVOKED
    assert kept.known(made.id) == ended
    with pytest.raises(Refused, match="no such token"):
        kept.revoke("000000000000")


def test_it_covers_its_provinces(tmp_path: Path) -> None:
    _, made = Tokens(tmp_path).add("a", codes=["30"])
    assert made.covers(["30", "3001", "300101"])
    assert made.covers([])
    for places in (["31"], ["30", "31"], ["TH"], ["northeast"], [""]):
        assert not made.covers(places)
    _, whole = Tokens(tmp_path).add("b")
    assert whole.covers(["TH", "31"])
    assert [one.name for one in Tokens(tmp_path).every()] == ["a", "b"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": ""}, {"name": "x" * 81}, {"name": "a\nb"}, {"name": "1101700203450"},
        {"scope": "all"}, {"codes": ["3"]}, {"codes": ["3001"]}, {"days": 0}, {"days": 401},
    ],
)  # fmt: skip
def test_what_no_token_may_be_is_refused(tmp_path: Path, wrong: dict[str, object]) -> None:
    with pytest.raises(Refused):
        Tokens(tmp_path).add(**{"name": "a", **wrong})
    assert Tokens(tmp_path).every() == []


def test_one_at_a_time_and_not_more_than_there_may_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with lock.held(tmp_path, "import"), pytest.raises(Refused):
        Tokens(tmp_path).add("a")
    monkeypatch.setattr(tokens, "MOST", 1)
    Tokens(tmp_path).add("a")
    with pytest.raises(Refused):
        Tokens(tmp_path).add("b")


def test_a_file_that_is_none_of_ours_is_no_token(tmp_path: Path) -> None:
    (tmp_path / tokens.FOLDER).mkdir()
    for text in ("", "[]", "{}", json.dumps({"name": "a"})):
        (tmp_path / tokens.FOLDER / f"{'0' * 64}.json").write_text(text)
        assert Tokens(tmp_path).known("0" * 64) is None
    assert Tokens(tmp_path).known("../../etc/passwd") is None
