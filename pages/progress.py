"""The page of progress: ThaiQM from survey to help, changes between years, targets."""

from __future__ import annotations

from ui import turn
from ui.choice import Known
from ui.parts import titled
from ui.plans import panel
from ui.progress import (
    beside,
    changes,
    complaints,
    flows,
    helped,
    press,
    provinces,
    reported,
    steps,
)
from ui.view import View


def page(view: View, _: Known) -> None:
    """Draw the page."""
    period, month = reported.latest(view), flows.latest(view)

    if month is not None:
        titled.title(view, flows.finding(view, month))
        panel.way(view)
        flows.picture(view, month)
        provinces.provinces(view, month)
        beside.of_month(view, month)
    else:
        reported.headline(view, period)
        panel.way(view)
    if period is None and month is None:
        press.published(view)
    if period is not None and month is None:
        level = reported.level_of(view, period)
        steps.report(view, period, level)
        beside.beside(view, period, level)
    panel.panel(view)
    complaints.panel(view)
    changes.changes_of_years(view)
    helped.panel(view)
    if period is None and month is None:
        press.all_figures(view)


turn.take(page)
