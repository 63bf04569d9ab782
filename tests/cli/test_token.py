"""`atlas token`: issued once, listed without the token, revoked; each told to the trail."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.people import trail
from data.people.tokens import Tokens, id_of
from tests.cli.run import atlas


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder that keeps a trail."""
    monkeypatch.setenv("ATLAS_DATA", str(tmp_path))
    trail.begin(tmp_path)
    return tmp_path


def test_a_token_is_issued_listed_and_revoked(folder: Path) -> None:
    issued = atlas("token", "add", "--name", 'Power "BI"', "--within", "30", "--days", "7")
    assert issued.returncode == 0, issued.said
    [text] = issued.stdout.decode().split()
    [made] = Tokens(folder).every()
    assert made.id == id_of(text)
    assert made.number in issued.said
    [row] = atlas("token", "list").rows()
    assert (row["number"], row["name"], row["scope"], row["within"], row["state"]) == (
        made.number, 'Power "BI"', "figures", "30", "good",
    )  # fmt: skip
    assert text not in atlas("token", "list").stdout.decode()
    assert atlas("token", "revoke", made.number).returncode == 0
    assert atlas("token", "list").rows()[0]["state"] == "revoked"
    lines = trail.lines(folder)
    assert [line.what for line in lines] == [trail.TOKEN_REVOKED, trail.TOKEN_ADDED]
    assert lines[1].details["scope"] == "figures"
    assert all(line.subject == made.number for line in lines)
    assert text not in "".join(path.read_text() for path in trail.place_of(folder).glob("*.jsonl"))


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("add",), 2), (("revoke",), 2), (("end",), 2), (("add", "--name", "a", "--scope", "x"), 2),
        (("revoke", "0"), 1), (("add", "--name", "a", "--days", "0"), 1),
        (("add", "--name", "a", "--within", "3001"), 1),
    ],
)  # fmt: skip
def test_wrong_use_and_what_is_refused(folder: Path, arguments: tuple[str, ...], code: int) -> None:
    assert atlas("token", *arguments).returncode == code
    assert Tokens(folder).every() == []
