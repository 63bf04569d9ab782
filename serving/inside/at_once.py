"""Scripts of elements that have been read are there at once, and no grey box in their place.

Streamlit fetches an element's script when the element comes, and React waits for a promise of it,
half a second at least. All of them are fetched by one small function of Streamlit's; ours stands in
its place (`static/at_once.js`).
"""

from __future__ import annotations

import re
from pathlib import Path

from serving.inside import files
from serving.inside.contract import Contract

FETCHING = "preload-helper"
_OWN = Path(__file__).with_name("static") / "at_once.js"
_EXPORT = re.compile(r"export\{(\w+) as (\w+)\};\s*$")
_LAZY = re.compile(r"\.lazy\)\(\(\)=>\w+\(\(\)=>import\(`\./Selectbox\.")
_TOLD = re.compile(r"\.then\(function\((\w)\)\{\((\w)\._status===0\|\|\2\._status===-1\)")


def script() -> Path:
    """Streamlit's script that fetches others. Raises `ValueError` where it is not one file."""
    [found] = files.scripts(FETCHING)
    return found


def written(text: str) -> str:
    """Streamlit's script with ours behind it. Raises `ValueError` where it is another."""
    [(function, name)] = _EXPORT.findall(text)
    own = _OWN.read_text(encoding="utf-8").replace("export const atOnce", "const atOnce")
    before = _EXPORT.sub("", text)
    return f"{before}\nconst fetched={function};\n{own}\nexport{{atOnce as {name}}};\n"


def _lazy() -> bool:
    """Whether elements' scripts are fetched by that function, and React takes what is there."""
    [react] = files.scripts("emotion-is-prop-valid.esm")
    told = _TOLD.search(react.read_text(encoding="utf-8"))
    return bool(_EXPORT.search(script().read_text(encoding="utf-8"))) and bool(
        told and _LAZY.search(files.first_script())
    )


AT_ONCE = Contract(
    "fetching of elements",
    "every element's script is fetched by the one function that preload-helper exports, given a "
    "function that says import(`./name.js`); React asks what it gives by then, and takes an answer "
    "that comes at once",
    "static/js/preload-helper.*.js, index.*.js, emotion-is-prop-valid.esm.*.js",
    "serving/inside/at_once.py; serving/inside/static/at_once.js",
    _lazy,
)
CONTRACTS = (AT_ONCE,)
