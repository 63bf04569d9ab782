"""What is seen of a release of which each province has parts to itself, in words."""

from __future__ import annotations

from data.stored.part import PARTS
from data.stored.release import Release
from wording.bundle import texts
from wording.names import full_name, listed

NAMED = 3
"""As many provinces are named where there is little room; of more it is said how many."""


def told(release: Release, lang: str) -> str:
    """Of which provinces the visitor sees what is held by province; empty for who sees all of it.

    The country's own figures of these are shown to whoever may look.
    """
    if release.part.whole:
        return ""
    known = _own(release)
    return texts(lang)(
        "part-seen", held=_held(release, lang), areas=_names(release, known, lang), count=len(known)
    )


def short(release: Release, lang: str) -> str:
    """What is left out, for the foot of a picture; empty for who sees all of it."""
    if release.part.whole:
        return ""
    known = _own(release)
    return texts(lang)(
        "part-left-out",
        held=_held(release, lang),
        areas=_names(release, known[:NAMED], lang),
        count=len(known),
        named="no" if not known else "all" if len(known) <= NAMED else "some",
    )


def _own(release: Release) -> list[str]:
    """Codes of the provinces whose parts are seen."""
    return [code for code in release.codes("province") if code in release.part.provinces]


def _held(release: Release, lang: str) -> str:
    """What is held by province."""
    text = texts(lang)
    return listed([text(f"part-{name}") for name in PARTS if name in release.part.held], lang)


def _names(release: Release, codes: list[str], lang: str) -> str:
    return listed([full_name(release.areas, code, lang) for code in codes], lang)
