"""The page of groups: areas drawn, clicked, listed or found by a rule, and what they answer."""

from __future__ import annotations

from ui import turn
from ui.choice import Known
from ui.group import page as group
from ui.view import View


def page(view: View, _: Known) -> None:
    """Draw the page."""
    group.draw(group.of_address(view))


turn.take(page)
