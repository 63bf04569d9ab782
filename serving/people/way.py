"""The way in which people sign in, as the settings state it: a provider, a proxy, or none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib.util import find_spec
from ipaddress import IPv4Network, IPv6Network, ip_address
from urllib.parse import urlsplit

import settings
from serving.hosts import is_loopback
from wording.saying import Saying, both

Network = IPv4Network | IPv6Network
LIBRARY, REQUIREMENTS = "authlib", "requirements-signin-hashes.txt"
LONGEST_SECRET = 4_000


@dataclass(frozen=True)
class Oidc:
    """A provider: its address, our name and secret there, the claim of groups, our own address."""

    issuer: str
    client: str
    secret: str = field(repr=False)
    groups: str = "groups"
    address: str = ""


@dataclass(frozen=True)
class Proxy:
    """A proxy that names who asks: the headers it does it in, and the addresses it asks from."""

    header: str
    groups: str
    addresses: tuple[Network, ...]

    def trusts(self, peer: str) -> bool:
        """Whether a peer is that proxy."""
        try:
            address = ip_address(peer)
        except ValueError:
            return False
        mapped = getattr(address, "ipv4_mapped", None) or address
        return any(mapped in network for network in self.addresses)


Way = Oidc | Proxy


def faults() -> list[str]:
    """What is wrong with the settings of signing in, all at once, in both languages."""
    found = [both(Saying("signin-setting", setting=name, what=what)) for name, what in _wrong()]
    found += [both(Saying("signin-lone", setting=name, found=lone)) for name, lone in _lone()]
    found += map(str, settings.unguarded())
    if settings.OIDC_ISSUER.value() and find_spec(LIBRARY) is None:
        found.append(both(Saying("signin-library", file=REQUIREMENTS)))
    return found


def _wrong() -> list[tuple[str, str]]:
    """Names of settings that do not fit together, and how."""
    issuer, header = settings.OIDC_ISSUER.value(), settings.TRUST_HEADER.value()
    found = []
    if issuer and header:
        found.append((settings.TRUST_HEADER.name, "two"))
    if issuer and not safe(issuer):
        found.append((settings.OIDC_ISSUER.name, "open"))
    if issuer and not settings.OIDC_CLIENT.value():
        found.append((settings.OIDC_CLIENT.name, "needed"))
    if issuer and not _secret():
        found.append((settings.OIDC_SECRET_FILE.name, "secret"))
    if header and not settings.TRUST_FROM.value():
        found.append((settings.TRUST_FROM.name, "needed"))
    return found


def _lone() -> Iterator[tuple[str, str]]:
    """Settings that turn signing in on and are not stated, each with those stated in vain."""
    for turning, others in (
        (
            settings.OIDC_ISSUER,
            (settings.OIDC_CLIENT, settings.OIDC_SECRET_FILE, settings.OIDC_GROUPS),
        ),
        (settings.TRUST_HEADER, (settings.TRUST_FROM, settings.TRUST_GROUPS)),
    ):
        stated = [one.name for one in others if one.stated]
        if stated and not turning.stated:
            yield turning.name, ", ".join(stated)


def safe(issuer: str) -> bool:
    """Whether what a provider says cannot be read or changed on the way."""
    parts = urlsplit(issuer)
    host = parts.hostname or ""
    return parts.scheme == "https" or host == "localhost" or is_loopback(host)


def _secret() -> str:
    """The secret; "" where its file cannot be read or does not hold one line."""
    path = settings.OIDC_SECRET_FILE.value()
    try:
        text = path.read_text(encoding="utf-8").strip() if path else ""
    except (OSError, UnicodeDecodeError):
        return ""
    return text if len(text) <= LONGEST_SECRET and len(text.splitlines()) == 1 else ""


@cache
def stated() -> Way | None:
    """The way in force, read once a process; None where nobody signs in."""
    if header := settings.TRUST_HEADER.value():
        return Proxy(header, settings.TRUST_GROUPS.value(), settings.TRUST_FROM.value())
    if issuer := settings.OIDC_ISSUER.value():
        return Oidc(
            issuer,
            settings.OIDC_CLIENT.value(),
            _secret(),
            settings.OIDC_GROUPS.value(),
            settings.ADDRESS.value(),
        )
    return None
