"""The type of the page's icons without those that no page shows: some 20 KB instead of 375.

An icon is a word that this type draws as a sign, `:material/map:` in scripts and code. All words
that Streamlit's scripts and ours name are kept, and no others.
"""

from __future__ import annotations

import io
import re
import string
from collections.abc import Iterable
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

from serving.inside import files
from serving.inside.contract import Contract

NAMED = re.compile(r":material/([a-z0-9_]+):")
FONT = "MaterialSymbols-Rounded"
LETTERS = string.ascii_lowercase + string.digits + "_ "
LARGEST = 1_000_000
"""Scripts beyond are libraries of others, which name no icons of Streamlit's."""


def font() -> Path:
    """The type as Streamlit ships it. Raises `ValueError` where it is not one file."""
    [found] = (files.folder() / "static" / "media").glob(f"{FONT}.*.woff2")
    return found


def named(own: Iterable[Path]) -> set[str]:
    """Every icon that Streamlit's scripts and elements, or the folders of `own`, name."""
    scripts = (files.folder() / "static" / "js").glob("*.js")
    known = [path for path in scripts if path.stat().st_size < LARGEST]
    for folder in [files.folder().parent / "elements", *own]:
        known += folder.rglob("*.py")
    texts = (path.read_text(encoding="utf-8") for path in known)
    return {name for text in texts for name in NAMED.findall(text)}


def only(content: bytes, names: set[str]) -> bytes:
    """The type with the signs of these names alone."""
    whole = TTFont(io.BytesIO(content))
    kept: set[str] = set()
    for table in _ligatures(whole):
        for first, signs in list(table.ligatures.items()):
            table.ligatures[first] = [sign for sign in signs if _word(first, sign) in names]
            kept |= {sign.LigGlyph for sign in table.ligatures[first]}
            if not table.ligatures[first]:
                del table.ligatures[first]
    options = subset.Options(layout_features=["*"], flavor="woff2")
    cut = subset.Subsetter(options)
    cut.populate(text=LETTERS, glyphs=sorted(kept))
    cut.subset(whole)
    out = io.BytesIO()
    subset.save_font(whole, out, options)
    return out.getvalue()


def words(content: bytes) -> set[str]:
    """The words that a type draws as signs."""
    tables = _ligatures(TTFont(io.BytesIO(content)))
    return {
        _word(first, sign)
        for table in tables
        for first, signs in table.ligatures.items()
        for sign in signs
    }


def _ligatures(of: TTFont) -> list[subset.otTables.LigatureSubst]:
    parts = [part for lookup in of["GSUB"].table.LookupList.Lookup for part in lookup.SubTable]
    return [getattr(part, "ExtSubTable", part) for part in parts]


DIGITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
SIGNS = {"underscore": "_", **{name: str(digit) for digit, name in enumerate(DIGITS)}}
SIGNS |= {f"digit_{name}": digit for name, digit in SIGNS.items() if digit.isdigit()}


def _word(first: str, sign: subset.otTables.Ligature) -> str:
    return "".join(SIGNS.get(letter, letter) for letter in (first, *sign.Component))


ICONS = Contract(
    "icons",
    "icons are words, named :material/word: in scripts, that the one type "
    "static/media/MaterialSymbols-Rounded.*.woff2 draws as signs",
    "static/js/*.js, static/media",
    "serving/inside/icons.py",
    lambda: font().is_file() and files.say(files.first_script(), (":material/close:",)),
)
CONTRACTS = (ICONS,)
