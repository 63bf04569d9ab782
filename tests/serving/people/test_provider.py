"""What a provider says is believed only where it is for this sign-in, on this server, now."""

from __future__ import annotations

import time
from collections.abc import Mapping
from types import SimpleNamespace
from typing import Any

import pytest
import requests

from data.people.person import Person
from serving.people import provider, sealed
from serving.people.provider import NotSignedIn, Provider
from serving.people.sealed import Begun
from serving.people.way import Oidc

jwk = pytest.importorskip("joserfc.jwk", reason="make .venv/ready-dev installs it")
jwt = pytest.importorskip("joserfc.jwt")
pytest.importorskip("authlib")

ISSUER, BACK = "https://id.example.org", "https://atlas.example.org/signin/back"
WAY = Oidc(ISSUER, "atlas", "secret", "groups", "https://atlas.example.org")
KEY = jwk.RSAKey.generate_key(2048, {"kid": "a", "use": "sig", "alg": "RS256"})
OTHER = jwk.RSAKey.generate_key(2048, {"kid": "a", "use": "sig", "alg": "RS256"})
ABOUT = {
    "issuer": ISSUER,
    "authorization_endpoint": f"{ISSUER}/authorize",
    "token_endpoint": f"{ISSUER}/token",
    "jwks_uri": f"{ISSUER}/keys",
}


@pytest.fixture
def begun() -> Begun:
    return Begun.new("/")


def claims(begun: Begun, **other: Any) -> dict[str, Any]:
    now = int(time.time())
    stated = {
        "iss": ISSUER,
        "aud": "atlas",
        "sub": "9f2",
        "iat": now,
        "exp": now + 300,
        "nonce": begun.nonce,
        "email": "a@moi.go.th",
        "email_verified": True,
        "groups": ["korat"],
    }
    return {name: value for name, value in (stated | other).items() if value is not None}


def asked(
    monkeypatch: pytest.MonkeyPatch,
    begun: Begun,
    stated: Mapping[str, Any],
    key: object = KEY,
    header: Mapping[str, str] | None = None,
) -> Person:
    """What comes of a sign-in at a provider that answers with these claims."""
    token = jwt.encode(header or {"alg": "RS256", "kid": "a"}, dict(stated), key)
    answers = {f"{ISSUER}/keys": {"keys": [KEY.as_dict(private=False)]}}
    answers[f"{ISSUER}/.well-known/openid-configuration"] = ABOUT
    monkeypatch.setattr(Provider, "_asked", lambda _, address: answers[address])
    client = SimpleNamespace(fetch_token=lambda *_, **__: {"id_token": token})
    monkeypatch.setattr(Provider, "_client", lambda *_: client)
    return Provider(WAY).finish(begun, "code", BACK)


def test_who_signed_in_is_known(monkeypatch: pytest.MonkeyPatch, begun: Begun) -> None:
    found = asked(monkeypatch, begun, claims(begun))
    assert found == Person("9f2", "moi.go.th", ("korat",))


YEARS = 2 * time.time()
"""A time that stays to come, however long the tests run."""
WRONG = {
    "audience": [
        {"aud": "another"},
        {"aud": ["another", "third"]},
        {"aud": None},
        {"aud": ["atlas", "another"]},
        {"azp": "another"},
    ],
    "issuer": [{"iss": "https://elsewhere.example"}, {"iss": None}],
    "clock": [
        {"iat": YEARS},
        {"exp": 300},
        {"nbf": YEARS},
    ],
    "nonce": [{"nonce": "another"}, {"nonce": None}],
    "token": [
        {"sub": None},
        {"sub": ""},
        {"sub": "x" * 121},
        {"exp": None},
        {"iat": "now"},
        {"nbf": "now"},
    ],
}


@pytest.mark.parametrize(
    ("why", "other"), [(why, other) for why, several in WRONG.items() for other in several]
)
def test_a_token_that_is_not_for_this_is_refused(
    monkeypatch: pytest.MonkeyPatch, begun: Begun, why: str, other: dict[str, Any]
) -> None:
    with pytest.raises(NotSignedIn) as refused:
        asked(monkeypatch, begun, claims(begun, **other))
    assert refused.value.why == why


@pytest.mark.parametrize("off", [-50, 50])
def test_clocks_may_differ_by_a_minute(
    monkeypatch: pytest.MonkeyPatch, begun: Begun, off: int
) -> None:
    now = int(time.time()) + off
    assert asked(monkeypatch, begun, claims(begun, iat=now, exp=now + 60))


def test_another_key_is_not_believed(monkeypatch: pytest.MonkeyPatch, begun: Begun) -> None:
    with pytest.raises(NotSignedIn, match="token"):
        asked(monkeypatch, begun, claims(begun), OTHER)


def test_a_key_that_all_may_know_is_not_believed(
    monkeypatch: pytest.MonkeyPatch, begun: Begun
) -> None:
    """Signed with the public key as if it were a secret."""
    public = jwk.OctKey.import_key(KEY.as_pem(private=False).replace(b"-----", b"")[:64])
    with pytest.raises(NotSignedIn, match="token"):
        asked(monkeypatch, begun, claims(begun), public, {"alg": "HS256", "kid": "a"})


@pytest.mark.parametrize("token", ["", "a", "a.b.c", "eyJhbGciOiJub25lIn0.e30."])
def test_what_is_no_token_is_refused(
    monkeypatch: pytest.MonkeyPatch, begun: Begun, token: str
) -> None:
    client = SimpleNamespace(fetch_token=lambda *_, **__: {"id_token": token})
    monkeypatch.setattr(Provider, "_client", lambda *_: client)
    keys = {**ABOUT, "keys": [KEY.as_dict(private=False)]}
    monkeypatch.setattr(Provider, "_asked", lambda *_: keys)
    with pytest.raises(NotSignedIn, match="token"):
        Provider(WAY).finish(begun, "code", BACK)


@pytest.mark.parametrize(
    ("stated", "domain"), [({"email_verified": False}, ""), ({"email_verified": None}, "")]
)
def test_an_address_that_was_not_verified_counts_for_nothing(
    monkeypatch: pytest.MonkeyPatch, begun: Begun, stated: dict[str, Any], domain: str
) -> None:
    assert asked(monkeypatch, begun, claims(begun, **stated)).domain == domain


@pytest.mark.parametrize(
    ("stated", "name", "found"),
    [
        ({"groups": "korat"}, "groups", ("korat",)),
        ({"groups": None}, "groups", ()),
        ({"groups": [1, "", "a"]}, "groups", ("a",)),
        ({"realm_access": {"roles": ["a"]}}, "realm_access.roles", ("a",)),
        ({"https://x.example/groups": ["a"]}, "https://x.example/groups", ("a",)),
        ({}, "none.of.these", ()),
    ],
)
def test_groups_are_found(stated: dict[str, Any], name: str, found: tuple[str, ...]) -> None:
    assert provider._groups(stated, name) == found


@pytest.mark.parametrize(
    "error", [requests.ConnectTimeout(), requests.ConnectionError(), ValueError("no JSON")]
)
def test_a_provider_that_does_not_answer_is_told(
    monkeypatch: pytest.MonkeyPatch, begun: Begun, error: Exception
) -> None:
    def fails(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(requests, "get", fails)
    with pytest.raises(NotSignedIn, match="away"):
        Provider(WAY).begin(begun, BACK)


def test_the_way_to_the_provider_is_guarded(monkeypatch: pytest.MonkeyPatch, begun: Begun) -> None:
    monkeypatch.setattr(Provider, "_asked", lambda *_: ABOUT)
    address = Provider(WAY).begin(begun, BACK)
    assert address.startswith(f"{ISSUER}/authorize?")
    for part in ("code_challenge_method=S256", f"nonce={begun.nonce}", f"state={begun.state}"):
        assert part in address
    assert begun.verifier not in address
    assert "secret" not in address


def test_another_issuer_than_stated_is_refused(
    monkeypatch: pytest.MonkeyPatch, begun: Begun
) -> None:
    monkeypatch.setattr(Provider, "_asked", lambda *_: {**ABOUT, "issuer": "https://else.example"})
    with pytest.raises(NotSignedIn, match="issuer"):
        Provider(WAY).begin(begun, BACK)


def test_what_the_browser_keeps_is_sealed(begun: Begun) -> None:
    text = sealed.sealed(begun, b"key")
    assert sealed.opened(text, b"key") == begun
    assert sealed.opened(text, b"another") is None
    for at in range(0, len(text), 7):
        changed = text[:at] + ("A" if text[at] != "A" else "B") + text[at + 1 :]
        assert sealed.opened(changed, b"key") is None
    old = Begun(begun.state, begun.nonce, begun.verifier, "/", begun.since - sealed.LASTS - 1)
    assert sealed.opened(sealed.sealed(old, b"key"), b"key") is None
