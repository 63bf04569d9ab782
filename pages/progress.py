"""The page of progress: ThaiQM from survey to help, changes between years, targets."""

from __future__ import annotations

from ui import turn
from ui.choice import Known
from ui.progress import beside, changes, press, reported, steps, target_table
from ui.view import View


def page(view: View, _: Known) -> None:
    """Draw the page."""
    period = reported.latest(view)

    reported.headline(view, period)
    if period is None:
        press.published(view)
    else:
        level = reported.level_of(view, period)
        steps.report(view, period, level)
        beside.beside(view, period, level)
    changes.changes_of_years(view)
    target_table.target_table(view)


turn.take(page)
