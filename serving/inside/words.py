"""Texts of Streamlit's own elements: what each says, where, and what ours says in its place.

Streamlit has no setting for them. `words.toml` declares them, `static/words.js` puts those of the
page's language where they stand, `static/away.js` those of a lost connection.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from serving.inside import files
from serving.inside.contract import Contract
from wording.bundle import texts
from wording.languages import languages

DECLARED = Path(__file__).with_name("words.toml")
_CHANGING = re.compile(r"\{(\w+)\}")
_PIECES = re.compile(r"\{\w+\}|\|")
_FIRST = "index"
"""The script that starts the page."""


@dataclass(frozen=True)
class Word:
    """A text of Streamlit's: the key of ours, what it says, in what place, by which script.

    `place` is a CSS selector of what the text stands in; `{n}` in `said` stands for what changes,
    `pieces` are the parts of it that the script holds.
    """

    key: str
    said: str
    place: str
    script: str
    pieces: tuple[str, ...]

    def told(self, lang: str) -> str:
        """What ours says in a language, with the same places for what changes."""
        return texts(lang)(
            self.key, **{name: f"{{{name}}}" for name in _CHANGING.findall(self.said)}
        )

    def stands(self) -> bool:
        """Whether Streamlit's script still says it."""
        return any(files.say(text, self.pieces) for text in _texts(self.script))


@cache
def words() -> tuple[Word, ...]:
    """All texts of Streamlit's that a page of ours can show."""
    return tuple(_read())


def _read() -> Iterator[Word]:
    for place in tomllib.loads(DECLARED.read_text(encoding="utf-8"))["places"]:
        for name, said in place["words"].items():
            pieces = tuple(piece for piece in _PIECES.split(said) if len(piece.strip()) > 1)
            said = said.replace("|", "")
            yield Word(f"built-in-{name}", said, place["within"], place["script"], pieces)


@cache
def _texts(script: str) -> tuple[str, ...]:
    if script == _FIRST:
        return (files.first_script(),)
    return tuple(path.read_text(encoding="utf-8") for path in files.scripts(script))


def dictionary(lang: str) -> list[tuple[str, str, str]]:
    """What stands in the place of what, where: the texts that differ in a language."""
    named = [(word.said, word.told(lang), word.place) for word in words()]
    return [(said, told, place) for said, told, place in named if said != told]


def lost() -> dict[str, tuple[str, str]]:
    """Title and text of a lost connection, by language: known before the connection is lost."""
    keys = ("built-in-lost", "built-in-lost-again")
    return {lang: (texts(lang)(keys[0]), texts(lang)(keys[1])) for lang in languages()}


def paper() -> dict[str, dict[str, str]]:
    """What stands above the rows of a printed sheet (geo/web/paper.js), by language."""
    names = ("all", "highest", "lowest", "of")
    return {
        lang: {name: texts(lang)(f"paper-{name}", n="{n}") for name in names}
        for lang in languages()
    }


def cut() -> dict[str, list[str]]:
    """What a printed sheet says of what is not on it (`static/sheet.js`), by language.

    First without rows of tables, then with `{n}` of them; `{address}` is where it all stands.
    """
    return {
        lang: [
            texts(lang)(f"paper-{name}", n="{n}", address="{address}")
            for name in ("cut", "cut-rows")
        ]
        for lang in languages()
    }


CONTRACTS = (
    Contract(
        "words of built-in elements",
        "the texts of built-in elements that words.toml declares stand in the scripts it names",
        "static/js/index.*.js, static/js/FileUploader.*.js, static/js/DataFrame.*.js and others",
        "serving/inside/words.py; serving/inside/static/words.js",
        lambda: all(word.stands() for word in words()),
    ),
)
