"""Which internal releases a file is of that somebody asks for."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from data.people import rights
from data.people.roles import Roles
from serving.people import asking, exported
from serving.people.asking import Asked


def test_a_file_of_two_releases_tells_which_of_them_is_internal(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    inside, hidden = "00000000000a", frozenset({"00000000000b"})
    asked: list[tuple[str, ...]] = []

    def named(*ids: str, hidden: frozenset[str]) -> tuple[SimpleNamespace, SimpleNamespace]:
        asked.append((*ids, *hidden))
        return SimpleNamespace(id=inside), SimpleNamespace(id="00000000000c")

    monkeypatch.setattr(asking, "internal", lambda _: "")
    monkeypatch.setattr(exported.pair, "named", named)
    scope = {"path": "/export/edition.pdf", "query_string": f"before={inside}".encode()}
    somebody = Asked(None, "", rights.NOTHING, hidden=hidden)
    roles = Roles(internal=frozenset({inside}))
    assert exported.internal(scope, roles, somebody) == inside
    assert asked == [(inside, "", *hidden)]
    assert not exported.internal({**scope, "path": "/export/slide.png"}, roles, somebody)
    assert not exported.internal(scope, Roles(), somebody)
