"""A base map on the own network, where the settings name one."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

import settings


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


def tiles() -> Tiles | None:
    """The base map of this server; none by default. Raises `WrongSetting`."""
    address = settings.TILES.value()
    return Tiles(address, settings.TILES_CREDIT.value()) if address else None
