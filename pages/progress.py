"""The page of progress: ThaiQM from survey to help, changes between years, targets."""

from __future__ import annotations

from ui import turn
from ui.choice import Known
from ui.progress import changes, follow, press
from ui.view import View


def page(view: View, _: Known) -> None:
    """Draw the page."""
    period = follow.latest(view)

    follow.headline(view, period)
    if period is None:
        press.published(view)
    else:
        level = follow.level_of(view, period)
        follow.report(view, period, level)
        follow.beside(view, period, level)
    changes.draw(view)
    follow.targets(view)


turn.take(page)
