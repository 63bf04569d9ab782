"""Sentences of groups: what was found, how sure the whole map is, and where one area stands."""

from __future__ import annotations

from figures.patterns import said, told
from figures.patterns.found import Kind, Patterns
from figures.patterns.said import Groups
from ui.harmless import bold
from ui.view import View
from wording.names import listed
from wording.speech import Speech


def groups(view: View, found: Patterns | None) -> Groups:
    """What the page tells of."""
    return Groups(
        speech=Speech(view.choice.lang),
        measure=view.measure.name(view.choice.lang),
        level=view.choice.level,
        codes=found.codes if found else lambda _: [],
        many=view.many,
        kinds=view.kinds,
        place=view.name,
        province=lambda code: view.name(code, full=True),
    )


def headline(view: View, found: Patterns | None) -> str:
    """How many areas lie in high and low groups, and where; that the measure has none."""
    return groups(view, found).headline(found)


def sentences(view: View, found: Patterns) -> list[str]:
    """The area chosen, the whole map, what stands out and what is not told."""
    own = [place(view, found)] if view.area in found.areas.index else []
    if not found.overall:
        return own
    whole = said.whole(Speech(view.choice.lang), found)
    return [*own, whole, *out_of_line(view, found), groups(view, found).untold()]


def place(view: View, found: Patterns) -> str:
    """What the area chosen is called, if anything."""
    kind = found.areas.at[view.area, "kind"]
    return view.text("patterns-place", name=bold(view.name(view.area)), kind=str(kind))


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
