"""Sentences of two measures at once: how far they agree, who is high in both, the limits."""

from __future__ import annotations

from figures.compare.pairs import HIDDEN, LEAST, MISSING, TIED, Pair
from poverty.concordance import strength
from ui.harmless import bold
from ui.view import View
from wording.names import listed
from wording.numbers import missing, number, percent

TOLD = 3
"""As many areas as a sentence names."""


def headline(view: View, other: View, found: Pair) -> str:
    """How far the orders agree, in words."""
    known = not missing(found.correlation)
    return view.text(
        "pairs-headline",
        first=view.shade.name(view.choice.lang),
        second=other.shade.name(view.choice.lang),
        areas=view.many(view.choice.level, len(found.known)),
        strength=str(strength(found.correlation)) if known else "unknown",
        against="yes" if known and found.correlation < 0 else "no",
    )


def sentences(view: View, other: View, found: Pair) -> list[str]:
    """The area chosen, then who is high in both and who in one alone."""
    own = [place(view, other)] if view.area in found.areas.index else []
    corners = [
        _corner(view, other, found, first=first, second=second)
        for first, second in ((True, True), (True, False), (False, True))
    ]
    return [*own, *filter(None, corners)]


def place(view: View, other: View) -> str:
    """Both figures of the area chosen."""
    return view.text(
        "pairs-place",
        name=bold(view.name(view.area)),
        first=view.shade.name(view.choice.lang),
        first_value=view.value(view.area, view.shade.id),
        second=other.shade.name(view.choice.lang),
        second_value=other.value(view.area),
    )


def _corner(view: View, other: View, found: Pair, *, first: bool, second: bool) -> str:
    codes = found.corner(first=first, second=second)
    kind = "both" if first and second else "first" if first else "second-only"
    if not codes:
        return ""
    names = [view.name(code) for code in codes[:TOLD]]
    return view.text(
        f"pairs-{kind}",
        areas=view.many(view.choice.level, len(codes)),
        names=listed(names, view.choice.lang),
        more=len(codes) - len(names),
        first=view.shade.name(view.choice.lang),
        second=other.shade.name(view.choice.lang),
    )


def limits(view: View, found: Pair) -> str:
    """Which correlation it is and what it does not say; ties, few areas, who is left out."""
    lang, level = view.choice.lang, view.choice.level
    known = not missing(found.correlation)
    hidden, gone = found.count(HIDDEN), found.count(MISSING)
    return view.text(
        "pairs-limits",
        known="yes" if known else "no",
        correlation=number(found.correlation, lang, decimals=2) if known else "",
        least=LEAST,
        tied="yes" if found.ties >= TIED else "no",
        ties=percent(found.ties, lang),
        hidden=hidden,
        hidden_areas=view.many(level, hidden),
        missing=gone,
        missing_areas=view.many(level, gone),
    )
