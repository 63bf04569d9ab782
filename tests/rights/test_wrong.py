"""What goes wrong with signing in is refused in words, and the server stays up."""

from __future__ import annotations

from html import escape
from pathlib import Path

import pytest

from data.people import trail
from serving.people import asking, sealed
from tests.rights import signing
from tests.rights.conftest import ROLES, VIEWER
from tests.rights.signing import HTML, Atlas, Provider
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
    provider: Provider, tmp_path: Path
) -> None:
    with signing.serving(tmp_path, ROLES, signing.oidc(provider, tmp_path)) as atlas:
        waits = []
        for number in range(1_000):
            browser = atlas.browser()
            browser.cookies["atlas-session"] = f"wrong-{number}"
            answer = browser.ask("/", **HTML)
            assert why(answer.text, "wait" if answer.status == 429 else "foreign")
            waits.append(int(answer.headers.get("retry-after", 0)))
        assert waits[:5] == [0, 0, 0, 0, 0]
        assert waits[5:] == sorted(waits[5:])
        assert (waits[5], waits[-1]) == (1, 900)
        refused = [one for one in trail.lines(atlas.folder) if one.what == trail.REFUSED]
        assert 0 < len(refused) < 100
        assert atlas.signed(provider, VIEWER).ask("/", **HTML).status == 200


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


def test_a_proxy_is_believed_from_its_address_alone(tmp_path: Path) -> None:
    roles = '[[roles]]\nrole = "viewer"\nsubjects = ["her"]\n'
    stated = {"ATLAS_TRUST_HEADER": "X-Remote-User", "ATLAS_TRUST_FROM": "127.0.0.1"}
    with signing.serving(tmp_path, roles, stated) as atlas:
        browser = atlas.browser()
        assert browser.ask("/", **HTML).status == 303
        assert browser.ask("/", X_Remote_User="her", **HTML).status == 200
        assert browser.ask("/", X_Remote_User="him", **HTML).status == 403
    (tmp_path / "other").mkdir()
    with signing.serving(
        tmp_path / "other", roles, stated | {"ATLAS_TRUST_FROM": "10.0.0.5"}
    ) as atlas:
        answer = atlas.browser().ask("/", X_Remote_User="her", **HTML)
        assert answer.status == 403
        assert why(answer.text, "proxy")


@pytest.mark.parametrize(("trusted", "status"), [("127.0.0.1", 200), ("10.0.0.5", 403)])
def test_what_a_proxy_forwards_for_is_not_taken_for_its_address(
    tmp_path: Path, trusted: str, status: int
) -> None:
    """A proxy on this machine names its visitor's address; whoever is here may name any."""
    roles = '[[roles]]\nrole = "viewer"\nsubjects = ["her"]\n'
    stated = {"ATLAS_TRUST_HEADER": "X-Remote-User", "ATLAS_TRUST_FROM": trusted}
    with signing.serving(tmp_path, roles, stated) as atlas:
        sent = {"X_Remote_User": "her", "X_Forwarded_For": "10.0.0.5"}
        assert atlas.browser().ask("/methods", **sent, **HTML).status == status
        line = trail.lines(atlas.folder)[0]
        here = (
            ("signed-in", "her", "10.0.0.5")
            if status == 200
            else ("refused", asking.STRANGER, "127.0.0.1")
        )
        assert (line.what, line.post, line.details["from"]) == here
