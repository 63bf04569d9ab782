"""Texts of a language from the .ftl files of its folder, arguments filled in."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from pathlib import Path

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser
from fluent.syntax.ast import Junk, Message, Term

import settings
from wording import languages

Texts = Callable[..., str]
_STARTS, _THRESHOLD = re.compile(r"\n(?=[a-zA-Z])"), re.compile(r"\$(?:least|most)\b")
_KEY = re.compile(r"([a-zA-Z][\w-]*) *=")
_ASTRAY = re.compile(r"^[^\s#{}a-zA-Z].*", re.MULTILINE)
"""A line that belongs to no message: a text goes on where its line is set in, or by a brace."""
SURVEY = "TPMAP"
"""What a text calls the survey (`$survey`) where its release has not told another name."""
_ENTRIES = (Message, Term, Junk)
FEW = (0, 1)
"""Numbers by which a message tells none and one from several, also where they come as a text."""

SHORT = 100
"""Letters of the longest argument of a text that is kept."""
LONGEST = (2_000, 500, 100)
"""Letters of an argument that are told, fewer where a text would be too long for Fluent: what is
read from a file may be of any length."""


class Entries(dict[str, Message | Term]):
    """Messages by key, each parsed when it is first asked for: a command tells few of thousands."""

    def __init__(self, written: Mapping[str, tuple[str, str]]) -> None:
        super().__init__()
        self.written = written

    def __contains__(self, key: object) -> bool:
        return key in self.written

    def __missing__(self, key: str) -> Message | Term:
        """Parse a message. Raises `KeyError`, and `ValueError` where it has errors."""
        place, text = self.written[key]
        entry, *others = FluentParser().parse(text).body
        if not isinstance(entry, Message) or any(isinstance(one, _ENTRIES) for one in others):
            raise ValueError(f"{place}: {text}")
        return self.setdefault(key, entry)


@cache
def bundle(lang: str) -> FluentBundle:
    """All messages of a language. Raises `ValueError` where a file repeats a key or is none."""
    written: dict[str, tuple[str, str]] = {}
    for path in sorted((languages.LOCALE / lang).glob("*.ftl")):
        place = f"{lang}/{path.name}"
        if astray := _ASTRAY.search(whole := _read(path)):
            raise ValueError(f"{place}: {astray[0]}")
        for text in _STARTS.split(whole):
            begins = _KEY.match(text)
            if begins is None and text.strip() and not text.startswith("#"):
                raise ValueError(f"{place}: {text}")
            if begins and begins[1] in written:
                raise ValueError(f"{place}: {begins[1]} again")
            written.update({begins[1]: (place, text)} if begins else {})
    messages = FluentBundle([lang], use_isolating=False)
    messages._messages = Entries(written)
    return messages


@cache
def of_the_threshold(lang: str) -> frozenset[str]:
    """Keys of the texts of a language that name the house's threshold."""
    folder = languages.LOCALE / lang
    entries = [entry for path in folder.glob("*.ftl") for entry in _STARTS.split(_read(path))]
    return frozenset(one.split(" ", 1)[0] for one in entries if _THRESHOLD.search(one))


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def texts(lang: str) -> Texts:
    """The function that gives the text of a key in a language, its arguments filled in.

    A text may name the house's threshold (`$least`, `$most`) and the survey that figures are of
    (`$survey`), which is TPMAP where nothing else is told. It raises `KeyError` for a key that
    the language does not have and `ValueError` where an argument is missing.
    """

    def text(key: str, **arguments: object) -> str:
        known = {"survey": SURVEY, **numbered(arguments)}
        if key in of_the_threshold(lang) and "least" not in known:
            least = settings.THRESHOLD.value()
            known = {"least": least, "most": least - 1, **known}
        if any(isinstance(value, str) and len(value) > SHORT for value in known.values()):
            return _filled(lang, key, known)
        return _kept(lang, key, tuple((name, type(one), one) for name, one in known.items()))

    return text


@lru_cache(maxsize=20_000)
def _kept(lang: str, key: str, told: tuple[tuple[str, type, object], ...]) -> str:
    """A text that pages say again and again, with arguments that are short."""
    return _filled(lang, key, {name: value for name, _, value in told})


def _filled(lang: str, key: str, known: Mapping[str, object]) -> str:
    message = bundle(lang).get_message(key)
    if message.value is None:
        raise KeyError(key)
    for longest in LONGEST:
        filled, errors = bundle(lang).format_pattern(message.value, cut(known, longest))
        if not errors:
            return str(filled)
    raise ValueError(f"{key}: {errors[0]}")


def numbered(arguments: Mapping[str, object]) -> dict[str, object]:
    """Arguments, none and one as numbers in whatever digits they are written."""
    return {name: _few(value) for name, value in arguments.items()}


def _few(value: object) -> object:
    """A digit of none or one as a number; anything else as it is."""
    if isinstance(value, str) and len(value) == 1 and value.isdecimal() and int(value) in FEW:
        return int(value)
    return value


def cut(arguments: Mapping[str, object], longest: int) -> dict[str, object]:
    """Arguments, of long texts their beginning."""
    return {
        name: f"{value[: longest - 1]}…"
        if isinstance(value, str) and len(value) > longest
        else value
        for name, value in arguments.items()
    }


@lru_cache(maxsize=50_000)
def has(key: str, lang: str) -> bool:
    """Whether a language has a text of this key."""
    return bool(bundle(lang).has_message(key))
