"""Our scripts and style sheets of a page as it asks for them: four files, of nineteen.

Each would be a request of its own before a first map; browsers make six at a time.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from xstatic.pkg import leaflet

from geo import painting
from geo.single import scripts

HERE = Path(__file__).with_name("static")
FIRST, OPENING, REST, SHEET = "first.js", "opening.js", "rest.js", "all.css"
AT_ONCE = ("early.js", "page.js")
"""What runs before anything else of the page."""
LATER = (
    "drawn_on.js", "ahead.js", "away.js", "words.js", "still.js", "lists.js", "phone.js",
    "sheet.js",
)  # fmt: skip
"""What runs once the document is read."""
SHEETS = ("page.css", "print.css", "opening.css", "side.css")


@cache
def made() -> dict[str, bytes]:
    """The files, by their addresses below those of our files."""
    opening = scripts.bundle(HERE / OPENING, "start")
    sheets = [HERE / name for name in SHEETS]
    sheets += [Path(leaflet.BASE_DIR, "leaflet.css"), painting.STATIC / "area_layer.css"]
    texts = {
        FIRST: _together(AT_ONCE),
        OPENING: f"{opening}();\n",
        REST: _together(LATER),
        SHEET: "".join(scripts.styles(path.read_text(encoding="utf-8")) for path in sheets),
    }
    return {f"page/{name}": text.encode() for name, text in texts.items()}


def _together(names: tuple[str, ...]) -> str:
    """Scripts that keep what they name to themselves, one after another."""
    return "".join(scripts.bare((HERE / name).read_text(encoding="utf-8")) for name in names)
