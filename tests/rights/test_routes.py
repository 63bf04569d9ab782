"""Every account × every route by direct requests: who may not look gets no figure in any byte."""

from __future__ import annotations

import pytest

from data.people import trail
from tests.rights.conftest import ADMIN, PROVINCES, PUBLISHER, STRANGER, VIEWER
from tests.rights.signing import HTML, Atlas, Browser, Provider
from tests.trust.promise import tries
from ui.site import PAGES
from wording.bundle import texts

CANARIES = (b"1,032,987", b"36,647,817", b"1032987", b"36647817")
"""Figures of the country that pages, slides and files hold."""
OTHERS = (
    "/export/slide.png?template=national",
    "/export/map.html?level=province",
    "/ahead/?lang=en&theme=light&control=level&option=District",
    "/assets/none.json",
    "/media/0123456789abcdef.csv",
    "/_stcore/host-config",
    "/_stcore/upload_file/a/b",
    "/_stcore/stream",
    "/component/x/y.js",
    "/~/+/media/guessed.csv",
    "/admin",
    "/admin/anything",
    "/anything",
)
ADDRESSES = [f"/{page.path}" for page in PAGES] + list(OTHERS)
OPENED = ("/assets/none.json",)
"""Answered to everybody: scripts, type, shapes; what is none of these is not there."""


def told(browser: Browser, path: str) -> tuple[int, bytes]:
    answer = browser.ask(path, **HTML)
    return answer.status, answer.body


@pytest.mark.parametrize("path", ADDRESSES)
def test_who_has_not_signed_in_sees_nothing(atlas: Atlas, path: str) -> None:
    status, body = told(atlas.browser(), path)
    assert status in ({404} if path in OPENED else {303, 401, 403})
    assert not [one for one in CANARIES if one in body]


def test_a_viewer_sees_the_figures_that_the_others_are_not_to_see(
    atlas: Atlas, provider: Provider
) -> None:
    """The figures looked for are in what is shown to who may look: they would be found."""
    status, body = told(_signed(atlas, provider, VIEWER), "/")
    assert status == 200
    assert [one for one in CANARIES if one in body] == [*CANARIES[:2]]


@pytest.mark.parametrize("path", ADDRESSES)
def test_who_has_no_role_sees_nothing(atlas: Atlas, provider: Provider, path: str) -> None:
    status, body = told(_signed(atlas, provider, STRANGER), path)
    assert status == (404 if path in OPENED else 403)
    assert not [one for one in CANARIES if one in body]


def test_each_account_sees_what_its_role_allows(atlas: Atlas, provider: Provider) -> None:
    """Province editors, a viewer and a publisher look everywhere; at /admin nobody of them.

    All 77 editors by `make trust`.
    """
    assert len(PROVINCES) == 77
    editors = PROVINCES[:: 77 // tries(77)]
    accounts = [*(f"editor-{code}" for code in editors), VIEWER, PUBLISHER]
    for account in accounts:
        browser = atlas.signed(provider, account)
        assert told(browser, "/")[0] == 200, account
        assert told(browser, "/admin")[0] == 403, account
        sent = browser.ask("/_stcore/upload_file/a/b", "PUT", "x").text
        closed = texts("en")("signin-not-allowed", act="send")
        assert (closed in sent) == (account == VIEWER), account


def test_an_administrator_sees_the_page_of_administrators(atlas: Atlas, provider: Provider) -> None:
    assert told(_signed(atlas, provider, ADMIN), "/admin")[0] == 200


def test_what_one_may_see_is_kept_for_nobody_else(atlas: Atlas, provider: Provider) -> None:
    browser = _signed(atlas, provider, VIEWER)
    for path in ("/", "/export/slide.png?template=national"):
        answer = browser.ask(path, **HTML)
        assert answer.status == 200
        assert answer.headers["cache-control"] == "private, no-cache"


def test_headers_of_the_door_cannot_be_forged(atlas: Atlas, provider: Provider) -> None:
    browser = _signed(atlas, provider, ADMIN)
    from data.people.signed import id_of  # what an attacker who reads the folder might know

    identity = id_of(browser.cookies["atlas-session"])
    forged = atlas.browser().ask("/admin", X_Atlas_Session=identity, X_Atlas_From="10.0.0.1")
    assert forged.status == 401


def test_the_trail_tells_who_signed_in_and_from_where(atlas: Atlas, provider: Provider) -> None:
    _signed(atlas, provider, VIEWER)
    lines = [one for one in trail.lines(atlas.folder) if one.what == trail.SIGNED_IN]
    hers = [one.details["from"] for one in lines if one.post == VIEWER]
    assert set(hers) == {"127.0.0.1"}
    whole = (trail.place_of(atlas.folder) / "log.jsonl").read_text(encoding="utf-8")
    assert "moi.go.th" not in whole


_known: dict[str, Browser] = {}


def _signed(atlas: Atlas, provider: Provider, subject: str) -> Browser:
    """Somebody who signs in once for all tests, and whose session nobody ends."""
    if subject not in _known:
        _known[subject] = atlas.signed(provider, subject)
    return _known[subject]
