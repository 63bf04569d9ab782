"""The map's scripts as a page asks for them: one module with all that a first map takes, one later.

Each of some forty files would be a request of its own. Frames and tests ask for the files.
"""

from __future__ import annotations

from functools import cache

from geo import painting
from geo.single import scripts

FIRST, LATER = "area_layer.js", "later.js"
AROUND = ("around.js",)
"""What is loaded by itself, and belongs to a first map."""


@cache
def made() -> dict[str, bytes]:
    """Both modules, by their addresses below those of our files."""
    both = scripts.parted(painting.STATIC / FIRST, LATER, at_once=AROUND)
    return {f"map/{name}": text.encode() for name, text in zip((FIRST, LATER), both, strict=True)}
