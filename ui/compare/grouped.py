"""Groups among what is set side by side, looked up once each."""

from __future__ import annotations

from data.stored import store
from figures.groups import asking
from figures.groups.counted import GroupFigures
from ui.kept import SOME, kept


@kept(SOME)
def side(release_id: str, text: str, period: int) -> GroupFigures:
    """What the areas of a group hold together, by its text. Raises `Refused`."""
    known = store.release_of(release_id)
    return GroupFigures(known, asking.read(known, text), period)
