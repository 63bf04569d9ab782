"""The page of the methods: formulas, rules, limits of the data and references."""

from __future__ import annotations

from ui import turn
from ui.choice import Known
from ui.dimensions import explained
from ui.view import View


def page(view: View, _: Known) -> None:
    """Draw the page."""
    explained.explanations(view)


turn.take(page)
