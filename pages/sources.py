"""The page of sources: what is loaded, how it was reconciled, downloads, the import assistant."""

from __future__ import annotations

from ui import turn
from ui.choice import Known
from ui.sources import assistant, loaded, reconciled, stored
from ui.view import View


def page(view: View, _: Known) -> None:
    """Draw the page."""
    loaded.headline(view)
    assistant.import_assistant(view)
    stored.releases(view)
    loaded.sources(view)
    loaded.downloads(view)
    loaded.coverage(view)
    loaded.checks(view)
    reconciled.reconciled(view)


turn.take(page)
