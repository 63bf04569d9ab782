"""The languages offered: a folder in `locale/` each, which declares how it is written."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Protocol

LOCALE = Path(__file__).with_name("locale")
DECLARED, TRANSLATED = "language.toml", "names.toml"
"""What a folder holds beside its texts: how the language is written; and, where it has names of
its own, those by code of an area (`areas`) or by id of the catalogue (`ids`)."""
DEFAULT = "th"
"""The language of an address that names none."""
THAI, ENGLISH = "th", "en"
WRITTEN = (THAI, ENGLISH)
"""Languages that every name is known in, and that data files have columns of."""


class Named(Protocol):
    """Anything with an id and a name in Thai and in English."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def name_th(self) -> str:
        """The name in Thai."""

    @property
    def name_en(self) -> str:
        """The name in English."""


@dataclass(frozen=True)
class Areas:
    """How a language writes names of areas: what stands before them by level, and between them.

    `long` and `short` hold the kinds of areas by level, `capital` those of Bangkok; none where
    names stand bare.
    """

    between: str
    long: Mapping[str, str] = field(default_factory=dict)
    short: Mapping[str, str] = field(default_factory=dict)
    capital: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Language:
    """A language of the atlas.

    `name` is what its readers call it, `locale` its name among Unicode's locales, `era` what is
    taken off a year of the Buddhist era. `thai_digits` tells whether slides may write numbers in
    them. `names` says which of the two names that everything has stands where the folder gives
    none (`names.toml`): the Thai or the English one.
    """

    id: str
    name: str
    locale: str
    order: int
    era: int
    thai_digits: bool
    names: str
    areas: Areas


@cache
def languages() -> dict[str, Language]:
    """All languages by id, in the order in which they are offered."""
    found = [_read(path) for path in LOCALE.glob(f"*/{DECLARED}")]
    return {one.id: one for one in sorted(found, key=lambda one: (one.order, one.id))}


@cache
def translated(lang: str) -> dict[str, dict[str, str]]:
    """The names that a language's folder gives by itself: `areas` by code, `ids` by id."""
    path = LOCALE / lang / TRANSLATED
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def _read(path: Path) -> Language:
    declared = tomllib.loads(path.read_text(encoding="utf-8"))
    return Language(id=path.parent.name, **declared | {"areas": Areas(**declared["areas"])})


def spoken(asked: str | None) -> str:
    """The language asked for where it is offered, else the default."""
    return asked if asked in languages() else DEFAULT


def column(lang: str) -> str:
    """The column of names (`name_th`, `name_en`) by which a language knows areas."""
    return f"name_{languages()[lang].names}"


def named(one: Named, lang: str) -> str:
    """The name of anything declared, by its id where the language has an own."""
    return translated(lang).get("ids", {}).get(one.id) or str(getattr(one, column(lang)))
