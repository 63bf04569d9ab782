"""The page of comparisons: areas side by side, and other parts that the address names."""

from __future__ import annotations

from ui import address, turn
from ui.choice import Known
from ui.compare import frame
from ui.parts import notes, sections
from ui.view import View


def page(view: View, known: Known) -> None:
    """Draw the page."""
    choose = address.chooser(view, known)

    sections.chosen_part(view, choose, frame.PARTS)
    notes.below(view)


turn.take(page)
