"""An internal release is seen by who has a role, and each of its files is told to the trail."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from data.people import trail
from data.stored.log_line import Line
from tests.rights.conftest import ROLES, STRANGER, VIEWER
from tests.rights.signing import HTML, Atlas, Provider
from tests.rights.test_routes import ADDRESSES, CANARIES

SLIDE = "/export/slide.png?template=national"
PUBLIC = f"public = true\n{ROLES}"


@pytest.fixture
def roles(atlas: Atlas) -> Iterator[Path]:
    """The file of roles, by which everybody may look for as long as the test runs."""
    file = atlas.folder / "roles.toml"
    file.write_text(PUBLIC, encoding="utf-8")
    yield file
    file.write_text(ROLES, encoding="utf-8")


def exported(atlas: Atlas) -> list[Line]:
    """What the trail tells of files of internal releases."""
    return [one for one in trail.lines(atlas.folder) if one.what == trail.EXPORTED]


def test_an_internal_release_is_seen_by_roles_alone(
    atlas: Atlas, provider: Provider, roles: Path
) -> None:
    nobody, stranger = atlas.browser(), atlas.signed(provider, STRANGER)
    viewer = atlas.signed(provider, VIEWER)
    assert [one.ask("/", **HTML).status for one in (nobody, stranger, viewer)] == [200] * 3
    assert viewer.ask(SLIDE).status == 200
    assert not exported(atlas)
    release = json.loads(nobody.ask("/healthz").text)["release"]
    roles.write_text(f'internal = ["{release}"]\n{PUBLIC}', encoding="utf-8")
    for path in ADDRESSES:
        for one in (nobody, stranger):
            answer = one.ask(path, **HTML)
            assert answer.status in {303, 401, 403, 404}, path
            assert not [figure for figure in CANARIES if figure in answer.body]
    seen = viewer.ask("/", **HTML)
    assert seen.status == 200
    assert [figure for figure in CANARIES if figure in seen.body]  # it would be found above
    assert viewer.ask(SLIDE).status == 200
    [line] = exported(atlas)
    assert (line.post, line.subject) == (VIEWER, "/export/slide.png")
    assert line.details["release"] == release
