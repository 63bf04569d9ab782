"""The page: what a budget reaches, and what targeting whole areas costs; its parts by name."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import streamlit as st

from ui.parts import titled
from ui.parts.sections import section_chosen
from ui.plan import answer, said, targeting
from ui.site import PLAN
from ui.view import Choose, View


class Part(NamedTuple):
    """A part: the sentence that is its headline, and what draws the rest."""

    headline: Callable[[View], str]
    draw: Callable[[View, Choose], None]


def chosen_part(view: View, choose: Choose) -> None:
    """The headline, the row of names and the part chosen."""
    head = st.container(key="head")
    part = PARTS[section_chosen(view, PLAN.sections, key="choose-part")]
    with head:
        titled.title(view, part.headline(view))
    with st.container(key="part"):
        part.draw(view, choose)


PARTS: dict[str, Part] = {
    "reach": Part(said.headline, answer.answer),
    "targeting": Part(targeting.headline, targeting.targeting),
}
"""Every part by its name in the address; in the order of `site.PLAN.sections`."""
