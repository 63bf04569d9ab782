"""The type of a slide: the first wanted family with Thai glyphs, and its files by weight."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import fontpkg_sarabun
from matplotlib.font_manager import FontProperties, fontManager, get_font

from briefing.page import fonts
from wording.families import PACKAGED, WANTED
from wording.fault import SaidFault
from wording.saying import Saying


def plain(text: str) -> str:
    """A text as it is drawn: without the marks that steer line breaks, and signs without glyphs."""
    return text.translate(fonts.drawn())


SMALL = {"TH Sarabun New": 1.4}
"""Families that are small for their size, and how much larger they are set."""
BOLD = 600
"""From this weight on a file serves for bold type."""
REGULAR, STRONG = "regular", "bold"
PACKAGE = "apt-get install fonts-thai-tlwg"


class NoThaiFont(SaidFault):
    """No family with Thai glyphs is on this machine; a slide would show boxes."""

    def __init__(self) -> None:
        wanted = ", ".join(WANTED)
        super().__init__(Saying("slide-font-missing", wanted=wanted, package=PACKAGE))

    def __reduce__(self) -> tuple[type[NoThaiFont], tuple[()]]:
        """How it travels back from a worker."""
        return NoThaiFont, ()


@dataclass(frozen=True)
class Type:
    """A family: its name, its files by weight, and how much larger it is set."""

    family: str
    files: tuple[tuple[str, Path], ...]
    enlarged: float = 1.0

    @cached_property
    def glyphs(self) -> frozenset[int]:
        """Code points that every weight has a glyph of."""
        maps = [frozenset(get_font(str(path)).get_charmap()) for _, path in self.files]
        return frozenset.intersection(*maps)

    def properties(self, weight: str, points: float) -> FontProperties:
        """What matplotlib draws with."""
        return FontProperties(fname=dict(self.files)[weight], size=points)


def packaged() -> dict[str, Path]:
    """Files of Sarabun that come with the project's own requirements, by weight."""
    folder = Path(fontpkg_sarabun.__file__).parent / "files"
    files = {REGULAR: folder / "Sarabun-Regular.ttf", STRONG: folder / "Sarabun-Bold.ttf"}
    return files if all(path.is_file() for path in files.values()) else {}


def installed(family: str) -> dict[str, Path]:
    """Upright files of a family on this machine, by weight; none where it is not installed."""
    files: dict[str, Path] = {}
    for entry in sorted(fontManager.ttflist, key=lambda entry: entry.fname):
        if entry.name == family and entry.style == "normal":
            heavy = isinstance(entry.weight, int) and entry.weight >= BOLD
            files.setdefault(
                STRONG if heavy or entry.weight == "bold" else REGULAR, Path(entry.fname)
            )
    regular = files.get(REGULAR)
    return {REGULAR: regular, STRONG: files.get(STRONG, regular)} if regular else {}


@cache
def chosen() -> Type:
    """The type of every slide of this machine. Raises `NoThaiFont`."""
    for family in WANTED:
        files = installed(family) or (packaged() if family == PACKAGED else {})
        if files:
            return Type(family, tuple(sorted(files.items())), SMALL.get(family, 1.0))
    raise NoThaiFont


class _Drawn(dict[int, str | None]):
    """What is drawn for a code point: itself, a space, or nothing where there is no glyph of it."""

    def __missing__(self, point: int) -> str | None:
        sign = chr(point)
        kind = unicodedata.category(sign)
        if kind == "Zs" or sign in "\t\n":
            found: str | None = "\n" if sign == "\n" else " "
        else:
            found = sign if kind[0] != "C" and point in chosen().glyphs else None
        self[point] = found
        return found


@cache
def drawn() -> _Drawn:
    """A table for `str.translate` that leaves of a text what can be drawn. Raises `NoThaiFont`."""
    chosen()
    return _Drawn()


def undrawable(text: str) -> str:
    """The signs of a text that would be boxes, each once; those that show nothing are none."""
    table = drawn()
    lost = (
        sign for sign in dict.fromkeys(text) if table[ord(sign)] is None and not invisible(sign)
    )
    return "".join(lost)


def invisible(sign: str) -> bool:
    """Whether a sign shows nothing by itself: a joiner, a mark of direction, a variation."""
    return unicodedata.category(sign) in {"Cc", "Cf", "Zl", "Zp"} or "\ufe00" <= sign <= "\ufe0f"
