"""Kinds of values: how the text of a variable becomes a value, and what such a text must be.

Each `parse` raises `ValueError` for a text that is none of its kind.
"""

from __future__ import annotations

import errno
import ipaddress
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar
from urllib.parse import urlsplit

T_co = TypeVar("T_co", covariant=True)
_NO_HOME = Path("/proc/no-home")
"""Stands for the home of a user who has none: nothing is there, and nothing can be written."""
_HOST = re.compile(r"\*|(?:\*\.)?[a-z0-9_-]+(?:\.[a-z0-9_-]+)*|\[[0-9a-f:.]+\]")
_HEADER = re.compile(r"[A-Za-z][A-Za-z0-9-]{0,79}")
_WORD = re.compile(r"[A-Za-z0-9-]{0,32}")
_PLACES = ("{z}", "{x}", "{y}")


@dataclass(frozen=True)
class ValueKind(Generic[T_co]):
    """A kind of value; `terms` fill the words that tell what is expected."""

    name: str
    parse: Callable[[str], T_co]
    terms: Mapping[str, object] = field(default_factory=dict)


def optional(kind: ValueKind[T_co]) -> ValueKind[T_co | None]:
    """The same kind, or None where nothing is stated."""
    return ValueKind(kind.name, lambda text: kind.parse(text) if text else None, kind.terms)


def number(least: int, most: int) -> ValueKind[int]:
    """A whole number within limits, both included."""

    def parse(text: str) -> int:
        if not (text.isascii() and text.isdigit() and len(text) <= len(str(most))):
            raise ValueError(text)
        if not least <= int(text) <= most:
            raise ValueError(text)
        return int(text)

    return ValueKind("number", parse, {"least": least, "most": most})


def choice(*known: str) -> ValueKind[str]:
    """One of a few words."""

    def parse(text: str) -> str:
        if text not in known:
            raise ValueError(text)
        return text

    return ValueKind("choice", parse, {"known": ", ".join(known)})


def _folder(text: str) -> Path:
    path = _at_home(text)
    try:
        file = path.is_file()
    except OSError as error:
        if error.errno == errno.ENAMETOOLONG:
            raise ValueError(text) from error
        return path  # why it cannot be used is told where it is used
    if file:
        raise ValueError(text)
    return path


def _at_home(text: str) -> Path:
    """A path, `~` written out; below `_NO_HOME` for a user without a home."""
    path = Path(text)
    try:
        return path.expanduser()
    except RuntimeError as unknown:
        if path.parts[0] != "~":
            raise ValueError(text) from unknown
        return _NO_HOME.joinpath(*path.parts[1:])


def _web(text: str) -> str:
    if text and not _is_web(text):
        raise ValueError(text)
    return text.rstrip("/")


def _is_web(text: str) -> bool:
    parts = urlsplit(text)
    return parts.scheme in {"http", "https"} and bool(parts.netloc)


def _tiles(text: str) -> str:
    if text and not (_is_web(text) and all(place in text for place in _PLACES)):
        raise ValueError(text)
    return text


def _header(text: str) -> str:
    if text and not _HEADER.fullmatch(text):
        raise ValueError(text)
    return text.lower()


def _word(text: str) -> str:
    if not _WORD.fullmatch(text):
        raise ValueError(text)
    return text


def _addresses(text: str) -> tuple[ipaddress.IPv4Network | ipaddress.IPv6Network, ...]:
    return tuple(ipaddress.ip_network(one) for one in text.replace(",", " ").split())


def _hosts(text: str) -> tuple[str, ...]:
    return host_names(text.replace(",", " ").split())


def host_names(written: Iterable[str]) -> tuple[str, ...]:
    """Names of hosts as people write them, in one form."""
    found = (name.strip().lower().rstrip(".") for name in written)
    names = tuple(dict.fromkeys(found))
    for name in names:
        if not _HOST.fullmatch(name):
            raise ValueError(name)
    return names


TEXT = ValueKind("text", str)
HIDDEN = ValueKind("hidden", str)
"""A text that nothing shows."""
FOLDER = ValueKind("folder", _folder)
FILE = ValueKind("file", _at_home)
SECRET = ValueKind("secret", _at_home)
PLACE = ValueKind("place", str)
WEB = ValueKind("web", _web)
TILES = ValueKind("tiles", _tiles)
HOSTS = ValueKind("hosts", _hosts)
HEADER = ValueKind("header", _header)
WORD = ValueKind("word", _word)
ADDRESSES = ValueKind("addresses", _addresses)
