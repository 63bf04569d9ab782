"""Places put into the comparison: those chosen in the box, and one more found by the search."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from figures.compare import asked
from ui.address import go, present
from ui.choice import Known
from ui.compare import sides
from ui.harmless import short
from ui.site import COMPARE
from ui.view import View
from wording.names import listed


def here(view: View, known: Known) -> bool:
    """Whether the page shown sets places side by side, so that what is found is put beside them."""
    shown = view.choice.section or COMPARE.sections[0]
    return known.sections == COMPARE.sections and shown == COMPARE.sections[0]


def told(view: View) -> str:
    """What happens to a place that is found: it is added, or there is no room."""
    many = len(sides.sides(view))
    key = "compare-full" if many >= asked.MOST else "compare-adding"
    return view.text(key, n=many, most=asked.MOST)


def fits(view: View, text: str) -> bool:
    """Whether an area or a group can be added: there is room, and it is not there yet."""
    shown = sides.sides(view)
    return text not in shown and len(shown) < asked.MOST


def add(view: View, text: str) -> None:
    """Set an area or a group beside what is shown."""
    there = present(view)
    compare(there, [*sides.sides(there), text])


def compare(view: View, texts: Sequence[str]) -> None:
    """Make places those that are compared; a comma parts them, so none stays in a group's name."""
    named = [text.replace(asked.BETWEEN, " ") for text in texts]
    go(view.link.but(beside=asked.written(named), area=None, group=None))


def refused(view: View) -> list[str]:
    """Why what the address or the choice asks for is not compared, a sentence a reason."""
    text = view.text
    wrong = view.choice.beside is None and st.query_params.get("beside")
    found = asked.faults(wrong, view.release.areas.index) if wrong else {}
    told = [_fault(view, fault, texts) for fault, texts in found.items()]
    gone = sides.refused(view)
    if gone:
        told.append(text("compare-refused", groups=_quoted(view, gone)))
    chosen = view.choice.group or view.choice.area
    if chosen and chosen not in sides.sides(view) and sides.stands(view, chosen):
        told.append(text("compare-no-room", name=sides.name(view, chosen), most=asked.MOST))
    return told


def _fault(view: View, fault: str, texts: Sequence[str]) -> str:
    return view.text(
        f"compare-fault-{fault}", named=_quoted(view, texts), n=len(texts), most=asked.MOST
    )


def _quoted(view: View, texts: Sequence[str]) -> str:
    return listed([short(text) for text in texts], view.choice.lang)
