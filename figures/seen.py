"""What is seen of a release of which each province has parts to itself, in words."""

from __future__ import annotations

from data.stored.part import PARTS
from data.stored.release import Release
from wording.bundle import texts
from wording.names import full_name, listed


def told(release: Release, lang: str) -> str:
    """Of which provinces the visitor sees what is held by province; empty for who sees all of it.

    The country's own figures of these are shown to whoever may look.
    """
    part, text = release.part, texts(lang)
    if part.whole:
        return ""
    held = listed([text(f"part-{name}") for name in PARTS if name in part.held], lang)
    known = [code for code in release.codes("province") if code in part.provinces]
    areas = listed([full_name(release.areas, code, lang) for code in known], lang)
    return text("part-seen", held=held, areas=areas, count=len(known))
