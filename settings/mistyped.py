"""Names in the environment that are taken for settings of the atlas and are none: mistyped ones."""

from __future__ import annotations

import os
from collections.abc import Iterable
from difflib import get_close_matches

from settings import words
from settings.declared import GUARDS, SETTINGS, SIGNING
from settings.setting import WrongSetting

PREFIX = "ATLAS_"
NEAR = 0.8
"""How like a setting's name a name must be for that one to be meant."""
_NAMES = [setting.name for setting in SETTINGS]


def unknown() -> list[WrongSetting]:
    """Every name that is stated as a setting of ours would be, and is none."""
    return [_refusal(name) for name in _stated() if _ours(name) or _guards(name)]


def unguarded() -> list[WrongSetting]:
    """Those of them that were meant to guard the house: without these it stands open."""
    return [_refusal(name) for name in _stated() if _guards(name)]


def _stated() -> list[str]:
    """All names in the environment that say something and are no setting."""
    return sorted(name for name, text in os.environ.items() if text.strip() and name not in _NAMES)


def _ours(name: str) -> bool:
    return name.upper().startswith(PREFIX)


def _guards(name: str) -> bool:
    """Whether a name is nearly one that guards, or of the family of one."""
    alike = name.upper().replace("-", "_")
    return alike.startswith(SIGNING) or bool(_near(alike, [one.name for one in GUARDS]))


def _near(name: str, known: Iterable[str]) -> list[str]:
    return get_close_matches(name.upper().replace("-", "_"), list(known), 1, NEAR)


def _refusal(name: str) -> WrongSetting:
    return WrongSetting(words.unknown(name, "".join(_near(name, _NAMES))))
