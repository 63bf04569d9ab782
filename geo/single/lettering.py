"""The type of a file: Sarabun with the signs that its texts need, and all of Thai."""

from __future__ import annotations

import base64
import io
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

import fontpkg_sarabun

WEIGHTS = {400: "Regular", 600: "SemiBold"}
ALWAYS = frozenset([*map(chr, range(0x20, 0x7F)), *map(chr, range(0x0E01, 0x0E5C)), *"–−…·×≥≤"])
"""Latin letters, digits and Thai: what numbers and names are made of."""
FEATURES = ["ccmp", "kern", "liga", "locl", "mark", "mkmk"]
"""What Thai needs of a type: marks in their places, above one another too."""
_FILES = Path(fontpkg_sarabun.__file__).parent / "files"


def faces(texts: Iterable[str]) -> str:
    """Style rules that bring the type along, for these texts."""
    signs = ALWAYS.union(*texts)
    wanted = "".join(sorted(sign for sign in signs if sign.isprintable()))
    return "".join(_face(weight, wanted) for weight in WEIGHTS)


def _face(weight: int, signs: str) -> str:
    held = base64.b64encode(_cut(weight, signs)).decode()
    source = f'url("data:font/woff2;base64,{held}") format("woff2")'
    return f"@font-face{{font-family:Sarabun;font-weight:{weight};src:{source}}}\n"


@lru_cache(8)
def _cut(weight: int, signs: str) -> bytes:
    """A weight with these signs alone, as WOFF2; the same bytes for the same signs."""
    # Takes a while to load, and few ask for it.
    from fontTools import subset
    from fontTools.ttLib import TTFont

    font = TTFont(_FILES / f"Sarabun-{WEIGHTS[weight]}.ttf", recalcTimestamp=False)
    options = subset.Options(flavor="woff2", hinting=False, layout_features=FEATURES)
    cut = subset.Subsetter(options)
    cut.populate(text=signs)
    cut.subset(font)
    out = io.BytesIO()
    subset.save_font(font, out, options)
    return out.getvalue()
