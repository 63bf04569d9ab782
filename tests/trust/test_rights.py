"""Rights that are taken away act at once; no tampering with the trail goes unfound."""

from __future__ import annotations

import random
from pathlib import Path

from data.people import signed
from data.people.signed import Register, id_of
from data.stored import log
from tests.data.people import test_trail as tampering
from tests.rights.conftest import ROLES, VIEWER
from tests.rights.signing import HTML, Atlas, Provider
from tests.rights.test_revoked import page, run
from tests.trust.promise import promise
from wording.bundle import texts

whole = tampering.whole
"""A trail of several files."""


@promise(
    "A right or a session that is taken away is gone at the next request and the next run",
    full=50,
    of="revocations",
)
def test_a_right_taken_away_acts_at_once(atlas: Atlas, provider: Provider, tries: int) -> None:
    """In turns by the roles, and by an administrator who switches the session off."""
    file, browser = atlas.folder / "roles.toml", atlas.signed(provider, VIEWER)
    without = ROLES.replace('domains = ["moi.go.th"]', 'domains = ["example.org"]')
    for number in range(tries):
        with page(atlas, browser) as socket:
            assert browser.ask("/", **HTML).status == 200
            run(socket)
            if number % 2:
                Register(atlas.folder).end(id_of(browser.cookies["atlas-session"]), signed.OFF)
            else:
                file.write_text(without, encoding="utf-8")
            told = texts("th")("signin-why-off" if number % 2 else "signin-taken-away").encode()
            assert told in run(socket)
            assert told in run(socket, fragment="any")
            assert browser.ask("/export/slide.png").status in {401, 403}
        file.write_text(ROLES, encoding="utf-8")
        browser = atlas.signed(provider, VIEWER) if number % 2 else browser


@promise("No tampering with the trail of what was done goes unfound", full=100, of="tamperings")
def test_every_tampering_is_found(tmp_path: Path, whole: dict[str, bytes], tries: int) -> None:
    """Bytes, lines and files changed, removed, moved, doubled, added: over all files of it."""
    for seed in range(tries):
        files, folder = dict(whole), tmp_path / str(seed)
        folder.mkdir()
        change = tampering.WAYS[seed % len(tampering.WAYS)]
        change(files, random.Random(seed))
        assert log.verify(tampering.laid(folder, files)).broken, change.__name__
