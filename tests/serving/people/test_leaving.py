"""Cookies for https alone, also where a proxy says so; the way out at the provider."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

from serving.people import page, sent
from serving.people.page import Told
from serving.people.provider import NotSignedIn, Provider
from serving.people.way import Oidc, Proxy

OPEN = Oidc("https://id.example.org", "atlas", "secret")
STATED = Oidc("https://id.example.org", "atlas", "secret", address="https://atlas.example.org")
PROXY = Proxy("x-user", "", ())
END = "https://id.example.org/logout"
HERE = "https://atlas.example.org/signin"


@pytest.mark.parametrize(
    ("scheme", "said", "found"),
    [
        ("http", "", False),
        ("ws", "http", False),
        ("https", "", True),
        ("wss", "", True),
        ("http", "https", True),  # TLS ends at a proxy of another machine
        ("ws", "HTTPS, http", True),
        ("http", "http, https", False),
        ("http", "httpsx", False),
    ],
)
@pytest.mark.parametrize("way", [OPEN, PROXY])
def test_cookies_are_for_https_alone_where_a_browser_comes_by_it(
    scheme: str, said: str, way: Oidc | Proxy, *, found: bool
) -> None:
    headers = [(b"x-forwarded-proto", said.encode())] if said else []
    scope = {"type": "http", "scheme": scheme, "headers": headers}
    assert sent.by_https(scope, way) is found


def test_what_is_configured_counts_before_what_is_said() -> None:
    scope = {"type": "http", "scheme": "http", "headers": []}
    assert sent.by_https(scope, STATED)
    plain = Oidc("i", "c", "s", address="http://atlas.example.org")
    assert not sent.by_https({**scope, "scheme": "https"}, plain)


def provider(monkeypatch: pytest.MonkeyPatch, **more: object) -> Provider:
    """One that says of itself what it must, and more."""
    about = {
        "issuer": OPEN.issuer,
        **dict.fromkeys(("authorization_endpoint", "token_endpoint", "jwks_uri"), OPEN.issuer),
    }
    monkeypatch.setattr(Provider, "_asked", lambda *_: about | more)
    return Provider(OPEN)


@pytest.mark.parametrize(("end", "joined"), [(END, "?"), (f"{END}?tenant=a", "&")])
def test_one_signs_out_at_the_provider_and_is_led_back(
    monkeypatch: pytest.MonkeyPatch, end: str, joined: str
) -> None:
    there = provider(monkeypatch, end_session_endpoint=end).ending(HERE)
    assert there.startswith(f"{end}{joined}client_id=atlas&")
    asked = parse_qs(urlsplit(there).query)
    assert asked["post_logout_redirect_uri"] == [HERE]


@pytest.mark.parametrize("end", [None, 7, "http://id.example.org/logout", "javascript:x"])
def test_a_provider_without_a_safe_way_out_has_none(
    monkeypatch: pytest.MonkeyPatch, end: object
) -> None:
    assert provider(monkeypatch, end_session_endpoint=end).ending(HERE) == ""


def test_what_a_provider_said_before_counts_while_it_is_away(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = provider(monkeypatch, end_session_endpoint=END)
    assert asked.ending(HERE)

    def away(*_: object) -> None:
        raise NotSignedIn("away")

    monkeypatch.setattr(Provider, "_asked", away)
    asked.clock = lambda: 1e12
    assert asked.ending(HERE).startswith(END)
    with pytest.raises(NotSignedIn):
        Provider(OPEN).ending(HERE)


@pytest.mark.parametrize("lang", ["th", "en"])
def test_the_page_offers_it_to_who_has_just_signed_out(lang: str) -> None:
    link = f'href="{page.LEAVE}?lang={lang}"'
    assert link in page.page(Told(why="out", act="in", leave=True), lang).body.decode()
    assert link not in page.page(Told(why="out", act="in"), lang).body.decode()
