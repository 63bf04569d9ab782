"""The page of plans: what a budget can reach, where and in what, and what targeting costs."""

from __future__ import annotations

from ui import address, turn
from ui.choice import Known
from ui.parts import notes, sections
from ui.plan import frame
from ui.view import View


def page(view: View, known: Known) -> None:
    """Draw the page."""
    choose = address.chooser(view, known)

    sections.chosen_part(view, choose, frame.PARTS)
    notes.below(view)


turn.take(page)
