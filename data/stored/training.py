"""Whether a release is of training, and the words that whatever is made of it carries."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from data.refusal import Fault, Refused
from wording.languages import THAI, WRITTEN
from wording.saying import Saying, said

KEY = "training"
"""What the manifest of such a release holds: the rule's number and the seed."""
WORDS = Saying("training-words")


def is_training(manifest: Mapping[str, Any]) -> bool:
    """Whether a manifest says that figures of its release are invented, to train with."""
    return bool(manifest.get(KEY))


def mark(manifest: Mapping[str, Any], lang: str = "") -> str:
    """The words for whoever reads a language, in every one that is written where none is named.

    The Thai words are always among them. Empty for a release of real figures.
    """
    if not is_training(manifest):
        return ""
    known = (THAI, lang) if lang else WRITTEN
    return " · ".join(dict.fromkeys(said(WORDS, one) for one in known))


def refusal(file: str, identity: str) -> Refused:
    """Why a release of training is not put in force without a plain word."""
    expected = Saying("stored-a-word-for-training")
    return Refused([Fault(file, "", identity, expected, Saying("stored-it-is-training"))])
