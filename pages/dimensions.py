"""The page of several dimensions at once: any weights and cut-off, beside the default setting."""

from __future__ import annotations

from ui import address, turn
from ui.choice import Known
from ui.dimensions import frame, parts
from ui.dimensions.view import MethodView
from ui.parts import notes
from ui.view import View


def page(shown: View, known: Known) -> None:
    """Draw the page."""
    view = MethodView.named_by(shown)
    choose = address.chooser(view, known)

    frame.maps_beside(view, choose)
    parts.chosen_part(view, choose)
    notes.below(view)


turn.take(page)
