"""Sentences of groups: what was found, how sure the whole map is, and where one area stands."""

from __future__ import annotations

from figures.patterns import told
from figures.patterns.found import LEAST, NAMED, Kind, Patterns
from ui.harmless import bold
from ui.view import View
from wording.names import listed
from wording.numbers import number


def unsuited(view: View) -> str:
    """That the measure has no patterns: it is no rate with a population."""
    return view.text("patterns-unsuited", measure=view.measure.name(view.choice.lang))


def headline(view: View, found: Patterns) -> str:
    """How many areas lie in high and low groups, and where most of the high ones do."""
    measure, level = view.measure.name(view.choice.lang), view.choice.level
    kinds = view.kinds(level)
    if not found.overall:
        why = "few" if found.few else "alike"
        return view.text(f"patterns-{why}", measure=measure, kinds=kinds, least=LEAST)
    high, low = (found.codes(kind) for kind in (Kind.HIGH, Kind.LOW))
    return view.text(
        "patterns-headline",
        measure=measure,
        kinds=kinds,
        high=len(high),
        high_areas=view.many(level, len(high)),
        low=len(low),
        low_areas=view.many(level, len(low)),
        where=most(view, high),
    )


def most(view: View, codes: list[str]) -> str:
    """Where most of some areas lie: the province, or the areas themselves where they are few."""
    if not codes:
        return ""
    if len(codes) <= told.TOLD:
        names = [view.name(code) for code in codes]
        return view.text("patterns-these", names=listed(names, view.choice.lang))
    provinces, each = told.leading(codes, view.choice.level)
    if not provinces:
        return ""
    key = "all" if each == len(codes) else "most"
    names = [view.name(code, full=True) for code in provinces]
    return view.text(
        f"patterns-{key}",
        names=listed(names, view.choice.lang),
        areas=view.many(view.choice.level, each),
        several=len(provinces),
    )


def sentences(view: View, found: Patterns) -> list[str]:
    """The area chosen, the whole map, what stands out and what is not told."""
    own = [place(view, found)] if view.area in found.areas.index else []
    if not found.overall:
        return own
    return [*own, whole(view, found), *out_of_line(view, found), untold(view, found)]


def place(view: View, found: Patterns) -> str:
    """What the area chosen is called, if anything."""
    kind = found.areas.at[view.area, "kind"]
    return view.text("patterns-place", name=bold(view.name(view.area)), kind=str(kind))


def whole(view: View, found: Patterns) -> str:
    """Whether like lies beside like over the whole map, by both rules, and how likely by chance."""
    said, lang = told.whole(found), view.choice.lang
    return view.text(
        "patterns-whole",
        side=said.side,
        queen=number(said.queen, lang, decimals=2),
        nearest=number(said.nearest, lang, decimals=2),
        times=said.times,
    )


def out_of_line(view: View, found: Patterns) -> list[str]:
    """The areas that stand out of their surroundings; nothing where there are none."""
    lines = []
    for kind in (Kind.HIGH_IN_LOW, Kind.LOW_IN_HIGH):
        codes = found.codes(kind)
        if codes:
            names = [view.name(code) for code in codes[: told.TOLD]]
            lines.append(
                view.text(
                    f"patterns-out-{kind}",
                    areas=view.many(view.choice.level, len(codes)),
                    names=listed(names, view.choice.lang),
                    more=len(codes) - len(names),
                )
            )
    return lines


def untold(view: View, found: Patterns) -> str:
    """How many areas are not to be told, of how many that have a figure; and which have none."""
    level = view.choice.level
    unsure, hidden = len(found.codes(Kind.UNSURE)), len(found.codes(Kind.PROTECTED))
    return view.text(
        "patterns-untold",
        unsure=view.many(level, unsure),
        told=view.many(level, found.told),
        named=sum(len(found.codes(kind)) for kind in NAMED),
        hidden=hidden,
        hidden_areas=view.many(level, hidden),
        missing=len(found.codes(Kind.MISSING)),
        missing_areas=view.many(level, len(found.codes(Kind.MISSING))),
    )
