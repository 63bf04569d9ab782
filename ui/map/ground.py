"""The ground of a map: where its shapes are, and how the lands and seas on it are called."""

from __future__ import annotations

from typing import Any

from data.stored.files import GROUND
from serving.tiles import tiles
from ui import cached
from ui.view import View

LANDS = ("050", "104", "116", "156", "356", "360", "418", "458", "704")
"""The lands around Thailand by their numeric ISO codes."""
SEAS = {"andaman": (96.6, 9.6), "gulf": (101.2, 10.2)}
"""Longitude and latitude at which the seas are named."""


def address(view: View) -> str | None:
    """Where the ground's shapes are fetched from; None where there is none."""
    if GROUND not in view.release.assets or tiles():
        return None
    return cached.address(view.release.id, GROUND)


def ground_of(view: View) -> dict[str, Any] | None:
    """What the map's script is told of the ground.

    None in a release without one, and where the server has a base map, which brings its own.
    """
    return None if address(view) is None else land(view)


def land(view: View) -> dict[str, Any] | None:
    """The same whether or not the server has a base map; None in a release without a ground."""
    if GROUND not in view.release.assets:
        return None
    return {
        "address": cached.address(view.release.id, GROUND),
        "names": {code: view.text(f"land-{code}") for code in LANDS},
        "seas": [[*place, view.text(f"sea-{sea}")] for sea, place in SEAS.items()],
    }
