"""A file that was sent, read and checked, with a bar for as long as it takes."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol, Self

import streamlit as st

from data.imports.draft import Options
from data.imports.telling.causes import of_fault
from data.intake import scratch
from data.refusal import Unusable
from data.stored import folders
from releases import checking
from releases.outcome import Outcome
from releases.preview import edition as edition_of
from releases.preview import sample as sample_of
from ui.sources import preview
from ui.view import View


class Sent(Protocol):
    """A file that was sent: its name there, and its content."""

    @property
    def name(self) -> str:
        """The name that it was sent under."""

    def getbuffer(self) -> memoryview:
        """Its content."""


def check_file(view: View, sent: Sent, options: Options) -> Outcome | None:
    """Read the file in a folder of its own, which is gone afterwards; None where that fails."""
    try:
        with scratch.folder() as folder, ProgressBar(view, "assistant-reading") as bar:
            path = folder / "sent"
            with folders.usable(folder):
                path.write_bytes(sent.getbuffer())
            found = checking.check(
                path, view.release, options, bar.told, name=sent.name, alive=bar.again
            )
    except Unusable as unusable:
        for fault in unusable.faults:  # without the folder of the server
            shown = replace(fault, file=sent.name, place="")
            st.error(of_fault(shown).text(view.choice.lang))
        return None
    st.session_state["sample"] = sample_of(found, view.release)
    edition = edition_of(found, view.release)
    st.session_state["edition"] = edition and preview.of_edition(view, edition)
    return found


class ProgressBar:
    """A progress bar for as long as something goes on."""

    def __init__(self, view: View, key: str) -> None:
        self.text, self.share = view.text(key), 0.0

    def __enter__(self) -> Self:
        self.bar = st.progress(0.0, self.text)
        return self

    def told(self, _stage: str, done: int, of: int) -> None:
        """Show how far it is."""
        self.share = min(done / max(of, 1), 1.0)
        self.again()

    def again(self) -> None:
        """Show it once more: where the visitor has left, this ends the script."""
        self.bar.progress(self.share, self.text)

    def __exit__(self, *_: object) -> None:
        self.bar.empty()
