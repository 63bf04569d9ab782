"""Which internal releases a file is of that somebody asks for."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest

from data.people import in_force, rights, trail
from data.people.roles import Roles
from data.stored.part import Eyes
from serving.people import asking, exported
from serving.people.asking import Asked
from wording.saying import Saying


def test_a_file_of_two_releases_tells_which_of_them_is_internal(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    inside, hidden = "00000000000a", frozenset({"00000000000b"})
    asked: list[tuple[str, ...]] = []

    def named(*ids: str, hidden: frozenset[str]) -> tuple[SimpleNamespace, SimpleNamespace]:
        asked.append((*ids, *hidden))
        return SimpleNamespace(whole_id=inside), SimpleNamespace(whole_id="00000000000c")

    monkeypatch.setattr(asking, "internal", lambda _: "")
    monkeypatch.setattr(exported.pair, "named", named)
    scope = {"path": "/export/edition.pdf", "query_string": f"before={inside}".encode()}
    roles = Roles(internal=frozenset({inside}))
    eyes = Eyes(roles.internal, frozenset({"reports"}), frozenset())
    somebody = Asked(None, "", rights.NOTHING, hidden=hidden, eyes=eyes)
    assert exported.internal(scope, roles, somebody) == inside
    assert asked == [(inside, "", *hidden)]
    assert not exported.internal({**scope, "path": "/export/slide.png"}, roles, somebody)
    assert not exported.internal(scope, Roles(), somebody)


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A data folder in which two releases are internal, the first of them in force."""
    roles = Roles(internal=frozenset({"00000000000a", "00000000000b"}))
    monkeypatch.setenv("ATLAS_DATA", str(tmp_path))
    monkeypatch.setattr(in_force, "in_force", lambda _: SimpleNamespace(roles=roles))
    monkeypatch.setattr(asking, "internal", lambda _: "00000000000a")
    return tmp_path


def test_a_page_tells_of_a_comparison_with_an_internal_release_not_in_force(
    told: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "of", lambda _: Asked(None, "", rights.LOOKING, "10.0.0.1"))
    exported.tell({}, "whole", ("00000000000a", "00000000000c"))
    assert not trail.lines(told), "the door tells of the one in force"
    exported.tell({}, "report", ("00000000000b", "00000000000c"))
    [line] = trail.lines(told)
    assert (line.what, line.subject) == (trail.EXPORTED, "report")
    assert (line.details["release"], line.details["from"]) == ("00000000000b", "10.0.0.1")


def test_nothing_is_made_of_what_is_hidden_by_now(
    told: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unseen = Asked(None, "", rights.LOOKING, hidden=frozenset({"00000000000b"}))
    monkeypatch.setattr(asking, "of", lambda _: unseen)
    with pytest.raises(exported.pair.WrongPair) as wrong:
        exported.tell({}, "report", ("00000000000b",))
    assert wrong.value.said == Saying("editions-unknown", identity="00000000000b")


def test_without_signing_in_there_is_nobody_to_tell_of(
    told: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "of", lambda _: Asked(None, "", rights.NOTHING, signing=False))
    exported.tell({}, "report", ("00000000000b",))
    assert not trail.kept(told)
