"""The logo's slot: the picture that the configuration names, where it can be read."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path

from PIL import Image

import settings
from briefing.page.marks import Box
from briefing.page.styles import MARGIN, WIDTH
from wording.saying import Saying, both

LOGO_BOX = Box(WIDTH - MARGIN - 120, 22, 120, 48)


def configured_logo() -> Path | None:
    """The picture for the logo's slot, where the configuration names one that can be read."""
    named = settings.LOGO.value()
    return named if named and _told(named) else None


@cache
def _told(named: Path) -> bool:
    """Whether a file can be read; says so on standard error, once, where it cannot."""
    found = readable(named)
    if not found:
        said = both(Saying("slide-logo-unreadable"))
        print(f"{settings.LOGO.name}={named}: {said}", file=sys.stderr)
    return found


def readable(named: Path) -> bool:
    """Whether a file is a PNG or JPEG picture."""
    try:
        with Image.open(named, formats=("PNG", "JPEG")) as picture:
            picture.verify()
    except (OSError, SyntaxError, ValueError):
        return False
    return True
