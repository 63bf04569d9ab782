"""What is asked of a group again and again, made once."""

from __future__ import annotations

from data.stored import store
from figures.groups import asking
from figures.groups.counted import GroupFigures
from geo.groups.group import Group
from ui.kept import SOME, kept


@kept(SOME)
def group(release_id: str, text: str, level: str) -> Group:
    """The group that a text names, at a level. Raises `Refused`."""
    known = store.release_of(release_id)
    return asking.at_level(known, asking.read(known, text), level)


@kept(SOME)
def figures(release_id: str, of: Group, period: int) -> GroupFigures:
    """What a group's areas hold together."""
    return GroupFigures(store.release_of(release_id), of, period)
