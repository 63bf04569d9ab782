"""The names a server goes by: its own machine's alone, and those that a setting adds."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterable
from dataclasses import dataclass

import settings
from settings.kinds import host_names

LOCAL = ("localhost", "127.0.0.1", "[::1]")
"""Names under which only the machine itself reaches the server."""
ANY = "*"
PORTS = {"http": "80", "https": "443"}
_HOST = re.compile(r"(\[[0-9a-f:.]+\]|[a-z0-9_-]+(?:\.[a-z0-9_-]+)*)\.?(?::([0-9]{1,5}))?")


def parted(host: str) -> tuple[str, str] | None:
    """Name (lower case) and port ("" where none) of a Host header; None where it is none."""
    found = _HOST.fullmatch(host.lower())
    return (found[1], found[2] or "") if found else None


def is_local(host: str) -> bool:
    """Whether a Host header names the server's own machine."""
    named = parted(host)
    return named is not None and named[0] in LOCAL


def is_loopback(address: str) -> bool:
    """Whether an address of a peer is the server's own machine."""
    try:
        return ipaddress.ip_address(address).is_loopback
    except ValueError:
        return False


@dataclass(frozen=True)
class Hosts:
    """The names of a server beside its machine's own: `atlas.example`, `*.example`, `*` for any."""

    named: tuple[str, ...] = ()

    @classmethod
    def of(cls, patterns: Iterable[str]) -> Hosts:
        """From names as people write them. Raises `ValueError` for one that cannot be a name."""
        return cls(host_names(patterns))

    @classmethod
    def stated(cls) -> Hosts:
        """Those that the settings name. Raises `WrongSetting`."""
        return cls(settings.HOSTS.value())

    def answer_to(self, host: str) -> bool:
        """Whether the server goes by the name in a Host header."""
        named = parted(host)
        return named is not None and (named[0] in LOCAL or self._names(named[0]))

    def own(self, origin: str, host: str) -> bool:
        """Whether a page of an origin is this server's: its Host, or a name that was set."""
        scheme, _, place = origin.partition("://")
        page, asked = parted(place), parted(host)
        if scheme not in PORTS or page is None or asked is None:
            return False
        usual = PORTS[scheme]
        same = page[0] == asked[0] and (page[1] or usual) == (asked[1] or usual)
        return same or (page[0] not in LOCAL and self._names(page[0], exactly=True))

    def _names(self, name: str, *, exactly: bool = False) -> bool:
        """Whether the setting has a name; `*` does not vouch for a page of another host."""
        return any(
            (pattern == ANY and not exactly)
            or name == pattern
            or (pattern.startswith("*.") and name.endswith(pattern[1:]))
            for pattern in self.named
        )
