"""The page of sources: what is loaded and how it was reconciled; importing is a step of its own."""

from __future__ import annotations

from ui import turn
from ui.choice import Known
from ui.parts.sections import section_chosen
from ui.site import SOURCES
from ui.sources import assistant, changes, loaded, reconciled, stored, training
from ui.view import View


def page(view: View, _: Known) -> None:
    """Draw the page."""
    loaded.headline(view)
    section = section_chosen(view, SOURCES.sections, key="choose-sources")
    if section == "changes":
        changes.changes(view)
        return
    if section == "import":
        assistant.import_assistant(view)
        stored.releases(view)
        training.offer(view)
        return
    loaded.coverage(view)
    stored.releases(view)
    loaded.sources(view)
    loaded.downloads(view)
    loaded.checks(view)
    reconciled.reconciled(view)


turn.take(page)
