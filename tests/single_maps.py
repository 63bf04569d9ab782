"""Maps as one file that several tests look into, and what is in them."""

from __future__ import annotations

import base64
import json
import re
import zlib
from dataclasses import replace
from functools import cache
from typing import Any

from data.stored import store
from geo.single.page import Single
from ui.single import file
from ui.single.wanted import Wanted

HOSTILE = "{{7*7}}{% for x in y %}<img onerror=boom() src=x></script><script>boom()</script>"
"""A text that would run as a template, as markup and as a script."""
ADDRESS = "https://atlas.example"


@cache
def single(area: str = "TH", level: str = "province", *measures: str, lang: str = "th") -> Single:
    """What a map holds."""
    asked = Wanted(area, level, measures or ("target_poor_rate",), lang=lang)
    return file.single_of(asked, store.active(), ADDRESS)


def of_hostile_names() -> Single:
    """A map whose areas, group, measure, legend, finding and source are called so."""
    known = single("85", "district")
    first = known.sheets[0]
    names = known.files["names"]
    listed = {**names["names"], "listed": [HOSTILE for _ in names["names"]["listed"]]}
    painted = replace(
        first.painted,
        legend={**first.painted.legend, "title": HOSTILE, "notes": [HOSTILE]},
        texts={**first.painted.texts, "measure": HOSTILE, "label": HOSTILE},
    )
    sheet = replace(
        first, name=HOSTILE, group=HOSTILE, title=HOSTILE, subtitle=HOSTILE, source=HOSTILE,
        painted=painted,
    )  # fmt: skip
    return replace(
        known,
        sheets=[sheet, sheet],
        files={**known.files, "names": {**names, "names": listed}},
        texts=dict.fromkeys(known.texts, HOSTILE),
    )


def held(document: str) -> dict[str, Any]:
    """What a file holds for its script."""
    found = re.search(r'id="atlas-held" data-size="(\d+)">([^<]*)<', document)
    assert found
    plain = zlib.decompress(base64.b64decode(found[2]), -15)
    assert len(plain) == int(found[1])
    known: dict[str, Any] = json.loads(plain)
    return known
