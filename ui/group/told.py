"""What the frame of the map is told: the measure's map with the group on it, shapes and labels."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from geo import painting
from serving.told import address
from ui import cached
from ui.group import frame
from ui.group.view import GroupView, plain
from ui.kept import SOME, of_view
from ui.map import layer
from ui.view import View

NEAR = 60
"""Areas by whose codes the map finds what to bring into view; else their districts, provinces."""


def told(view: GroupView) -> dict[str, Any]:
    """The message (geo/drawn/frame.js).

    It comes with every run, and has what a group changes; `view` is the address of the rest, which
    a frame fetches once.
    """
    made = view.group.made if view.group else None
    codes = view.group.codes if view.group else ()
    return {
        "lang": view.choice.lang,
        "drawn": frame.times(),
        "shapes": frame.told_of(made) if made else [],
        "asset": cached.address(view.release.id, layer.asset(view)),
        "level": view.choice.level,
        "view": address(_written(ungrouped(view))),
        "group": _places(view),
        "around": " ".join(around(codes)),
    }


def drawn(view: GroupView) -> painting.Painting:
    """The map of the measure with the areas of the group as those that are chosen."""
    codes = view.group.codes if view.group else ()
    return replace(_ground(ungrouped(view)), group=_places(view), around=around(codes))


def ungrouped(view: GroupView) -> View:
    """The view of the country behind a group's: the same whatever the group."""
    seen = plain(view)
    return replace(seen, choice=seen.choice.but(group=None))


def _places(view: GroupView) -> str:
    """Which areas of the map are the group's."""
    order = cached.order(view.release.id, layer.asset(view), view.choice.level)
    return painting.outlined(order, view.group.codes if view.group else ())


@of_view(SOME)
def _ground(view: View) -> painting.Painting:
    return replace(layer.painting_of(view), focus=[], around=[])


@of_view(SOME)
def _written(view: View) -> str:
    shown = layer.told(_ground(view))
    return json.dumps(shown, ensure_ascii=False, separators=(",", ":"))


def around(codes: tuple[str, ...]) -> list[str]:
    """The beginnings of codes of what is brought into view; nothing for the whole country."""
    for digits in (6, 4, 2):
        near = sorted({code[:digits] for code in codes})
        if len(near) <= NEAR:
            return near
    return []
