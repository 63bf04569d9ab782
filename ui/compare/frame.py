"""The parts of the page, of which the address names one: its headline, the row of names, itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import streamlit as st

from ui.compare import multiples, pairs, patterns, places
from ui.parts import titled
from ui.parts.sections import section_chosen
from ui.site import COMPARE
from ui.view import Choose, View


class Part(NamedTuple):
    """A part: the sentence that is its headline, and what draws the rest."""

    headline: Callable[[View], str]
    draw: Callable[[View, Choose], None]


def chosen_part(view: View, choose: Choose) -> None:
    """The headline, the row of names and the part chosen; the others cost nothing."""
    head = st.container(key="head")
    part = PARTS[section_chosen(view, COMPARE.sections, key="choose-part")]
    with head:
        titled.title(view, part.headline(view))
    with st.container(key="part"):
        part.draw(view, choose)


PARTS: dict[str, Part] = {
    "places": Part(places.headline, places.places),
    "multiples": Part(multiples.headline, multiples.multiples),
    "pairs": Part(pairs.headline, pairs.pairs),
    "patterns": Part(patterns.headline, patterns.patterns),
}
"""Every part by its name in the address; in the order of `site.COMPARE.sections`."""
