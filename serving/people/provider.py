"""The OpenID Connect provider: asked where to sign in, and who it was; its answers are checked.

By Authlib, the library that `st.login` uses too, which is loaded by name where somebody signs in.
"""

from __future__ import annotations

import hmac
import time
from collections.abc import Callable, Mapping
from importlib import import_module
from threading import Lock
from typing import Any
from urllib.parse import urlencode, urlsplit

import requests

from data.people.person import LONGEST, Person, domain_of
from serving.people.sealed import Begun
from serving.people.way import Oidc, safe

TIMEOUT = 8
"""Seconds in which the provider has to answer."""
KEPT = 600
"""Seconds for which what a provider says of itself is kept."""
LEEWAY = 60
"""Seconds by which the clocks of the provider and of this server may differ."""
SIGNED = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"]
"""Ways in which a provider signs with a key that it alone has."""
SCOPE = "openid email profile"
MOST_GROUPS = 500


class NotSignedIn(Exception):
    """Somebody could not be signed in; `why` is the end of the key of the words that say it."""

    def __init__(self, why: str) -> None:
        self.why = why
        super().__init__(why)


class Provider:
    """A provider by its address."""

    def __init__(self, way: Oidc, clock: Callable[[], float] = time.time) -> None:
        self.way, self.clock = way, clock
        self.lock = Lock()
        self.about: tuple[float, dict[str, Any]] = (0.0, {})
        self.keys: tuple[float, dict[str, Any]] = (0.0, {})

    def begin(self, begun: Begun, back: str) -> str:
        """The address to sign in at. Raises `NotSignedIn`."""
        client = self._client(back)
        address, _ = client.create_authorization_url(
            str(self._about()["authorization_endpoint"]),
            state=begun.state,
            nonce=begun.nonce,
            code_verifier=begun.verifier,
        )
        return str(address)

    def finish(self, begun: Begun, code: str, back: str) -> Person:
        """Who signed in, by the code that the provider gave. Raises `NotSignedIn`."""
        endpoint = str(self._about()["token_endpoint"])
        refused = import_module("authlib.integrations.base_client").OAuthError
        try:
            token = self._client(back).fetch_token(
                endpoint, code=code, code_verifier=begun.verifier, timeout=TIMEOUT
            )
        except requests.RequestException as error:
            raise NotSignedIn("away") from error
        except (refused, ValueError, LookupError, TypeError) as error:
            raise NotSignedIn("code") from error
        claims = self._claims(str(token.get("id_token", "")))
        self._demand(claims, begun)
        return self._person(claims)

    def ending(self, back: str) -> str:
        """The address to sign out at, from where it leads back; "" where the provider has none.

        By our name there: the token that would say who it is was not kept. Raises `NotSignedIn`.
        """
        with self.lock:
            known = self.about[
                1
            ]  # also what is old: nobody waits long to be told that they are out
        there = (known or self._about()).get("end_session_endpoint")
        if not isinstance(there, str) or not safe(there):
            return ""
        asked = urlencode({"client_id": self.way.client, "post_logout_redirect_uri": back})
        return there + ("&" if urlsplit(there).query else "?") + asked

    def _client(self, back: str) -> Any:  # noqa: ANN401 (a library loaded by name has no types here)
        session = import_module("authlib.integrations.requests_client").OAuth2Session
        return session(
            self.way.client,
            self.way.secret,
            scope=SCOPE,
            redirect_uri=back,
            code_challenge_method="S256",
        )

    def _about(self) -> dict[str, Any]:
        """What the provider says of itself. Raises `NotSignedIn`."""
        with self.lock:
            when, found = self.about
        if not found or self.clock() - when > KEPT:
            found = self._asked(f"{self.way.issuer}/.well-known/openid-configuration")
            if str(found.get("issuer", "")).rstrip("/") != self.way.issuer:
                raise NotSignedIn("issuer")
            wanted = ("authorization_endpoint", "token_endpoint", "jwks_uri")
            if not all(isinstance(found.get(name), str) for name in wanted):
                raise NotSignedIn("away")
            with self.lock:
                self.about = (self.clock(), found)
        return found

    def _keys(self, *, anew: bool = False) -> dict[str, Any]:
        with self.lock:
            when, found = self.keys
        if anew or not found or self.clock() - when > KEPT:
            found = self._asked(str(self._about()["jwks_uri"]))
            with self.lock:
                self.keys = (self.clock(), found)
        return found

    def _asked(self, address: str) -> dict[str, Any]:
        try:
            answer = requests.get(address, timeout=TIMEOUT, allow_redirects=False)
            answer.raise_for_status()
            found = answer.json()
        except (requests.RequestException, ValueError) as error:
            raise NotSignedIn("away") from error
        if not isinstance(found, dict):
            raise NotSignedIn("away")
        return found

    def _claims(self, token: str) -> Mapping[str, Any]:
        """What a token says, its signature checked; with new keys where the known do not fit."""
        for anew in (False, True):
            claims = self._verified(token, self._keys(anew=anew))
            if claims is not None:
                return claims
        raise NotSignedIn("token")

    def _verified(self, token: str, keys: dict[str, Any]) -> Mapping[str, Any] | None:
        wrong = import_module("joserfc.errors").JoseError
        try:
            known = import_module("joserfc.jwk").KeySet.import_key_set(keys)
            claims = import_module("joserfc.jwt").decode(token, known, algorithms=SIGNED).claims
        except (wrong, ValueError, LookupError, TypeError, AttributeError):
            return None
        return dict(claims)

    def _demand(self, claims: Mapping[str, Any], begun: Begun) -> None:
        """Refuse a token that is not for this sign-in on this server, now."""
        meant = claims.get("aud")
        audience = meant if isinstance(meant, list) else [meant]
        if str(claims.get("iss", "")).rstrip("/") != self.way.issuer:
            raise NotSignedIn("issuer")
        if self.way.client not in audience:
            raise NotSignedIn("audience")
        if (len(audience) > 1 or "azp" in claims) and claims.get("azp") != self.way.client:
            raise NotSignedIn("audience")
        self._demand_now(claims)
        if not hmac.compare_digest(str(claims.get("nonce", "")).encode(), begun.nonce.encode()):
            raise NotSignedIn("nonce")

    def _demand_now(self, claims: Mapping[str, Any]) -> None:
        now, made, ends = self.clock(), claims.get("iat"), claims.get("exp")
        since = claims.get("nbf", 0)
        if not all(isinstance(one, int | float) for one in (made, ends, since)):
            raise NotSignedIn("token")
        if float(str(made)) > now + LEEWAY or float(str(since)) > now + LEEWAY:
            raise NotSignedIn("clock")
        if float(str(ends)) < now - LEEWAY:
            raise NotSignedIn("clock")

    def _person(self, claims: Mapping[str, Any]) -> Person:
        """What is kept of somebody; an e-mail address counts only where it was verified."""
        subject = claims.get("sub")
        if not isinstance(subject, str) or not 0 < len(subject) <= LONGEST:
            raise NotSignedIn("token")
        verified = claims.get("email_verified") is True
        domain = domain_of(str(claims.get("email", ""))) if verified else ""
        return Person(subject, domain, _groups(claims, self.way.groups))


def _groups(claims: Mapping[str, Any], name: str) -> tuple[str, ...]:
    """The groups of a claim; a name with dots leads into claims within claims."""
    found: Any = claims.get(name)
    if found is None:
        found = claims
        for part in name.split("."):
            found = found.get(part) if isinstance(found, dict) else None
    listed = found if isinstance(found, list) else [found]
    named = [one for one in listed if isinstance(one, str) and 0 < len(one) <= LONGEST]
    return tuple(named[:MOST_GROUPS])
