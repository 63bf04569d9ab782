"""Streamlit's own files: the document that it sends, and the scripts of its page."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from serving.inside.contract import Contract

_SCRIPT = re.compile(r'<script type="module"(?: crossorigin)? src="\./static/([^"]+)"></script>')


@cache
def folder() -> Path:
    """Where Streamlit keeps its index document and, below `static`, what that loads."""
    found = find_spec("streamlit")
    if found is None or found.origin is None:
        raise FileNotFoundError("streamlit")
    return Path(found.origin).parent / "static"


def index() -> Path:
    """The index document."""
    return folder() / "index.html"


@cache
def first_script() -> str:
    """The text of the script that starts the page."""
    names: list[str] = _SCRIPT.findall(index().read_text(encoding="utf-8"))
    [name] = names
    return (folder() / "static" / name).read_text(encoding="utf-8")


@cache
def _scripts() -> list[str]:
    return sorted(path.name for path in (folder() / "static" / "js").iterdir())


def scripts(element: str) -> list[Path]:
    """The scripts of an element or part, `Metric` or `utils`: a file each, named with its hash."""
    named = [name for name in _scripts() if name.startswith(f"{element}.") and name.endswith(".js")]
    return [folder() / "static" / "js" / name for name in named]


def say(text: str, words: Iterable[str]) -> bool:
    """Whether a script says all of these words; scripts are read as they are sent, minified."""
    return all(word in text for word in words)


FILES = Contract(
    "folder of files",
    "index.html and the folder static/ lie in the folder static of the package; "
    "the document starts exactly one module, from ./static/",
    "streamlit/static",
    "serving/inside/files.py",
    lambda: bool(first_script()),
)
CONTRACTS = (FILES,)
