"""What the tools for drawing say, in each language, as Leaflet.draw names it."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from serving import told
from wording.bundle import Texts, texts
from wording.languages import languages


@cache
def address() -> str:
    """Where the frame finds the labels by language: what never changes comes with no run."""
    every = {lang: labels(texts(lang)) for lang in languages()}
    written = json.dumps(every, ensure_ascii=False, separators=(",", ":"))
    return told.script(f"window.atlasLabels = {written};")


def labels(text: Texts) -> dict[str, Any]:
    """The texts in the form of `L.drawLocal`."""
    return {"draw": _drawing(text), "edit": _editing(text)}


def _drawing(text: Texts) -> dict[str, Any]:
    return {
        "toolbar": {
            "actions": _button(text, "cancel"),
            "finish": _button(text, "finish"),
            "undo": _button(text, "undo"),
            "buttons": {kind: text(f"draw-{kind}") for kind in ("polygon", "rectangle", "circle")},
        },
        "handlers": {
            "circle": {
                "tooltip": {"start": text("draw-circle-start")},
                "radius": text("draw-circle-radius"),
            },
            "polygon": {
                "tooltip": {
                    "start": text("draw-polygon-start"),
                    "cont": text("draw-polygon-next"),
                    "end": text("draw-polygon-end"),
                }
            },
            "polyline": {"error": text("draw-crossing")},
            "rectangle": {"tooltip": {"start": text("draw-rectangle-start")}},
            "simpleshape": {"tooltip": {"end": text("draw-release")}},
        },
    }


def _editing(text: Texts) -> dict[str, Any]:
    return {
        "toolbar": {
            "actions": {
                "save": _button(text, "save"),
                "cancel": {"title": text("draw-undo-edit-title"), "text": text("draw-cancel")},
                "clearAll": _button(text, "clear"),
            },
            "buttons": {
                "edit": text("draw-edit"),
                "editDisabled": text("draw-edit-none"),
                "remove": text("draw-remove"),
                "removeDisabled": text("draw-remove-none"),
            },
        },
        "handlers": {
            "edit": {"tooltip": {"text": text("draw-edit-how"), "subtext": text("draw-edit-back")}},
            "remove": {"tooltip": {"text": text("draw-remove-how")}},
        },
    }


def _button(text: Texts, name: str) -> dict[str, str]:
    return {"title": text(f"draw-{name}-title"), "text": text(f"draw-{name}")}
