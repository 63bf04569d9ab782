"""The side bar: search, measure, level, classes, year, language; each writes to the address."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import streamlit as st

from geo.areas import MAP_LEVELS
from geo.names import search
from ui import cached
from ui.choice import Choice, Known, fitting, levels_of, moved, schemes_of
from ui.harmless import short
from ui.view import View, level_key
from wording.bundle import texts
from wording.languages import THAI, languages
from wording.numbers import year

HITS, MOST = 8, 300
"""Areas that the search box shows at once, and finds at most."""
MOVED = "moved"
"""Where the session keeps what a choice asked for and the page cannot show of its measure."""
MORE_HEIGHT = 360
"""Pixels of the list of the others."""
LONGEST = 100
"""Most letters that are searched for."""


def go(choice: Choice) -> None:
    """Make a choice the page's address; the running script ends with the next rerun."""
    st.query_params.from_dict(choice.query())


def chooser(view: View, known: Known) -> Callable[[str], None]:
    """A function that chooses an area on the page shown, on a level that draws it."""

    def choose(code: str) -> None:
        go(fitting(view.choice.but(area=code, level=_showing(view, code, known)), known))

    return choose


def opens(known: Known) -> bool:
    """Whether the page is of one province, where a choice opens the level below it."""
    return MAP_LEVELS[0] not in known.levels


def _showing(view: View, code: str, known: Known) -> str:
    """The level shown, or the area's own where that lies deeper."""
    own = view.level_of(code)
    if opens(known):
        return below(own)
    if own not in MAP_LEVELS:
        return "district" if own == "municipality" else view.choice.level
    return max(view.choice.level, own, key=MAP_LEVELS.index)


def below(level: str) -> str:
    """The map level that shows what lies in an area of a level; tambons have nothing below."""
    return "district" if level in {"country", "region", "province"} else "tambon"


def sidebar(view: View, known: Known) -> None:
    """Draw all controls; what they show is always what the address says."""
    with st.sidebar:
        for control in known.controls:
            DRAWN[control](view, known)


def _level_box(view: View, known: Known) -> None:
    levels = levels_of(known.shown(view.choice), known)
    within = (view.choice.area or "")[:2] if opens(known) else ""
    _segments(view, known, "level", levels, lambda level: level_key(level, within))


def _classes_box(view: View, known: Known) -> None:
    _select(
        "classes", view.text("control-classes"), schemes_of(view.shade, known), view, known,
        lambda scheme: view.text(f"classes-{scheme}"),
    )  # fmt: skip


def _period_box(view: View, known: Known) -> None:
    _select(
        "period", view.text("control-period"),
        known.years_of(known.shown(view.choice).id, view.choice.level), view, known,
        lambda period: view.text("year", year=year(period, view.choice.lang)),
    )  # fmt: skip


def _language_box(view: View, known: Known) -> None:
    _segments(view, known, "lang", list(languages()), None)


def _apply(name: str, choice: Choice, known: Known) -> None:
    """Callback of a control: its value becomes part of the address."""
    value = st.session_state[f"choose-{name}"]
    if value is not None:
        _go_fitting(choice.but(**{name: value}), known)


def _go_fitting(choice: Choice, known: Known) -> None:
    """Make a choice the page's address as the page can show it; what moves is told."""
    fits = fitting(choice, known)
    st.session_state[MOVED] = moved(choice.query(), fits, known)
    go(fits)


def tell(view: View, ignored: Mapping[str, str], moves: Mapping[str, str]) -> None:
    """What the address asks for and is not shown: unknown values, and what the measure lacks."""
    text, measure = view.text, view.measure.name(view.choice.lang)
    if ignored:
        named = (f"{text(f'parameter-{name}')} {short(value)}" for name, value in ignored.items())
        st.toast(text("ignored", parameters=", ".join(named)), duration="long")
    for name, asked in {**moves, **st.session_state.pop(MOVED, {})}.items():
        kind = "level" if name == "level" else "classes"
        shown = text(f"{kind}-{getattr(view.choice, name)}")
        told = text(f"moved-{name}", measure=measure, asked=text(f"{kind}-{asked}"), shown=shown)
        st.toast(told, duration="long")


def _segments(
    view: View,
    known: Known,
    name: str,
    options: list[str],
    label: Callable[[str], str] | None,
) -> None:
    st.session_state[f"choose-{name}"] = getattr(view.choice, name)
    st.segmented_control(
        view.text(f"control-{name}"),
        options,
        format_func=lambda option: view.text(label(option)) if label else languages()[option].name,
        key=f"choose-{name}",
        required=True,
        width="stretch",
        on_change=_apply,
        args=(name, view.choice, known),
    )


def _select(
    name: str,
    label: str,
    options: list[Any],
    view: View,
    known: Known,
    shown: Callable[[Any], str],
) -> None:
    st.session_state[f"choose-{name}"] = getattr(view.choice, name)
    st.selectbox(
        label,
        options,
        format_func=shown,
        key=f"choose-{name}",
        on_change=_apply,
        args=(name, view.choice, known),
    )


def measure_box(view: View, known: Known) -> None:
    """Two boxes: the group of measures (a dimension), and the measure."""
    groups, lang = view.catalog.groups, view.choice.lang
    st.session_state["choose-group"] = view.measure.group

    def open_group() -> None:
        first = view.catalog.in_group(st.session_state["choose-group"])[0]
        _go_fitting(view.choice.but(measure=first.id), known)

    st.selectbox(
        view.text("control-group"),
        list(groups),
        format_func=lambda group: groups[group].name(lang),
        key="choose-group",
        on_change=open_group,
    )
    _select(
        "measure",
        view.text("control-measure"),
        [measure.id for measure in view.catalog.in_group(view.measure.group)],
        view,
        known,
        lambda measure: view.catalog.measures[measure].name(lang),
    )


@st.fragment
def search_box(view: View, known: Known) -> None:
    """A box that finds areas while one types; every hit shows its parents."""
    text = texts(view.choice.lang)
    typed = st.text_input(
        text("control-search"),
        key="search",
        type="search",
        live="200ms",
        placeholder=text("search-placeholder"),
    )
    if not typed:
        return
    if len(typed) > LONGEST:
        st.caption(text("search-long", most=LONGEST))
        return
    hits = search.search(cached.search_index(view.release.id), typed, limit=MOST)
    if not hits:
        key = "search-postcode" if search.is_postcode(typed) else "search-nothing"
        st.caption(text(key, typed=short(typed)))
    _hits(view, known, hits[:HITS])
    if len(hits) > HITS:
        _others(view, known, typed, hits)


def _others(view: View, known: Known, typed: str, hits: list[str]) -> None:
    """How many more there are; opened, all of them."""
    text, more = view.text, len(hits) - HITS
    shown = text("search-more-than" if len(hits) >= MOST else "search-more", n=more)
    opened = st.expander(shown, on_change="rerun", key=f"more-{typed}")
    if opened.open:
        with opened, st.container(height=MORE_HEIGHT, border=False):
            _hits(view, known, hits[HITS:])


def _hits(view: View, known: Known, codes: list[str]) -> None:
    """A button for each area found, which chooses it."""
    for code in codes:
        if st.button(hit_name(view, code), key=f"hit-{code}", type="tertiary", width="stretch"):
            chooser(view, known)(code)
            st.rerun()


def hit_name(view: View, code: str) -> str:
    """Name of an area with its parents; of a survey unit that of its municipality, with its code.

    The names of municipalities are known in Thai alone.
    """
    thai = languages()[view.choice.lang].names == THAI
    full, own = view.name(code, full=True), cached.unit_names().get(code)
    if own is None or view.level_of(code) != "municipality" or not thai:
        return full
    return view.text("search-unit", name=own, code=code, parent=view.name(code[:4], full=True))


DRAWN: dict[str, Callable[[View, Known], None]] = {
    "search": search_box,
    "measure": measure_box,
    "level": _level_box,
    "classes": _classes_box,
    "period": _period_box,
    "lang": _language_box,
}
"""Every control of the side bar by the name a page declares it with."""
