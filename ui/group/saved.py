"""The map of a group as one file."""

from __future__ import annotations

from ui.group import told
from ui.group.view import GroupView
from ui.parts import findings
from ui.single import button
from ui.site import GROUP


def save(view: GroupView) -> None:
    """The button below the map: the group's areas on the map of its measure, its finding above."""
    sentence = findings.of_area(view, view.area) if view.group else findings.of_map(view)
    button.of_painting(view, told.drawn(view), sentence, GROUP, key="group")
