"""What settings mean and what is expected of them, in Thai and English."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from settings.kinds import ValueKind

FILE = Path(__file__).with_name("words.toml")
LANGUAGES = ("th", "en")
LONGEST = 200
"""Signs of a wrong value that are told."""


@cache
def said() -> dict[str, dict[str, dict[str, str]]]:
    """All words: `settings` and `kinds` by name and language, and the frame of a refusal."""
    stated: dict[str, Any] = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return stated


def meaning(name: str, lang: str) -> str:
    """What a setting means."""
    return said()["settings"][name][lang]


def expected(kind: ValueKind[Any], lang: str) -> str:
    """What a value of a kind must be."""
    return said()["kinds"][kind.name][lang].format(**kind.terms)


def refusal(name: str, found: str, kind: ValueKind[Any]) -> str:
    """Why a value cannot be used, in both languages."""
    return " / ".join(
        said()["refusals"]["wrong"][lang].format(
            name=name, found=found[:LONGEST], expected=expected(kind, lang)
        )
        for lang in LANGUAGES
    )


def unknown(name: str, near: str) -> str:
    """That there is no setting of a name, and which may be meant, in both languages."""
    frame = said()["refusals"]["mistyped" if near else "unknown"]
    return " / ".join(frame[lang].format(name=name[:LONGEST], near=near) for lang in LANGUAGES)
