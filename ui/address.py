"""A choice made the page's address: as it stands, for an area, or as the page can show it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

import streamlit as st

from geo.areas import MAP_LEVELS
from ui import cached, late
from ui.choice import Choice, Known, fitting, meant, moved
from ui.harmless import short
from ui.site import WITHIN
from ui.view import View
from wording.names import listed
from wording.numbers import year

Viewed = TypeVar("Viewed", bound=View)

MOVED = "moved"
"""Where the session keeps what a choice asked for and the page cannot show of its measure."""


VAIN = "vain"
"""Where the session keeps what the address says to a part of the page and means nothing there."""
LACKING = "lacking"
"""Where the session keeps a year that was chosen and the measure lacks."""


def go(choice: Choice) -> None:
    """Make a choice the page's address; the running script ends with the next rerun.

    What was chosen just before it stays, also where the view it begins from does not have it yet.
    """
    query = latest(choice).query()
    late.put(query, {name: query.get(name) for name in choice.named})


def change(**given: str | None) -> None:
    """Change parts of the page's address as it stands now; None takes one out.

    A quick hand chooses again before the page of its last choice is drawn: what it chose before is
    in the address already, but not in the view that the widget was drawn from.
    """
    known = {**late.now(), **given}
    late.put({name: text for name, text in known.items() if text is not None}, given)


def latest(choice: Choice) -> Choice:
    """A choice with what else was chosen just before, of which its view does not know yet."""
    others = late.parts(choice.named)
    known: dict[str, Any] = {name: meant(name, text) for name, text in others.items()}
    return replace(choice, **known)


def present(view: Viewed) -> Viewed:
    """A view with what was chosen just before: for a choice that adds to what is there."""
    choice, asked = latest(view.choice), view.asked and latest(view.asked)
    if (choice, asked) == (view.choice, view.asked):
        return view
    return replace(view, choice=choice, asked=asked)


def chooser(view: View, known: Known) -> Callable[[str], None]:
    """A function that chooses an area on the page shown, on a level that draws it."""

    def choose(code: str) -> None:
        level = _showing(view, code, known)
        deeper = {} if level == view.choice.level else {"level": level}
        go_fitting(view.choice.but(area=code, **deeper), known)

    return choose


def opens(known: Known) -> bool:
    """Whether the page is of one province, where a choice opens the level below it."""
    return MAP_LEVELS[0] not in known.levels and WITHIN in known.schemes


def of_groups(known: Known) -> bool:
    """Whether the page is of groups of areas."""
    return known.of_groups


def _showing(view: View, code: str, known: Known) -> str:
    """The level shown, or the area's own where that lies deeper; a group keeps its own."""
    own = view.level_of(code)
    if of_groups(known):
        return view.choice.level
    if opens(known):
        return below(own)
    if own not in MAP_LEVELS:
        return "district" if own == "municipality" else view.choice.level
    return max(view.choice.level, own, key=MAP_LEVELS.index)


def below(level: str) -> str:
    """The map level that shows what lies in an area of a level; tambons have nothing below."""
    return "district" if level in {"country", "region", "province"} else "tambon"


def go_fitting(choice: Choice, known: Known) -> None:
    """Make a choice the page's address as the page can show it; what moves is told."""
    asked = latest(choice)
    fits = fitting(asked, known)
    st.session_state[MOVED] = moved(asked.query(), fits, known)
    go(fits)


def tell(view: View, ignored: Mapping[str, str], moves: Mapping[str, str]) -> None:
    """What the address asks for and is not shown: unknown values, and what the measure lacks."""
    text, measure = view.text, view.measure.name(view.choice.lang)
    if vain := {**ignored, **st.session_state.pop(VAIN, {})}:
        named = (f"{text(f'parameter-{name}')} {short(value)}" for name, value in vain.items())
        st.toast(text("ignored", parameters=", ".join(named)), duration="long")
    for name, asked in {**moves, **st.session_state.pop(MOVED, {})}.items():
        kind = "level" if name == "level" else "classes"
        shown = text(f"{kind}-{view.choice.level if name == 'level' else view.scheme}")
        told = text(f"moved-{name}", measure=measure, asked=text(f"{kind}-{asked}"), shown=shown)
        st.toast(told, duration="long")
    if lacked := st.session_state.pop(LACKING, None):
        st.toast(without_year(view, lacked), duration="long")


def without_year(view: View, period: int) -> str:
    """That the measure shown has no figures of a year on the level shown, and of which it has."""
    text, lang = view.text, view.choice.lang
    known = cached.years(view.release.id, view.measure.id, view.choice.level)
    return text(
        "year-lacks",
        measure=view.measure.name(lang),
        year=text("year", year=year(period, lang)),
        level=view.level_name(view.choice.level),
        years=listed([text("year", year=year(one, lang)) for one in sorted(known)], lang),
    )
