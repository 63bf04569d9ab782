"""One setting: an environment variable, parsed by its kind; a wrong value is refused by name."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar
from urllib.parse import urlsplit

from starlette.config import Config

from settings import words
from settings.kinds import HIDDEN, ValueKind

T_co = TypeVar("T_co", covariant=True)
ENVIRONMENT, DEFAULT = "environment", "default"


class WrongSetting(Exception):
    """A value that cannot be used: which variable, what was found, what was expected."""


@dataclass(frozen=True)
class Variable(Generic[T_co]):
    """A variable: its kind, its default as one would write it, the modules that read it.

    What it means stands in `words.toml` under its name, in Thai and English.
    """

    name: str
    kind: ValueKind[T_co]
    default: str
    readers: tuple[str, ...]

    @property
    def stated(self) -> str:
        """What the environment says; "" where it says nothing."""
        return os.environ.get(self.name, "").strip()

    @property
    def source(self) -> str:
        """Where the value in force comes from."""
        return ENVIRONMENT if self.stated else DEFAULT

    @property
    def text(self) -> str:
        """What is in force, as one would write it; never a key, or the password of an address."""
        if self.kind is HIDDEN:
            return "…" if self.stated else self.default
        return without_password(self.stated or self.default)

    def value(self) -> T_co:
        """The value in force. Raises `WrongSetting`."""
        stated = self.stated
        config = Config(environ={self.name: stated} if stated else {})
        try:
            found: T_co = config(self.name, cast=self.kind.parse, default=self.default)
        except ValueError as wrong:
            raise WrongSetting(words.refusal(self.name, self.text, self.kind)) from wrong
        return found


def faults(settings: Iterable[Variable[object]]) -> list[WrongSetting]:
    """Every setting whose value cannot be used."""
    found = []
    for setting in settings:
        try:
            setting.value()
        except WrongSetting as wrong:
            found.append(wrong)
    return found


def without_password(text: str) -> str:
    """A text without what an address in it says of a user and a password."""
    try:
        user = urlsplit(text).netloc.rpartition("@")[0]
    except ValueError:
        return text
    return text.replace(f"{user}@", "…@", 1) if user else text
