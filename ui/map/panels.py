"""Small maps side by side: what they are given, and the click that comes back."""

from __future__ import annotations

from dataclasses import asdict

from geo.panels import Panels
from ui.map import component, layer
from ui.view import Choose, View


def draw_panels(view: View, choose: Choose, shows: Panels, *, key: str) -> None:
    """Draw small maps; a click calls `choose` with the code of the area clicked."""
    component.place(view, choose, layer.with_tiles(asdict(shows)), key)
