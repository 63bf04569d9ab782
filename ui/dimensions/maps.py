"""The map of a setting, and beside it that of the default one, with what differs outlined."""

from __future__ import annotations

from dataclasses import replace

from figures import classed
from figures.classed import Changed
from geo import painting
from ui import cached
from ui.dimensions.controls import is_default
from ui.dimensions.view import MethodView
from ui.kept import SOME, of_view
from ui.map import layer
from ui.view import View
from wording.numbers import number


def beside(view: MethodView) -> tuple[MethodView, MethodView]:
    """The setting chosen and the default one."""
    return view, view.usual


def title(view: MethodView) -> str:
    """What stands above a map: which setting it shows, and that two have the same classes."""
    if is_default(view.beside):
        return view.text("method-map-default")
    return view.text(f"method-map-{'usual' if is_default(view.method) else 'chosen'}")


def changed(view: MethodView) -> Changed:
    """The areas whose class under the setting is another than under the default one."""
    return classed.changed(replace(view, method=view.beside).classes, view.usual.classes)


@of_view(SOME)
def outlined(view: View) -> painting.Painting | None:
    """The map with the areas outlined whose class differs; None where there is one setting only."""
    if not isinstance(view, MethodView) or is_default(view.beside):
        return None
    order = cached.order(view.release.id, layer.asset(view), view.choice.level)
    drawn, codes = layer.painting_of(view), changed(view).codes
    note = [view.text("method-outlined")] if codes else []
    legend = {**drawn.legend, "notes": [*drawn.legend["notes"], *note]}
    return replace(drawn, legend=legend, outlined=painting.outlined(order, codes))


def moved(view: MethodView) -> str:
    """How many areas are in another class than under the default, of how many, and where to."""
    found, lang, level = changed(view), view.choice.lang, view.choice.level
    return view.text(
        "method-moved",
        n=len(found.codes),
        changed=number(len(found.codes), lang),
        areas=view.many(level, found.compared),
        up=number(len(found.up), lang),
        down=number(len(found.down), lang),
        unknown=found.unknown,
        missing=view.many(level, found.unknown),
    )
