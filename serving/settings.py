"""Settings of a server, from environment variables."""

from __future__ import annotations

import os
from dataclasses import dataclass
from urllib.parse import urlsplit

from serving.hosts import Hosts

HOSTS = "ATLAS_HOSTS"
IMPORT = "ATLAS_IMPORT"
TILES = "ATLAS_TILES"
CREDIT = "ATLAS_TILES_CREDIT"
PLAIN = "ATLAS_PLAIN"


class WrongSetting(Exception):
    """A setting that cannot be used: its name, the value found, what was expected."""

    def __init__(self, name: str, found: str, expected: str) -> None:
        super().__init__(
            f"การตั้งค่า {name} ไม่ถูกต้อง: พบ {found!r} ควรเป็น {expected} / "
            f"setting {name}: found {found!r}, expected {expected}"
        )


@dataclass(frozen=True)
class Tiles:
    """A base map on the own network: address pattern with {z}, {x}, {y}, and its credit."""

    address: str
    credit: str

    @property
    def origin(self) -> str:
        """Scheme and host, for the content policy of the map's frame."""
        parts = urlsplit(self.address)
        return f"{parts.scheme}://{parts.netloc}"


ON, OFF, LOCAL = "on", "off", "local"


def importing(*, direct: bool = True) -> bool:
    """Whether the pages take files and publish them; off unless said otherwise.

    `local` is on for requests that come `direct` from the server's own machine (`serving.gate`):
    `atlas serve` and `make run` set it where only that machine reaches the server. Raises
    `WrongSetting`.
    """
    stated = os.environ.get(IMPORT, OFF)
    if stated not in {ON, OFF, LOCAL}:
        raise WrongSetting(IMPORT, stated, f"{ON}, {LOCAL} or {OFF}")
    return stated == ON or (stated == LOCAL and direct)


def hosts() -> Hosts:
    """The names under which people reach this server. Raises `WrongSetting`."""
    stated = os.environ.get(HOSTS, "")
    try:
        return Hosts.of(stated.replace(",", " ").split())
    except ValueError as wrong:
        raise WrongSetting(HOSTS, str(wrong), "atlas.example, *.example") from wrong


def tiles() -> Tiles | None:
    """The base map of this server; none by default. Raises `WrongSetting`."""
    address = os.environ.get(TILES, "")
    if not address:
        return None
    parts = urlsplit(address)
    complete = all(part in address for part in ("{z}", "{x}", "{y}"))
    if parts.scheme not in {"http", "https"} or not parts.netloc or not complete:
        raise WrongSetting(TILES, address, "http(s)://host/{z}/{x}/{y}.png")
    return Tiles(address, os.environ.get(CREDIT, ""))


def plain() -> bool:
    """Whether the pages are to be drawn by Streamlit's public components alone.

    Off by default. Raises `WrongSetting`.
    """
    stated = os.environ.get(PLAIN, OFF)
    if stated not in {ON, OFF}:
        raise WrongSetting(PLAIN, stated, f"{ON} or {OFF}")
    return stated == ON
