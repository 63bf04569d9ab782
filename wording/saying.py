"""A text that is told later: its key and what it says, so that whoever reads it has their language.

What is found deep in the code, where nobody knows who will read it, is kept as a `Saying`; the edge
writes it (`said`). It is plain data and goes between processes as JSON (`wording.carried`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from wording import languages

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class Year:
    """A year of the Buddhist era; every language writes it in its own."""

    year_be: int

    def said(self, lang: str) -> str:
        """The year in the era of a language."""
        return str(self.year_be - languages.languages()[lang].era)


@dataclass(frozen=True)
class Dated:
    """A day ("2025-09-30") or a month ("2025-09"); every language writes it in its own way."""

    iso: str

    def said(self, lang: str) -> str:
        """The day or month, its year in the era of a language."""
        from wording.numbers import as_of  # with the calendar, which not every reader loads

        return as_of(self.iso, lang)


@dataclass(frozen=True)
class Name:
    """The name of something declared or of an area, by its id where a language has an own.

    With its `level`, the kind of an area stands before its name as a language writes it in short.
    """

    name_th: str
    name_en: str
    id: str = ""
    level: str = ""

    @classmethod
    def of(cls, one: languages.Named) -> Name:
        """The name of anything declared."""
        return cls(one.name_th, one.name_en, one.id)

    def said(self, lang: str) -> str:
        """The name in a language."""
        areas = languages.translated(lang).get("areas", {})
        return self._kind(lang) + (areas.get(self.id) or languages.named(self, lang))

    def _kind(self, lang: str) -> str:
        """What stands before the name of an area: "อ.", "เขต"."""
        from geo.areas import BANGKOK  # with pandas, which not every reader of texts loads

        ways = languages.languages()[lang].areas
        kinds = ways.capital if self.id[:2] == BANGKOK else ways.short
        return kinds.get(self.level, "")


@dataclass(frozen=True)
class Foreign:
    """What a library says, in English: other languages say that it is something unreadable."""

    words: str

    def said(self, lang: str) -> str:
        """The words for readers of English, that there are some for others."""
        if lang == languages.ENGLISH or not self.words:
            return self.words
        return said(Saying("unreadable-content"), lang)


@dataclass(frozen=True)
class Capital:
    """A text at the beginning of a sentence."""

    text: Said

    def said(self, lang: str) -> str:
        """The text, its first letter a large one where there are such."""
        text = said(self.text, lang)
        return text[:1].upper() + text[1:]


@dataclass(frozen=True)
class Joined:
    """Texts one after another."""

    parts: tuple[Said, ...]
    between: str = ", "

    def said(self, lang: str) -> str:
        """All of them in a language."""
        return self.between.join(said(one, lang) for one in self.parts)


@dataclass(frozen=True, init=False)
class Saying:
    """A text of a key with what is filled in; whole numbers are grouped, texts stand as they are.

    >>> said(Saying("place-row", row="5"), "en")
    'row 5'
    """

    key: str
    given: tuple[tuple[str, Said], ...]

    def __init__(self, key: str, /, **given: Said) -> None:
        object.__setattr__(self, "key", key)
        object.__setattr__(self, "given", tuple(given.items()))

    def said(self, lang: str) -> str:
        """The text in a language."""
        from wording.bundle import texts  # the texts are read where one is told

        given = {name: _filled(one, lang) for name, one in self.given}
        return texts(lang)(self.key, **given)


Said = str | int | Saying | Capital | Foreign | Joined | Name | Year | Dated
"""What may be told: a text of ours, or what somebody wrote, which stands as it is."""


def said(value: Said, lang: str) -> str:
    """A text in a language."""
    return str(value) if isinstance(value, str | int) else value.said(lang)


def _filled(value: Said, lang: str) -> str | int:
    """What a text is filled in with: numbers as they are, so that it may tell one from several."""
    return value if isinstance(value, int) else said(value, lang)


def area_name(areas: pd.DataFrame, code: str) -> Name:
    """The name of an area of a release's table."""
    return Name(str(areas.at[code, "name_th"]), str(areas.at[code, "name_en"]), code)


def both(value: Said) -> str:
    """A text in the two languages that everything is known in, for logs and terminals."""
    return " / ".join(dict.fromkeys(said(value, lang) for lang in languages.WRITTEN))


def beside(value: Said) -> str:
    """A place in both languages, what they share said once: "แถว/row 5, คอลัมน์/column C"."""
    if isinstance(value, Joined):
        return value.between.join(map(beside, value.parts))
    told = [said(value, lang).split(" ") for lang in languages.WRITTEN]
    backwards = zip(*(reversed(words[1:]) for words in told), strict=False)
    same = sum(1 for _ in takewhile(lambda words: len(set(words)) == 1, backwards))
    heads = dict.fromkeys(" ".join(words[: len(words) - same]) for words in told)
    return " ".join(["/".join(heads), *told[0][len(told[0]) - same :]])


def mapped(value: Said, change: Callable[[str], str]) -> Said:
    """A text with whatever is no text of ours changed."""
    match value:
        case Saying(key=key, given=given):
            return Saying(key, **{name: mapped(one, change) for name, one in given})
        case Joined(parts=parts, between=between):
            return Joined(tuple(mapped(one, change) for one in parts), between)
        case Capital(text=text):
            return Capital(mapped(text, change))
        case Foreign(words=words):
            return Foreign(change(words))
        case str():
            return change(value)
    return value
