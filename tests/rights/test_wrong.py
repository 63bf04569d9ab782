"""What goes wrong with signing in is refused in words, and the server stays up."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager
from html import escape
from pathlib import Path

import pytest

from data.people import trail
from serving.people import asking, sealed
from tests.rights import signing
from tests.rights.conftest import PUBLISHER, VIEWER
from tests.rights.signing import HTML, Atlas, Provider
from tests.trust.promise import tries
from wording.bundle import texts


def why(text: str, reason: str) -> bool:
    """Whether a page says why, in Thai. A request from an address of its own does not wait."""
    told = texts("th")(f"signin-why-{reason}", seconds=5)
    return escape(told.partition(" 5 ")[0]) in text


def test_a_cookie_of_another_server_is_refused_and_taken_back(atlas: Atlas) -> None:
    browser = atlas.browser()
    browser.cookies["atlas-session"] = "of-another-server"
    answer = browser.ask("/", X_Forwarded_For="10.1.0.1", **HTML)
    assert (answer.status, why(answer.text, "foreign")) == (401, True)
    assert "atlas-session" not in browser.cookies


def test_a_sign_in_of_another_server_is_refused(atlas: Atlas, tmp_path: Path) -> None:
    browser = atlas.browser()
    begun = sealed.Begun.new("/")
    browser.cookies["atlas-sign-in"] = sealed.sealed(begun, sealed.key_of(tmp_path))
    answer = browser.ask(f"/signin/back?code=a&state={begun.state}", X_Forwarded_For="10.1.0.2")
    assert (answer.status, why(answer.text, "state")) == (401, True)


def test_a_code_that_the_provider_did_not_give_is_refused(atlas: Atlas, provider: Provider) -> None:
    browser = atlas.browser()
    state = atlas.begin(browser).partition("state=")[2].partition("&")[0]
    answer = browser.ask(f"/signin/back?code=made-up&state={state}", X_Forwarded_For="10.1.0.3")
    assert (answer.status, why(answer.text, "code")) == (401, True)
    assert "atlas-session" not in browser.cookies


def test_who_says_no_at_the_provider_is_told_so(atlas: Atlas) -> None:
    browser = atlas.browser()
    state = atlas.begin(browser).partition("state=")[2].partition("&")[0]
    denied = f"/signin/back?error=access_denied&state={state}"
    answer = browser.ask(denied, X_Forwarded_For="10.1.0.4")
    assert (answer.status, why(answer.text, "denied")) == (401, True)


def test_an_answer_serves_once(atlas: Atlas, provider: Provider) -> None:
    browser = atlas.browser()
    kept = provider.agree(atlas.begin(browser), VIEWER)
    begun = dict(browser.cookies)
    assert browser.ask(kept).status == 303
    browser.cookies = begun
    answer = browser.ask(kept, X_Forwarded_For="10.1.0.5")
    assert (answer.status, why(answer.text, "code")) == (401, True)


def test_no_address_leads_elsewhere(atlas: Atlas, provider: Provider) -> None:
    for onward in ("//elsewhere.example", "https://elsewhere.example", "/\\elsewhere", "/%0d%0aa"):
        browser = atlas.browser()
        answer = browser.ask(provider.agree(atlas.begin(browser, onward), VIEWER))
        assert answer.headers["location"].startswith("/")
        assert not answer.headers["location"].startswith(("//", "/\\"))


def test_a_thousand_wrong_tokens_wait_longer_and_stop_nobody_else(
    atlas: Atlas, provider: Provider
) -> None:
    """From an address of their own, at which nobody else has tried anything."""
    here, waits = "127.0.0.9", []
    wrong = tries(1_000)  # all of them by make trust
    for number in range(wrong):
        browser = atlas.browser(here)
        browser.cookies["atlas-session"] = f"wrong-{number}"
        answer = browser.ask("/", **HTML)
        assert why(answer.text, "wait" if answer.status == 429 else "foreign")
        waits.append(int(answer.headers.get("retry-after", 0)))
    assert waits[:5] == [0, 0, 0, 0, 0]
    assert waits[5:] == sorted(waits[5:])
    assert (waits[5], waits[-1]) == (1, 900)
    told = [one for one in trail.lines(atlas.folder) if one.what == trail.REFUSED]
    refused = [one for one in told if one.details["from"] == here]
    assert 0 < len(refused) < wrong / 10
    assert atlas.signed(provider, PUBLISHER, here).ask("/", **HTML).status == 200


def test_a_provider_that_does_not_answer_is_told(tmp_path: Path) -> None:
    pytest.importorskip("authlib")
    stated = {
        "ATLAS_OIDC_ISSUER": f"http://127.0.0.1:{signing.free_port()}",
        "ATLAS_OIDC_CLIENT": "atlas",
        "ATLAS_OIDC_SECRET_FILE": str(tmp_path / "secret"),
    }
    (tmp_path / "secret").write_text("a secret")
    with signing.serving(tmp_path, "public = true", stated) as atlas:
        answer = atlas.browser().ask("/signin/go")
        assert answer.status == 503
        assert why(answer.text, "away")
        assert atlas.browser().ask("/", **HTML).status == 200  # everybody may look there
        assert atlas.browser().ask("/_stcore/upload_file/a/b", "PUT", "x").status == 403


def behind_a_proxy(folder: Path, trusted: str) -> AbstractContextManager[Atlas]:
    """A dashboard that believes the proxy of an address."""
    roles = '[[roles]]\nrole = "viewer"\nsubjects = ["her", "another"]\n'
    stated = {"ATLAS_TRUST_HEADER": "X-Remote-User", "ATLAS_TRUST_FROM": trusted}
    return signing.serving(folder, roles, stated)


@pytest.fixture(scope="module")
def near(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Atlas]:
    """A dashboard that believes a proxy here."""
    with behind_a_proxy(tmp_path_factory.mktemp("near"), "127.0.0.1") as running:
        yield running


@pytest.fixture(scope="module")
def far(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Atlas]:
    """A dashboard that believes a proxy elsewhere."""
    with behind_a_proxy(tmp_path_factory.mktemp("far"), "10.0.0.5") as running:
        yield running


def test_a_proxy_is_believed_from_its_address_alone(near: Atlas, far: Atlas) -> None:
    browser = near.browser()
    assert browser.ask("/", **HTML).status == 303
    assert browser.ask("/", X_Remote_User="her", **HTML).status == 200
    assert browser.ask("/", X_Remote_User="him", **HTML).status == 403
    answer = far.browser().ask("/", X_Remote_User="her", **HTML)
    assert answer.status == 403
    assert why(answer.text, "proxy")


def forwarded(atlas: Atlas) -> tuple[int, list[tuple[str, str, str]]]:
    """How somebody is answered whom a proxy names, and what the trail newly tells of it."""
    told = len(trail.lines(atlas.folder))
    sent = {"X_Remote_User": "another", "X_Forwarded_For": "10.0.0.5"}
    status = atlas.browser().ask("/methods", **sent, **HTML).status
    lines = trail.lines(atlas.folder)
    new = lines[: len(lines) - told]
    return status, [(one.what, one.post, one.details["from"]) for one in new]


def test_what_a_proxy_forwards_for_is_not_taken_for_its_address(near: Atlas, far: Atlas) -> None:
    """A proxy on this machine names its visitor's address; whoever is here may name any."""
    status, [line] = forwarded(near)
    assert (status, line) == (200, ("signed-in", "another", "10.0.0.5"))
    status, [line] = forwarded(far)
    assert (status, line) == (403, ("refused", asking.STRANGER, "127.0.0.1"))
