"""An internal release is seen by who has a role, and each of its files is told to the trail."""

from __future__ import annotations

import json
from pathlib import Path

from data.people import trail
from tests.rights import signing
from tests.rights.conftest import ROLES, STRANGER, VIEWER
from tests.rights.signing import HTML, Provider
from tests.rights.test_routes import ADDRESSES, CANARIES

SLIDE = "/export/slide.png?template=national"


def test_an_internal_release_is_seen_by_roles_alone(provider: Provider, tmp_path: Path) -> None:
    folder = tmp_path
    public = f"public = true\n{ROLES}"
    with signing.serving(folder, public, signing.oidc(provider, folder)) as atlas:
        nobody, stranger = atlas.browser(), atlas.signed(provider, STRANGER)
        viewer = atlas.signed(provider, VIEWER)
        assert [one.ask("/", **HTML).status for one in (nobody, stranger, viewer)] == [200] * 3
        assert viewer.ask(SLIDE).status == 200
        assert not [one for one in trail.lines(atlas.folder) if one.what == trail.EXPORTED]
        release = json.loads(nobody.ask("/healthz").text)["release"]
        file = atlas.folder / "roles.toml"
        file.write_text(f'internal = ["{release}"]\n{public}', encoding="utf-8")
        for path in ADDRESSES:
            for one in (nobody, stranger):
                answer = one.ask(path, **HTML)
                assert answer.status in {303, 401, 403, 404}, path
                assert not [figure for figure in CANARIES if figure in answer.body]
        seen = viewer.ask("/", **HTML)
        assert seen.status == 200
        assert [figure for figure in CANARIES if figure in seen.body]  # it would be found above
        assert viewer.ask(SLIDE).status == 200
        [line] = [one for one in trail.lines(atlas.folder) if one.what == trail.EXPORTED]
        assert (line.post, line.subject) == (VIEWER, "/export/slide.png")
        assert line.details["release"] == release
